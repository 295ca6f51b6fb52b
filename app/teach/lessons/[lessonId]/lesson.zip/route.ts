import { reader } from "@/lib/access/handler";
import { lessonResponse } from "@/lib/access/lesson-zip";
import { lessonReader } from "@/lib/access/proofs";
import { findKeyToAdopt } from "@/lib/db/key-versions";
import { getLesson } from "@/lib/db/lessons";
import { getStoredVersion, listEntries } from "@/lib/db/stored-versions";
import { lessonFiles } from "@/lib/domain/lesson-export";

/** The lesson in its newest version, with the key that the reader's next assignment takes, as the files of the lesson format. */
export const GET = reader(async ({ lessonId }: { lessonId: string }) => {
  const proof = await lessonReader(lessonId);
  const [{ slug }, version, key] = await Promise.all([getLesson(proof), getStoredVersion(proof.lessonVersionId), findKeyToAdopt(proof)]);
  const entries = key ? await listEntries(key.keyVersionId, version) : [];
  return lessonResponse(slug, lessonFiles({ slug, content: version.content, entries }));
});
