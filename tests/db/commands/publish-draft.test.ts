import { expect, test } from "vitest";
import { assignLesson } from "@/lib/commands/assign-lesson";
import { changeClaims } from "@/lib/commands/change-claims";
import { discardDraft } from "@/lib/commands/discard-draft";
import { openDraft } from "@/lib/commands/open-draft";
import { publishDraft } from "@/lib/commands/publish-draft";
import { db } from "@/lib/db/client";
import { findKeyToAdopt, findNextKeyNumber } from "@/lib/db/key-versions";
import { findDraftRevisions, getDraft } from "@/lib/db/lesson-drafts";
import { getLesson, listKeyedClaims } from "@/lib/db/lessons";
import type { DraftClaimState } from "@/lib/domain/lesson-draft";
import type { DraftEditor } from "@/lib/domain/proof";
import { WEEK } from "@/tests/factories/assignment";
import { classEditorOf, type MadeTeacher, makeClass, makeTeacher, minutesAfter, NOON } from "@/tests/factories/class";
import { added, changed, draftEditorOf, given, homeOf, makeDraft } from "@/tests/factories/draft";
import { FACT, MAYBE, SAID } from "@/tests/factories/graded-class";
import { lessonReaderOf, makeImportedLesson } from "@/tests/factories/lesson";

const publish = (editor: DraftEditor, over: { title?: string; note?: string } = {}) =>
  publishDraft(editor, { draftId: editor.draftId, title: "The bridge", summary: "", note: "", ...over }, minutesAfter(5));

/** Looks at every claim of the draft, and changes those that are named by position. */
async function review(editor: DraftEditor, changes: Record<number, Partial<DraftClaimState>> = {}) {
  const { claims } = await getDraft(editor);
  const reviewed = claims.map((claim, index) => changed(claim, { label: claim.label ?? FACT, ...changes[index], reviewed: true }));
  const said = await changeClaims(editor, { draftId: editor.draftId, changes: reviewed }, minutesAfter(2));
  if (!said.ok) throw new Error(said.reason);
}

async function reopened(teacher: MadeTeacher, lessonId: string) {
  const opened = await openDraft(await lessonReaderOf(teacher, lessonId), await homeOf(teacher), minutesAfter(6));
  return draftEditorOf(teacher, opened.draftId);
}

const keysOf = (lessonId: string) =>
  db().lessonVersion.findMany({
    where: { lessonId },
    orderBy: { number: "asc" },
    select: {
      number: true,
      title: true,
      keyVersions: { orderBy: { number: "asc" }, select: { number: true, ownerId: true, madeById: true, note: true } },
    },
  });

test("a draft is published as the first version, read back as it was written, and goes", async () => {
  const { teacher, editor, draft } = await makeDraft();
  await review(editor, { 1: { accepted: [{ class: "speculation", credit: 0.5 }], points: 2000, evidence: [[23, 26]] } });
  expect(await publish(editor)).toEqual({ ok: true, lessonId: draft.lessonId, made: "lesson-version" });
  const reader = await lessonReaderOf(teacher, draft.lessonId);
  expect(await getLesson(reader)).toMatchObject({ title: "The bridge", claims: 4, own: true });
  const key = given(await findKeyToAdopt(reader));
  const claims = await listKeyedClaims(reader, key.keyVersionId);
  expect(claims[1]).toMatchObject({ points: 2000, evidence: [[23, 26]], key: { accepted: [{ class: "speculation", credit: 0.5 }] } });
  expect(await db().lessonDraft.count({ where: { lessonId: draft.lessonId } })).toBe(0);
  expect(await publish(editor)).toEqual({ ok: false, reason: "gone" });
});

test("a draft is refused while a claim is not looked at, and with nothing to ask or to count", async () => {
  const { editor } = await makeDraft();
  expect(await publish(editor)).toEqual({ ok: false, reason: "unreviewed", count: 4 });
  const all = (state: Partial<DraftClaimState>) => review(editor, { 0: state, 1: state, 2: state, 3: state });
  await all({ points: 0 });
  expect(await publish(editor)).toEqual({ ok: false, reason: "nothing-counts" });
  await all({ askedIn: [] });
  expect(await publish(editor)).toEqual({ ok: false, reason: "no-claims" });
  await all({ askedIn: [3] });
  expect(await publish(editor)).toEqual({ ok: false, reason: "no-claims" });
});

