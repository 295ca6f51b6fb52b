-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "schools" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "name" TEXT NOT NULL,
    "personal" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "schools_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "email" TEXT,
    "name" TEXT NOT NULL,
    "password_hash" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "memberships" (
    "school_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" TEXT NOT NULL,

    CONSTRAINT "memberships_pkey" PRIMARY KEY ("school_id","user_id")
);

-- CreateTable
CREATE TABLE "sign_in_sessions" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" UUID,
    "student_id" UUID,
    "device" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_in_sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "one_time_links" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "purpose" TEXT NOT NULL,
    "secret_hash" BYTEA NOT NULL,
    "school_id" UUID,
    "class_id" UUID,
    "user_id" UUID,
    "role" TEXT,
    "made_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "one_time_links_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_limits" (
    "scope" TEXT NOT NULL,
    "failures" INTEGER NOT NULL,
    "first_failure_at" TIMESTAMPTZ(3) NOT NULL,
    "retry_at" TIMESTAMPTZ(3),

    CONSTRAINT "sign_in_limits_pkey" PRIMARY KEY ("scope")
);

-- CreateTable
CREATE TABLE "classes" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "school_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "join_code" TEXT NOT NULL,
    "join_closes_at" TIMESTAMPTZ(3),
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "classes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "class_teachers" (
    "class_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "class_teachers_pkey" PRIMARY KEY ("class_id","user_id")
);

-- CreateTable
CREATE TABLE "students" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "school_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "pin_hash" TEXT,
    "pin_made_at" TIMESTAMPTZ(3),
    "card_hash" BYTEA,
    "history_salt" BYTEA NOT NULL DEFAULT decode(replace((gen_random_uuid())::text, '-'::text, ''::text), 'hex'::text),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "students_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "enrolments" (
    "class_id" UUID NOT NULL,
    "student_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "joined_at" TIMESTAMPTZ(3),
    "left_at" TIMESTAMPTZ(3),

    CONSTRAINT "enrolments_pkey" PRIMARY KEY ("class_id","student_id")
);

-- CreateTable
CREATE TABLE "student_devices" (
    "student_id" UUID NOT NULL,
    "device_hash" BYTEA NOT NULL,
    "last_used_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "student_devices_pkey" PRIMARY KEY ("student_id","device_hash")
);

-- CreateTable
CREATE TABLE "articles" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "school_id" UUID,
    "owner_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "articles_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article_revisions" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "article_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "blocks" JSONB NOT NULL,
    "title" TEXT NOT NULL,
    "byline" TEXT NOT NULL DEFAULT '',
    "outlet" TEXT NOT NULL DEFAULT '',
    "published_on" DATE,
    "address" TEXT,
    "retells" TEXT NOT NULL DEFAULT '',
    "rights" TEXT NOT NULL DEFAULT '',
    "language" TEXT NOT NULL DEFAULT 'en',
    "direction" TEXT NOT NULL DEFAULT 'ltr',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "article_revisions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lessons" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "slug" TEXT NOT NULL,
    "school_id" UUID,
    "owner_id" UUID,
    "visibility" TEXT NOT NULL DEFAULT 'private',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "lessons_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lesson_versions" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "lesson_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "article_revision_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "instructions" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "lesson_versions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claims" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "lesson_version_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "ranges" JSONB NOT NULL,

    CONSTRAINT "claims_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "exercises" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "lesson_version_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "instructions" TEXT NOT NULL DEFAULT '',
    "settings" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "exercises_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "items" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "lesson_version_id" UUID NOT NULL,
    "exercise_id" UUID NOT NULL,
    "claim_id" UUID,
    "position" INTEGER NOT NULL,
    "content" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "items_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "key_versions" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "lesson_version_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "school_id" UUID,
    "owner_id" UUID,
    "based_on_id" UUID,
    "note" TEXT NOT NULL DEFAULT '',
    "item_points" INTEGER[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "key_versions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "key_entries" (
    "key_version_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "key" JSONB NOT NULL,
    "evidence" JSONB NOT NULL DEFAULT '[]',
    "explanation" TEXT NOT NULL DEFAULT '',
    "skill" TEXT,
    "points" INTEGER NOT NULL,
    "chain" JSONB NOT NULL DEFAULT '[]',
    "dropped" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "key_entries_pkey" PRIMARY KEY ("key_version_id","item_id")
);

-- CreateTable
CREATE TABLE "assignments" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "class_id" UUID NOT NULL,
    "lesson_version_id" UUID NOT NULL,
    "key_version_id" UUID NOT NULL,
    "opens_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "closes_at" TIMESTAMPTZ(3),
    "attempts_allowed" INTEGER NOT NULL DEFAULT 1,
    "feedback" TEXT NOT NULL,
    "judgement" BOOLEAN NOT NULL DEFAULT false,
    "attempt_policy" TEXT NOT NULL DEFAULT 'best',
    "late_penalty_percent" INTEGER NOT NULL DEFAULT 0,
    "made_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "assignments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attempts" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "assignment_id" UUID NOT NULL,
    "student_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_at" TIMESTAMPTZ(3),
    "handed_in_by" TEXT,
    "late" BOOLEAN NOT NULL DEFAULT false,
    "response_ids" BIGINT[],

    CONSTRAINT "attempts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "answers" (
    "attempt_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "response" JSONB NOT NULL,
    "operation_id" UUID NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "answers_pkey" PRIMARY KEY ("attempt_id","item_id")
);

