import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { asSystem } from "@/lib/access/system";
import { applyKey } from "@/lib/commands/apply-key";
import { eraseStudent } from "@/lib/commands/erase-student";
import { importLesson } from "@/lib/commands/import-lesson";
import { markAnswers } from "@/lib/commands/mark-answers";
import { saveOperations } from "@/lib/commands/save-operations";
import { sealHistory } from "@/lib/commands/seal-history";
import { submitAttempt } from "@/lib/commands/submit-attempt";
import { getAnswers } from "@/lib/db/answers";
import { db } from "@/lib/db/client";
import { getFeedback } from "@/lib/db/feedback";
import { getReading } from "@/lib/db/reading";
import { getStoredVersion, listEntries } from "@/lib/db/stored-versions";
import { type JsonObject, jsonObjectSchema } from "@/lib/domain/json";
import { planLesson } from "@/lib/domain/lesson";
import { lessonFiles } from "@/lib/domain/lesson-export";
import { type ParsedLesson, readLesson } from "@/lib/domain/lesson-folder";
import type { MarkAnswers } from "@/lib/domain/marking";
import { POINT } from "@/lib/domain/points";
import type { AttemptStudent } from "@/lib/domain/proof";
import { exerciseKind } from "@/lib/exercises/registry";
import { pointsOf } from "@/lib/grading/grade-attempt";
import { reviewItems } from "@/lib/grading/review-items";
import { auditAssignment } from "@/scripts/audit-assignment";
import { readLessonFolder } from "@/scripts/read-lesson-folder";
import { rosterEditorOf } from "@/tests/factories/class";
import { TRIED, type TriedKind } from "@/tests/factories/exercise-answers";
import { type GradedClass, hours, NOW } from "@/tests/factories/graded-class";
import { allKinds, handInKinds, KINDS, kindsLesson, makeKindsClass, makeKindsLesson, openKinds } from "@/tests/factories/kinds-lesson";
import { currentGrades, makeEditor } from "@/tests/factories/regrading";
import { findEverywhere } from "@/tests/support/find-everywhere";

// What every exercise kind goes through with a real database. Nothing here asks which kind it is, but for what is free text.

const system = asSystem("tests");
const OPTIONS = { judgement: false };
const tried = (kind: string): TriedKind => {
  const found = TRIED[kind];
  if (!found) throw new Error(`${kind} is not tried`);
  return found;
};
const itemOf = (room: GradedClass, kind: string) => room.itemIds[KINDS.indexOf(kind)] ?? "";
const operation = (itemId: string, response: JsonObject | null) => ({ id: randomUUID(), itemId, response });
const said = async (student: AttemptStudent) => (await getAnswers(student)).answers;

/** What the machine gives these answers, in thousandths of a point. */
const marked = (answer: "full" | "partial" | "wrong", key = (kind: string): unknown => tried(kind).key) =>
  KINDS.map((kind) => pointsOf(exerciseKind(kind).grade(key(kind), tried(kind)[answer] ?? tried(kind).full, OPTIONS).credit, POINT));

test("what a student says is saved, changed and cleared, whatever the exercise", async () => {
  const room = await makeKindsClass();
  const student = await openKinds(room, "Ana", {});
  const all = (answer: "full" | "wrong") =>
    KINDS.map((kind) => operation(itemOf(room, kind), jsonObjectSchema.parse(tried(kind)[answer] ?? tried(kind).full)));
  expect(await saveOperations(student, { operations: all("wrong") }, NOW)).toMatchObject({ ok: true });
  const full = all("full");
  expect(await saveOperations(student, { operations: full }, NOW)).toEqual({ ok: true, acknowledged: full.map(({ id }) => id) });
  expect(await said(student)).toEqual(Object.fromEntries(full.map(({ itemId, response }) => [itemId, response])));
  const cleared = KINDS.map((kind) => operation(itemOf(room, kind), null));
  expect(await saveOperations(student, { operations: cleared }, NOW)).toMatchObject({ ok: true });
  expect(await said(student)).toEqual({});
});

