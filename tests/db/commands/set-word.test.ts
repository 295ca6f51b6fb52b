import { expect, test } from "vitest";
import { changeClaims } from "@/lib/commands/change-claims";
import { changeDraftFacts } from "@/lib/commands/change-draft-facts";
import { copyLesson } from "@/lib/commands/copy-lesson";
import { openDraft } from "@/lib/commands/open-draft";
import { publishDraft } from "@/lib/commands/publish-draft";
import { removeWord } from "@/lib/commands/remove-word";
import { setWord } from "@/lib/commands/set-word";
import { db } from "@/lib/db/client";
import { getDraft } from "@/lib/db/lesson-drafts";
import { getReading } from "@/lib/db/reading";
import { findNewestVersion, listEntries } from "@/lib/db/stored-versions";
import { planLesson } from "@/lib/domain/lesson";
import { lessonFiles } from "@/lib/domain/lesson-export";
import { readLesson } from "@/lib/domain/lesson-folder";
import type { DraftEditor } from "@/lib/domain/proof";
import { makeTeacher, minutesAfter, NOON } from "@/tests/factories/class";
import { changed, draftEditorOf, given, homeOf, makeDraft } from "@/tests/factories/draft";
import { FACT } from "@/tests/factories/graded-class";
import { kindsLesson, makeKindsClass, makeKindsLesson, openKinds } from "@/tests/factories/kinds-lesson";
import { lessonReaderOf } from "@/tests/factories/lesson";

const entry = (word: string, language: string | null = null) => ({ word, meaning: `What ${word} means.`, language });
const set = (editor: DraftEditor, word: string, was = "") => setWord(editor, { ...entry(word), was }, minutesAfter(1));
const words = async (editor: DraftEditor) => (await getDraft(editor)).glossary.map(({ word }) => word);

async function publish(editor: DraftEditor) {
  const { claims } = await getDraft(editor);
  const changes = claims.map((claim) => changed(claim, { label: claim.label ?? FACT, reviewed: true }));
  if (changes.some(({ state }) => state)) await changeClaims(editor, { draftId: editor.draftId, changes }, minutesAfter(2));
  return publishDraft(editor, { draftId: editor.draftId, title: "The bridge", summary: "", note: "" }, minutesAfter(5));
}

test("words are set, changed and removed, in the order of the alphabet, each once", async () => {
  const { editor } = await makeDraft();
  for (const word of ["mayor", " the  council ", "Bridge"]) expect(await set(editor, word)).toEqual({ ok: true });
  expect(await words(editor)).toEqual(["Bridge", "mayor", "the council"]);
  expect(await set(editor, "MAYOR")).toEqual({ ok: false, reason: "same-word" });
  expect(await set(editor, "bridge", "mayor")).toEqual({ ok: false, reason: "same-word" });
  expect(await set(editor, "Mayor", "mayor")).toEqual({ ok: true });
  expect(await set(editor, "deputy", "sheriff")).toEqual({ ok: false, reason: "gone" });
  expect(await removeWord(editor, "the council", minutesAfter(1))).toEqual({ ok: true });
  expect(await removeWord(editor, "the council", minutesAfter(1))).toEqual({ ok: false, reason: "gone" });
  expect(await words(editor)).toEqual(["Bridge", "Mayor"]);
});

test("a lesson explains at most 100 words", async () => {
  const { editor } = await makeDraft();
  const many = Array.from({ length: 100 }, (_, n) => entry(`word ${n}`));
  await db().lessonDraft.update({ where: { id: editor.draftId }, data: { glossary: many } });
  expect(await set(editor, "one more")).toEqual({ ok: false, reason: "too-many" });
  expect(await set(editor, "another", "word 7")).toEqual({ ok: true });
});

test("two teachers who add words at once both do, and what else is changed stays", async () => {
  const { editor } = await makeDraft();
  const { revision, summary, instructions, exercises } = await getDraft(editor);
  const added = await Promise.all(["bridge", "mayor", "winter"].map((word) => set(editor, word)));
  expect(added).toEqual([{ ok: true }, { ok: true }, { ok: true }]);
  expect(await words(editor)).toEqual(["bridge", "mayor", "winter"]);
  const facts = { draftId: editor.draftId, title: "Else", summary, instructions, exercises };
  expect(await changeDraftFacts(editor, { ...facts, revision }, NOON)).toMatchObject({ ok: false, reason: "changed-meanwhile" });
  expect(await changeDraftFacts(editor, { ...facts, revision: revision + 3 }, NOON)).toMatchObject({ ok: true });
  expect(await words(editor)).toHaveLength(3);
});

test("other words make a lesson version, which its next draft, its copy and its file take along", async () => {
  const { editor, teacher } = await makeDraft();
  await set(editor, "mayor");
  expect(await publish(editor)).toMatchObject({ ok: true, made: "lesson-version" });
  const { lessonId } = editor;
  const reader = await lessonReaderOf(teacher, lessonId);
  const version = given(await findNewestVersion(lessonId));
  expect(version.content.glossary).toEqual([entry("mayor")]);

  const opened = await openDraft(reader, await homeOf(teacher), minutesAfter(6));
  const next = await draftEditorOf(teacher, opened.draftId);
  expect(await words(next)).toEqual(["mayor"]);
  await set(next, "council");
  expect(await publish(next)).toMatchObject({ ok: true, made: "lesson-version" });
  expect(given(await findNewestVersion(lessonId)).number).toBe(version.number + 1);

  const copy = await copyLesson(await lessonReaderOf(teacher, lessonId), await homeOf(teacher), minutesAfter(7));
  const copied = given(await findNewestVersion(copy.lessonId));
  expect(copied.content.glossary.map(({ word }) => word)).toEqual(["council", "mayor"]);

  const key = await db().keyVersion.findFirstOrThrow({ where: { lessonVersionId: copied.versionId } });
  const entries = await listEntries(key.id, copied);
  const files = lessonFiles({ slug: "bridge", content: copied.content, entries });
  const read = readLesson(JSON.parse(JSON.stringify(files)));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  expect(planLesson(read.lesson).glossary).toEqual(copied.content.glossary);
});

test("in the draft of a key nothing but the key changes", async () => {
  const lessonId = await makeKindsLesson();
  const teacher = await makeTeacher();
  const { draftId } = await openDraft(await lessonReaderOf(teacher, lessonId), await homeOf(teacher), NOON);
  const editor = await draftEditorOf(teacher, draftId);
  expect(await set(editor, "mayor")).toEqual({ ok: false, reason: "cuts-fixed" });
  expect(await removeWord(editor, "mayor", NOON)).toEqual({ ok: false, reason: "cuts-fixed" });
});

test("a student is sent the words of the lesson version", async () => {
  const kinds = ["multiple-choice"];
  const room = await makeKindsClass(kinds, { ...kindsLesson(kinds), glossary: [entry("mayor", "tr")] });
  expect((await getReading(await openKinds(room, "Ana", {}, kinds))).glossary).toEqual([entry("mayor", "tr")]);
});
