-- What reports are read from (docs/decisions/018-stored-reports.md). All of it can be reckoned again: a crash empties these tables, together,
-- and a backup leaves them out.

-- CreateTable
CREATE UNLOGGED TABLE "report_changes" (
    "id" BIGSERIAL NOT NULL,
    "assignment_id" UUID NOT NULL,
    "student_id" UUID,

    CONSTRAINT "report_changes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE UNLOGGED TABLE "stored_students" (
    "assignment_id" UUID NOT NULL,
    "student_id" UUID NOT NULL,
    "shown_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "alike" BOOLEAN NOT NULL,
    "place" INTEGER NOT NULL,
    "standing" TEXT NOT NULL,
    "attempt_id" UUID,
    "submitted_at" TIMESTAMPTZ(3),
    "counts" BOOLEAN NOT NULL,
    "total" INTEGER,
    "possible" INTEGER,
    "machine_total" INTEGER,
    "mean_of" INTEGER,
    "key_version_id" UUID,
    "points" INTEGER[],
    "response_ids" BIGINT[],

    CONSTRAINT "stored_students_pkey" PRIMARY KEY ("assignment_id","student_id")
);

-- CreateTable
CREATE UNLOGGED TABLE "stored_reports" (
    "assignment_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "reckoned_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stored_reports_pkey" PRIMARY KEY ("assignment_id","name")
);

-- CreateIndex
CREATE INDEX "report_changes_assignment_id_idx" ON "report_changes"("assignment_id");

-- CreateIndex
CREATE INDEX "stored_students_assignment_id_place_number_idx" ON "stored_students"("assignment_id", "place", "number");

-- Who changes what a report says of an assignment leaves a row, with the student where it is one's alone. Rows are only added here, so
-- that nobody who saves or hands in waits for anybody; whoever reads a report takes them away and reckons again.

CREATE FUNCTION "note_written_grades"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT count(*) FROM (SELECT FROM "written" LIMIT 100) w) < 100 THEN
    INSERT INTO "report_changes" ("assignment_id", "student_id")
      SELECT t."assignment_id", t."student_id" FROM "written" g JOIN "attempts" t ON t."id" = g."attempt_id";
  ELSE
    -- a regrade, which is under way: nobody looks each attempt up. Planned for as many as there are
    EXECUTE 'INSERT INTO "report_changes" ("assignment_id")
      SELECT r."assignment_id" FROM "regrades" r WHERE r."done_at" IS NULL AND (r."number", r."key_version_id", r."grader_version") IN (
        SELECT DISTINCT "number", "key_version_id", "grader_version" FROM "written" WHERE "number" > 0)
      UNION SELECT t."assignment_id" FROM "written" g JOIN "attempts" t ON t."id" = g."attempt_id" WHERE g."number" = 0';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "noted_for_reports" AFTER INSERT ON "grades" REFERENCING NEW TABLE AS "written" FOR EACH STATEMENT EXECUTE FUNCTION "note_written_grades"();

CREATE FUNCTION "note_written_attempts"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "report_changes" ("assignment_id", "student_id") SELECT "assignment_id", "student_id" FROM "written";
  RETURN NULL;
END $$;
CREATE TRIGGER "noted_for_reports" AFTER INSERT ON "attempts" REFERENCING NEW TABLE AS "written" FOR EACH STATEMENT EXECUTE FUNCTION "note_written_attempts"();

-- an erased student is named by no row
CREATE FUNCTION "note_gone_attempts"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "report_changes" ("assignment_id", "student_id")
    SELECT DISTINCT g."assignment_id", CASE WHEN NOT "sourcework_erasing"() THEN g."student_id" END
    FROM "gone" g JOIN "assignments" s ON s."id" = g."assignment_id";
  RETURN NULL;
END $$;
CREATE TRIGGER "gone_noted_for_reports" AFTER DELETE ON "attempts" REFERENCING OLD TABLE AS "gone" FOR EACH STATEMENT EXECUTE FUNCTION "note_gone_attempts"();

CREATE FUNCTION "note_written_adjustments"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "report_changes" ("assignment_id", "student_id")
    SELECT a."assignment_id", COALESCE(a."student_id", t."student_id") FROM "written" a LEFT JOIN "attempts" t ON t."id" = a."attempt_id";
  RETURN NULL;
END $$;
CREATE TRIGGER "noted_for_reports" AFTER INSERT ON "adjustments" REFERENCING NEW TABLE AS "written" FOR EACH STATEMENT EXECUTE FUNCTION "note_written_adjustments"();

CREATE FUNCTION "note_reopenings"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "report_changes" ("assignment_id", "student_id")
    SELECT t."assignment_id", t."student_id" FROM "moved" r JOIN "attempts" t ON t."id" = r."supersedes_id";
  RETURN NULL;
END $$;
CREATE TRIGGER "noted_for_reports" AFTER INSERT ON "reopenings" REFERENCING NEW TABLE AS "moved" FOR EACH STATEMENT EXECUTE FUNCTION "note_reopenings"();
CREATE TRIGGER "gone_noted_for_reports" AFTER DELETE ON "reopenings" REFERENCING OLD TABLE AS "moved" FOR EACH STATEMENT EXECUTE FUNCTION "note_reopenings"();

