import { expect, test, vi } from "vitest";
import { asSystem } from "@/lib/access/system";
import { applyKey } from "@/lib/commands/apply-key";
import { continueRegrade } from "@/lib/commands/continue-regrade";
import { sealHistory } from "@/lib/commands/seal-history";
import { submitAttempt } from "@/lib/commands/submit-attempt";
import { db } from "@/lib/db/client";
import { eraseStudents, erasing } from "@/lib/db/erase";
import { listUnfinishedRegrades } from "@/lib/db/regrades";
import { CLAIM_CLASSES } from "@/lib/domain/label";
import { auditAssignment } from "@/scripts/audit-assignment";
import { withClient } from "../../../scripts/database.mjs";
import { FACT, hours, MAYBE, makeAttempt, NOW, SAID } from "../../factories/graded-class";
import { currentGrades, makeEditor, makeHandedIn, nextKey } from "../../factories/regrading";

const system = asSystem("tests");
const CLAIMS = [{ label: FACT }, { label: MAYBE }, { label: FACT }];
const RELABELLED = [{ label: SAID }, { label: MAYBE }, { label: FACT, points: 2000 }];
const answers = (index: number) =>
  CLAIMS.map((_, item) => ((index + item) % 5 === 4 ? null : (CLAIM_CLASSES[(index * 7 + item * 3) % 4] ?? null)));
const applying = (keyVersionId: string, policy: "all" | "upwards" = "all") => ({ keyVersionId, policy, reason: "The key was wrong." });

/** Nothing differs from marking everything anew, and everybody counts by the adopted key. */
async function expectWhole(assignmentId: string) {
  await sealHistory(system, { assignmentId });
  expect(await auditAssignment(system, { assignmentId, judgement: false })).toMatchObject({ differences: [], unsealed: 0 });
}

test("students who hand in during a regrade are all marked by the new key, whichever came first", async () => {
  const made = await makeHandedIn(
    CLAIMS,
    Array.from({ length: 6 }, (_, index) => answers(index)),
  );
  const keyVersionId = await nextKey(made.room, RELABELLED);
  const open = [];
  for (let index = 0; index < 12; index++) open.push(await makeAttempt(made.room, answers(index)));
  const [applied, ...submitted] = await Promise.all([
    applyKey(made.editor, applying(keyVersionId), NOW),
    ...open.map((student) => submitAttempt(student, { operations: [] }, NOW)),
  ]);
  expect(applied).toMatchObject({ ok: true, done: true });
  for (const result of submitted) expect(result.ok).toBe(true);
  const grades = await currentGrades(made.room);
  expect(grades).toHaveLength(18);
  expect(grades.filter((grade) => grade.keyVersionId !== keyVersionId)).toEqual([]);
  await expectWhole(made.room.assignmentId);
});

test("a hand-in under way holds the regrade up, and is marked by the key of its moment, then by the new one", async () => {
  const made = await makeHandedIn(CLAIMS, [answers(1)]);
  const keyVersionId = await nextKey(made.room, RELABELLED);
  const student = await makeAttempt(made.room, answers(2));
  await withClient(process.env.DATABASE_URL ?? "", async (gate) => {
    await gate.query("BEGIN");
    // the hand-in waits for its attempt, and holds its part of the lock on the key
    await gate.query("SELECT FROM attempts WHERE id = $1 FOR UPDATE", [student.attemptId]);
    const submitting = submitAttempt(student, { operations: [] }, NOW);
    const waiting = async (locktype: string) =>
      (await gate.query("SELECT count(*)::int AS count FROM pg_locks WHERE NOT granted AND locktype = $1", [locktype])).rows[0].count;
    await vi.waitFor(async () => expect(await waiting("transactionid")).toBe(1), { timeout: 30_000, interval: 20 });
    const applied = applyKey(made.editor, applying(keyVersionId), NOW);
    await vi.waitFor(async () => expect(await waiting("advisory")).toBe(1), { timeout: 30_000, interval: 20 });
    await gate.query("COMMIT");
    expect((await submitting).ok).toBe(true);
    expect(await applied).toMatchObject({ ok: true, done: true });
  });
  expect((await currentGrades(made.room)).map((grade) => [grade.number, grade.keyVersionId])).toEqual([
    [1, keyVersionId],
    [1, keyVersionId],
  ]);
  await expectWhole(made.room.assignmentId);
});