test("what became of each suggestion is kept, once", async () => {
  const { teacher, editor, draft } = await makeDraft();
  const [, , lorries, years] = draft.claims;
  const [start, end] = given(years?.ranges[0]);
  await review(editor, { 1: { label: { voucher: "unnamed-person", certainty: "predicted" } } });
  const { claims } = await getDraft(editor);
  await changeClaims(
    editor,
    {
      draftId: editor.draftId,
      changes: [
        changed(given(claims[2]), null),
        changed(given(claims[3]), { ranges: [[start, start + 8]] }),
        added({ ranges: [[start + 9, end]], label: MAYBE, reviewed: true }),
      ],
    },
    minutesAfter(3),
  );
  await publish(editor);
  const rows = await db().suggestion.findMany({ where: { lessonId: draft.lessonId } });
  const outcomeOf = (claim: { suggestionId: string | null } | undefined) => rows.find(({ id }) => id === claim?.suggestionId);
  expect(draft.claims.map((claim) => outcomeOf(claim)?.outcome)).toEqual(["kept", "label-changed", "dropped", "cut-changed"]);
  expect(outcomeOf(lorries)?.published).toEqual([]);
  expect(outcomeOf(years)?.published).toHaveLength(2);
  expect(rows.every(({ keyVersionId, decidedAt }) => keyVersionId !== null && decidedAt?.getTime() === minutesAfter(5).getTime())).toBe(
    true,
  );
  const again = await reopened(teacher, draft.lessonId);
  await review(again, { 0: { label: SAID } });
  await publish(again);
  expect(await db().suggestion.findMany({ where: { lessonId: draft.lessonId }, orderBy: { id: "asc" } })).toEqual(
    rows.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  );
});

test("a changed key is the next key version, changed cuts the next lesson version, and nothing changed is neither", async () => {
  const { teacher, editor, draft } = await makeDraft();
  await review(editor);
  await publish(editor);
  const unchanged = await reopened(teacher, draft.lessonId);
  expect(await publish(unchanged)).toEqual({ ok: false, reason: "nothing-changed" });
  const before = await getDraft(unchanged);
  expect(before).toMatchObject({ baseVersion: 1, analysis: null });
  expect(before.claims.every(({ reviewed, suggested }) => reviewed && suggested === null)).toBe(true);
  await review(unchanged, { 0: { label: SAID } });
  expect(await publish(unchanged, { note: "The first claim is said." })).toMatchObject({ made: "key-version" });
  const cut = await reopened(teacher, draft.lessonId);
  await review(cut, { 0: { ranges: [[0, 10]] } });
  expect(await publish(cut)).toMatchObject({ made: "lesson-version" });
  const titled = await reopened(teacher, draft.lessonId);
  expect(await publish(titled, { title: "Another title" })).toMatchObject({ made: "lesson-version" });
  const by = { ownerId: teacher.userId, madeById: teacher.userId };
  expect(await keysOf(draft.lessonId)).toEqual([
    {
      number: 1,
      title: "The bridge",
      keyVersions: [
        { number: 1, ...by, note: "" },
        { number: 2, ...by, note: "The first claim is said." },
      ],
    },
    { number: 2, title: "The bridge", keyVersions: [{ number: 1, ...by, note: "" }] },
    { number: 3, title: "Another title", keyVersions: [{ number: 1, ...by, note: "" }] },
  ]);
});

test("sent twice at once, it is published once", async () => {
  const { editor, draft } = await makeDraft();
  await review(editor);
  const both = await Promise.all([publish(editor), publish(editor)]);
  expect(both.map((one) => (one.ok ? one.made : one.reason)).sort()).toEqual(["gone", "lesson-version"]);
  expect(await db().lessonVersion.count({ where: { lessonId: draft.lessonId } })).toBe(1);
});

test("a running assignment keeps the version and the key that it was given", async () => {
  const { teacher, editor, draft } = await makeDraft();
  await review(editor);
  await publish(editor);
  const { classId } = await makeClass(teacher, ["Ana Keller"]);
  const lesson = await lessonReaderOf(teacher, draft.lessonId);
  const assigned = await assignLesson({ lesson, editor: await classEditorOf(teacher.person, classId) }, WEEK, NOON);
  if (!assigned.ok) throw new Error(assigned.reason);
  const adopted = () =>
    db().assignment.findUniqueOrThrow({ where: { id: assigned.assignmentId }, select: { lessonVersionId: true, keyVersionId: true } });
  const before = await adopted();
  const next = await reopened(teacher, draft.lessonId);
  await review(next, { 0: { label: SAID } });
  await publish(next);
  expect(await adopted()).toEqual(before);
});

