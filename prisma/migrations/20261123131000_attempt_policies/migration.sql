-- CreateTable
CREATE TABLE "reopenings" (
    "attempt_id" UUID NOT NULL,
    "supersedes_id" UUID NOT NULL,
    "place" INTEGER NOT NULL,
    "made_by_id" UUID,
    "made_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reopenings_pkey" PRIMARY KEY ("attempt_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "reopenings_supersedes_id_key" ON "reopenings"("supersedes_id");

-- CreateIndex
CREATE INDEX "reopenings_made_by_id_idx" ON "reopenings"("made_by_id");

-- AddForeignKey
ALTER TABLE "reopenings" ADD CONSTRAINT "reopenings_attempt_id_fkey" FOREIGN KEY ("attempt_id") REFERENCES "attempts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reopenings" ADD CONSTRAINT "reopenings_supersedes_id_fkey" FOREIGN KEY ("supersedes_id") REFERENCES "attempts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reopenings" ADD CONSTRAINT "reopenings_made_by_id_fkey" FOREIGN KEY ("made_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Rules of the data itself: what no program may write.

ALTER TABLE "reopenings" ADD CONSTRAINT "reopenings_place" CHECK ("place" >= 1);
ALTER TABLE "assignments" DROP CONSTRAINT "assignments_attempt_policy";
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_attempt_policy" CHECK ("attempt_policy" IN ('best', 'last', 'first', 'mean'));

-- An open attempt takes the place of a submitted one of the same student and assignment. Until it is handed in the reopening can go,
-- with its attempt; afterwards it is fixed.
CREATE FUNCTION "check_reopening"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF "sourcework_erasing"() THEN RETURN NEW; END IF;
  IF NOT EXISTS (
    SELECT FROM "attempts" n JOIN "attempts" o ON o."assignment_id" = n."assignment_id" AND o."student_id" = n."student_id" AND o."number" < n."number"
    LEFT JOIN "reopenings" r ON r."attempt_id" = o."id"
    WHERE n."id" = NEW."attempt_id" AND n."submitted_at" IS NULL AND o."id" = NEW."supersedes_id" AND o."submitted_at" IS NOT NULL
      AND NEW."place" = COALESCE(r."place", o."number")
  ) THEN
    RAISE EXCEPTION 'a reopening puts an open attempt in the place of an earlier submitted one of the same student' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "own_attempts" BEFORE INSERT ON "reopenings" FOR EACH ROW EXECUTE FUNCTION "check_reopening"();
CREATE TRIGGER "fixed" BEFORE UPDATE ON "reopenings" FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_fixed_row"();
CREATE TRIGGER "fixed_after_submit" BEFORE DELETE ON "reopenings" FOR EACH ROW EXECUTE FUNCTION "refuse_change_after_submit"();

-- The attempt of each student that counts, by the assignment's policy. A superseded one does not count, and the one in its place stands
-- where it stood. Attempts are compared by their shares of what could be had, so that an item excused on one of them favours none. Where
-- the mean counts, `total` is the mean share of what could be had on the newest attempt, `own_total` what that attempt earned itself.
DROP VIEW "counted_grades";
CREATE VIEW "counted_grades" AS
SELECT DISTINCT ON (c."assignment_id", c."student_id")
  c."attempt_id", c."assignment_id", c."student_id", c."number", c."started_at", c."submitted_at", c."handed_in_by", c."late", c."response_ids",
  c."late_penalty_percent", c."grade_number", c."key_version_id", c."grader_version", c."graded_at", c."item_points",
  c."points", c."excused", c."lateness_waived", c."machine_total", c."possible",
  CASE WHEN c."attempt_policy" = 'mean' AND c."attempts" > 1 THEN round((COALESCE(c."mean_share", 0) * c."possible")::numeric)::int ELSE c."total" END AS "total",
  c."total" AS "own_total", c."attempt_policy", c."attempts"::int AS "attempts"
FROM (
  SELECT g.*, s."attempt_policy", COALESCE(r."place", g."number") AS "place", g."total"::float8 / NULLIF(g."possible", 0) AS "share",
    avg(g."total"::float8 / NULLIF(g."possible", 0)) OVER "own" AS "mean_share", count(*) OVER "own" AS "attempts"
  FROM "current_grades" g JOIN "assignments" s ON s."id" = g."assignment_id" LEFT JOIN "reopenings" r ON r."attempt_id" = g."attempt_id"
  WHERE NOT g."excused" AND NOT EXISTS (SELECT FROM "reopenings" n WHERE n."supersedes_id" = g."attempt_id")
  WINDOW "own" AS (PARTITION BY g."assignment_id", g."student_id")
) c
ORDER BY c."assignment_id", c."student_id",
  CASE c."attempt_policy" WHEN 'best' THEN c."share" WHEN 'first' THEN -c."place" ELSE c."place" END DESC NULLS LAST, c."number" DESC;
