import { expect, test } from "vitest";
import { asSystem } from "@/lib/access/system";
import { applyKey } from "@/lib/commands/apply-key";
import { continueRegrade } from "@/lib/commands/continue-regrade";
import { previewRegrade } from "@/lib/commands/preview-regrade";
import { submitAttempt } from "@/lib/commands/submit-attempt";
import { db } from "@/lib/db/client";
import { listOfferedKeys, listUnfinishedRegrades } from "@/lib/db/regrades";
import type { ClaimClass } from "@/lib/domain/label";
import type { RegradePolicy } from "@/lib/domain/regrade";
import { nameOf } from "@/lib/domain/results";
import { auditAssignment } from "@/scripts/audit-assignment";
import { FACT, hours, MAYBE, makeAttempt, makeGradedClass, NOW, SAID } from "@/tests/factories/graded-class";
import { currentGrades, makeEditor, makeHandedIn, nextKey } from "@/tests/factories/regrading";
import { gradesOf } from "@/tests/support/grades";

const LATER = hours(1);
const system = asSystem("tests");
const F: ClaimClass = "reported-fact";
const A: ClaimClass = "attribution";
const S: ClaimClass = "speculation";

/** Three who said fact, attribution and speculation of a claim that the key calls a fact; then a key that calls it said. */
async function relabelled() {
  const made = await makeHandedIn(
    [{ label: FACT }, { label: MAYBE }],
    [
      [F, S],
      [A, S],
      [S, null],
    ],
  );
  return { ...made, keyVersionId: await nextKey(made.room, [{ label: SAID }, { label: MAYBE }]) };
}

const apply = (editor: Parameters<typeof applyKey>[0], keyVersionId: string, policy: RegradePolicy = "all") =>
  applyKey(editor, { keyVersionId, policy, reason: "The council said it, not the paper." }, LATER);
const points = async (room: Parameters<typeof currentGrades>[0]) => (await currentGrades(room)).map((grade) => grade.points);

test("the preview says what would happen, by claim and by student, and writes nothing", async () => {
  const { room, editor, students, keyVersionId } = await relabelled();
  const rows = async () => [
    await db().grade.count(),
    await db().responseMark.count({ where: { keyVersionId } }),
    await db().regrade.count(),
  ];
  const before = await rows();
  const preview = await previewRegrade(editor, { keyVersionId });
  expect(preview).toMatchObject({ attempts: 3, up: 1, down: 1, same: 1, byClaim: [{ position: 0, up: 1, down: 1, dropped: false }] });
  expect(preview?.byStudent.map(({ attemptId, before, after }) => [attemptId, before.total, after.total])).toEqual([
    [students[0]?.attemptId, 2000, 1000],
    [students[1]?.attemptId, 1000, 2000],
  ]);
  expect(await rows()).toEqual(before);
  expect(await points(room)).toEqual([
    [1000, 1000],
    [0, 1000],
    [0, 0],
  ]);
});

test("applied to all, everybody has the points of the new key; only what changed is marked anew", async () => {
  const { room, editor, students, keyVersionId } = await relabelled();
  expect(await apply(editor, keyVersionId)).toMatchObject({ ok: true, done: true });
  expect(await points(room)).toEqual([
    [0, 1000],
    [1000, 1000],
    [0, 0],
  ]);
  expect((await currentGrades(room)).every((grade) => grade.keyVersionId === keyVersionId && grade.number === 1)).toBe(true);
  // the earlier grades stay
  expect((await gradesOf(students[0]?.attemptId ?? "")).map((grade) => grade.points)).toEqual([
    [1000, 1000],
    [0, 1000],
  ]);
  const regrade = await db().regrade.findFirstOrThrow({ where: { assignmentId: room.assignmentId } });
  expect(regrade).toMatchObject({ up: 1, down: 1, same: 1, doneAt: LATER, policy: "all", number: 1, fromKeyVersionId: room.keyVersionId });
  expect((await db().assignment.findUniqueOrThrow({ where: { id: room.assignmentId } })).keyVersionId).toBe(keyVersionId);
});

test("only upwards: nobody's result falls", async () => {
  const { room, editor, keyVersionId } = await relabelled();
  expect(await apply(editor, keyVersionId, "upwards")).toMatchObject({ ok: true, done: true });
  expect(await points(room)).toEqual([
    [1000, 1000],
    [1000, 1000],
    [0, 0],
  ]);
  expect((await currentGrades(room)).map((grade) => grade.number)).toEqual([0, 1, 0]);
  expect(await db().regrade.findFirst({ where: { assignmentId: room.assignmentId } })).toMatchObject({ up: 1, down: 0, same: 2 });
  // afterwards all may still be marked by it
  expect(await apply(editor, keyVersionId)).toMatchObject({ ok: true, done: true });
  expect(await points(room)).toEqual([
    [0, 1000],
    [1000, 1000],
    [0, 0],
  ]);
});

