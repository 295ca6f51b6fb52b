import { randomUUID } from "node:crypto";
import { lockClass, nextNumber } from "@/lib/db/roster";
import { inTransaction } from "@/lib/db/transaction";
import type { ClassEditor } from "@/lib/domain/proof";

export type AddedStudent = { studentId: string; name: string; number: number };

/** Adds students to the roster, all of them or none, with numbers in the order given. `names` are clean: see lib/domain/student.ts. */
export const addStudents = (
  editor: ClassEditor,
  names: readonly string[],
  now: Date,
): Promise<{ ok: true; students: AddedStudent[] } | { ok: false; reason: "archived" }> =>
  inTransaction(async (tx) => {
    const room = await lockClass(tx, editor.classId);
    if (!room || room.archived) return { ok: false, reason: "archived" };
    const first = await nextNumber(tx, editor.classId);
    const students = names.map((name, index) => ({ studentId: randomUUID(), name, number: first + index }));
    await tx.student.createMany({
      data: students.map(({ studentId, name }) => ({ id: studentId, schoolId: room.schoolId, name, createdAt: now })),
    });
    await tx.enrolment.createMany({
      data: students.map(({ studentId, number }) => ({ classId: editor.classId, studentId, number, addedAt: now })),
    });
    return { ok: true, students };
  });
