"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { action } from "@/lib/access/action";
import { readLessonZip } from "@/lib/access/lesson-zip";
import { draftEditor, homeSchool, lessonOwner, lessonReader } from "@/lib/access/proofs";
import { copyLesson } from "@/lib/commands/copy-lesson";
import { discardDraft } from "@/lib/commands/discard-draft";
import { importOwnLesson } from "@/lib/commands/import-own-lesson";
import { openDraft } from "@/lib/commands/open-draft";
import { archiveLesson, restoreLesson, shareLesson } from "@/lib/db/lessons";
import { importLessonSchema, lessonActionSchema, shareLessonSchema } from "@/lib/domain/lesson";
import { draftActionSchema } from "@/lib/domain/lesson-draft";
import { readLesson } from "@/lib/domain/lesson-folder";

const pageOf = (lessonId: string) => `/teach/lessons/${lessonId}` as const;
const done = { ok: true as const };

/** Opens the draft in which the lesson, or one's own key to it, is changed. */
export const openDraftAction = action(lessonActionSchema, async ({ lessonId }) => {
  const [reader, member] = await Promise.all([lessonReader(lessonId), homeSchool()]);
  const { draftId } = await openDraft(reader, member, new Date());
  redirect(`/teach/drafts/${draftId}`);
});

export const discardDraftAction = action(draftActionSchema, async ({ draftId }) => {
  await discardDraft(await draftEditor(draftId));
  revalidatePath("/teach/lessons", "layout");
  return done;
});

export const copyLessonAction = action(lessonActionSchema, async ({ lessonId }) => {
  const [reader, member] = await Promise.all([lessonReader(lessonId), homeSchool()]);
  const copy = await copyLesson(reader, member, new Date());
  redirect(`${pageOf(copy.lessonId)}?made=copy`);
});

export const shareLessonAction = action(shareLessonSchema, async ({ lessonId, sharing }) => {
  await shareLesson(await lessonOwner(lessonId), sharing);
  revalidatePath(pageOf(lessonId));
  return done;
});

export const archiveLessonAction = action(lessonActionSchema, async ({ lessonId }) => {
  await archiveLesson(await lessonOwner(lessonId), new Date());
  revalidatePath(pageOf(lessonId));
  return done;
});

export const restoreLessonAction = action(lessonActionSchema, async ({ lessonId }) => {
  await restoreLesson(await lessonOwner(lessonId));
  revalidatePath(pageOf(lessonId));
  return done;
});

/** Takes in a lesson file: the same checks as for a folder on the server, and nothing of it is kept where one fails. */
export const importLessonAction = action(importLessonSchema, async ({ file }) => {
  const member = await homeSchool();
  const unpacked = await readLessonZip(file);
  if (!unpacked.ok) return unpacked;
  const read = readLesson(unpacked.files);
  if (!read.ok) return { ok: false as const, reason: "problems" as const, problems: read.problems };
  const imported = await importOwnLesson(member, read.lesson, new Date());
  if (!imported.ok) return imported;
  redirect(`${pageOf(imported.lessonId)}?made=${imported.made}`);
});