test.each(KINDS)("%s: what is no answer to it is refused, and what was saved stays", async (kind) => {
  const room = await makeKindsClass();
  const student = await openKinds(room, "Ana", { [kind]: "full" });
  const before = await said(student);
  const foreign = KINDS.map((other) => jsonObjectSchema.parse(tried(other).full)).filter(
    (response) => !exerciseKind(kind).responseSchema.safeParse(response).success,
  );
  const full = jsonObjectSchema.parse(tried(kind).full);
  const hostile: JsonObject[] = [
    ...foreign,
    {},
    { ...full, extra: true },
    { ...full, sure: "very" },
    { text: "x".repeat(1_000_000) },
    { chosen: [-1] },
    { links: [[99, 100]], independent: 1 },
    { source: [[5, 1]], cue: [], content: [] },
  ];
  for (const response of hostile) {
    const sent = saveOperations(student, { operations: [operation(itemOf(room, kind), response)] }, NOW);
    expect(await sent, JSON.stringify(response).slice(0, 80)).toEqual({ ok: false, reason: "unknown-item" });
  }
  expect(await said(student)).toEqual(before);
});

test("what a student is sent to work on does not depend on the key, of any kind", async () => {
  const room = await makeKindsClass();
  const student = await openKinds(room, "Ana", allKinds("partial"));
  const before = JSON.stringify(await getReading(student));
  await db().$transaction([
    db().$executeRaw`SELECT set_config('sourcework.erasing', 'on', true)`,
    db().$executeRaw`UPDATE key_entries SET key = '{"secret": 1}', explanation = 'a secret', evidence = '[[0, 1]]', points = 7000
      WHERE key_version_id = ${room.keyVersionId}::uuid`,
  ]);
  expect(JSON.stringify(await getReading(student))).toBe(before);
  for (const secret of ["weights", "rubric", "right", "alsoTypes", "accepted", "Why of"]) expect(before).not.toContain(`"${secret}`);
});

test("handed in, everybody has what the pure marking gives: full, partial, wrong and blank", async () => {
  const room = await makeKindsClass();
  await handInKinds(room, "Ana", allKinds("full"));
  await handInKinds(room, "Ben", allKinds("partial"));
  await handInKinds(room, "Cora", allKinds("wrong"));
  await handInKinds(room, "Dan", {});
  const grades = await currentGrades(room);
  expect(grades.map(({ points }) => points)).toEqual([marked("full"), marked("partial"), marked("wrong"), KINDS.map(() => 0)]);
  expect(grades.map(({ possible }) => possible)).toEqual(grades.map(() => KINDS.length * POINT));
  for (const { points, total } of grades) expect(points.reduce<number>((sum, one) => sum + (one ?? 0), 0)).toBe(total);
});

test("feedback says the answer and the key in words, and what each part earned", async () => {
  const room = await makeKindsClass();
  const feedback = await getFeedback(await handInKinds(room, "Ana", allKinds("partial")), NOW);
  if (feedback.released !== true) throw new Error("not released");
  const items = reviewItems(feedback);
  expect(items.map(({ kind }) => kind).toSorted()).toEqual(KINDS.toSorted());
  for (const { kind, answerWords, keyWords, parts, rule } of items) {
    const { partial, full, key } = tried(kind);
    const credit = exerciseKind(kind).grade(key, partial ?? full, OPTIONS);
    expect([answerWords === "", keyWords === ""], kind).toEqual([false, false]);
    expect(parts, kind).toEqual(credit.parts ?? []);
    expect(rule, kind).toBe(credit.rule);
  }
  expect(items.filter(({ parts }) => parts.length > 0).length).toBeGreaterThanOrEqual(5);
});

