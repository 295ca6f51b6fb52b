import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { grantDraftEditor } from "@/lib/access/grants";
import { changeClaims } from "@/lib/commands/change-claims";
import { changeExercises } from "@/lib/commands/change-exercises";
import { openDraft } from "@/lib/commands/open-draft";
import { publishDraft } from "@/lib/commands/publish-draft";
import { db } from "@/lib/db/client";
import { getDraft } from "@/lib/db/lesson-drafts";
import { getStoredVersion } from "@/lib/db/stored-versions";
import { type JsonObject, jsonObjectSchema } from "@/lib/domain/json";
import { type ChangeExercises, changeExercisesSchema, type DraftItem } from "@/lib/domain/lesson-draft";
import type { DraftEditor } from "@/lib/domain/proof";
import { exerciseKind } from "@/lib/exercises/registry";
import { type MadeTeacher, makeTeacher, minutesAfter, NOON } from "@/tests/factories/class";
import { changed, draftEditorOf, given, homeOf, makeDraft } from "@/tests/factories/draft";
import { FACT } from "@/tests/factories/graded-class";
import { makeKindsLesson } from "@/tests/factories/kinds-lesson";
import { lessonReaderOf } from "@/tests/factories/lesson";

type Sent = ChangeExercises["exercises"][number];

const LABELS: Sent = { kind: "sort-the-claims", title: "Sort", instructions: "", settings: {}, items: [], was: 0 };

const item = (over: Partial<DraftItem> = {}): DraftItem => ({
  ...{ id: randomUUID(), claimId: null, evidence: [], explanation: "Because.", skill: null, points: 1000, reviewed: true },
  content: { question: "Who said it?", options: ["The mayor", "Nobody"], several: false },
  key: { right: [0] },
  ...over,
});
const choice = (...items: DraftItem[]): Sent => ({ ...LABELS, kind: "multiple-choice", title: "Choose", items, was: null });
const rewrite = (): Sent => {
  const { content, key } = exerciseKind("rewrite").blank;
  const blank = { content: jsonObjectSchema.parse(content), key: jsonObjectSchema.parse(key) };
  return { ...LABELS, kind: "rewrite", title: "Rewrite", items: [item(blank)], was: null };
};

const change = async (editor: DraftEditor, exercises: Sent[], revision?: number) =>
  changeExercises(editor, { draftId: editor.draftId, revision: revision ?? (await getDraft(editor)).revision, exercises }, minutesAfter(1));
const askedIn = async (editor: DraftEditor) => (await getDraft(editor)).claims.map((claim) => claim.askedIn);

async function lookAtAll(editor: DraftEditor) {
  const { claims } = await getDraft(editor);
  const changes = claims.map((claim) => changed(claim, { label: claim.label ?? FACT, reviewed: true }));
  const done = await changeClaims(editor, { draftId: editor.draftId, changes }, minutesAfter(2));
  if (!done.ok) throw new Error(done.reason);
}
const publish = (editor: DraftEditor) =>
  publishDraft(editor, { draftId: editor.draftId, title: "The bridge", summary: "", note: "" }, minutesAfter(5));

async function keyDraft(teacher: MadeTeacher, lessonId: string) {
  const opened = await openDraft(await lessonReaderOf(teacher, lessonId), await homeOf(teacher), NOON);
  return draftEditorOf(teacher, opened.draftId);
}
const asSent = async (editor: DraftEditor): Promise<Sent[]> =>
  (await getDraft(editor)).exercises.map((exercise, was) => ({ ...exercise, was }));

test("an exercise that asks nothing holds publishing up, until it asks or goes", async () => {
  const { editor } = await makeDraft();
  await lookAtAll(editor);
  const nothing = { exercise: 1, itemId: null, reason: expect.stringContaining("asks nothing") };
  expect(await change(editor, [LABELS, choice()])).toMatchObject({ ok: true, faults: [nothing] });
  expect(await publish(editor)).toEqual({ ok: false, reason: "faulty-items", count: 1 });
  expect(await change(editor, [LABELS, { ...choice(item()), was: 1 }])).toMatchObject({ ok: true, faults: [] });
  expect(await change(editor, [LABELS])).toMatchObject({ ok: true, faults: [] });
  expect(await publish(editor)).toMatchObject({ ok: true });
});

test("an exercise whose only question lost its claim asks nothing", async () => {
  const { editor } = await makeDraft();
  await lookAtAll(editor);
  const [shut] = (await getDraft(editor)).claims;
  expect(await change(editor, [LABELS, choice(item({ claimId: given(shut).id }))])).toMatchObject({ ok: true, faults: [] });
  await changeClaims(editor, { draftId: editor.draftId, changes: [changed(given(shut), null)] }, minutesAfter(3));
  expect(await publish(editor)).toEqual({ ok: false, reason: "faulty-items", count: 1 });
});

test("exercises are kept in the order that they are given, and claims follow theirs", async () => {
  const { editor } = await makeDraft();
  expect(await askedIn(editor)).toEqual([[0], [0], [0], [0]]);
  const first = await change(editor, [choice(item()), LABELS]);
  expect(first).toMatchObject({ ok: true, faults: [] });
  expect(await askedIn(editor)).toEqual([[1], [1], [1], [1]]);
  expect((await getDraft(editor)).exercises.map(({ kind }) => kind)).toEqual(["multiple-choice", "sort-the-claims"]);
  await change(editor, [
    { ...LABELS, was: 1 },
    { ...choice(item()), was: 0 },
  ]);
  expect(await askedIn(editor)).toEqual([[0], [0], [0], [0]]);
});

