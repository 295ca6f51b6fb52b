-- AlterTable
ALTER TABLE "lesson_versions" ADD COLUMN     "glossary" JSONB NOT NULL DEFAULT '[]';

-- AlterTable
ALTER TABLE "lesson_drafts" ADD COLUMN     "glossary" JSONB NOT NULL DEFAULT '[]';

-- Rules of the data itself: what no program may write.

ALTER TABLE "lesson_versions" ADD CONSTRAINT "lesson_versions_glossary" CHECK (jsonb_typeof("glossary") = 'array' AND jsonb_array_length("glossary") <= 100);
ALTER TABLE "lesson_drafts" ADD CONSTRAINT "lesson_drafts_glossary" CHECK (jsonb_typeof("glossary") = 'array' AND jsonb_array_length("glossary") <= 100);