test("of two teachers who apply at once both are heard, one after the other, or one is told to wait", async () => {
  const made = await makeHandedIn(
    CLAIMS,
    Array.from({ length: 4 }, (_, index) => answers(index)),
  );
  const colleague = await makeEditor(made.room);
  const [one, other] = [
    await nextKey(made.room, RELABELLED),
    await nextKey(made.room, [{ label: MAYBE }, { label: MAYBE }, { label: FACT }]),
  ];
  const results = await Promise.all([applyKey(made.editor, applying(one), NOW), applyKey(colleague, applying(other, "upwards"), NOW)]);
  expect(results.some((result) => result.ok)).toBe(true);
  for (const result of results) if (!result.ok) expect(result.reason).toBe("running");
  expect(await listUnfinishedRegrades(system)).toEqual([]);
  const regrades = await db().regrade.findMany({ where: { assignmentId: made.room.assignmentId }, orderBy: { number: "asc" } });
  expect(regrades).toHaveLength(results.filter((result) => result.ok).length);
  const { keyVersionId } = await db().assignment.findUniqueOrThrow({ where: { id: made.room.assignmentId } });
  expect(keyVersionId).toBe(regrades.at(-1)?.keyVersionId);
  await expectWhole(made.room.assignmentId);
});

test("the same key applied twice at once is applied once", async () => {
  const made = await makeHandedIn(CLAIMS, [answers(1), answers(2)]);
  const keyVersionId = await nextKey(made.room, RELABELLED);
  const results = await Promise.all([
    applyKey(made.editor, applying(keyVersionId), NOW),
    applyKey(made.editor, applying(keyVersionId), NOW),
  ]);
  expect(results.filter((result) => result.ok)).toHaveLength(1);
  expect((await currentGrades(made.room)).map((grade) => grade.number)).toEqual([1, 1]);
});

test("what a teacher decides during a regrade stays, and an erased student is gone from it", async () => {
  const made = await makeHandedIn(
    CLAIMS,
    Array.from({ length: 5 }, (_, index) => answers(index)),
  );
  const { room, students, editor } = made;
  const keyVersionId = await nextKey(room, RELABELLED);
  const [kept, gone] = students;
  await Promise.all([
    applyKey(editor, applying(keyVersionId), NOW),
    db().adjustment.create({
      data: {
        assignmentId: room.assignmentId,
        attemptId: kept?.attemptId ?? "",
        kind: "override-attempt",
        points: 1234,
        reason: "Said so",
        madeAt: NOW,
      },
    }),
    erasing((tx) => eraseStudents(tx, [gone?.studentId ?? ""])),
    sealHistory(system, { assignmentId: room.assignmentId }),
  ]);
  const grades = await currentGrades(room);
  expect(grades).toHaveLength(4);
  expect(grades.find((grade) => grade.attemptId === kept?.attemptId)).toMatchObject({ total: 1234, keyVersionId });
  await expectWhole(room.assignmentId);
});

test("two processes that go on with the same regrade write it once", async () => {
  const made = await makeHandedIn(CLAIMS, [answers(1), answers(2)]);
  const keyVersionId = await nextKey(made.room, RELABELLED);
  const { assignmentId, keyVersionId: fromKeyVersionId } = made.room;
  await db().assignment.update({ where: { id: assignmentId }, data: { keyVersionId } });
  const { id: regradeId } = await db().regrade.create({
    data: { assignmentId, number: 1, keyVersionId, fromKeyVersionId, graderVersion: 1, policy: "all", requestedAt: NOW },
  });
  const done = await Promise.all([1, 2, 3].map(() => continueRegrade(system, { regradeId }, hours(1))));
  expect(done.filter(Boolean)).toHaveLength(1);
  expect((await currentGrades(made.room)).map((grade) => grade.number)).toEqual([1, 1]);
});
