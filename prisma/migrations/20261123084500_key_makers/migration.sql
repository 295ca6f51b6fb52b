-- AlterTable
ALTER TABLE "key_versions" ADD COLUMN     "made_by_id" UUID;

-- CreateIndex
CREATE INDEX "key_versions_made_by_id_idx" ON "key_versions"("made_by_id");

-- AddForeignKey
ALTER TABLE "key_versions" ADD CONSTRAINT "key_versions_made_by_id_fkey" FOREIGN KEY ("made_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
