import type { LessonBelonging } from "@/lib/domain/lesson";
import type { ParsedLesson } from "@/lib/domain/lesson-folder";
import type { System } from "@/lib/domain/proof";
import { type Imported, storeLesson } from "./store-lesson";

/**
 * Imports a lesson folder for whoever is to own it, whole or not at all. A name that this owner has already: the same content changes
 * nothing, another key is its next key version, and any other change the next lesson version. Running assignments keep what they have.
 */
export const importLesson = (
  _system: System,
  { lesson, owner }: { lesson: ParsedLesson; owner: LessonBelonging },
  now: Date,
): Promise<Imported> => storeLesson({ lesson, owner, visibility: owner.visibility }, now);
