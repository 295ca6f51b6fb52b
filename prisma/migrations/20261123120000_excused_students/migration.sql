-- AlterTable
ALTER TABLE "adjustments" ADD COLUMN     "student_id" UUID;

-- AlterTable
ALTER TABLE "assignments" ADD COLUMN     "hidden_key" UUID NOT NULL DEFAULT gen_random_uuid();

-- CreateIndex
CREATE INDEX "adjustments_student_id_idx" ON "adjustments"("student_id");

-- AddForeignKey
ALTER TABLE "adjustments" ADD CONSTRAINT "adjustments_student_id_fkey" FOREIGN KEY ("student_id") REFERENCES "students"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A student can be excused from an assignment without having begun it: whatever they hand in does not count until it is taken back.
ALTER TABLE "adjustments" DROP CONSTRAINT "adjustments_shape";
ALTER TABLE "adjustments" ADD CONSTRAINT "adjustments_shape" CHECK (
  ("kind" = 'comment' OR length(btrim("reason")) > 0) AND ("student_id" IS NULL OR ("attempt_id" IS NULL AND "kind" IN ('excuse-student', 'lift'))) AND CASE
    WHEN "kind" IN ('rubric-mark', 'override-item') THEN "attempt_id" IS NOT NULL AND "item_id" IS NOT NULL AND "points" IS NOT NULL AND "points" >= 0 AND "lifts_id" IS NULL
    WHEN "kind" = 'excuse-item' THEN "attempt_id" IS NOT NULL AND "item_id" IS NOT NULL AND "points" IS NULL AND "lifts_id" IS NULL
    WHEN "kind" = 'override-attempt' THEN "attempt_id" IS NOT NULL AND "item_id" IS NULL AND "points" IS NOT NULL AND "points" >= 0 AND "lifts_id" IS NULL
    WHEN "kind" IN ('excuse-attempt', 'waive-lateness') THEN "attempt_id" IS NOT NULL AND "item_id" IS NULL AND "points" IS NULL AND "lifts_id" IS NULL
    WHEN "kind" = 'drop-item' THEN "attempt_id" IS NULL AND "item_id" IS NOT NULL AND "points" IS NULL AND "lifts_id" IS NULL
    WHEN "kind" = 'excuse-student' THEN "student_id" IS NOT NULL AND "item_id" IS NULL AND "points" IS NULL AND "lifts_id" IS NULL
    WHEN "kind" = 'comment' THEN "attempt_id" IS NOT NULL AND "points" IS NULL AND "lifts_id" IS NULL AND length(btrim("comment")) > 0
    WHEN "kind" = 'lift' THEN "item_id" IS NULL AND "points" IS NULL AND "lifts_id" IS NOT NULL
    ELSE FALSE
  END);

CREATE OR REPLACE FUNCTION "check_adjustment"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF "sourcework_erasing"() THEN RETURN NEW; END IF;
  IF (NEW."attempt_id" IS NOT NULL AND NOT EXISTS (SELECT FROM "attempts" WHERE "id" = NEW."attempt_id" AND "assignment_id" = NEW."assignment_id"))
    OR (NEW."student_id" IS NOT NULL AND NOT EXISTS (SELECT FROM "enrolments" e JOIN "assignments" s ON s."class_id" = e."class_id"
        WHERE e."student_id" = NEW."student_id" AND s."id" = NEW."assignment_id"))
    OR (NEW."item_id" IS NOT NULL AND NOT EXISTS (SELECT FROM "items" i JOIN "assignments" s ON s."lesson_version_id" = i."lesson_version_id"
        WHERE i."id" = NEW."item_id" AND s."id" = NEW."assignment_id"))
    OR (NEW."lifts_id" IS NOT NULL AND NOT EXISTS (SELECT FROM "adjustments" WHERE "id" = NEW."lifts_id" AND "assignment_id" = NEW."assignment_id"
        AND "attempt_id" IS NOT DISTINCT FROM NEW."attempt_id" AND "student_id" IS NOT DISTINCT FROM NEW."student_id" AND "kind" <> 'lift')) THEN
    RAISE EXCEPTION 'an adjustment concerns an attempt, a student, an item and an adjustment of its own assignment' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE VIEW "live_adjustments" AS
SELECT DISTINCT ON (a."assignment_id", a."attempt_id", a."student_id", a."item_id", s."slot")
  a."id", a."assignment_id", a."attempt_id", a."item_id", i."position" AS "item_position", a."kind", a."points", a."reason", a."comment", a."made_by_id", a."made_at",
  a."student_id"
FROM "adjustments" a
LEFT JOIN "items" i ON i."id" = a."item_id"
CROSS JOIN LATERAL (SELECT CASE WHEN a."kind" IN ('rubric-mark', 'override-item') THEN 'points' ELSE a."kind" END AS "slot") s
WHERE a."kind" <> 'lift' AND NOT EXISTS (SELECT FROM "adjustments" l WHERE l."lifts_id" = a."id")
ORDER BY a."assignment_id", a."attempt_id", a."student_id", a."item_id", s."slot", a."id" DESC;

-- who is excused from what, in one row each
CREATE VIEW "excused_students" AS
SELECT DISTINCT a."assignment_id", a."student_id" FROM "adjustments" a
WHERE a."kind" = 'excuse-student' AND NOT EXISTS (SELECT FROM "adjustments" l WHERE l."lifts_id" = a."id");

