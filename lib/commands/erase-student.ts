import { eraseStudents, erasing } from "@/lib/db/erase";
import type { RosterEditor } from "@/lib/domain/proof";

/** Erases a student and all the student's work for good. Refuses where the student stands in a class that this teacher may not change. */
export const eraseStudent = (editor: RosterEditor): Promise<{ ok: true } | { ok: false; reason: "in-another-class" }> =>
  erasing(async (tx) => {
    const elsewhere = await tx.enrolment.count({
      where: {
        studentId: editor.studentId,
        class: { is: { teachers: { none: { userId: editor.userId, role: { in: ["owner", "editor"] } } } } },
      },
    });
    if (elsewhere > 0) return { ok: false, reason: "in-another-class" };
    await eraseStudents(tx, [editor.studentId]);
    return { ok: true };
  });
