import { hasLessonName, lockLessonName } from "@/lib/db/lesson-versions";
import type { Transaction } from "@/lib/db/transaction";
import type { LessonBelonging } from "@/lib/domain/lesson";

/** The first of name, name-2, name-3, … that this owner has no lesson of; held until the transaction ends. */
export async function takeLessonName(tx: Transaction, name: string, owner: LessonBelonging): Promise<string> {
  for (let number = 1; ; number++) {
    const slug = number === 1 ? name : `${name}-${number}`;
    await lockLessonName(tx, slug);
    if (!(await hasLessonName(tx, slug, owner))) return slug;
  }
}