test("whoever may not change a lesson makes a key of their own, on the same lesson version", async () => {
  const owner = await makeTeacher();
  const lessonId = await makeImportedLesson();
  const editor = await reopened(owner, lessonId);
  const draft = await getDraft(editor);
  expect(draft).toMatchObject({ scope: "key", baseVersion: 1 });
  const change = (state: Partial<DraftClaimState> | null) =>
    changeClaims(editor, { draftId: editor.draftId, changes: [changed(given(draft.claims[0]), state)] }, NOON);
  expect(await change({ ranges: [[0, 4]] })).toEqual({ ok: false, reason: "cuts-fixed" });
  expect(await change({ askedIn: [] })).toEqual({ ok: false, reason: "cuts-fixed" });
  expect(await change(null)).toEqual({ ok: false, reason: "cuts-fixed" });
  expect(await publish(editor)).toEqual({ ok: false, reason: "nothing-changed" });
  expect(await change({ label: SAID })).toMatchObject({ ok: true });
  expect(await publish(editor, { title: "Mine" })).toEqual({ ok: true, lessonId, made: "key-version" });
  const [version] = await keysOf(lessonId);
  expect(version).toMatchObject({
    title: "The bridge",
    keyVersions: [
      { number: 1, ownerId: null, madeById: null },
      { number: 2, ownerId: owner.userId, madeById: owner.userId },
    ],
  });
  const stranger = await makeTeacher();
  const [own, theirs] = await Promise.all(
    [owner, stranger].map(async (teacher) => findKeyToAdopt(await lessonReaderOf(teacher, lessonId))),
  );
  expect(own).not.toEqual(theirs);
  // the next draft goes on from the own key
  expect((await getDraft(await reopened(owner, lessonId))).claims[0]?.label).toEqual(SAID);
});

test("a colleague who may change the lesson works on its one draft, and what they publish is the owner's", async () => {
  const { teacher, editor, draft } = await makeDraft();
  await review(editor);
  await publish(editor);
  await db().lesson.update({ where: { id: draft.lessonId }, data: { visibility: "school", schoolEdits: true } });
  const colleague = await makeTeacher(teacher.schoolId, "teacher");
  const [mine, theirs] = await Promise.all([reopened(teacher, draft.lessonId), reopened(colleague, draft.lessonId)]);
  expect(mine.draftId).toBe(theirs.draftId);
  await review(theirs, { 0: { label: SAID } });
  expect(await publish(theirs)).toMatchObject({ made: "key-version" });
  const [version] = await keysOf(draft.lessonId);
  expect(version?.keyVersions[1]).toMatchObject({ ownerId: teacher.userId, madeById: colleague.userId });
});

test("a draft is thrown away: what was published stays, what never was leaves nothing", async () => {
  const { teacher, editor, draft } = await makeDraft();
  const { articleId } = await db().articleRevision.findUniqueOrThrow({ where: { id: editor.articleRevisionId } });
  expect(await discardDraft(editor)).toEqual({ ok: true, lessonId: null });
  expect(await discardDraft(editor)).toEqual({ ok: true, lessonId: draft.lessonId });
  expect(await db().lesson.count({ where: { id: draft.lessonId } })).toBe(0);
  expect(await db().article.count({ where: { id: articleId } })).toBe(0);
  expect(await db().suggestion.count({ where: { lessonId: draft.lessonId } })).toBe(0);
  const second = await makeDraft({ teacher });
  await review(second.editor);
  await publish(second.editor);
  const again = await reopened(teacher, second.draft.lessonId);
  expect(await discardDraft(again)).toEqual({ ok: true, lessonId: second.draft.lessonId });
  expect(await keysOf(second.draft.lessonId)).toHaveLength(1);
});

test("the revisions of a draft tell whether somebody changed it", async () => {
  const { editor, draft } = await makeDraft();
  const before = given(await findDraftRevisions(editor));
  const inOrder = (claims: readonly { id: string; revision: number }[]) =>
    claims.map(({ id, revision }) => ({ id, revision })).sort((a, b) => a.id.localeCompare(b.id));
  expect({ ...before, claims: inOrder(before.claims) }).toEqual({ revision: draft.revision, claims: inOrder(draft.claims) });
  const [first, second] = [given(draft.claims[0]), given(draft.claims[1])];
  const changes = [changed(first, { explanation: "Another." }), changed(second, null)];
  expect(await changeClaims(editor, { draftId: editor.draftId, changes }, NOON)).toMatchObject({ ok: true });
  const after = given(await findDraftRevisions(editor));
  expect(after.claims).toHaveLength(before.claims.length - 1);
  expect(after.claims.find(({ id }) => id === first.id)?.revision).toBe(first.revision + 1);
  await discardDraft(editor);
  expect(await findDraftRevisions(editor)).toBeNull();
});

test("the number of the next key is told before it is published", async () => {
  const { teacher, editor, draft } = await makeDraft();
  await review(editor);
  await publish(editor);
  const again = await reopened(teacher, draft.lessonId);
  expect(await findNextKeyNumber(again, 1)).toBe(2);
  await review(again, { 0: { label: SAID } });
  expect(await publish(again)).toMatchObject({ made: "key-version" });
  const [version] = await keysOf(draft.lessonId);
  expect(version?.keyVersions.map(({ number }) => number)).toEqual([1, 2]);
});