CREATE OR REPLACE VIEW "current_grades" AS
SELECT t."id" AS "attempt_id", t."assignment_id", t."student_id", t."number", t."started_at", t."submitted_at", t."handed_in_by", t."late", t."response_ids",
  s."late_penalty_percent", g."number" AS "grade_number", g."key_version_id", g."grader_version", g."graded_at", k."item_points",
  p."points", COALESCE(x."excused", FALSE) OR e."student_id" IS NOT NULL AS "excused", COALESCE(x."lateness_waived", FALSE) AS "lateness_waived",
  m."total" AS "machine_total",
  CASE WHEN array_position(p."points", NULL) IS NULL THEN w."whole" ELSE (
    SELECT COALESCE(sum(o.value), 0)::int FROM unnest(k."item_points", p."points") o(value, counts) WHERE o.counts IS NOT NULL
  ) END AS "possible",
  round(COALESCE(x."override", m."total")
    * (100 - CASE WHEN t."late" AND x."lateness_waived" IS NOT TRUE THEN s."late_penalty_percent" ELSE 0 END) / 100.0)::int AS "total"
FROM "attempts" t
JOIN "assignments" s ON s."id" = t."assignment_id"
JOIN LATERAL (SELECT c.* FROM "grades" c WHERE c."attempt_id" = t."id" ORDER BY c."number" DESC LIMIT 1) g ON TRUE
JOIN "key_versions" k ON k."id" = g."key_version_id"
CROSS JOIN LATERAL (SELECT COALESCE(sum(o.value), 0)::int AS "whole" FROM unnest(k."item_points") o(value)) w
LEFT JOIN LATERAL (
  SELECT array_agg(a."item_position") AS "dropped" FROM "live_adjustments" a WHERE a."assignment_id" = s."id" AND a."kind" = 'drop-item'
) d ON TRUE
-- joined by assignment too, so that a report on one assignment reads its adjustments once, and no others
LEFT JOIN (
  SELECT a."assignment_id", a."attempt_id", bool_or(a."kind" = 'excuse-attempt') AS "excused", bool_or(a."kind" = 'waive-lateness') AS "lateness_waived",
    max(a."points") FILTER (WHERE a."kind" = 'override-attempt') AS "override",
    array_agg(a."item_position") FILTER (WHERE a."kind" = 'excuse-item') AS "left_out",
    array_agg(a."item_position" ORDER BY a."id") FILTER (WHERE a."kind" IN ('rubric-mark', 'override-item')) AS "positions",
    array_agg(a."points" ORDER BY a."id") FILTER (WHERE a."kind" IN ('rubric-mark', 'override-item')) AS "values"
  FROM "live_adjustments" a WHERE a."attempt_id" IS NOT NULL GROUP BY a."assignment_id", a."attempt_id"
) x ON x."assignment_id" = t."assignment_id" AND x."attempt_id" = t."id"
LEFT JOIN "excused_students" e ON e."assignment_id" = t."assignment_id" AND e."student_id" = t."student_id"
-- points by item position, null where dropped or excused. OFFSET 0: reckoned once, however often they are read
CROSS JOIN LATERAL (
  SELECT CASE WHEN d."dropped" IS NULL AND x."left_out" IS NULL AND x."positions" IS NULL THEN g."points"
    ELSE "points_as_decided"(g."points", COALESCE(d."dropped", '{}') || COALESCE(x."left_out", '{}'), x."positions", x."values") END AS "points" OFFSET 0
) p
CROSS JOIN LATERAL (SELECT COALESCE(sum(o.value), 0)::int AS "total" FROM unnest(p."points") o(value)) m
WHERE t."submitted_at" IS NOT NULL;

-- pure, so that a report on very many attempts may be shared among processes
ALTER FUNCTION "points_as_decided"(int[], int[], int[], int[]) PARALLEL SAFE;
ALTER FUNCTION "points_sum"(int[]) PARALLEL SAFE;
ALTER FUNCTION "points_possible"(int[], int[]) PARALLEL SAFE;

-- The rule of grades once more, in one text and two plans: a hand-in looks its attempt up, by a plan that is kept; a regrade of very many,
-- planned for as many, does not look each one up.
DO $do$
DECLARE wrong text := $rule$
    SELECT FROM "written" g
    LEFT JOIN "attempts" t ON t."id" = g."attempt_id"
    LEFT JOIN "assignments" s ON s."id" = t."assignment_id"
    LEFT JOIN "key_versions" k ON k."id" = g."key_version_id" AND k."lesson_version_id" = s."lesson_version_id" AND k."published_at" IS NOT NULL
    LEFT JOIN "regrades" r ON r."assignment_id" = s."id" AND r."number" = g."number" AND r."key_version_id" = g."key_version_id"
      AND r."grader_version" = g."grader_version" AND r."done_at" IS NULL
    WHERE t."submitted_at" IS NULL OR k."id" IS NULL
      OR CASE WHEN g."number" = 0 THEN s."key_version_id" <> g."key_version_id" ELSE r."id" IS NULL END
      OR cardinality(g."points") <> cardinality(k."item_points") OR array_positions(g."points", NULL) <> array_positions(k."item_points", NULL)$rule$;
BEGIN
  EXECUTE format($define$
CREATE OR REPLACE FUNCTION "check_grades"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE refused boolean;
BEGIN
  IF "sourcework_erasing"() THEN RETURN NULL; END IF;
  -- erasing waits, as it would for a foreign key
  LOCK TABLE "attempts" IN ROW SHARE MODE;
  IF (SELECT count(*) FROM (SELECT FROM "written" LIMIT 1000) w) < 1000 THEN
    refused := EXISTS (%1$s);
  ELSE
    EXECUTE %2$L INTO refused;
  END IF;
  IF refused THEN
    RAISE EXCEPTION 'a grade belongs to a submitted attempt, by the adopted key version or a regrade under way, with points for every item that counts'
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$$define$, wrong, format('SELECT count(*) > 0 FROM (%s) w', wrong));
END $do$;
