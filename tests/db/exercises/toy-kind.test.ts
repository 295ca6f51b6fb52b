import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { asSystem } from "@/lib/access/system";
import { applyKey } from "@/lib/commands/apply-key";
import { changeExercises } from "@/lib/commands/change-exercises";
import { proposeExercise } from "@/lib/commands/propose-exercise";
import { publishDraft } from "@/lib/commands/publish-draft";
import { saveOperations } from "@/lib/commands/save-operations";
import { submitAttempt } from "@/lib/commands/submit-attempt";
import { db } from "@/lib/db/client";
import { getFeedback } from "@/lib/db/feedback";
import { getStoredVersion, listEntries } from "@/lib/db/stored-versions";
import { lessonFiles } from "@/lib/domain/lesson-export";
import { readLesson } from "@/lib/domain/lesson-folder";
import { itemProblems } from "@/lib/exercises/kind-problems";
import { exerciseKind } from "@/lib/exercises/registry";
import { reviewItems } from "@/lib/grading/review-items";
import { auditAssignment } from "@/scripts/audit-assignment";
import { makeAssignment, startedBy, WEEK } from "@/tests/factories/assignment";
import { minutesAfter, NOON } from "@/tests/factories/class";
import { makeDraft } from "@/tests/factories/draft";
import { makeImportedLesson, parsedLesson } from "@/tests/factories/lesson";
import { ARTICLE, at, makeLesson } from "@/tests/factories/lesson-files";
import { registerToy, TOY } from "@/tests/factories/toy-kind";

// A kind that the program does not have goes all the way through it; nothing but the registry has heard of it.

beforeAll(registerToy);

const CONTENT = { question: "How many sources does this claim name?" };

/** The small lesson with its claims to sort and, behind them, two to count the sources of. */
function toyLesson() {
  const slug = `toy-${randomUUID()}`;
  const counting = {
    kind: TOY,
    title: "Count",
    items: [
      { id: "count-open", claim: "open", content: CONTENT },
      { id: "count-shut", claim: "shut", content: CONTENT },
    ],
  };
  const base = makeLesson();
  const key = {
    format: 1,
    entries: parsedEntries(),
    items: [
      { item: "count-open", key: { count: 1 }, evidence: [at("the mayor")], explanation: "The mayor is one." },
      { item: "count-shut", key: { count: 0 }, explanation: "Nobody is named." },
    ],
  };
  const read = readLesson({ article: ARTICLE, lesson: { ...base, slug, exercises: [...base.exercises, counting] }, key });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.lesson;
}

/** The entries of the small lesson, as its key file has them. */
function parsedEntries() {
  const entries: unknown[] = [];
  parsedLesson(({ key }) => entries.push(...key.entries));
  return entries;
}

test("imported, answered, handed in, reviewed, exported, and marked anew by another key", async () => {
  const lesson = toyLesson();
  const made = await makeAssignment({ lessonId: await makeImportedLesson(lesson), rule: { ...WEEK, feedback: "at-once" } });
  const { lessonVersionId } = made.lesson;
  const items = await db().item.findMany({ where: { lessonVersionId }, orderBy: { position: "asc" } });
  expect(items).toHaveLength(5);
  const [open = "", shut = ""] = items.slice(3).map(({ id }) => id);
  const student = await startedBy(made.room.students[0]?.studentId ?? "", made.assignmentId, minutesAfter(1));
  const save = (itemId: string, count: number | string) =>
    saveOperations(student, { operations: [{ id: randomUUID(), itemId, response: { count } }] }, minutesAfter(2));
  expect(await save(open, "many")).toEqual({ ok: false, reason: "unknown-item" });
  expect(await save(items[0]?.id ?? "", 1)).toEqual({ ok: false, reason: "unknown-item" });
  expect(await save(open, 1)).toMatchObject({ ok: true });
  expect(await save(shut, 1)).toMatchObject({ ok: true });
  expect(await submitAttempt(student, { operations: [] }, minutesAfter(3))).toMatchObject({ ok: true });

  const feedback = await getFeedback(student, minutesAfter(4));
  if (feedback.released !== true) throw new Error("not released");
  const counted = reviewItems(feedback).filter(({ kind }) => kind === TOY);
  const byItem = counted.map(({ itemId, points, rule, answerWords, keyWords }) => [itemId, [points, rule, answerWords, keyWords]]);
  expect(Object.fromEntries(byItem)).toEqual({
    [open]: [1000, "key", "1 of them", "1 of them"],
    [shut]: [500, "accepted", "1 of them", "0 of them"],
  });

  const version = await getStoredVersion(lessonVersionId);
  const { id: keyVersionId } = await db().keyVersion.findFirstOrThrow({ where: { lessonVersionId } });
  const files = lessonFiles({ slug: lesson.slug, content: version.content, entries: await listEntries(keyVersionId, version) });
  expect(files.lesson.exercises[1]).toMatchObject({ kind: TOY, items: [{ claim: "claim-2" }, { claim: "claim-1" }] });
  expect(readLesson(JSON.parse(JSON.stringify(files)))).toMatchObject({ ok: true });

  const next = structuredClone(files);
  Object.assign(next.key.items?.[1] ?? {}, { key: { count: 1 } });
  const changed = readLesson(JSON.parse(JSON.stringify(next)));
  if (!changed.ok) throw new Error(JSON.stringify(changed.problems));
  await makeImportedLesson(changed.lesson);
  const { id: newKey } = await db().keyVersion.findFirstOrThrow({ where: { lessonVersionId, number: 2 } });
  const applied = await applyKey(made.editor, { keyVersionId: newKey, policy: "all", reason: "The bridge is a source." }, minutesAfter(5));
  expect(applied).toMatchObject({ ok: true, done: true });
  const grade = await db().grade.findFirstOrThrow({ where: { attemptId: student.attemptId }, orderBy: { number: "desc" } });
  expect(grade.points.slice(3)).toEqual([1000, 1000]);
  expect((await auditAssignment(asSystem("tests"), { assignmentId: made.assignmentId, judgement: false })).differences).toEqual([]);
});

test("proposed in a draft, put into its exercises and published", async () => {
  const { editor, draft } = await makeDraft();
  const { items } = await proposeExercise(editor, { kind: TOY });
  expect(items.length).toBeGreaterThan(0);
  const kind = exerciseKind(TOY);
  const lesson = { text: draft.article.text, blocks: draft.article.blocks, claims: draft.claims.map(({ ranges }) => ranges) };
  for (const { claimId, content, key } of items) {
    const claim = draft.claims.findIndex(({ id }) => id === claimId);
    expect(itemProblems(kind, { content, key }, { lesson, claim })).toEqual([]);
  }
  const exercises = [
    { kind: TOY, title: "", instructions: "", settings: {}, items: items.map((item) => ({ ...item, reviewed: true })), was: null },
  ];
  const changed = await changeExercises(editor, { draftId: editor.draftId, revision: draft.revision, exercises }, NOON);
  expect(changed).toMatchObject({ ok: true, faults: [] });
  const published = await publishDraft(editor, { draftId: editor.draftId, title: "Toy", summary: "", note: "" }, NOON);
  if (!published.ok) throw new Error(published.reason);
  const { id } = await db().lessonVersion.findFirstOrThrow({ where: { lessonId: published.lessonId } });
  const { content } = await getStoredVersion(id);
  expect(content.exercises).toMatchObject([{ kind: TOY, title: "Count the sources" }]);
  expect(content.items).toHaveLength(items.length);
});
