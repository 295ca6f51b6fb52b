import type { ParsedLesson } from "@/lib/domain/lesson-folder";
import type { SchoolMember } from "@/lib/domain/proof";
import { type Imported, storeLesson } from "./store-lesson";

/**
 * Imports a lesson file as the teacher's own, in their home school: private where it is new, else as it was shared before. Otherwise
 * as importLesson.
 */
export const importOwnLesson = ({ schoolId, userId }: SchoolMember, lesson: ParsedLesson, now: Date): Promise<Imported> =>
  storeLesson({ lesson, owner: { visibility: "private", schoolId, ownerId: userId }, visibility: "as-it-is" }, now);
