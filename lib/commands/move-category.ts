import { lockCategories, swapCategories } from "@/lib/db/grade-categories";
import { inTransaction } from "@/lib/db/transaction";
import type { ClassEditor } from "@/lib/domain/proof";

/** Moves a category one place up or down; at the end it stays where it is. */
export const moveCategory = (
  editor: ClassEditor,
  { categoryId, to }: { categoryId: string; to: "up" | "down" },
): Promise<{ ok: true } | { ok: false; reason: "gone" }> =>
  inTransaction(async (tx) => {
    const categories = await lockCategories(tx, editor);
    const index = categories.findIndex((category) => category.categoryId === categoryId);
    const category = categories[index];
    if (!category) return { ok: false, reason: "gone" };
    const other = categories[to === "up" ? index - 1 : index + 1];
    if (other) await swapCategories(tx, editor, [category, other]);
    return { ok: true };
  });