test("a second exercise by labels asks about what is asked about; the only one, taken out and put back, about all", async () => {
  const { editor, draft } = await makeDraft();
  const [shut] = draft.claims;
  await changeClaims(editor, { draftId: editor.draftId, changes: [changed(given(shut), { askedIn: [] })] }, minutesAfter(1));
  await change(editor, [LABELS, { ...LABELS, title: "Again", was: null }]);
  expect(await askedIn(editor)).toEqual([[], [0, 1], [0, 1], [0, 1]]);
  await change(editor, [choice(item())]);
  expect(await askedIn(editor)).toEqual([[], [], [], []]);
  await change(editor, [
    { ...choice(item()), was: 0 },
    { ...LABELS, was: null },
  ]);
  expect(await askedIn(editor)).toEqual([[1], [1], [1], [1]]);
});

test("only one of two who change the same draft at once is taken; the other is told what it says now", async () => {
  const { editor } = await makeDraft();
  const { revision } = await getDraft(editor);
  const both = await Promise.all([change(editor, [LABELS, choice(item())], revision), change(editor, [LABELS, rewrite()], revision)]);
  expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
  const { exercises, revision: now } = await getDraft(editor);
  expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, reason: "changed-meanwhile", theirs: { revision: now, exercises } });
});

test("a published draft is gone", async () => {
  const { editor } = await makeDraft();
  const { revision } = await getDraft(editor);
  await lookAtAll(editor);
  expect(await publish(editor)).toMatchObject({ ok: true });
  expect(await change(editor, [LABELS], revision)).toEqual({ ok: false, reason: "gone" });
});

test("what is faulty is said by item, is kept, and stands against publishing until it is mended", async () => {
  const { editor } = await makeDraft();
  await lookAtAll(editor);
  const broken = item({ key: { right: [] } });
  const said = await change(editor, [LABELS, choice(item(), broken)]);
  expect(said).toMatchObject({ ok: true, faults: [{ exercise: 1, itemId: broken.id }] });
  expect((await getDraft(editor)).exercises[1]?.items[1]).toEqual(broken);
  expect(await publish(editor)).toEqual({ ok: false, reason: "faulty-items", count: 1 });
  const mended = { ...broken, key: { right: [1] } };
  expect(await change(editor, [LABELS, { ...choice(item(), mended), was: 1 }])).toMatchObject({ ok: true, faults: [] });
  expect(await publish(editor)).toMatchObject({ ok: true, made: "lesson-version" });
});

test("a question that nobody has looked at stands against publishing", async () => {
  const { editor } = await makeDraft();
  await lookAtAll(editor);
  await change(editor, [LABELS, choice(item({ reviewed: false }))]);
  expect(await publish(editor)).toEqual({ ok: false, reason: "unreviewed", count: 1 });
});

test("a question whose claim has gone is kept in the draft and left out of the lesson", async () => {
  const { editor, draft } = await makeDraft();
  const [shut] = draft.claims;
  await change(editor, [LABELS, choice(item({ claimId: given(shut).id, key: { right: [] }, evidence: [[0, 3]] }), item())]);
  const { claims } = await getDraft(editor);
  await changeClaims(editor, { draftId: editor.draftId, changes: [changed(given(claims[0]), null)] }, minutesAfter(1));
  await lookAtAll(editor);
  expect((await getDraft(editor)).exercises[1]?.items).toMatchObject([{ claimId: given(shut).id, evidence: [[0, 3]] }, {}]);
  expect(await publish(editor)).toMatchObject({ ok: true });
  const { id } = await db().lessonVersion.findFirstOrThrow({ where: { lessonId: draft.lessonId }, select: { id: true } });
  expect((await getStoredVersion(id)).content.items.map(({ exercise }) => exercise)).toEqual([0, 0, 0, 1]);
});

test("in the draft of a key only keys may change", async () => {
  const teacher = await makeTeacher();
  const lessonId = await makeKindsLesson();
  const editor = await keyDraft(teacher, lessonId);
  const sent = await asSent(editor);
  const at = sent.findIndex(({ kind }) => kind === "multiple-choice");
  const withItem = (over: Partial<DraftItem>) =>
    sent.map((exercise, index) => (index === at ? { ...exercise, items: exercise.items.map((one) => ({ ...one, ...over })) } : exercise));
  const fixed = { ok: false, reason: "cuts-fixed" };
  const content: JsonObject = { ...given(sent[at]?.items[0]).content, question: "Another?" };
  expect(await change(editor, withItem({ content }))).toEqual(fixed);
  expect(await change(editor, withItem({ id: randomUUID() }))).toEqual(fixed);
  expect(await change(editor, sent.toReversed())).toEqual(fixed);
  expect(await change(editor, sent.slice(1))).toEqual(fixed);
  expect(
    await change(
      editor,
      sent.map((exercise) => ({ ...exercise, title: "Mine" })),
    ),
  ).toEqual(fixed);
  expect(await change(editor, withItem({ explanation: "I see it otherwise.", points: 2000 }))).toMatchObject({ ok: true, faults: [] });
  expect(await publish(editor)).toEqual({ ok: true, lessonId, made: "key-version" });
});

test("another teacher gets no proof of the draft, and what does not fit the form is not taken", async () => {
  const { editor } = await makeDraft();
  expect(await grantDraftEditor((await makeTeacher()).person, editor.draftId)).toBeNull();
  const input = (exercises: unknown) => changeExercisesSchema.safeParse({ draftId: editor.draftId, revision: 1, exercises }).success;
  expect(input([LABELS])).toBe(true);
  expect(input([])).toBe(false);
  expect(input(Array.from({ length: 21 }, () => LABELS))).toBe(false);
  expect(input([{ ...LABELS, title: " " }])).toBe(false);
  expect(input([{ ...LABELS, extra: 1 }])).toBe(false);
  await expect(change(editor, [{ ...LABELS, kind: "telepathy" }])).rejects.toThrow("telepathy");
});
