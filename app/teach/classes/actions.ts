"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { action } from "@/lib/access/action";
import { classEditor, classOwner, schoolMember } from "@/lib/access/proofs";
import { siteAddress } from "@/lib/access/site-address";
import { addStudents } from "@/lib/commands/add-students";
import { createClass } from "@/lib/commands/create-class";
import { eraseClass } from "@/lib/commands/erase-class";
import { handOverClass } from "@/lib/commands/hand-over-class";
import { inviteClassTeacher } from "@/lib/commands/invite-class-teacher";
import { makePins } from "@/lib/commands/make-pins";
import { openJoining } from "@/lib/commands/open-joining";
import { removeClassTeacher } from "@/lib/commands/remove-class-teacher";
import { archiveClass, clearClassSlowdown, closeJoining, renameClass, restoreClass, setTimeZone } from "@/lib/db/classes";
import {
  addStudentsSchema,
  classActionSchema,
  colleagueActionSchema,
  createClassSchema,
  inviteClassTeacherSchema,
  makePinsSchema,
  renameClassSchema,
  setTimeZoneSchema,
} from "@/lib/domain/class";
import { linkPath } from "@/lib/domain/one-time-link";

const pageOf = (classId: string) => `/teach/classes/${classId}` as const;
const changed = (classId: string) => revalidatePath(pageOf(classId), "layout");

export const createClassAction = action(createClassSchema, async (input) => {
  const { classId } = await createClass(await schoolMember(input.schoolId), input, new Date());
  redirect(pageOf(classId));
});

export const renameClassAction = action(renameClassSchema, async (input) => {
  await renameClass(await classEditor(input.classId), input.name);
  changed(input.classId);
  return { ok: true as const };
});

export const setTimeZoneAction = action(setTimeZoneSchema, async (input) => {
  await setTimeZone(await classEditor(input.classId), input.timeZone);
  changed(input.classId);
  return { ok: true as const };
});

export const archiveClassAction = action(classActionSchema, async (input) => {
  await archiveClass(await classEditor(input.classId), new Date());
  changed(input.classId);
  return { ok: true as const };
});

export const restoreClassAction = action(classActionSchema, async (input) => {
  await restoreClass(await classEditor(input.classId));
  changed(input.classId);
  return { ok: true as const };
});

export const eraseClassAction = action(classActionSchema, async (input) => {
  await eraseClass(await classOwner(input.classId));
  redirect("/teach");
});

export const handOverClassAction = action(colleagueActionSchema, async (input) => {
  const result = await handOverClass(await classOwner(input.classId), input.userId);
  changed(input.classId);
  return result;
});

/** The answer holds the link: the only time that anybody sees it. */
export const inviteClassTeacherAction = action(inviteClassTeacherSchema, async (input) => {
  const { secret } = await inviteClassTeacher(await classOwner(input.classId), input.role, new Date());
  return { ok: true as const, link: `${await siteAddress()}${linkPath("join-class", secret)}` };
});

export const removeClassTeacherAction = action(colleagueActionSchema, async (input) => {
  const result = await removeClassTeacher(await classOwner(input.classId), input.userId);
  changed(input.classId);
  return result;
});

export const addStudentsAction = action(addStudentsSchema, async (input) => {
  const result = await addStudents(await classEditor(input.classId), input.names, new Date());
  changed(input.classId);
  return result.ok ? { ok: true as const, added: result.students.length } : result;
});

/** The answer holds the secrets of the cards: the only time that anybody sees them. */
export const makePinsAction = action(makePinsSchema, async (input) =>
  makePins(await classEditor(input.classId), input.studentIds, new Date()),
);

/** Opens the door, and the page for the projector. */
export const projectAction = action(classActionSchema, async (input) => {
  const result = await openJoining(await classEditor(input.classId), new Date());
  if (!result.ok) return result;
  redirect(`${pageOf(input.classId)}/join`);
});

export const openJoiningAction = action(classActionSchema, async (input) => {
  const result = await openJoining(await classEditor(input.classId), new Date());
  changed(input.classId);
  return result.ok ? { ok: true as const } : result;
});

export const closeJoiningAction = action(classActionSchema, async (input) => {
  await closeJoining(await classEditor(input.classId));
  changed(input.classId);
  return { ok: true as const };
});

export const clearClassSlowdownAction = action(classActionSchema, async (input) => {
  await clearClassSlowdown(await classEditor(input.classId));
  changed(input.classId);
  return { ok: true as const };
});