test("what waits is marked by the teacher, and counts beside what the machine gave", async () => {
  const room = await makeKindsClass();
  const { attemptId } = await handInKinds(room, "Ana", allKinds("full"));
  const editor = await makeEditor(room);
  const waiting = KINDS.filter((kind) => tried(kind).waits);
  for (const kind of KINDS) {
    const answer: MarkAnswers = {
      ...{ assignmentId: room.assignmentId, itemId: itemOf(room, kind), attemptIds: [attemptId] },
      ...{ level: "emergent", comment: "" },
    };
    const expected = waiting.includes(kind) ? { ok: true, marked: 1 } : { ok: false, reason: "nothing-waits" };
    expect(await markAnswers(editor, answer, NOW), kind).toEqual(expected);
  }
  const points = (await currentGrades(room))[0]?.points ?? [];
  for (const kind of waiting) {
    const { key, full } = tried(kind);
    const credit = exerciseKind(kind).afterMark?.(key, exerciseKind(kind).grade(key, full, OPTIONS), "emergent") ?? 0;
    expect(credit).toBeGreaterThan(0);
    expect(points[KINDS.indexOf(kind)], kind).toBe(pointsOf(credit, POINT));
  }
});

async function filesOf(lessonId: string, slug: string) {
  const { id } = await db().lessonVersion.findFirstOrThrow({ where: { lessonId }, orderBy: { number: "desc" }, select: { id: true } });
  const key = await db().keyVersion.findFirstOrThrow({ where: { lessonVersionId: id }, select: { id: true } });
  const version = await getStoredVersion(id);
  return lessonFiles({ slug, content: version.content, entries: await listEntries(key.id, version) });
}

const inDepth = (slug: string): ParsedLesson => {
  const read = readLessonFolder(`prisma/lessons/${slug}-in-depth`);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return { ...read.lesson, slug: `${slug}-${randomUUID()}` };
};

test.each([
  ["with every kind", () => kindsLesson()],
  ["on the missiles, in depth", () => inDepth("long-range-missiles")],
  ["on sleep, in depth", () => inDepth("sleep-study")],
  ["on the pool, in depth", () => inDepth("swimming-pool-vote")],
])("a lesson %s saved as a file, imported and saved again is the same to the byte", async (_what, make) => {
  const lesson = make();
  const lessonId = await makeKindsLesson(lesson);
  const first = await filesOf(lessonId, lesson.slug);
  const read = readLesson(JSON.parse(JSON.stringify(first)));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  expect(planLesson(read.lesson)).toEqual(planLesson(lesson));
  expect(await importLesson(system, { lesson: read.lesson, owner: { visibility: "starter" } }, NOW)).toMatchObject({ made: "nothing" });
  const again = { ...read.lesson, slug: `again-${randomUUID()}` };
  const second = await filesOf(await makeKindsLesson(again), lesson.slug);
  expect(JSON.stringify(second)).toBe(JSON.stringify(first));
});

/** The key with all the weight on one part, the first by its name; keys without weights stay. */
function onOnePart(key: Record<string, unknown>): Record<string, unknown> {
  const { weights } = key;
  if (typeof weights !== "object" || weights === null) return key;
  const parts = Object.keys(weights).toSorted();
  return { ...key, weights: Object.fromEntries(parts.map((part, at) => [part, at === 0 ? 1 : 0])) };
}

/** The next key version of the lesson, with other weights within its items. */
async function reweighted({ keyVersionId, lessonVersionId }: GradedClass): Promise<string> {
  const next = await db().keyVersion.create({ data: { lessonVersionId, number: 2 } });
  const entries = await db().keyEntry.findMany({ where: { keyVersionId } });
  await db().keyEntry.createMany({
    data: entries.map(({ key, evidence, chain, ...entry }) => ({
      ...entry,
      keyVersionId: next.id,
      key: jsonObjectSchema.parse(onOnePart(jsonObjectSchema.parse(key))),
      evidence: evidence ?? [],
      chain: chain ?? [],
    })),
  });
  await db().keyVersion.update({ where: { id: next.id }, data: { publishedAt: NOW } });
  return next.id;
}

