-- AlterTable
ALTER TABLE "assignments" ADD COLUMN     "anonymous" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "category_id" UUID,
ADD COLUMN     "grades_held" BOOLEAN NOT NULL DEFAULT false;

-- A grade is written where it is chosen, in one row: the highest number of an attempt counts.
DROP VIEW "counted_grades";
DROP VIEW "current_grades";
DROP TABLE "grade_choices";
ALTER TABLE "grades" DROP CONSTRAINT "grades_attempt_id_fkey", DROP CONSTRAINT "grades_key_version_id_fkey", DROP CONSTRAINT "grades_pkey",
DROP COLUMN "id",
ADD COLUMN     "number" INTEGER NOT NULL DEFAULT 0;
DROP INDEX "grades_attempt_id_key_version_id_grader_version_key";
DROP INDEX "grades_key_version_id_idx";
ALTER TABLE "grades" ALTER COLUMN "number" DROP DEFAULT, ADD CONSTRAINT "grades_pkey" PRIMARY KEY ("attempt_id","number");

-- CreateTable
CREATE TABLE "regrades" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "assignment_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "key_version_id" UUID NOT NULL,
    "from_key_version_id" UUID NOT NULL,
    "grader_version" INTEGER NOT NULL,
    "policy" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "requested_by_id" UUID,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "up" INTEGER,
    "down" INTEGER,
    "same" INTEGER,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "regrades_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "history_entries" (
    "id" BIGSERIAL NOT NULL,
    "assignment_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "attempt_id" UUID,
    "adjustment_id" BIGINT,
    "regrade_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "digest" BYTEA NOT NULL,
    "previous_hash" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "history_entries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "erased_leaves" (
    "entry_id" BIGINT NOT NULL,
    "attempt_id" UUID NOT NULL,
    "digest" BYTEA NOT NULL,

    CONSTRAINT "erased_leaves_pkey" PRIMARY KEY ("entry_id","attempt_id")
);

-- CreateTable
CREATE TABLE "appeals" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "attempt_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "sentence" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "decision" TEXT,
    "answer" TEXT NOT NULL DEFAULT '',
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "appeals_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "grade_categories" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "class_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "weight" INTEGER NOT NULL,
    "drop_lowest" INTEGER NOT NULL DEFAULT 0,
    "position" INTEGER NOT NULL,

    CONSTRAINT "grade_categories_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "regrades_assignment_id_number_key" ON "regrades"("assignment_id", "number");

-- CreateIndex
CREATE INDEX "regrades_key_version_id_idx" ON "regrades"("key_version_id");

-- CreateIndex
CREATE INDEX "regrades_from_key_version_id_idx" ON "regrades"("from_key_version_id");