test("only the future: what is handed in stays, what comes is marked by the new key", async () => {
  const { room, editor, keyVersionId } = await relabelled();
  expect(await apply(editor, keyVersionId, "future")).toMatchObject({ ok: true, done: true });
  const next = await makeAttempt(room, [A, S]);
  await submitAttempt(next, { operations: [] }, NOW);
  expect(await points(room)).toEqual([
    [1000, 1000],
    [0, 1000],
    [0, 0],
    [1000, 1000],
  ]);
  expect(await apply(editor, keyVersionId, "future")).toEqual({ ok: false, reason: "already-adopted" });
});

test("running it twice changes nothing, and an earlier key can be had back", async () => {
  const { room, editor, students, keyVersionId } = await relabelled();
  const first = await apply(editor, keyVersionId);
  expect(await apply(editor, keyVersionId)).toEqual({ ok: false, reason: "already-adopted" });
  expect(first.ok && (await continueRegrade(system, first, LATER))).toBe(false);
  expect(await gradesOf(students[0]?.attemptId ?? "")).toHaveLength(2);
  expect(await apply(editor, room.keyVersionId)).toMatchObject({ ok: true, done: true });
  expect(await points(room)).toEqual([
    [1000, 1000],
    [0, 1000],
    [0, 0],
  ]);
  expect((await currentGrades(room)).map((grade) => grade.number)).toEqual([2, 2, 2]);
});

test("two students of one name are told apart in the preview by their places in the roster", async () => {
  const { editor, students, keyVersionId } = await relabelled();
  const seen = async () =>
    (await previewRegrade(editor, { keyVersionId }))?.byStudent.map(({ name, place, alike }) => nameOf({ name, number: place, alike }));
  expect(await seen()).toEqual(["Ana Sander (1)", "Ana Sander (2)"]);
  await db().student.update({ where: { id: students[0]?.studentId ?? "" }, data: { name: "Bo Li" } });
  await db().student.update({ where: { id: students[2]?.studentId ?? "" }, data: { name: "ana sander" } });
  expect(await seen()).toEqual(["Bo Li", "Ana Sander (2)"]);
});

test("keys in any order, for all, upwards or the future, with work coming in between: every grade is what its key gives", async () => {
  const { room, editor, keyVersionId: second } = await relabelled();
  const first = room.keyVersionId;
  const third = await nextKey(room, [{ label: MAYBE, points: 2000 }, { label: FACT }]);
  const turns: [string, RegradePolicy][] = [
    [second, "upwards"],
    [third, "future"],
    [first, "upwards"],
    [third, "all"],
    [second, "future"],
    [first, "all"],
    [second, "all"],
    [third, "upwards"],
    [first, "all"],
  ];
  for (const [keyVersionId, policy] of turns) {
    expect(await apply(editor, keyVersionId, policy)).toMatchObject({ ok: true });
    await submitAttempt(await makeAttempt(room, [A, F]), { operations: [] }, LATER);
    const { differences } = await auditAssignment(system, { assignmentId: room.assignmentId, judgement: false });
    expect(differences).toEqual([]);
  }
  expect(new Set((await currentGrades(room)).map((grade) => grade.keyVersionId))).toEqual(new Set([first]));
});

test("what a person decided stays: a set claim, a set total, an excused claim", async () => {
  const { room, editor, students, keyVersionId } = await relabelled();
  const [first, second] = students;
  const decide = (attemptId = "", kind = "", more = {}) =>
    db().adjustment.create({ data: { assignmentId: room.assignmentId, attemptId, kind, reason: "Said so", madeAt: NOW, ...more } });
  await decide(first?.attemptId, "override-item", { itemId: room.itemIds[0], points: 750 });
  const total = await decide(second?.attemptId, "override-attempt", { points: 1500 });
  expect(await previewRegrade(editor, { keyVersionId })).toMatchObject({ up: 0, down: 0, same: 3, byStudent: [] });
  await apply(editor, keyVersionId, "upwards");
  expect((await currentGrades(room)).map((grade) => grade.total)).toEqual([1750, 1500, 0]);
  // who has a set total has the better marking under it, for the day it is lifted
  await decide(second?.attemptId, "lift", { liftsId: total.id });
  expect((await currentGrades(room)).map((grade) => grade.total)).toEqual([1750, 2000, 0]);
});

