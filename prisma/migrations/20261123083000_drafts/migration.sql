-- AlterTable
ALTER TABLE "lessons" ADD COLUMN     "archived_at" TIMESTAMPTZ(3),
ADD COLUMN     "school_edits" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "lesson_drafts" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "lesson_id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "scope" TEXT NOT NULL,
    "article_revision_id" UUID NOT NULL,
    "base_version_id" UUID,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "instructions" TEXT NOT NULL DEFAULT '',
    "exercises" JSONB NOT NULL,
    "analysis" JSONB,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "lesson_drafts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "draft_claims" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "draft_id" UUID NOT NULL,
    "ranges" JSONB NOT NULL,
    "label" JSONB,
    "accepted" JSONB NOT NULL DEFAULT '[]',
    "evidence" JSONB NOT NULL DEFAULT '[]',
    "explanation" TEXT NOT NULL DEFAULT '',
    "skill" TEXT,
    "points" INTEGER NOT NULL DEFAULT 1000,
    "chain" JSONB NOT NULL DEFAULT '[]',
    "asked_in" INTEGER[],
    "suggestion_id" UUID,
    "reviewed_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "draft_claims_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "suggestions" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "school_id" UUID NOT NULL,
    "lesson_id" UUID NOT NULL,
    "article_revision_id" UUID NOT NULL,
    "engine_version" INTEGER NOT NULL,
    "ranges" JSONB NOT NULL,
    "suggested" JSONB NOT NULL,
    "confidence" DOUBLE PRECISION NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "outcome" TEXT,
    "published" JSONB,
    "key_version_id" UUID,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "suggestions_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "lesson_drafts_lesson_id_idx" ON "lesson_drafts"("lesson_id");

-- CreateIndex
CREATE INDEX "lesson_drafts_school_id_idx" ON "lesson_drafts"("school_id");

-- CreateIndex
CREATE INDEX "lesson_drafts_author_id_idx" ON "lesson_drafts"("author_id");

-- CreateIndex
CREATE INDEX "lesson_drafts_article_revision_id_idx" ON "lesson_drafts"("article_revision_id");

-- CreateIndex
CREATE INDEX "lesson_drafts_base_version_id_idx" ON "lesson_drafts"("base_version_id");

-- CreateIndex
CREATE INDEX "draft_claims_draft_id_idx" ON "draft_claims"("draft_id");

-- CreateIndex
CREATE INDEX "draft_claims_suggestion_id_idx" ON "draft_claims"("suggestion_id");

-- CreateIndex
CREATE INDEX "suggestions_school_id_idx" ON "suggestions"("school_id");

-- CreateIndex
CREATE INDEX "suggestions_lesson_id_idx" ON "suggestions"("lesson_id");

-- CreateIndex
CREATE INDEX "suggestions_article_revision_id_idx" ON "suggestions"("article_revision_id");

-- CreateIndex
CREATE INDEX "suggestions_key_version_id_idx" ON "suggestions"("key_version_id");

-- AddForeignKey
ALTER TABLE "lesson_drafts" ADD CONSTRAINT "lesson_drafts_lesson_id_fkey" FOREIGN KEY ("lesson_id") REFERENCES "lessons"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lesson_drafts" ADD CONSTRAINT "lesson_drafts_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "schools"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lesson_drafts" ADD CONSTRAINT "lesson_drafts_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lesson_drafts" ADD CONSTRAINT "lesson_drafts_article_revision_id_fkey" FOREIGN KEY ("article_revision_id") REFERENCES "article_revisions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lesson_drafts" ADD CONSTRAINT "lesson_drafts_base_version_id_fkey" FOREIGN KEY ("base_version_id") REFERENCES "lesson_versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_claims" ADD CONSTRAINT "draft_claims_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "lesson_drafts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_claims" ADD CONSTRAINT "draft_claims_suggestion_id_fkey" FOREIGN KEY ("suggestion_id") REFERENCES "suggestions"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggestions" ADD CONSTRAINT "suggestions_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "schools"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggestions" ADD CONSTRAINT "suggestions_lesson_id_fkey" FOREIGN KEY ("lesson_id") REFERENCES "lessons"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggestions" ADD CONSTRAINT "suggestions_article_revision_id_fkey" FOREIGN KEY ("article_revision_id") REFERENCES "article_revisions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggestions" ADD CONSTRAINT "suggestions_key_version_id_fkey" FOREIGN KEY ("key_version_id") REFERENCES "key_versions"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Rules of the data itself: what no program may write.

ALTER TABLE "lessons" ADD CONSTRAINT "lessons_school_edits" CHECK (NOT "school_edits" OR "visibility" = 'school');
ALTER TABLE "lesson_drafts"
  ADD CONSTRAINT "lesson_drafts_scope" CHECK ("scope" IN ('lesson', 'key')),
  ADD CONSTRAINT "lesson_drafts_key_has_version" CHECK ("scope" <> 'key' OR "base_version_id" IS NOT NULL),
  ADD CONSTRAINT "lesson_drafts_revision" CHECK ("revision" >= 1);
-- one draft of a lesson for everybody who may change it; beside it one draft of a key for each teacher
CREATE UNIQUE INDEX "lesson_drafts_one_of_lesson" ON "lesson_drafts" ("lesson_id") WHERE "scope" = 'lesson';
CREATE UNIQUE INDEX "lesson_drafts_one_of_key" ON "lesson_drafts" ("lesson_id", "author_id") WHERE "scope" = 'key';
ALTER TABLE "draft_claims"
  ADD CONSTRAINT "draft_claims_ranges" CHECK (jsonb_typeof("ranges") = 'array' AND jsonb_array_length("ranges") > 0),
  ADD CONSTRAINT "draft_claims_points" CHECK ("points" BETWEEN 0 AND 100000),
  ADD CONSTRAINT "draft_claims_revision" CHECK ("revision" >= 1),
  ADD CONSTRAINT "draft_claims_reviewed_with_label" CHECK ("reviewed_at" IS NULL OR "label" IS NOT NULL);
ALTER TABLE "suggestions"
  ADD CONSTRAINT "suggestions_ranges" CHECK (jsonb_typeof("ranges") = 'array' AND jsonb_array_length("ranges") > 0),
  ADD CONSTRAINT "suggestions_confidence" CHECK ("confidence" BETWEEN 0 AND 1),
  ADD CONSTRAINT "suggestions_outcome" CHECK ("outcome" IN ('kept', 'label-changed', 'cut-changed', 'dropped')),
  ADD CONSTRAINT "suggestions_decided_whole" CHECK (("outcome" IS NULL) = ("decided_at" IS NULL) AND ("outcome" IS NULL) = ("published" IS NULL));
CREATE TRIGGER "fixed_once_decided" BEFORE UPDATE OR DELETE ON "suggestions" FOR EACH ROW EXECUTE FUNCTION "refuse_change_once_set"('decided_at');