-- CreateIndex
CREATE INDEX "regrades_requested_by_id_idx" ON "regrades"("requested_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "history_entries_attempt_id_key" ON "history_entries"("attempt_id");

-- CreateIndex
CREATE UNIQUE INDEX "history_entries_adjustment_id_key" ON "history_entries"("adjustment_id");

-- CreateIndex
CREATE UNIQUE INDEX "history_entries_regrade_id_key" ON "history_entries"("regrade_id");

-- CreateIndex
CREATE UNIQUE INDEX "history_entries_assignment_id_number_key" ON "history_entries"("assignment_id", "number");

-- CreateIndex
CREATE INDEX "appeals_item_id_idx" ON "appeals"("item_id");

-- CreateIndex
CREATE INDEX "appeals_decided_by_id_idx" ON "appeals"("decided_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "appeals_attempt_id_item_id_key" ON "appeals"("attempt_id", "item_id");

-- CreateIndex
CREATE UNIQUE INDEX "grade_categories_class_id_position_key" ON "grade_categories"("class_id", "position");

-- CreateIndex
CREATE INDEX "assignments_category_id_idx" ON "assignments"("category_id");

-- AddForeignKey
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_category_id_fkey" FOREIGN KEY ("category_id") REFERENCES "grade_categories"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "regrades" ADD CONSTRAINT "regrades_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignments"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "regrades" ADD CONSTRAINT "regrades_key_version_id_fkey" FOREIGN KEY ("key_version_id") REFERENCES "key_versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "regrades" ADD CONSTRAINT "regrades_from_key_version_id_fkey" FOREIGN KEY ("from_key_version_id") REFERENCES "key_versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "regrades" ADD CONSTRAINT "regrades_requested_by_id_fkey" FOREIGN KEY ("requested_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "history_entries" ADD CONSTRAINT "history_entries_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignments"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "history_entries" ADD CONSTRAINT "history_entries_attempt_id_fkey" FOREIGN KEY ("attempt_id") REFERENCES "attempts"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "history_entries" ADD CONSTRAINT "history_entries_adjustment_id_fkey" FOREIGN KEY ("adjustment_id") REFERENCES "adjustments"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "history_entries" ADD CONSTRAINT "history_entries_regrade_id_fkey" FOREIGN KEY ("regrade_id") REFERENCES "regrades"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "erased_leaves" ADD CONSTRAINT "erased_leaves_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "history_entries"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_attempt_id_fkey" FOREIGN KEY ("attempt_id") REFERENCES "attempts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "items"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grade_categories" ADD CONSTRAINT "grade_categories_class_id_fkey" FOREIGN KEY ("class_id") REFERENCES "classes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Rules of the data itself: what no program may write.

ALTER TABLE "grades" ADD CONSTRAINT "grades_number" CHECK ("number" >= 0);
ALTER TABLE "regrades"
  ADD CONSTRAINT "regrades_number" CHECK ("number" >= 1),
  ADD CONSTRAINT "regrades_policy" CHECK ("policy" IN ('all', 'upwards', 'future')),
  ADD CONSTRAINT "regrades_done_whole" CHECK (("done_at" IS NULL) = ("up" IS NULL) AND ("up" IS NULL) = ("down" IS NULL) AND ("up" IS NULL) = ("same" IS NULL)),
  ADD CONSTRAINT "regrades_upwards_never_lowers" CHECK ("policy" = 'all' OR COALESCE("down", 0) = 0);
CREATE UNIQUE INDEX "regrades_one_at_a_time" ON "regrades" ("assignment_id") WHERE "done_at" IS NULL;
ALTER TABLE "history_entries"
  ADD CONSTRAINT "history_entries_number" CHECK ("number" >= 1),
  ADD CONSTRAINT "history_entries_kind" CHECK (CASE "kind"
    WHEN 'grade' THEN "adjustment_id" IS NULL AND "regrade_id" IS NULL
    WHEN 'adjustment' THEN "attempt_id" IS NULL AND "regrade_id" IS NULL
    WHEN 'regrade' THEN "attempt_id" IS NULL AND "adjustment_id" IS NULL AND "regrade_id" IS NOT NULL
    ELSE FALSE END),
  ADD CONSTRAINT "history_entries_digests" CHECK (length("digest") = 32 AND length("previous_hash") = 32 AND length("hash") = 32);
ALTER TABLE "erased_leaves" ADD CONSTRAINT "erased_leaves_digest" CHECK (length("digest") = 32);
ALTER TABLE "appeals"
  ADD CONSTRAINT "appeals_sentence" CHECK (length(btrim("sentence")) BETWEEN 1 AND 500),
  ADD CONSTRAINT "appeals_decision" CHECK ("decision" IN ('accepted', 'accepted-for-all', 'declined')),
  ADD CONSTRAINT "appeals_decided_whole" CHECK (("decision" IS NULL) = ("decided_at" IS NULL)),
  ADD CONSTRAINT "appeals_declined_with_answer" CHECK ("decision" IS DISTINCT FROM 'declined' OR length(btrim("answer")) > 0);
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_anonymous_while_held" CHECK ("grades_held" OR NOT "anonymous");
ALTER TABLE "grade_categories"
  ADD CONSTRAINT "grade_categories_name" CHECK (length(btrim("name")) BETWEEN 1 AND 60),
  ADD CONSTRAINT "grade_categories_weight" CHECK ("weight" BETWEEN 0 AND 1000),
  ADD CONSTRAINT "grade_categories_drop_lowest" CHECK ("drop_lowest" BETWEEN 0 AND 20);

CREATE TRIGGER "fixed_once_done" BEFORE UPDATE OR DELETE ON "regrades" FOR EACH ROW EXECUTE FUNCTION "refuse_change_once_set"('done_at');
CREATE TRIGGER "fixed_once_decided" BEFORE UPDATE OR DELETE ON "appeals" FOR EACH ROW EXECUTE FUNCTION "refuse_change_once_set"('decided_at');
CREATE TRIGGER "fixed" BEFORE UPDATE OR DELETE ON "history_entries" FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_fixed_row"();
CREATE TRIGGER "fixed" BEFORE UPDATE OR DELETE ON "erased_leaves" FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_fixed_row"();

-- A comment is a decision of its own: what a teacher says of an item or an attempt without changing its credit.
ALTER TABLE "adjustments" DROP CONSTRAINT "adjustments_shape";
ALTER TABLE "adjustments" ADD CONSTRAINT "adjustments_shape" CHECK (
  ("kind" = 'comment' OR length(btrim("reason")) > 0) AND CASE
    WHEN "kind" IN ('rubric-mark', 'override-item') THEN "attempt_id" IS NOT NULL AND "item_id" IS NOT NULL AND "points" IS NOT NULL AND "points" >= 0 AND "lifts_id" IS NULL
    WHEN "kind" = 'excuse-item' THEN "attempt_id" IS NOT NULL AND "item_id" IS NOT NULL AND "points" IS NULL AND "lifts_id" IS NULL
    WHEN "kind" = 'override-attempt' THEN "attempt_id" IS NOT NULL AND "item_id" IS NULL AND "points" IS NOT NULL AND "points" >= 0 AND "lifts_id" IS NULL
    WHEN "kind" IN ('excuse-attempt', 'waive-lateness') THEN "attempt_id" IS NOT NULL AND "item_id" IS NULL AND "points" IS NULL AND "lifts_id" IS NULL
    WHEN "kind" = 'drop-item' THEN "attempt_id" IS NULL AND "item_id" IS NOT NULL AND "points" IS NULL AND "lifts_id" IS NULL
    WHEN "kind" = 'comment' THEN "attempt_id" IS NOT NULL AND "points" IS NULL AND "lifts_id" IS NULL AND length(btrim("comment")) > 0
    WHEN "kind" = 'lift' THEN "item_id" IS NULL AND "points" IS NULL AND "lifts_id" IS NOT NULL
    ELSE FALSE
  END);

-- An appeal concerns an item of the lesson that was handed in.
CREATE FUNCTION "check_appeal"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF "sourcework_erasing"() THEN RETURN NEW; END IF;
  IF NOT EXISTS (SELECT FROM "attempts" t JOIN "assignments" s ON s."id" = t."assignment_id" JOIN "items" i ON i."lesson_version_id" = s."lesson_version_id"
      WHERE t."id" = NEW."attempt_id" AND i."id" = NEW."item_id" AND t."submitted_at" IS NOT NULL) THEN
    RAISE EXCEPTION 'an appeal concerns an item of its own submitted attempt' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "own_attempt" BEFORE INSERT ON "appeals" FOR EACH ROW EXECUTE FUNCTION "check_appeal"();
-- the few that wait, whatever the number of those that are decided
CREATE INDEX "appeals_open" ON "appeals" ("attempt_id") WHERE "decided_at" IS NULL;

-- "Keep the key": the answer to a key alarm. It holds as long as the adopted key says of the item what this key version says.
CREATE TABLE "kept_keys" (
    "assignment_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "key_version_id" UUID NOT NULL,
    "kept_by_id" UUID,
    "kept_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "kept_keys_pkey" PRIMARY KEY ("assignment_id","item_id")
);
CREATE INDEX "kept_keys_item_id_idx" ON "kept_keys"("item_id");
CREATE INDEX "kept_keys_key_version_id_idx" ON "kept_keys"("key_version_id");
CREATE INDEX "kept_keys_kept_by_id_idx" ON "kept_keys"("kept_by_id");
ALTER TABLE "kept_keys" ADD CONSTRAINT "kept_keys_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignments"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "kept_keys" ADD CONSTRAINT "kept_keys_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "items"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "kept_keys" ADD CONSTRAINT "kept_keys_key_version_id_fkey" FOREIGN KEY ("key_version_id") REFERENCES "key_versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "kept_keys" ADD CONSTRAINT "kept_keys_kept_by_id_fkey" FOREIGN KEY ("kept_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- a regrade goes from one published key version of the assignment's lesson version to another, or to the same by a newer grader
CREATE FUNCTION "check_regrade"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF "sourcework_erasing"() THEN RETURN NEW; END IF;
  IF (SELECT count(*) FROM "assignments" s JOIN "key_versions" k ON k."lesson_version_id" = s."lesson_version_id" AND k."published_at" IS NOT NULL
      JOIN (VALUES (NEW."key_version_id"), (NEW."from_key_version_id")) v(id) ON v.id = k."id" WHERE s."id" = NEW."assignment_id") <> 2 THEN
    RAISE EXCEPTION 'a regrade uses published key versions of its assignment''s lesson version' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "own_lesson" BEFORE INSERT ON "regrades" FOR EACH ROW EXECUTE FUNCTION "check_regrade"();

-- What foreign keys would say of each grade, and more, said of all grades of a statement at once: a foreign key locks and logs every
-- attempt of a regrade. A grade of handing in is by the adopted key version, any other is of a regrade under way, so that assignments and
-- regrades, which refer to them, keep every key version that a grade names.
CREATE FUNCTION "check_grades"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF "sourcework_erasing"() THEN RETURN NULL; END IF;
  -- erasing waits, as it would for a foreign key
  LOCK TABLE "attempts" IN ROW SHARE MODE;
  IF EXISTS (
    SELECT FROM "written" g
    LEFT JOIN "attempts" t ON t."id" = g."attempt_id"
    LEFT JOIN "assignments" s ON s."id" = t."assignment_id"
    LEFT JOIN "key_versions" k ON k."id" = g."key_version_id" AND k."lesson_version_id" = s."lesson_version_id" AND k."published_at" IS NOT NULL
    LEFT JOIN "regrades" r ON r."assignment_id" = s."id" AND r."number" = g."number" AND r."key_version_id" = g."key_version_id"
      AND r."grader_version" = g."grader_version" AND r."done_at" IS NULL
    WHERE t."submitted_at" IS NULL OR k."id" IS NULL
      OR CASE WHEN g."number" = 0 THEN s."key_version_id" <> g."key_version_id" ELSE r."id" IS NULL END
      OR cardinality(g."points") <> cardinality(k."item_points") OR array_positions(g."points", NULL) <> array_positions(k."item_points", NULL)
  ) THEN
    RAISE EXCEPTION 'a grade belongs to a submitted attempt, by the adopted key version or a regrade under way, with points for every item that counts'
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "own_assignment" AFTER INSERT ON "grades" REFERENCING NEW TABLE AS "written" FOR EACH STATEMENT EXECUTE FUNCTION "check_grades"();

CREATE FUNCTION "erase_grades_of_attempt"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "grades" WHERE "attempt_id" = OLD."id";
  RETURN NULL;
END $$;
CREATE TRIGGER "takes_its_grades" AFTER DELETE ON "attempts" FOR EACH ROW EXECUTE FUNCTION "erase_grades_of_attempt"();

-- points by item position under what people decided: null where left out, else the decided value, else the machine's
CREATE FUNCTION "points_as_decided"("points" int[], "left_out" int[], "positions" int[], "decided" int[]) RETURNS int[] LANGUAGE sql IMMUTABLE AS $$
  SELECT array_agg(CASE WHEN o.value IS NOT NULL AND o.n - 1 <> ALL (COALESCE("left_out", '{}'))
    THEN COALESCE("decided"[array_position("positions", (o.n - 1)::int)], o.value) END ORDER BY o.n)
  FROM unnest("points") WITH ORDINALITY o(value, n)
$$;
CREATE FUNCTION "points_sum"("points" int[]) RETURNS int LANGUAGE sql IMMUTABLE AS
  $$ SELECT COALESCE(sum(o.value), 0)::int FROM unnest("points") o(value) $$;
-- what the items that count are worth together
CREATE FUNCTION "points_possible"("points" int[], "item_points" int[]) RETURNS int LANGUAGE sql IMMUTABLE AS
  $$ SELECT COALESCE(sum(o.worth), 0)::int FROM unnest("item_points", "points") o(worth, counts) WHERE o.counts IS NOT NULL $$;

-- The current grade: the grade that counts + live adjustments + the assignment's policy.

CREATE VIEW "current_grades" AS
SELECT t."id" AS "attempt_id", t."assignment_id", t."student_id", t."number", t."started_at", t."submitted_at", t."handed_in_by", t."late", t."response_ids",
  s."late_penalty_percent", g."number" AS "grade_number", g."key_version_id", g."grader_version", g."graded_at", k."item_points",
  p."points", COALESCE(x."excused", FALSE) AS "excused", COALESCE(x."lateness_waived", FALSE) AS "lateness_waived",
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
-- points by item position, null where dropped or excused. OFFSET 0: reckoned once, however often they are read
CROSS JOIN LATERAL (
  SELECT CASE WHEN d."dropped" IS NULL AND x."left_out" IS NULL AND x."positions" IS NULL THEN g."points"
    ELSE "points_as_decided"(g."points", COALESCE(d."dropped", '{}') || COALESCE(x."left_out", '{}'), x."positions", x."values") END AS "points" OFFSET 0
) p
CROSS JOIN LATERAL (SELECT COALESCE(sum(o.value), 0)::int AS "total" FROM unnest(p."points") o(value)) m
WHERE t."submitted_at" IS NOT NULL;

-- the attempt of each student that counts, by the assignment's policy
CREATE VIEW "counted_grades" AS
SELECT DISTINCT ON (g."assignment_id", g."student_id") g.*
FROM "current_grades" g JOIN "assignments" s ON s."id" = g."assignment_id"
WHERE NOT g."excused"
ORDER BY g."assignment_id", g."student_id", CASE WHEN s."attempt_policy" = 'best' THEN g."total" END DESC NULLS LAST, g."number" DESC;
