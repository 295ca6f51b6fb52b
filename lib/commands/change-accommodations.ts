import { listAssignmentsUnderWay, lockAccommodations, storeAccommodations } from "@/lib/db/accommodations";
import { announce } from "@/lib/db/notify";
import { inTransaction } from "@/lib/db/transaction";
import type { Accommodation } from "@/lib/domain/accommodation";
import type { AccommodationsChanged } from "@/lib/domain/accommodation-form";
import type { ClassEditor } from "@/lib/domain/proof";

/**
 * Changes how students of the class work, in every class of theirs; what `changes` does not name stays. All of them, or none where one
 * is not in the class. Times of work under way move with it, and open pages learn it at once.
 */
export async function changeAccommodations(
  editor: ClassEditor,
  { studentIds, changes }: { studentIds: readonly string[]; changes: Partial<Accommodation> },
): Promise<AccommodationsChanged> {
  const changed = await inTransaction(async (tx) => {
    const students = await lockAccommodations(tx, editor, studentIds);
    if (students.length !== studentIds.length) return false;
    await storeAccommodations(
      tx,
      students.map(({ studentId, accommodation }) => ({ studentId, accommodation: { ...accommodation, ...changes } })),
    );
    return true;
  });
  if (!changed) return { ok: false, reason: "not-in-class" };
  if (changes.time !== undefined) for (const assignmentId of await listAssignmentsUnderWay(studentIds)) announce(assignmentId, "everybody");
  return { ok: true, students: studentIds.length };
}
