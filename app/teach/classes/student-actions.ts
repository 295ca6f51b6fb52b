"use server";

import { revalidatePath } from "next/cache";
import { action } from "@/lib/access/action";
import { classEditor, rosterEditor } from "@/lib/access/proofs";
import { eraseStudent } from "@/lib/commands/erase-student";
import { moveStudent } from "@/lib/commands/move-student";
import { removeStudent } from "@/lib/commands/remove-student";
import { returnStudent } from "@/lib/commands/return-student";
import { renameStudent } from "@/lib/db/roster";
import { clearSignInLimit } from "@/lib/db/sign-in-limits";
import { moveStudentSchema, renameStudentSchema, studentActionSchema } from "@/lib/domain/class";

const changed = (classId: string) => revalidatePath(`/teach/classes/${classId}`, "layout");

export const renameStudentAction = action(renameStudentSchema, async (input) => {
  await renameStudent(await rosterEditor(input.classId, input.studentId), input.name);
  changed(input.classId);
  return { ok: true as const };
});

export const moveStudentAction = action(moveStudentSchema, async (input) => {
  const student = await rosterEditor(input.classId, input.studentId);
  const result = await moveStudent(student, await classEditor(input.toClassId), new Date());
  changed(input.classId);
  changed(input.toClassId);
  return result;
});

export const removeStudentAction = action(studentActionSchema, async (input) => {
  const result = await removeStudent(await rosterEditor(input.classId, input.studentId), new Date());
  changed(input.classId);
  return result;
});

export const returnStudentAction = action(studentActionSchema, async (input) => {
  const result = await returnStudent(await rosterEditor(input.classId, input.studentId));
  changed(input.classId);
  return result;
});

export const eraseStudentAction = action(studentActionSchema, async (input) => {
  const result = await eraseStudent(await rosterEditor(input.classId, input.studentId));
  changed(input.classId);
  return result;
});

export const clearSlowdownAction = action(studentActionSchema, async (input) => {
  await clearSignInLimit(await rosterEditor(input.classId, input.studentId));
  changed(input.classId);
  return { ok: true as const };
});
