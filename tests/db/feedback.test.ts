import { expect, test } from "vitest";
import { submitAttempt } from "@/lib/commands/submit-attempt";
import { db } from "@/lib/db/client";
import { getFeedback } from "@/lib/db/feedback";
import type { AttemptStudent } from "@/lib/domain/proof";
import { reviewItems } from "@/lib/grading/review-items";
import { FACT, hours, MAYBE, makeAttempt, makeGradedClass, makeKeyVersion, NOW, openAttempt, SAID } from "../factories/graded-class";

const submit = (student: AttemptStudent, at = NOW) => submitAttempt(student, { operations: [] }, at);
const CLAIMS = [
  { label: FACT },
  { label: SAID, points: 2000, accepted: [{ class: "speculation" as const, credit: 0.5 }], skill: "named-source" },
  { label: MAYBE },
];

async function released(student: AttemptStudent, at = NOW) {
  const feedback = await getFeedback(student, at);
  if (feedback.released !== true) throw new Error("not released");
  return feedback;
}

test("at once: the feedback is out with the submit, by the grade that counts", async () => {
  const room = await makeGradedClass(CLAIMS);
  const student = await makeAttempt(room, ["reported-fact", "speculation", null]);
  expect(await getFeedback(student, NOW)).toMatchObject({ released: false, submittedAt: null });
  await submit(student);
  const feedback = await released(student);
  expect(feedback).toMatchObject({
    total: 2000,
    possible: 4000,
    itemsTotal: 2000,
    late: false,
    penaltyPercent: 0,
    submittedAt: NOW,
    handedInBy: "student",
  });
  expect(reviewItems(feedback)).toMatchObject([
    { rule: "key", share: 1, chosen: "reported-fact", keyClass: "reported-fact", classChose: null },
    { rule: "accepted", share: 0.5, points: 1000, weight: 2000, chosen: "speculation", keyClass: "attribution", skill: "named-source" },
    {
      rule: "blank",
      share: 0,
      chosen: null,
      keyClass: "speculation",
      explanation: "Why of claim 3.",
      chain: ["a clerk", "The Post", "this article"],
    },
  ]);
});

test.each([
  ["after-close", { feedback: "after-close" }],
  ["never", { feedback: "never" }],
  ["held", { feedback: "at-once", gradesHeld: true }],
])("%s: before the close nothing of the key is in the answer", async (_, rule) => {
  const student = await makeAttempt(await makeGradedClass(CLAIMS, rule), ["reported-fact", "attribution", "speculation"]);
  await submit(student);
  const before = new Date(hours(2).getTime() - 1);
  expect(Object.keys(await getFeedback(student, before)).sort()).toEqual([
    "answering",
    "closesAt",
    "feedback",
    "gradesHeld",
    "mayStartAgain",
    "overAt",
    "released",
    "submittedAt",
    "title",
  ]);
});

test("after the close it is out; never stays never", async () => {
  const after = await makeAttempt(await makeGradedClass(CLAIMS, { feedback: "after-close" }), ["reported-fact"]);
  const never = await makeAttempt(await makeGradedClass(CLAIMS, { feedback: "never" }), ["reported-fact"]);
  await submit(after);
  await submit(never);
  expect((await getFeedback(after, hours(2.1))).released).toBe(true);
  expect((await getFeedback(never, hours(200))).released).toBe(false);
});

test("what the class chose comes after the close, one attempt a student, and not of fewer than five", async () => {
  const room = await makeGradedClass([{ label: FACT }, { label: SAID }], { feedback: "at-once" });
  const students = [];
  for (const name of ["reported-fact", "reported-fact", "attribution", "reported-fact", "speculation"] as const) {
    const student = await makeAttempt(room, [name, students.length < 4 ? "attribution" : null]);
    students.push(student);
    await submit(student);
  }
  const [first] = students;
  if (!first) throw new Error("nobody");
  // the better attempt counts, the other is not counted beside it
  const again = await openAttempt(room, first.studentId, ["speculation", "speculation"]);
  await submit(again);
  expect(reviewItems(await released(first)).map((item) => item.classChose)).toEqual([null, null]);
  const [shown, few] = reviewItems(await released(first, hours(2.1)));
  const chose = Array.isArray(shown?.classChose) ? shown.classChose : [];
  expect(Object.fromEntries(chose.map((entry) => [entry.class, entry.count]))).toEqual({
    "reported-fact": 3,
    attribution: 1,
    speculation: 1,
  });
  expect(few?.classChose).toBe("too-few");
});

test("what a teacher decided stands in it: points, excuses, lateness and total", async () => {
  const room = await makeGradedClass(CLAIMS);
  await db().assignment.update({ where: { id: room.assignmentId }, data: { latePenaltyPercent: 50 } });
  const student = await makeAttempt(room, ["attribution", "speculation", "speculation"]);
  await submit(student, hours(1.5));
  expect(await released(student, hours(1.5))).toMatchObject({ late: true, penaltyPercent: 50, itemsTotal: 2000, total: 1000 });
  const [first = "", , third = ""] = room.itemIds;
  const base = { assignmentId: room.assignmentId, attemptId: student.attemptId, madeAt: NOW, reason: "A fair point." };
  await db().adjustment.create({ data: { ...base, kind: "override-item", itemId: first, points: 750 } });
  await db().adjustment.create({ data: { ...base, kind: "excuse-item", itemId: third } });
  await db().adjustment.create({ data: { ...base, kind: "waive-lateness" } });
  const feedback = await released(student, hours(1.5));
  expect(feedback).toMatchObject({ penaltyPercent: 0, itemsTotal: 1750, total: 1750, possible: 3000, excused: false });
  expect(reviewItems(feedback)).toMatchObject([
    { rule: "adjusted", points: 750 },
    { rule: "accepted", points: 1000 },
    { rule: "left-out", points: null },
  ]);
  await db().adjustment.create({ data: { ...base, kind: "excuse-attempt" } });
  await db().adjustment.create({ data: { ...base, kind: "override-attempt", points: 3000 } });
  expect(await released(student, hours(1.5))).toMatchObject({ excused: true, total: 3000 });
});

test("a later key changes nothing that was graded by an earlier one", async () => {
  const room = await makeGradedClass([{ label: FACT }]);
  const student = await makeAttempt(room, ["reported-fact"]);
  await submit(student);
  const next = await makeKeyVersion({ ...room, claims: [{ label: SAID }], number: 2 });
  await db().assignment.update({ where: { id: room.assignmentId }, data: { keyVersionId: next } });
  expect(reviewItems(await released(student))).toMatchObject([{ keyClass: "reported-fact", share: 1 }]);
  const other = await makeAttempt(room, ["reported-fact"]);
  await submit(other);
  expect(reviewItems(await released(other))).toMatchObject([{ keyClass: "attribution", share: 0 }]);
});
