import { lockCategories, placeAssignments as writePlaces } from "@/lib/db/grade-categories";
import { inTransaction } from "@/lib/db/transaction";
import type { Placement } from "@/lib/domain/grade-category";
import type { ClassEditor } from "@/lib/domain/proof";

/** Puts assignments of the class into its categories, all or none. */
export async function placeAssignments(
  editor: ClassEditor,
  places: readonly Placement[],
): Promise<{ ok: true } | { ok: false; reason: "gone" }> {
  return inTransaction(async (tx) => {
    const known = new Set((await lockCategories(tx, editor)).map(({ categoryId }) => categoryId));
    if (places.some(({ categoryId }) => categoryId !== null && !known.has(categoryId))) return { ok: false, reason: "gone" };
    await writePlaces(tx, editor, places);
    return { ok: true };
  });
}
