import { listResponses } from "@/lib/db/reports/exported-attempts";
import type { LessonText } from "@/lib/domain/lesson-text";
import type { AssignmentTeacher } from "@/lib/domain/proof";
import type { FileAnswer } from "@/lib/domain/responses-file";
import { fileAnswers, type KeyedItem } from "@/lib/grading/file-items";

/** So many distinct responses are kept in memory; students give the same few over and over. */
const MOST_KNOWN = 20_000;

/** Reads responses by their ids, each once as long as it is kept. */
export function answerReader(teacher: AssignmentTeacher, items: readonly KeyedItem[], lesson: LessonText) {
  const read = fileAnswers(items, lesson);
  const known = new Map<string, FileAnswer>();
  return async (attempts: readonly { responseIds: readonly (string | null)[] }[]): Promise<ReadonlyMap<string, FileAnswer>> => {
    if (known.size > MOST_KNOWN) known.clear();
    const asked = new Set(attempts.flatMap(({ responseIds }) => responseIds.filter((id) => id !== null)));
    const missing = [...asked].filter((id) => !known.has(id));
    if (missing.length > 0)
      for (const { responseId, position, response } of await listResponses(teacher, missing))
        known.set(responseId, read(position, response));
    return known;
  };
}