-- CreateTable
CREATE TABLE "operations" (
    "attempt_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "response" JSONB,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "operations_pkey" PRIMARY KEY ("attempt_id","id")
);

-- CreateTable
CREATE TABLE "responses" (
    "id" BIGSERIAL NOT NULL,
    "item_id" UUID NOT NULL,
    "response" JSONB NOT NULL,
    "digest" BYTEA NOT NULL,

    CONSTRAINT "responses_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "response_marks" (
    "response_id" BIGINT NOT NULL,
    "key_version_id" UUID NOT NULL,
    "grader_version" INTEGER NOT NULL,
    "judgement" BOOLEAN NOT NULL,
    "points" INTEGER NOT NULL,
    "breakdown" JSONB NOT NULL,

    CONSTRAINT "response_marks_pkey" PRIMARY KEY ("key_version_id","grader_version","judgement","response_id")
);

-- CreateTable
CREATE TABLE "grades" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "attempt_id" UUID NOT NULL,
    "key_version_id" UUID NOT NULL,
    "grader_version" INTEGER NOT NULL,
    "points" INTEGER[],
    "graded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "grades_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "grade_choices" (
    "id" BIGSERIAL NOT NULL,
    "attempt_id" UUID NOT NULL,
    "grade_id" UUID NOT NULL,
    "chosen_at" TIMESTAMPTZ(3) NOT NULL,
    "chosen_by_id" UUID,
    "reason" TEXT NOT NULL,

    CONSTRAINT "grade_choices_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "adjustments" (
    "id" BIGSERIAL NOT NULL,
    "assignment_id" UUID NOT NULL,
    "attempt_id" UUID,
    "item_id" UUID,
    "kind" TEXT NOT NULL,
    "points" INTEGER,
    "reason" TEXT NOT NULL,
    "comment" TEXT NOT NULL DEFAULT '',
    "made_by_id" UUID,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "lifts_id" BIGINT,

    CONSTRAINT "adjustments_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE INDEX "memberships_user_id_idx" ON "memberships"("user_id");

-- CreateIndex
CREATE INDEX "sign_in_sessions_user_id_idx" ON "sign_in_sessions"("user_id");

-- CreateIndex
CREATE INDEX "sign_in_sessions_student_id_idx" ON "sign_in_sessions"("student_id");

-- CreateIndex
CREATE UNIQUE INDEX "one_time_links_secret_hash_key" ON "one_time_links"("secret_hash");

-- CreateIndex
CREATE INDEX "one_time_links_school_id_idx" ON "one_time_links"("school_id");

-- CreateIndex
CREATE INDEX "one_time_links_class_id_idx" ON "one_time_links"("class_id");

-- CreateIndex
CREATE INDEX "one_time_links_user_id_idx" ON "one_time_links"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "classes_join_code_key" ON "classes"("join_code");

-- CreateIndex
CREATE INDEX "classes_school_id_idx" ON "classes"("school_id");

-- CreateIndex
CREATE INDEX "class_teachers_user_id_idx" ON "class_teachers"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "students_card_hash_key" ON "students"("card_hash");

-- CreateIndex
CREATE INDEX "students_school_id_idx" ON "students"("school_id");

-- CreateIndex
CREATE INDEX "enrolments_student_id_idx" ON "enrolments"("student_id");

-- CreateIndex
CREATE UNIQUE INDEX "enrolments_class_id_number_key" ON "enrolments"("class_id", "number");

-- CreateIndex
CREATE INDEX "student_devices_device_hash_idx" ON "student_devices"("device_hash");

-- CreateIndex
CREATE INDEX "articles_school_id_idx" ON "articles"("school_id");

-- CreateIndex
CREATE INDEX "articles_owner_id_idx" ON "articles"("owner_id");

-- CreateIndex
CREATE UNIQUE INDEX "article_revisions_article_id_number_key" ON "article_revisions"("article_id", "number");

-- CreateIndex
CREATE INDEX "lessons_school_id_idx" ON "lessons"("school_id");

-- CreateIndex
CREATE INDEX "lessons_owner_id_idx" ON "lessons"("owner_id");

-- CreateIndex
CREATE INDEX "lesson_versions_article_revision_id_idx" ON "lesson_versions"("article_revision_id");

-- CreateIndex
CREATE UNIQUE INDEX "lesson_versions_lesson_id_number_key" ON "lesson_versions"("lesson_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "claims_lesson_version_id_position_key" ON "claims"("lesson_version_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "exercises_lesson_version_id_position_key" ON "exercises"("lesson_version_id", "position");

-- CreateIndex
CREATE INDEX "items_exercise_id_idx" ON "items"("exercise_id");

-- CreateIndex
CREATE INDEX "items_claim_id_idx" ON "items"("claim_id");

-- CreateIndex
CREATE UNIQUE INDEX "items_lesson_version_id_position_key" ON "items"("lesson_version_id", "position");

-- CreateIndex
CREATE INDEX "key_versions_school_id_idx" ON "key_versions"("school_id");

-- CreateIndex
CREATE INDEX "key_versions_owner_id_idx" ON "key_versions"("owner_id");

-- CreateIndex
CREATE INDEX "key_versions_based_on_id_idx" ON "key_versions"("based_on_id");

-- CreateIndex
CREATE UNIQUE INDEX "key_versions_lesson_version_id_number_key" ON "key_versions"("lesson_version_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "key_versions_id_lesson_version_id_key" ON "key_versions"("id", "lesson_version_id");

-- CreateIndex
CREATE INDEX "key_entries_item_id_idx" ON "key_entries"("item_id");

-- CreateIndex
CREATE INDEX "assignments_class_id_idx" ON "assignments"("class_id");

-- CreateIndex
CREATE INDEX "assignments_lesson_version_id_idx" ON "assignments"("lesson_version_id");

-- CreateIndex
CREATE INDEX "assignments_key_version_id_lesson_version_id_idx" ON "assignments"("key_version_id", "lesson_version_id");

-- CreateIndex
CREATE INDEX "attempts_student_id_idx" ON "attempts"("student_id");

-- CreateIndex
CREATE UNIQUE INDEX "attempts_assignment_id_student_id_number_key" ON "attempts"("assignment_id", "student_id", "number");

-- CreateIndex
CREATE INDEX "answers_item_id_idx" ON "answers"("item_id");

-- CreateIndex
CREATE UNIQUE INDEX "responses_item_id_digest_key" ON "responses"("item_id", "digest");

-- CreateIndex
CREATE INDEX "response_marks_response_id_idx" ON "response_marks"("response_id");

-- CreateIndex
CREATE INDEX "grades_key_version_id_idx" ON "grades"("key_version_id");

-- CreateIndex
CREATE UNIQUE INDEX "grades_attempt_id_key_version_id_grader_version_key" ON "grades"("attempt_id", "key_version_id", "grader_version");

-- CreateIndex
CREATE UNIQUE INDEX "grades_id_attempt_id_key" ON "grades"("id", "attempt_id");

-- CreateIndex
CREATE INDEX "grade_choices_attempt_id_id_idx" ON "grade_choices"("attempt_id", "id");

-- CreateIndex
CREATE INDEX "grade_choices_grade_id_attempt_id_idx" ON "grade_choices"("grade_id", "attempt_id");

-- CreateIndex
CREATE INDEX "grade_choices_chosen_by_id_idx" ON "grade_choices"("chosen_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "adjustments_lifts_id_key" ON "adjustments"("lifts_id");

-- CreateIndex
CREATE INDEX "adjustments_assignment_id_idx" ON "adjustments"("assignment_id");

-- CreateIndex
CREATE INDEX "adjustments_attempt_id_idx" ON "adjustments"("attempt_id");

-- CreateIndex
CREATE INDEX "adjustments_item_id_idx" ON "adjustments"("item_id");

-- CreateIndex
CREATE INDEX "adjustments_made_by_id_idx" ON "adjustments"("made_by_id");

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "schools"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_in_sessions" ADD CONSTRAINT "sign_in_sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_in_sessions" ADD CONSTRAINT "sign_in_sessions_student_id_fkey" FOREIGN KEY ("student_id") REFERENCES "students"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "one_time_links" ADD CONSTRAINT "one_time_links_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "schools"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "one_time_links" ADD CONSTRAINT "one_time_links_class_id_fkey" FOREIGN KEY ("class_id") REFERENCES "classes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "one_time_links" ADD CONSTRAINT "one_time_links_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "one_time_links" ADD CONSTRAINT "one_time_links_made_by_id_fkey" FOREIGN KEY ("made_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "classes" ADD CONSTRAINT "classes_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "schools"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "class_teachers" ADD CONSTRAINT "class_teachers_class_id_fkey" FOREIGN KEY ("class_id") REFERENCES "classes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "class_teachers" ADD CONSTRAINT "class_teachers_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "students" ADD CONSTRAINT "students_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "schools"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_class_id_fkey" FOREIGN KEY ("class_id") REFERENCES "classes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_student_id_fkey" FOREIGN KEY ("student_id") REFERENCES "students"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "student_devices" ADD CONSTRAINT "student_devices_student_id_fkey" FOREIGN KEY ("student_id") REFERENCES "students"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "articles" ADD CONSTRAINT "articles_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "schools"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "articles" ADD CONSTRAINT "articles_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_revisions" ADD CONSTRAINT "article_revisions_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lessons" ADD CONSTRAINT "lessons_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "schools"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lessons" ADD CONSTRAINT "lessons_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lesson_versions" ADD CONSTRAINT "lesson_versions_lesson_id_fkey" FOREIGN KEY ("lesson_id") REFERENCES "lessons"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lesson_versions" ADD CONSTRAINT "lesson_versions_article_revision_id_fkey" FOREIGN KEY ("article_revision_id") REFERENCES "article_revisions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claims" ADD CONSTRAINT "claims_lesson_version_id_fkey" FOREIGN KEY ("lesson_version_id") REFERENCES "lesson_versions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exercises" ADD CONSTRAINT "exercises_lesson_version_id_fkey" FOREIGN KEY ("lesson_version_id") REFERENCES "lesson_versions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "items" ADD CONSTRAINT "items_lesson_version_id_fkey" FOREIGN KEY ("lesson_version_id") REFERENCES "lesson_versions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "items" ADD CONSTRAINT "items_exercise_id_fkey" FOREIGN KEY ("exercise_id") REFERENCES "exercises"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "items" ADD CONSTRAINT "items_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claims"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "key_versions" ADD CONSTRAINT "key_versions_lesson_version_id_fkey" FOREIGN KEY ("lesson_version_id") REFERENCES "lesson_versions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "key_versions" ADD CONSTRAINT "key_versions_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "schools"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "key_versions" ADD CONSTRAINT "key_versions_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "key_versions" ADD CONSTRAINT "key_versions_based_on_id_fkey" FOREIGN KEY ("based_on_id") REFERENCES "key_versions"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "key_entries" ADD CONSTRAINT "key_entries_key_version_id_fkey" FOREIGN KEY ("key_version_id") REFERENCES "key_versions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "key_entries" ADD CONSTRAINT "key_entries_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "items"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_class_id_fkey" FOREIGN KEY ("class_id") REFERENCES "classes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_lesson_version_id_fkey" FOREIGN KEY ("lesson_version_id") REFERENCES "lesson_versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_key_version_id_lesson_version_id_fkey" FOREIGN KEY ("key_version_id", "lesson_version_id") REFERENCES "key_versions"("id", "lesson_version_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_made_by_id_fkey" FOREIGN KEY ("made_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignments"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_student_id_fkey" FOREIGN KEY ("student_id") REFERENCES "students"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answers" ADD CONSTRAINT "answers_attempt_id_fkey" FOREIGN KEY ("attempt_id") REFERENCES "attempts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answers" ADD CONSTRAINT "answers_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "items"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "operations" ADD CONSTRAINT "operations_attempt_id_fkey" FOREIGN KEY ("attempt_id") REFERENCES "attempts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "operations" ADD CONSTRAINT "operations_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "items"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "responses" ADD CONSTRAINT "responses_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "items"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "response_marks" ADD CONSTRAINT "response_marks_response_id_fkey" FOREIGN KEY ("response_id") REFERENCES "responses"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "response_marks" ADD CONSTRAINT "response_marks_key_version_id_fkey" FOREIGN KEY ("key_version_id") REFERENCES "key_versions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grades" ADD CONSTRAINT "grades_attempt_id_fkey" FOREIGN KEY ("attempt_id") REFERENCES "attempts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grades" ADD CONSTRAINT "grades_key_version_id_fkey" FOREIGN KEY ("key_version_id") REFERENCES "key_versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grade_choices" ADD CONSTRAINT "grade_choices_attempt_id_fkey" FOREIGN KEY ("attempt_id") REFERENCES "attempts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grade_choices" ADD CONSTRAINT "grade_choices_grade_id_attempt_id_fkey" FOREIGN KEY ("grade_id", "attempt_id") REFERENCES "grades"("id", "attempt_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grade_choices" ADD CONSTRAINT "grade_choices_chosen_by_id_fkey" FOREIGN KEY ("chosen_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "adjustments" ADD CONSTRAINT "adjustments_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignments"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "adjustments" ADD CONSTRAINT "adjustments_attempt_id_fkey" FOREIGN KEY ("attempt_id") REFERENCES "attempts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "adjustments" ADD CONSTRAINT "adjustments_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "items"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "adjustments" ADD CONSTRAINT "adjustments_made_by_id_fkey" FOREIGN KEY ("made_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "adjustments" ADD CONSTRAINT "adjustments_lifts_id_fkey" FOREIGN KEY ("lifts_id") REFERENCES "adjustments"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- Rules of the data itself: what no program may write.

ALTER TABLE "users"
  ADD CONSTRAINT "users_email_lower_case" CHECK ("email" = lower("email")),
  ADD CONSTRAINT "users_closed_or_reachable" CHECK (("closed_at" IS NULL) = ("email" IS NOT NULL AND "password_hash" IS NOT NULL));
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_role" CHECK ("role" IN ('admin', 'teacher'));
ALTER TABLE "sign_in_sessions" ADD CONSTRAINT "sign_in_sessions_one_person" CHECK (("user_id" IS NULL) <> ("student_id" IS NULL));
ALTER TABLE "one_time_links" ADD CONSTRAINT "one_time_links_purpose" CHECK (
  CASE "purpose"
    WHEN 'first-administrator' THEN "school_id" IS NULL AND "class_id" IS NULL AND "user_id" IS NULL AND "role" IS NULL
    WHEN 'reset-password' THEN "user_id" IS NOT NULL AND "class_id" IS NULL AND "role" IS NULL
    WHEN 'join-school' THEN "school_id" IS NOT NULL AND "class_id" IS NULL AND "role" IS NOT NULL AND "role" IN ('admin', 'teacher')
    WHEN 'join-class' THEN "class_id" IS NOT NULL AND "role" IS NOT NULL AND "role" IN ('editor', 'viewer')
    ELSE FALSE
  END);
ALTER TABLE "sign_in_limits" ADD CONSTRAINT "sign_in_limits_failures" CHECK ("failures" >= 0);
ALTER TABLE "classes" ADD CONSTRAINT "classes_join_code" CHECK ("join_code" ~ '^[2-9A-HJKMNP-TV-Z]{8}$');
ALTER TABLE "class_teachers" ADD CONSTRAINT "class_teachers_role" CHECK ("role" IN ('owner', 'editor', 'viewer'));
CREATE UNIQUE INDEX "class_teachers_one_owner" ON "class_teachers" ("class_id") WHERE "role" = 'owner';
ALTER TABLE "students" ADD CONSTRAINT "students_name" CHECK (length("name") BETWEEN 1 AND 300);
ALTER TABLE "lessons"
  ADD CONSTRAINT "lessons_visibility" CHECK ("visibility" IN ('private', 'school', 'starter')),
  ADD CONSTRAINT "lessons_belong" CHECK (("visibility" = 'starter') = ("school_id" IS NULL));
CREATE UNIQUE INDEX "lessons_starter_slug" ON "lessons" ("slug") WHERE "visibility" = 'starter';
ALTER TABLE "article_revisions"
  ADD CONSTRAINT "article_revisions_nfc" CHECK ("text" IS NFC NORMALIZED),
  ADD CONSTRAINT "article_revisions_direction" CHECK ("direction" IN ('ltr', 'rtl'));
ALTER TABLE "claims" ADD CONSTRAINT "claims_ranges" CHECK (jsonb_typeof("ranges") = 'array' AND jsonb_array_length("ranges") > 0);
ALTER TABLE "key_entries" ADD CONSTRAINT "key_entries_points" CHECK ("points" BETWEEN 0 AND 100000);
ALTER TABLE "assignments"
  ADD CONSTRAINT "assignments_feedback" CHECK ("feedback" IN ('at-once', 'after-close', 'never')),
  ADD CONSTRAINT "assignments_attempt_policy" CHECK ("attempt_policy" IN ('best', 'last')),
  ADD CONSTRAINT "assignments_attempts_allowed" CHECK ("attempts_allowed" BETWEEN 1 AND 10),
  ADD CONSTRAINT "assignments_late_penalty" CHECK ("late_penalty_percent" BETWEEN 0 AND 100),
  ADD CONSTRAINT "assignments_times" CHECK ("opens_at" < COALESCE("due_at", 'infinity') AND "opens_at" < COALESCE("closes_at", 'infinity') AND COALESCE("due_at", "opens_at") <= COALESCE("closes_at", 'infinity')),
  ADD CONSTRAINT "assignments_feedback_after_close" CHECK ("feedback" <> 'after-close' OR "closes_at" IS NOT NULL);
ALTER TABLE "attempts"
  ADD CONSTRAINT "attempts_number" CHECK ("number" >= 1),
  ADD CONSTRAINT "attempts_handed_in" CHECK (("submitted_at" IS NULL) = ("handed_in_by" IS NULL) AND "handed_in_by" IN ('student', 'closing'));
CREATE UNIQUE INDEX "attempts_one_open" ON "attempts" ("assignment_id", "student_id") WHERE "submitted_at" IS NULL;
ALTER TABLE "response_marks" ADD CONSTRAINT "response_marks_points" CHECK ("points" BETWEEN 0 AND 100000);
ALTER TABLE "adjustments" ADD CONSTRAINT "adjustments_shape" CHECK (
  length(btrim("reason")) > 0 AND CASE
    WHEN "kind" IN ('rubric-mark', 'override-item') THEN "attempt_id" IS NOT NULL AND "item_id" IS NOT NULL AND "points" IS NOT NULL AND "points" >= 0 AND "lifts_id" IS NULL
    WHEN "kind" = 'excuse-item' THEN "attempt_id" IS NOT NULL AND "item_id" IS NOT NULL AND "points" IS NULL AND "lifts_id" IS NULL
    WHEN "kind" = 'override-attempt' THEN "attempt_id" IS NOT NULL AND "item_id" IS NULL AND "points" IS NOT NULL AND "points" >= 0 AND "lifts_id" IS NULL
    WHEN "kind" IN ('excuse-attempt', 'waive-lateness') THEN "attempt_id" IS NOT NULL AND "item_id" IS NULL AND "points" IS NULL AND "lifts_id" IS NULL
    WHEN "kind" = 'drop-item' THEN "attempt_id" IS NULL AND "item_id" IS NOT NULL AND "points" IS NULL AND "lifts_id" IS NULL
    WHEN "kind" = 'lift' THEN "item_id" IS NULL AND "points" IS NULL AND "lifts_id" IS NOT NULL
    ELSE FALSE
  END);

-- Fixed rows. Erasing (lib/db/erase.ts) and restoring a backup set a flag for their own transaction: the one way out.

CREATE FUNCTION "sourcework_erasing"() RETURNS boolean LANGUAGE sql STABLE AS
  $$ SELECT current_setting('sourcework.erasing', true) IS NOT DISTINCT FROM 'on' $$;

CREATE FUNCTION "refuse_change_of_fixed_row"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF "sourcework_erasing"() THEN RETURN COALESCE(NEW, OLD); END IF;
  RAISE EXCEPTION '% rows are fixed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

-- guards rows whose own column TG_ARGV[0] is set
CREATE FUNCTION "refuse_change_once_set"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(OLD) -> TG_ARGV[0] = 'null' OR "sourcework_erasing"() THEN RETURN COALESCE(NEW, OLD); END IF;
  RAISE EXCEPTION '% row has % and is fixed', TG_TABLE_NAME, TG_ARGV[0] USING ERRCODE = 'restrict_violation';
END $$;

-- guards the rows that hang on a published lesson version or key version
CREATE FUNCTION "refuse_change_under_published"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE fixed boolean;
BEGIN
  IF "sourcework_erasing"() THEN RETURN COALESCE(NEW, OLD); END IF;
  IF TG_TABLE_NAME = 'key_entries' THEN
    SELECT bool_or("published_at" IS NOT NULL) INTO fixed FROM "key_versions" WHERE "id" IN (NEW."key_version_id", OLD."key_version_id");
  ELSE
    SELECT bool_or("published_at" IS NOT NULL) INTO fixed FROM "lesson_versions" WHERE "id" IN (NEW."lesson_version_id", OLD."lesson_version_id");
  END IF;
  IF fixed THEN RAISE EXCEPTION '% of a published version are fixed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation'; END IF;
  RETURN COALESCE(NEW, OLD);
END $$;

-- answers and operations of a submitted attempt
CREATE FUNCTION "refuse_change_after_submit"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF "sourcework_erasing"() THEN RETURN COALESCE(NEW, OLD); END IF;
  IF EXISTS (SELECT FROM "attempts" WHERE "id" IN (NEW."attempt_id", OLD."attempt_id") AND "submitted_at" IS NOT NULL) THEN
    RAISE EXCEPTION '% of a submitted attempt are fixed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN COALESCE(NEW, OLD);
END $$;

CREATE TRIGGER "fixed_once_published" BEFORE UPDATE OR DELETE ON "article_revisions" FOR EACH ROW EXECUTE FUNCTION "refuse_change_once_set"('published_at');
CREATE TRIGGER "fixed_once_published" BEFORE UPDATE OR DELETE ON "lesson_versions" FOR EACH ROW EXECUTE FUNCTION "refuse_change_once_set"('published_at');
CREATE TRIGGER "fixed_once_published" BEFORE UPDATE OR DELETE ON "key_versions" FOR EACH ROW EXECUTE FUNCTION "refuse_change_once_set"('published_at');
CREATE TRIGGER "fixed_once_submitted" BEFORE UPDATE OR DELETE ON "attempts" FOR EACH ROW EXECUTE FUNCTION "refuse_change_once_set"('submitted_at');
CREATE TRIGGER "fixed_under_published" BEFORE INSERT OR UPDATE OR DELETE ON "claims" FOR EACH ROW EXECUTE FUNCTION "refuse_change_under_published"();
CREATE TRIGGER "fixed_under_published" BEFORE INSERT OR UPDATE OR DELETE ON "exercises" FOR EACH ROW EXECUTE FUNCTION "refuse_change_under_published"();
CREATE TRIGGER "fixed_under_published" BEFORE INSERT OR UPDATE OR DELETE ON "items" FOR EACH ROW EXECUTE FUNCTION "refuse_change_under_published"();
CREATE TRIGGER "fixed_under_published" BEFORE INSERT OR UPDATE OR DELETE ON "key_entries" FOR EACH ROW EXECUTE FUNCTION "refuse_change_under_published"();
CREATE TRIGGER "fixed_after_submit" BEFORE INSERT OR UPDATE OR DELETE ON "answers" FOR EACH ROW EXECUTE FUNCTION "refuse_change_after_submit"();
CREATE TRIGGER "fixed_after_submit" BEFORE INSERT OR UPDATE OR DELETE ON "operations" FOR EACH ROW EXECUTE FUNCTION "refuse_change_after_submit"();
CREATE TRIGGER "fixed" BEFORE UPDATE OR DELETE ON "responses" FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_fixed_row"();
CREATE TRIGGER "fixed" BEFORE UPDATE OR DELETE ON "response_marks" FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_fixed_row"();
CREATE TRIGGER "fixed" BEFORE UPDATE OR DELETE ON "grades" FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_fixed_row"();
CREATE TRIGGER "fixed" BEFORE UPDATE OR DELETE ON "grade_choices" FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_fixed_row"();
CREATE TRIGGER "fixed" BEFORE UPDATE OR DELETE ON "adjustments" FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_fixed_row"();

-- A version is whole when it is published.

CREATE FUNCTION "check_lesson_version_is_whole"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."published_at" IS NULL OR "sourcework_erasing"() THEN RETURN NEW; END IF;
  IF NOT EXISTS (SELECT FROM "article_revisions" WHERE "id" = NEW."article_revision_id" AND "published_at" IS NOT NULL) THEN
    RAISE EXCEPTION 'the article revision is not published' USING ERRCODE = 'check_violation';
  END IF;
  IF NOT EXISTS (SELECT FROM "items" WHERE "lesson_version_id" = NEW."id")
    OR (SELECT min("position") <> 0 OR max("position") + 1 <> count(*) FROM "items" WHERE "lesson_version_id" = NEW."id")
    OR EXISTS (SELECT FROM "items" i JOIN "exercises" e ON e."id" = i."exercise_id" WHERE i."lesson_version_id" = NEW."id" AND e."lesson_version_id" <> NEW."id")
    OR EXISTS (SELECT FROM "items" i JOIN "claims" c ON c."id" = i."claim_id" WHERE i."lesson_version_id" = NEW."id" AND c."lesson_version_id" <> NEW."id") THEN
    RAISE EXCEPTION 'the items of a published lesson version run from 0 without a gap, in exercises and on claims of its own' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "whole_when_published" BEFORE UPDATE ON "lesson_versions" FOR EACH ROW EXECUTE FUNCTION "check_lesson_version_is_whole"();

CREATE FUNCTION "check_key_version_is_whole"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE points int[];
BEGIN
  IF NEW."published_at" IS NULL OR "sourcework_erasing"() THEN RETURN NEW; END IF;
  IF NOT EXISTS (SELECT FROM "lesson_versions" WHERE "id" = NEW."lesson_version_id" AND "published_at" IS NOT NULL) THEN
    RAISE EXCEPTION 'the lesson version of the key is not published' USING ERRCODE = 'check_violation';
  END IF;
  IF EXISTS (SELECT FROM "items" i LEFT JOIN "key_entries" k ON k."item_id" = i."id" AND k."key_version_id" = NEW."id"
             WHERE i."lesson_version_id" = NEW."lesson_version_id" AND k."item_id" IS NULL) THEN
    RAISE EXCEPTION 'the key lacks an item of its lesson version' USING ERRCODE = 'check_violation';
  END IF;
  IF EXISTS (SELECT FROM "key_entries" k JOIN "items" i ON i."id" = k."item_id"
             WHERE k."key_version_id" = NEW."id" AND i."lesson_version_id" <> NEW."lesson_version_id") THEN
    RAISE EXCEPTION 'the key has an item of another lesson version' USING ERRCODE = 'check_violation';
  END IF;
  SELECT array_agg(CASE WHEN k."dropped" THEN NULL ELSE k."points" END ORDER BY i."position") INTO points
    FROM "key_entries" k JOIN "items" i ON i."id" = k."item_id" WHERE k."key_version_id" = NEW."id";
  IF COALESCE((SELECT sum(p) FROM unnest(points) p), 0) = 0 THEN
    RAISE EXCEPTION 'the weights of a key sum to zero' USING ERRCODE = 'check_violation';
  END IF;
  NEW."item_points" := points;
  RETURN NEW;
END $$;
CREATE TRIGGER "whole_when_published" BEFORE UPDATE ON "key_versions" FOR EACH ROW EXECUTE FUNCTION "check_key_version_is_whole"();

-- a version is published by an update, so that the two checks above see it
CREATE FUNCTION "refuse_born_published"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."published_at" IS NULL OR "sourcework_erasing"() THEN RETURN NEW; END IF;
  RAISE EXCEPTION '% rows are published after their parts are in' , TG_TABLE_NAME USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER "born_a_draft" BEFORE INSERT ON "lesson_versions" FOR EACH ROW EXECUTE FUNCTION "refuse_born_published"();
CREATE TRIGGER "born_a_draft" BEFORE INSERT ON "key_versions" FOR EACH ROW EXECUTE FUNCTION "refuse_born_published"();

-- assignments pin published versions, for life; only the adopted key version, times and policies may change
CREATE FUNCTION "check_assignment"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF "sourcework_erasing"() THEN RETURN NEW; END IF;
  IF NOT EXISTS (SELECT FROM "lesson_versions" WHERE "id" = NEW."lesson_version_id" AND "published_at" IS NOT NULL)
    OR NOT EXISTS (SELECT FROM "key_versions" WHERE "id" = NEW."key_version_id" AND "published_at" IS NOT NULL) THEN
    RAISE EXCEPTION 'an assignment pins published versions' USING ERRCODE = 'check_violation';
  END IF;
  IF TG_OP = 'UPDATE' AND (NEW."lesson_version_id" <> OLD."lesson_version_id" OR NEW."class_id" <> OLD."class_id") THEN
    RAISE EXCEPTION 'an assignment keeps its lesson version and its class' USING ERRCODE = 'restrict_violation';
  END IF;
  IF TG_OP = 'UPDATE' AND NEW."judgement" <> OLD."judgement" AND EXISTS (SELECT FROM "attempts" WHERE "assignment_id" = NEW."id") THEN
    RAISE EXCEPTION 'judgement stays as it was once somebody has started' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "pinned" BEFORE INSERT OR UPDATE ON "assignments" FOR EACH ROW EXECUTE FUNCTION "check_assignment"();

-- what a person decides stays within one assignment
CREATE FUNCTION "check_adjustment"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF "sourcework_erasing"() THEN RETURN NEW; END IF;
  IF (NEW."attempt_id" IS NOT NULL AND NOT EXISTS (SELECT FROM "attempts" WHERE "id" = NEW."attempt_id" AND "assignment_id" = NEW."assignment_id"))
    OR (NEW."item_id" IS NOT NULL AND NOT EXISTS (SELECT FROM "items" i JOIN "assignments" s ON s."lesson_version_id" = i."lesson_version_id"
        WHERE i."id" = NEW."item_id" AND s."id" = NEW."assignment_id"))
    OR (NEW."lifts_id" IS NOT NULL AND NOT EXISTS (SELECT FROM "adjustments" WHERE "id" = NEW."lifts_id" AND "assignment_id" = NEW."assignment_id"
        AND "attempt_id" IS NOT DISTINCT FROM NEW."attempt_id" AND "kind" <> 'lift')) THEN
    RAISE EXCEPTION 'an adjustment concerns an attempt, an item and an adjustment of its own assignment' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "own_assignment" BEFORE INSERT ON "adjustments" FOR EACH ROW EXECUTE FUNCTION "check_adjustment"();

-- The current grade: chosen grade + live adjustments + the assignment's policy.

CREATE VIEW "live_adjustments" AS
SELECT DISTINCT ON (a."assignment_id", a."attempt_id", a."item_id", s."slot")
  a."id", a."assignment_id", a."attempt_id", a."item_id", i."position" AS "item_position", a."kind", a."points", a."reason", a."comment", a."made_by_id", a."made_at"
FROM "adjustments" a
LEFT JOIN "items" i ON i."id" = a."item_id"
CROSS JOIN LATERAL (SELECT CASE WHEN a."kind" IN ('rubric-mark', 'override-item') THEN 'points' ELSE a."kind" END AS "slot") s
WHERE a."kind" <> 'lift' AND NOT EXISTS (SELECT FROM "adjustments" l WHERE l."lifts_id" = a."id")
ORDER BY a."assignment_id", a."attempt_id", a."item_id", s."slot", a."id" DESC;

CREATE VIEW "current_grades" AS
SELECT t."id" AS "attempt_id", t."assignment_id", t."student_id", t."number", t."started_at", t."submitted_at", t."handed_in_by", t."late", t."response_ids",
  s."late_penalty_percent", g."id" AS "grade_id", g."key_version_id", g."grader_version", g."graded_at", k."item_points",
  p."points", COALESCE(x."excused", FALSE) AS "excused", COALESCE(x."lateness_waived", FALSE) AS "lateness_waived",
  m."total" AS "machine_total",
  CASE WHEN array_position(p."points", NULL) IS NULL THEN w."whole" ELSE (
    SELECT COALESCE(sum(o.value), 0)::int FROM unnest(k."item_points", p."points") o(value, counts) WHERE o.counts IS NOT NULL
  ) END AS "possible",
  round(COALESCE(x."override", m."total")
    * (100 - CASE WHEN t."late" AND x."lateness_waived" IS NOT TRUE THEN s."late_penalty_percent" ELSE 0 END) / 100.0)::int AS "total"
FROM "attempts" t
JOIN "assignments" s ON s."id" = t."assignment_id"
JOIN LATERAL (SELECT c."grade_id" FROM "grade_choices" c WHERE c."attempt_id" = t."id" ORDER BY c."id" DESC LIMIT 1) c ON TRUE
JOIN "grades" g ON g."id" = c."grade_id"
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
  SELECT CASE WHEN d."dropped" IS NULL AND x."left_out" IS NULL AND x."positions" IS NULL THEN g."points" ELSE (
    SELECT array_agg(CASE WHEN o.value IS NOT NULL AND o.n - 1 <> ALL (COALESCE(d."dropped", '{}') || COALESCE(x."left_out", '{}'))
      THEN COALESCE(x."values"[array_position(x."positions", (o.n - 1)::int)], o.value) END ORDER BY o.n)
    FROM unnest(g."points") WITH ORDINALITY o(value, n)
  ) END AS "points" OFFSET 0
) p
CROSS JOIN LATERAL (SELECT COALESCE(sum(o.value), 0)::int AS "total" FROM unnest(p."points") o(value)) m
WHERE t."submitted_at" IS NOT NULL;

-- the attempt of each student that counts, by the assignment's policy
CREATE VIEW "counted_grades" AS
SELECT DISTINCT ON (g."assignment_id", g."student_id") g.*
FROM "current_grades" g JOIN "assignments" s ON s."id" = g."assignment_id"
WHERE NOT g."excused"
ORDER BY g."assignment_id", g."student_id", CASE WHEN s."attempt_policy" = 'best' THEN g."total" END DESC NULLS LAST, g."number" DESC;