test("a regrade by other weights moves the totals, and the audit finds what was written", async () => {
  const room = await makeKindsClass();
  for (const [name, answer] of [
    ["Ana", "full"],
    ["Ben", "partial"],
    ["Cora", "wrong"],
  ] as const)
    await handInKinds(room, name, allKinds(answer));
  const before = await currentGrades(room);
  const applied = await applyKey(
    await makeEditor(room),
    { keyVersionId: await reweighted(room), policy: "all", reason: "One part is what matters." },
    hours(1),
  );
  expect(applied).toMatchObject({ ok: true, done: true });
  const after = await currentGrades(room);
  const key = (kind: string) => onOnePart(tried(kind).key);
  expect(after.map(({ points }) => points)).toEqual([marked("full", key), marked("partial", key), marked("wrong", key)]);
  const weighted = KINDS.filter((kind) => "weights" in tried(kind).key);
  expect(weighted.length).toBeGreaterThanOrEqual(6);
  for (const kind of weighted) {
    const at = KINDS.indexOf(kind);
    expect(after[1]?.points[at], kind).not.toBe(before[1]?.points[at]);
  }
  expect(after[1]?.total).not.toBe(before[1]?.total);
  await sealHistory(system, { assignmentId: room.assignmentId });
  expect(await auditAssignment(system, { assignmentId: room.assignmentId, ...OPTIONS })).toMatchObject({
    grades: 3,
    entries: 4,
    unsealed: 0,
    differences: [],
  });
});

test("the same sentences of two students are two responses, other answers are one", async () => {
  const room = await makeKindsClass();
  await handInKinds(room, "Ana", allKinds("full"));
  await handInKinds(room, "Ben", allKinds("full"));
  for (const kind of KINDS) {
    const own = exerciseKind(kind).freeText;
    const responses = await db().response.findMany({ where: { itemId: itemOf(room, kind) } });
    expect(responses, kind).toHaveLength(own ? 2 : 1);
    expect(
      responses.every(({ attemptId }) => (attemptId !== null) === own),
      kind,
    ).toBe(true);
  }
});

test("what a student wrote goes with the student; what others chose too stays", async () => {
  const room = await makeKindsClass();
  const words = `zyzzyva${randomUUID().slice(0, 8)}`;
  const free = KINDS.filter((kind) => exerciseKind(kind).freeText);
  expect(free).toHaveLength(3);
  const own = Object.fromEntries(free.map((kind) => [kind, { ...tried(kind).full, text: `${words} said so` }]));
  const { studentId } = await handInKinds(room, "Ana", { ...allKinds("full"), ...own });
  await handInKinds(room, "Ben", allKinds("full"));
  const { userId, sessionId } = await makeEditor(room);
  expect(await findEverywhere(words)).not.toEqual([]);
  const editor = await rosterEditorOf({ kind: "teacher", userId, sessionId }, room.classId, studentId);
  expect(await eraseStudent(editor)).toEqual({ ok: true });
  expect(await findEverywhere(words)).toEqual([]);
  expect((await currentGrades(room)).map(({ points }) => points)).toEqual([marked("full")]);
  for (const kind of KINDS) expect(await db().response.count({ where: { itemId: itemOf(room, kind) } }), kind).toBe(1);
});

test("an attempt that is handed in takes no more, of any kind", async () => {
  const room = await makeKindsClass();
  const student = await handInKinds(room, "Ana", {});
  for (const kind of KINDS) {
    const late = { operations: [operation(itemOf(room, kind), jsonObjectSchema.parse(tried(kind).full))] };
    expect(await saveOperations(student, late, NOW), kind).toEqual({ ok: false, reason: "already-submitted" });
  }
  expect(await submitAttempt(student, { operations: [] }, NOW)).toEqual({ ok: false, reason: "already-submitted" });
  expect((await currentGrades(room)).map(({ total }) => total)).toEqual([0]);
});