CREATE FUNCTION "note_changed_assignments"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "report_changes" ("assignment_id") SELECT n."id" FROM "after" n JOIN "before" o ON o."id" = n."id"
    WHERE (n."key_version_id", n."judgement", n."attempt_policy", n."late_penalty_percent", n."anonymous", n."hidden_key")
      IS DISTINCT FROM (o."key_version_id", o."judgement", o."attempt_policy", o."late_penalty_percent", o."anonymous", o."hidden_key");
  RETURN NULL;
END $$;
CREATE TRIGGER "noted_for_reports" AFTER UPDATE ON "assignments" REFERENCING OLD TABLE AS "before" NEW TABLE AS "after"
  FOR EACH STATEMENT EXECUTE FUNCTION "note_changed_assignments"();

-- who is in the class, and what they are called
CREATE FUNCTION "note_written_enrolments"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "report_changes" ("assignment_id") SELECT s."id" FROM "assignments" s WHERE s."class_id" IN (SELECT "class_id" FROM "written");
  RETURN NULL;
END $$;
CREATE TRIGGER "noted_for_reports" AFTER INSERT ON "enrolments" REFERENCING NEW TABLE AS "written" FOR EACH STATEMENT EXECUTE FUNCTION "note_written_enrolments"();

CREATE FUNCTION "note_changed_enrolments"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "report_changes" ("assignment_id") SELECT s."id" FROM "assignments" s WHERE s."class_id" IN (
    SELECT n."class_id" FROM "after" n LEFT JOIN "before" o ON o."class_id" = n."class_id" AND o."student_id" = n."student_id"
    WHERE (n."number", n."left_at") IS DISTINCT FROM (o."number", o."left_at"));
  RETURN NULL;
END $$;
CREATE TRIGGER "changes_noted_for_reports" AFTER UPDATE ON "enrolments" REFERENCING OLD TABLE AS "before" NEW TABLE AS "after"
  FOR EACH STATEMENT EXECUTE FUNCTION "note_changed_enrolments"();

CREATE FUNCTION "note_renamed_students"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "report_changes" ("assignment_id") SELECT s."id" FROM "assignments" s WHERE s."class_id" IN (
    SELECT e."class_id" FROM "after" n JOIN "before" o ON o."id" = n."id" JOIN "enrolments" e ON e."student_id" = n."id"
    WHERE (n."name", n."history_salt") IS DISTINCT FROM (o."name", o."history_salt"));
  RETURN NULL;
END $$;
CREATE TRIGGER "noted_for_reports" AFTER UPDATE ON "students" REFERENCING OLD TABLE AS "before" NEW TABLE AS "after"
  FOR EACH STATEMENT EXECUTE FUNCTION "note_renamed_students"();

-- Held by who reckons the reports of an assignment, and by who erases from them.
CREATE FUNCTION "lock_reports"("assignment_id" uuid) RETURNS void LANGUAGE sql AS
  $$ SELECT pg_advisory_xact_lock(hashtextextended('reports of ' || "assignment_id", 0)) $$;

-- Erasing leaves nothing of a student in a report, not even until the next reader: the counts of the others are reckoned again.
CREATE FUNCTION "erase_from_reports"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE concerned uuid[];
BEGIN
  SELECT array_agg(s."id" ORDER BY s."id") INTO concerned FROM "assignments" s WHERE s."class_id" IN (SELECT "class_id" FROM "gone");
  IF concerned IS NULL THEN RETURN NULL; END IF;
  PERFORM "lock_reports"(c) FROM unnest(concerned) c;
  DELETE FROM "stored_reports" WHERE "assignment_id" = ANY (concerned);
  DELETE FROM "stored_students" WHERE "assignment_id" = ANY (concerned) AND "student_id" IN (SELECT "student_id" FROM "gone");
  DELETE FROM "report_changes" WHERE "assignment_id" = ANY (concerned) AND "student_id" IN (SELECT "student_id" FROM "gone");
  RETURN NULL;
END $$;
CREATE TRIGGER "erased_from_reports" AFTER DELETE ON "enrolments" REFERENCING OLD TABLE AS "gone" FOR EACH STATEMENT EXECUTE FUNCTION "erase_from_reports"();

CREATE FUNCTION "erase_reports"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE concerned uuid[];
BEGIN
  SELECT array_agg("id" ORDER BY "id") INTO concerned FROM "gone";
  PERFORM "lock_reports"(c) FROM unnest(concerned) c;
  DELETE FROM "stored_reports" WHERE "assignment_id" = ANY (concerned);
  DELETE FROM "stored_students" WHERE "assignment_id" = ANY (concerned);
  DELETE FROM "report_changes" WHERE "assignment_id" = ANY (concerned);
  RETURN NULL;
END $$;
CREATE TRIGGER "erased_from_reports" AFTER DELETE ON "assignments" REFERENCING OLD TABLE AS "gone" FOR EACH STATEMENT EXECUTE FUNCTION "erase_reports"();
