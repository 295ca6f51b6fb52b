-- AlterTable
ALTER TABLE "assignments" ADD COLUMN     "at_end" TEXT NOT NULL DEFAULT 'hand-in',
ADD COLUMN     "time_limit_minutes" INTEGER;

-- AlterTable
ALTER TABLE "attempts" ADD COLUMN     "extra_minutes" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "accommodations" (
    "student_id" UUID NOT NULL,
    "time_percent" INTEGER NOT NULL DEFAULT 100,
    "no_time_limit" BOOLEAN NOT NULL DEFAULT false,
    "list_view" BOOLEAN NOT NULL DEFAULT false,
    "text_size" TEXT NOT NULL DEFAULT 'usual',
    "clear_letters" BOOLEAN NOT NULL DEFAULT false,
    "read_aloud" BOOLEAN NOT NULL DEFAULT false,
    "items_a_page" INTEGER,
    "extra_attempts" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "accommodations_pkey" PRIMARY KEY ("student_id")
);

-- AddForeignKey
ALTER TABLE "accommodations" ADD CONSTRAINT "accommodations_student_id_fkey" FOREIGN KEY ("student_id") REFERENCES "students"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "assignments"
  ADD CONSTRAINT "assignments_time_limit" CHECK ("time_limit_minutes" BETWEEN 1 AND 600),
  ADD CONSTRAINT "assignments_at_end" CHECK ("at_end" IN ('hand-in', 'late'));
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_extra_minutes" CHECK ("extra_minutes" BETWEEN 0 AND 600);
ALTER TABLE "accommodations"
  ADD CONSTRAINT "accommodations_time" CHECK ("time_percent" IN (100, 125, 150, 200) AND ("time_percent" = 200 OR NOT "no_time_limit")),
  ADD CONSTRAINT "accommodations_text_size" CHECK ("text_size" IN ('usual', 'large', 'larger')),
  ADD CONSTRAINT "accommodations_items_a_page" CHECK ("items_a_page" BETWEEN 1 AND 20),
  ADD CONSTRAINT "accommodations_extra_attempts" CHECK ("extra_attempts" BETWEEN 0 AND 5);

-- When an attempt ends (docs/decisions/013-when-an-attempt-ends.md). `m` may be the empty row of an outer join. Plain SQL without a
-- FROM, so that the planner takes them into the query that asks.

-- by how much the deadlines of an assignment move: the extra share of the limit or, without one, of at most an hour's work
CREATE FUNCTION "more_time"(a "assignments", m "accommodations", extra_minutes int) RETURNS interval LANGUAGE sql STABLE AS $$
  SELECT make_interval(mins => COALESCE(extra_minutes, 0) + ceil((COALESCE(m."time_percent", 100) - 100) / 100.0 * COALESCE(a."time_limit_minutes",
    LEAST(60, extract(epoch FROM COALESCE(a."due_at", a."closes_at") - a."opens_at") / 60)))::int) $$;

CREATE FUNCTION "own_due_at"(a "assignments", m "accommodations", extra_minutes int) RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT a."due_at" + "more_time"(a, m, extra_minutes) $$;

CREATE FUNCTION "own_closes_at"(a "assignments", m "accommodations", extra_minutes int) RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT a."closes_at" + "more_time"(a, m, extra_minutes) $$;

-- the student's time limit in minutes; null: none holds
CREATE FUNCTION "own_time_limit"(a "assignments", m "accommodations") RETURNS int LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN m."no_time_limit" THEN NULL ELSE ceil(a."time_limit_minutes" * COALESCE(m."time_percent", 100) / 100.0)::int END $$;

-- when the time limit is up; null: no limit holds
CREATE FUNCTION "time_is_up_at"(x "attempts", a "assignments", m "accommodations") RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT x."started_at" + make_interval(mins => x."extra_minutes" + "own_time_limit"(a, m)) $$;

-- from when nothing is taken any more; null: never
CREATE FUNCTION "attempt_stops_at"(x "attempts", a "assignments", m "accommodations") RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT LEAST("own_closes_at"(a, m, x."extra_minutes"), CASE WHEN a."at_end" = 'hand-in' THEN "time_is_up_at"(x, a, m) END) $$;

-- from when handing in is late; null: never
CREATE FUNCTION "attempt_late_from"(x "attempts", a "assignments", m "accommodations") RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT LEAST("own_due_at"(a, m, x."extra_minutes"), CASE WHEN a."at_end" = 'late' THEN "time_is_up_at"(x, a, m) END) $$;

-- when nobody of the class can answer any more; null: never
CREATE FUNCTION "assignment_over_at"(a "assignments") RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT GREATEST(a."closes_at",
    (SELECT max("own_closes_at"(a, m, 0)) FROM "enrolments" e JOIN "accommodations" m ON m."student_id" = e."student_id"
      WHERE e."class_id" = a."class_id" AND e."left_at" IS NULL),
    (SELECT max("own_closes_at"(a, m, x."extra_minutes")) FROM "attempts" x LEFT JOIN "accommodations" m ON m."student_id" = x."student_id"
      WHERE x."assignment_id" = a."id" AND x."submitted_at" IS NULL)) $$;