test("a claim that falls out raises who had missed it, and lowers who had it right", async () => {
  const made = await makeHandedIn(
    [{ label: FACT }, { label: MAYBE }, { label: SAID }],
    [
      [F, S, F],
      [A, S, A],
      [F, S, A],
    ],
  );
  const keyVersionId = await nextKey(made.room, [{ label: FACT, dropped: true }, { label: MAYBE }, { label: SAID }]);
  expect(await previewRegrade(made.editor, { keyVersionId })).toMatchObject({
    up: 1,
    down: 1,
    same: 1,
    byClaim: [{ position: 0, up: 0, down: 0, dropped: true }],
  });
  await apply(made.editor, keyVersionId, "upwards");
  expect((await currentGrades(made.room)).map(({ total, possible }) => [total, possible])).toEqual([
    [2000, 3000],
    [2000, 2000],
    [3000, 3000],
  ]);
});

test("other weights count as they stand in the key", async () => {
  const made = await makeHandedIn([{ label: FACT }, { label: MAYBE }], [[F, null]]);
  const keyVersionId = await nextKey(made.room, [{ label: FACT, points: 3000 }, { label: MAYBE }]);
  expect(await previewRegrade(made.editor, { keyVersionId })).toMatchObject({ up: 1, byClaim: [{ position: 0, up: 1 }] });
  await apply(made.editor, keyVersionId);
  expect(await currentGrades(made.room)).toMatchObject([{ total: 3000, possible: 4000 }]);
});

test("only a published key of the lesson version that the teacher may read is applied", async () => {
  const { room, editor, keyVersionId } = await relabelled();
  const elsewhere = await makeGradedClass([{ label: FACT }, { label: MAYBE }]);
  const draft = await db().keyVersion.create({ data: { lessonVersionId: room.lessonVersionId, number: 9 } });
  const stranger = await makeEditor(elsewhere);
  const foreign = await db().keyVersion.create({
    data: { lessonVersionId: room.lessonVersionId, number: 8, ownerId: stranger.userId, schoolId: elsewhere.schoolId },
  });
  await db().$executeRaw`INSERT INTO key_entries (key_version_id, item_id, key, points)
    SELECT ${foreign.id}::uuid, item_id, key, points FROM key_entries WHERE key_version_id = ${keyVersionId}::uuid`;
  await db().keyVersion.updateMany({ where: { id: foreign.id }, data: { publishedAt: NOW } });
  for (const id of [elsewhere.keyVersionId, draft.id, foreign.id]) {
    expect(await apply(editor, id)).toEqual({ ok: false, reason: "unknown-key" });
    expect(await previewRegrade(editor, { keyVersionId: id })).toBeNull();
  }
  expect((await listOfferedKeys(editor)).map(({ number, adopted }) => [number, adopted])).toEqual([
    [2, false],
    [1, true],
  ]);
});

test("other assignments of the lesson keep their key and their grades", async () => {
  const { room, editor, keyVersionId } = await relabelled();
  const { id } = await db().assignment.create({
    data: {
      classId: room.classId,
      lessonVersionId: room.lessonVersionId,
      keyVersionId: room.keyVersionId,
      opensAt: NOW,
      feedback: "never",
    },
  });
  const theirs = { ...room, assignmentId: id };
  await submitAttempt(await makeAttempt(theirs, [F, S]), { operations: [] }, NOW);
  await apply(editor, keyVersionId);
  expect(await points(theirs)).toEqual([[1000, 1000]]);
});

test("a regrade that broke off goes on by itself", async () => {
  const { room, editor, keyVersionId } = await relabelled();
  await db().assignment.update({ where: { id: room.assignmentId }, data: { keyVersionId } });
  const { id } = await db().regrade.create({
    data: {
      assignmentId: room.assignmentId,
      number: 1,
      keyVersionId,
      fromKeyVersionId: room.keyVersionId,
      graderVersion: 1,
      policy: "all",
      requestedAt: NOW,
    },
  });
  expect(await apply(editor, keyVersionId)).toEqual({ ok: false, reason: "running" });
  expect(await listUnfinishedRegrades(system)).toContain(id);
  expect(await continueRegrade(system, { regradeId: id }, LATER)).toBe(true);
  expect(await points(room)).toEqual([
    [0, 1000],
    [1000, 1000],
    [0, 0],
  ]);
  expect(await listUnfinishedRegrades(system)).not.toContain(id);
});
