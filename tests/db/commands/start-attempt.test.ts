import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { startAttempt } from "@/lib/commands/start-attempt";
import { submitAttempt } from "@/lib/commands/submit-attempt";
import { db } from "@/lib/db/client";
import type { AttemptStudent } from "@/lib/domain/proof";
import { FACT, hours, makeAttempt, makeGradedClass, NOW } from "../../factories/graded-class";

/** A student of a fresh class who has handed in `done` attempts and has none open. */
async function studentWith(done: number, times: Parameters<typeof makeGradedClass>[1] = {}): Promise<AttemptStudent> {
  const room = await makeGradedClass([{ label: FACT }], times);
  const student = await makeAttempt(room, []);
  if (done === 0) {
    await db().attempt.delete({ where: { id: student.attemptId } });
    return student;
  }
  await submitAttempt(student, { operations: [] }, hours(0));
  return student;
}

test("starting opens the first attempt, and starting again goes on with it", async () => {
  const student = await studentWith(0);
  const first = await startAttempt(student, NOW);
  expect(first).toEqual({ ok: true, attemptId: expect.any(String) });
  expect(await startAttempt(student, NOW)).toEqual(first);
  expect(await db().attempt.findMany({ where: { studentId: student.studentId }, select: { number: true, startedAt: true } })).toEqual([
    { number: 1, startedAt: NOW },
  ]);
});

test("eight starts at once open one attempt, and all get it", async () => {
  const student = await studentWith(0);
  const starts = await Promise.all(Array.from({ length: 8 }, () => startAttempt(student, NOW)));
  expect(new Set(starts.map((start) => start.ok && start.attemptId)).size).toBe(1);
  expect(await db().attempt.count({ where: { studentId: student.studentId } })).toBe(1);
});

test("after handing in, the next attempt has the next number, until none is left", async () => {
  const student = await studentWith(1, { attemptsAllowed: 2 });
  const second = await startAttempt(student, NOW);
  if (!second.ok) throw new Error(second.reason);
  expect(await db().attempt.findUnique({ where: { id: second.attemptId }, select: { number: true } })).toEqual({ number: 2 });
  await submitAttempt({ ...student, attemptId: second.attemptId } as AttemptStudent, { operations: [] }, NOW);
  expect(await startAttempt(student, NOW)).toEqual({ ok: false, reason: "no-attempts-left" });
});

test("before the opening and from the close on nothing starts, and nothing goes on", async () => {
  const student = await studentWith(0);
  expect(await startAttempt(student, hours(-2))).toEqual({ ok: false, reason: "not-open" });
  expect(await startAttempt(student, hours(2))).toEqual({ ok: false, reason: "closed" });
  await startAttempt(student, NOW);
  expect(await startAttempt(student, hours(2))).toEqual({ ok: false, reason: "closed" });
});

test("the database itself refuses a second open attempt", async () => {
  const student = await studentWith(0);
  await startAttempt(student, NOW);
  const row = { assignmentId: student.assignmentId, studentId: student.studentId, number: 2, startedAt: NOW };
  await expect(db().attempt.create({ data: { id: randomUUID(), ...row } })).rejects.toThrow();
});
