import { insertCategory, lockCategories } from "@/lib/db/grade-categories";
import { inTransaction } from "@/lib/db/transaction";
import { type CategoryFacts, MOST_CATEGORIES } from "@/lib/domain/grade-category";
import type { ClassEditor } from "@/lib/domain/proof";

/** Adds a category to the class, after the others. */
export const addCategory = (
  editor: ClassEditor,
  { name, weight, dropLowest }: CategoryFacts,
): Promise<{ ok: true } | { ok: false; reason: "too-many" }> =>
  inTransaction(async (tx) => {
    const categories = await lockCategories(tx, editor);
    if (categories.length >= MOST_CATEGORIES) return { ok: false, reason: "too-many" };
    await insertCategory(tx, editor, { name, weight, dropLowest, position: (categories.at(-1)?.position ?? 0) + 1 });
    return { ok: true };
  });
