import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { handIn } from "@/lib/commands/hand-in";
import { saveOperations } from "@/lib/commands/save-operations";
import { submitAttempt } from "@/lib/commands/submit-attempt";
import { db } from "@/lib/db/client";
import { lockForHandIn } from "@/lib/db/grades";
import { inTransaction } from "@/lib/db/transaction";
import { afterGrace, GRACE } from "@/lib/domain/attempt-clock";
import { CLAIM_CLASSES, type ClaimClass } from "@/lib/domain/label";
import type { AttemptStudent } from "@/lib/domain/proof";
import { FACT, hours, MAYBE, makeAttempt, makeGradedClass, NOW, OPINION, openAttempt, SAID } from "../../factories/graded-class";
import { gradesOf, recomputedPoints, submittedAttempt } from "../../support/grades";

const nothing = { operations: [] };
const answer = (itemId: string, name: ClaimClass | null) => ({ id: randomUUID(), itemId, response: name && { class: name } });

const close = (attemptId: string, now: Date) =>
  inTransaction(async (tx) => {
    const locked = await lockForHandIn(tx, attemptId);
    return handIn(tx, { attemptId, locked, handedInBy: "closing" }, now);
  });

test("a submit grades the answers: credit by weight, blanks nothing, dropped items not at all", async () => {
  const room = await makeGradedClass([
    { label: FACT },
    { label: SAID, points: 2500, accepted: [{ class: "speculation", credit: 0.5 }] },
    { label: MAYBE },
    { label: FACT },
    { label: FACT, dropped: true },
    { label: FACT, dropped: true },
  ]);
  const student = await makeAttempt(room, ["reported-fact", "speculation", "attribution", null, "reported-fact", null]);
  expect(await submitAttempt(student, nothing, NOW)).toEqual({ ok: true, attemptId: student.attemptId });
  const [grade, ...others] = await gradesOf(student.attemptId);
  expect(others).toEqual([]);
  expect(grade).toMatchObject({ points: [1000, 1250, 0, 0, null, null], keyVersionId: room.keyVersionId, graderVersion: 1, gradedAt: NOW });
  expect(await submittedAttempt(student.attemptId)).toEqual({
    submittedAt: NOW,
    handedInBy: "student",
    late: false,
    responses: [{ class: "reported-fact" }, { class: "speculation" }, { class: "attribution" }, null, { class: "reported-fact" }, null],
  });
});

test("marks say how the credit came about, and stand once for all who answer alike", async () => {
  const room = await makeGradedClass([{ label: SAID, accepted: [{ class: "speculation", credit: 0.5 }] }, { label: FACT }]);
  const one = await makeAttempt(room, ["speculation", "reported-fact"]);
  const other = await makeAttempt(room, ["speculation", "attribution"]);
  await submitAttempt(one, nothing, NOW);
  await submitAttempt(other, nothing, NOW);
  const responses = await db().response.findMany({
    where: { itemId: { in: room.itemIds } },
    include: { marks: true },
    orderBy: { id: "asc" },
  });
  expect(responses).toHaveLength(3);
  const marks = responses.flatMap((response) => response.marks).sort((a, b) => b.points - a.points);
  expect(marks).toMatchObject([
    { points: 1000, breakdown: { credit: 1, rule: "key" }, judgement: false },
    { points: 500, breakdown: { credit: 0.5, rule: "accepted" } },
    { points: 0, breakdown: { credit: 0, rule: "none" } },
  ]);
});

test("operations that the server has not acknowledged yet are applied first, each once", async () => {
  const room = await makeGradedClass([{ label: FACT }, { label: SAID }, { label: MAYBE }]);
  const [first = "", second = "", third = ""] = room.itemIds;
  const student = await makeAttempt(room, ["reported-fact", "speculation", "speculation"]);
  const seen = answer(second, "judgement");
  await saveOperations(student, { operations: [seen, answer(second, "speculation")] }, NOW);
  const late = [seen, answer(second, "attribution"), answer(third, null), answer(first, "reported-fact")];
  expect(await submitAttempt(student, { operations: late }, NOW)).toMatchObject({ ok: true });
  expect((await gradesOf(student.attemptId))[0]?.points).toEqual([1000, 1000, 0]);
});

test("an item of another lesson or a response that is none is refused, and nothing is handed in", async () => {
  const room = await makeGradedClass([{ label: FACT }]);
  const elsewhere = await makeGradedClass([{ label: FACT }]);
  const student = await makeAttempt(room, [null]);
  const [own = ""] = room.itemIds;
  const [foreign = ""] = elsewhere.itemIds;
  for (const operation of [answer(foreign, "attribution"), { id: randomUUID(), itemId: own, response: { class: "opinion" } }]) {
    const operations = [answer(own, "reported-fact"), operation];
    expect(await submitAttempt(student, { operations }, NOW)).toEqual({ ok: false, reason: "unknown-item" });
  }
  expect(await gradesOf(student.attemptId)).toEqual([]);
  expect(await db().answer.count({ where: { attemptId: student.attemptId } })).toBe(0);
  expect((await submittedAttempt(student.attemptId))?.submittedAt).toBeNull();
});

test("judgement off gives reported fact for a judgement; judgement on does not", async () => {
  const claims = [{ label: OPINION }, { label: OPINION }];
  const off = await makeAttempt(await makeGradedClass(claims), ["reported-fact", "attribution"]);
  await submitAttempt(off, nothing, NOW);
  expect((await gradesOf(off.attemptId))[0]?.points).toEqual([1000, 0]);
  const on = await makeAttempt(await makeGradedClass(claims, { judgement: true }), ["reported-fact", "judgement"]);
  await submitAttempt(on, nothing, NOW);
  expect((await gradesOf(on.attemptId))[0]?.points).toEqual([0, 1000]);
});

