import * as erase from "@/lib/db/erase";
import type { SchoolAdministrator } from "@/lib/domain/proof";

/**
 * Erases a school for good, with its classes, students, lessons and articles; the accounts of its teachers stay.
 * Refuses where a class of another school was assigned one of its lessons.
 */
export const eraseSchool = (administrator: SchoolAdministrator): Promise<{ ok: true } | { ok: false; reason: "lessons-used-elsewhere" }> =>
  erase.erasing(async (tx) => {
    const { schoolId } = administrator;
    const elsewhere = await tx.assignment.count({
      where: {
        class: { is: { schoolId: { not: schoolId } } },
        OR: [{ lessonVersion: { is: { lesson: { is: { schoolId } } } } }, { keyVersion: { is: { schoolId } } }],
      },
    });
    if (elsewhere > 0) return { ok: false, reason: "lessons-used-elsewhere" };
    await erase.eraseSchool(tx, schoolId);
    return { ok: true };
  });