test("two assignments of one lesson, with judgement on and off, keep marks of their own", async () => {
  const off = await makeGradedClass([{ label: OPINION }]);
  const { id } = await db().assignment.create({
    data: {
      classId: off.classId,
      lessonVersionId: off.lessonVersionId,
      keyVersionId: off.keyVersionId,
      opensAt: hours(-1),
      feedback: "never",
      judgement: true,
    },
  });
  const one = await makeAttempt(off, ["reported-fact"]);
  const other = await makeAttempt({ ...off, assignmentId: id }, ["reported-fact"]);
  await submitAttempt(one, nothing, NOW);
  await submitAttempt(other, nothing, NOW);
  expect((await gradesOf(one.attemptId))[0]?.points).toEqual([1000]);
  expect((await gradesOf(other.attemptId))[0]?.points).toEqual([0]);
});

test("late is after the due moment and the grace, not at it", async () => {
  const room = await makeGradedClass([{ label: FACT }]);
  const punctual = await makeAttempt(room, ["reported-fact"]);
  const late = await makeAttempt(room, ["reported-fact"]);
  await submitAttempt(punctual, nothing, new Date(hours(1).getTime() + GRACE - 1));
  await submitAttempt(late, nothing, afterGrace(hours(1)));
  expect((await submittedAttempt(punctual.attemptId))?.late).toBe(false);
  expect((await submittedAttempt(late.attemptId))?.late).toBe(true);
});

test("once the grace after the close has passed a submit is refused; the closing hands in what the server has", async () => {
  const room = await makeGradedClass([{ label: FACT }, { label: SAID }], { dueAt: hours(2) });
  const student = await makeAttempt(room, ["reported-fact", null]);
  const [, second = ""] = room.itemIds;
  const now = afterGrace(hours(2));
  expect(await submitAttempt(student, { operations: [answer(second, "attribution")] }, now)).toEqual({ ok: false, reason: "closed" });
  expect(await close(student.attemptId, now)).toBe(true);
  expect(await submittedAttempt(student.attemptId)).toMatchObject({ handedInBy: "closing", late: false });
  const [grade] = await gradesOf(student.attemptId);
  expect(grade).toMatchObject({ points: [1000, 0], number: 0 });
  expect(await close(student.attemptId, hours(3))).toBe(false);
  expect(await submitAttempt(student, nothing, hours(3))).toEqual({ ok: false, reason: "already-submitted" });
  expect(await gradesOf(student.attemptId)).toHaveLength(1);
});

test("an attempt without an answer is graded too", async () => {
  const student = await makeAttempt(await makeGradedClass([{ label: FACT }, { label: SAID }]), []);
  await submitAttempt(student, nothing, NOW);
  expect((await gradesOf(student.attemptId))[0]?.points).toEqual([0, 0]);
});

test("a submit that is sent again finds the first one's grade; the next attempt gets its own", async () => {
  const room = await makeGradedClass([{ label: FACT }]);
  const student = await makeAttempt(room, ["attribution"]);
  const [item = ""] = room.itemIds;
  await submitAttempt(student, nothing, NOW);
  expect(await submitAttempt(student, { operations: [answer(item, "reported-fact")] }, NOW)).toEqual({
    ok: false,
    reason: "already-submitted",
  });
  expect((await gradesOf(student.attemptId)).map((grade) => grade.points)).toEqual([[0]]);
  const again = await openAttempt(room, student.studentId, ["reported-fact"]);
  expect(await submitAttempt(again, nothing, NOW)).toMatchObject({ ok: true });
  expect((await gradesOf(again.attemptId)).map((grade) => grade.points)).toEqual([[1000]]);
});

test("many submits of one attempt at once, with saves and the closing between them, give one grade", async () => {
  const room = await makeGradedClass([{ label: FACT }, { label: SAID }]);
  const student = await makeAttempt(room, ["reported-fact", "speculation"]);
  const [, second = ""] = room.itemIds;
  const results = await Promise.all([
    ...Array.from({ length: 4 }, () => submitAttempt(student, nothing, NOW)),
    ...Array.from({ length: 3 }, () => saveOperations(student, { operations: [answer(second, "attribution")] }, NOW)),
    close(student.attemptId, NOW),
  ]);
  const submits = results.slice(0, 4).filter((result) => typeof result === "object" && result.ok).length;
  expect(submits + (results[7] === true ? 1 : 0)).toBe(1);
  const grades = await gradesOf(student.attemptId);
  expect(grades).toHaveLength(1);
  expect(grades[0]?.points).toEqual(await recomputedPoints(student.attemptId));
});

test("a class that hands in at once, with answers new to everybody, is graded as a recomputation says", async () => {
  const labels = [FACT, SAID, MAYBE, OPINION];
  const claims = Array.from({ length: 12 }, (_, index) => ({
    label: labels[index % 4] ?? FACT,
    points: 250 * (1 + (index % 5)),
    dropped: index === 7,
    accepted: index % 3 === 0 ? [{ class: "attribution" as const, credit: 1 / 3 }] : [],
  }));
  const room = await makeGradedClass(claims);
  const students: AttemptStudent[] = [];
  for (let student = 0; student < 20; student++) {
    const chosen = claims.map((_, item) => ((student + item) % 5 === 4 ? null : (CLAIM_CLASSES[(student * 7 + item * 3) % 4] ?? null)));
    students.push(await makeAttempt(room, chosen));
  }
  for (const result of await Promise.all(students.map((student) => submitAttempt(student, nothing, NOW)))) expect(result.ok).toBe(true);
  for (const student of students) {
    const [grade] = await gradesOf(student.attemptId);
    expect(grade?.points).toEqual(await recomputedPoints(student.attemptId));
  }
});
