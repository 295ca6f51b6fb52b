import { expect, test } from "vitest";
import { makeAppeal } from "@/lib/commands/make-appeal";
import { submitAttempt } from "@/lib/commands/submit-attempt";
import { db } from "@/lib/db/client";
import { getFeedback } from "@/lib/db/feedback";
import type { AttemptStudent } from "@/lib/domain/proof";
import { FACT, hours, MAYBE, makeAttempt, makeGradedClass, NOW, openAttempt, SAID } from "../factories/graded-class";
import { decide } from "../factories/results-class";

// While a student can answer again, "feedback at once" says what each claim earned, and nothing of the key.

const CLAIMS = [
  { label: FACT },
  { label: SAID, points: 2000, accepted: [{ class: "speculation" as const, credit: 0.5 }], skill: "named-source" },
  { label: MAYBE },
];
const submit = (student: AttemptStudent) => submitAttempt(student, { operations: [] }, NOW);
const shownOf = async (student: AttemptStudent, at = NOW) => (await getFeedback(student, at)).released;

async function twoOfTwo(times: Parameters<typeof makeGradedClass>[1] = {}) {
  const room = await makeGradedClass(CLAIMS, { attemptsAllowed: 2, ...times });
  const first = await makeAttempt(room, ["reported-fact", "speculation", null]);
  await submit(first);
  return { room, first, itemId: room.itemIds[1] ?? "" };
}

test("with attempts left each claim shows its points and nothing of the key", async () => {
  const { room, first } = await twoOfTwo();
  const feedback = await getFeedback(first, NOW);
  expect(feedback).toMatchObject({
    released: "credit-only",
    total: 2000,
    possible: 4000,
    closesAt: hours(2),
    items: [
      { number: 1, share: 1, points: 1000, weight: 1000, ranges: [[0, 16]] },
      { number: 2, share: 0.5, points: 1000, weight: 2000 },
      { number: 3, share: 0, points: 0, weight: 1000 },
    ],
  });
  if (feedback.released !== "credit-only") throw new Error("credit alone expected");
  for (const item of feedback.items) {
    expect(Object.keys(item).sort()).toEqual(["exercise", "itemId", "kind", "number", "points", "ranges", "share", "weight"]);
  }
  const { article: _article, ...sent } = feedback;
  for (const secret of ["Why of claim", "own-voice", "named-person", "hedged", "named-source", "a clerk", "speculation"]) {
    expect(JSON.stringify(sent)).not.toContain(secret);
  }
  // what a teacher leaves out does not count
  await decide(room, { kind: "excuse-item", attemptId: first.attemptId, itemId: room.itemIds[0] ?? "" });
  expect(await getFeedback(first, NOW)).toMatchObject({ items: [{ share: null, points: null, weight: 1000 }, {}, {}] });
});

test("the key comes for every attempt after the last one, and not while the last one is open", async () => {
  const { room, first } = await twoOfTwo();
  const second = await openAttempt(room, first.studentId, ["reported-fact"]);
  expect(await shownOf(first)).toBe("credit-only");
  await submit(second);
  expect([await shownOf(first), await shownOf(second)]).toEqual([true, true]);
});

test("and at the close, when the grace for work on its way is over too, though attempts are left", async () => {
  const { first } = await twoOfTwo();
  expect(await shownOf(first, hours(2))).toBe("credit-only");
  expect(await shownOf(first, hours(2.1))).toBe(true);
});

test("an attempt that is still open after the close keeps the key back until it is handed in", async () => {
  const { room, first } = await twoOfTwo();
  await openAttempt(room, first.studentId, []);
  expect(await shownOf(first, hours(2.1))).toBe("credit-only");
});

test("without a closing only the last attempt brings the key; more attempts for one student keep it back for that one", async () => {
  const { room, first } = await twoOfTwo({ closesAt: null });
  expect(await shownOf(first, hours(10_000))).toBe("credit-only");
  await db().assignment.update({ where: { id: room.assignmentId }, data: { attemptsAllowed: 1 } });
  expect(await shownOf(first)).toBe(true);
  await db().accommodation.create({ data: { studentId: first.studentId, extraAttempts: 1 } });
  expect(await shownOf(first)).toBe("credit-only");
});

test("held grades and feedback after the close are as they were", async () => {
  const held = await twoOfTwo({ gradesHeld: true });
  expect(await shownOf(held.first)).toBe(false);
  const after = await twoOfTwo({ feedback: "after-close" });
  expect([await shownOf(after.first), await shownOf(after.first, hours(2.1))]).toEqual([false, true]);
});

test("nobody disagrees with a key that they can't see yet", async () => {
  const { room, first, itemId } = await twoOfTwo();
  const appeal = { itemId, sentence: "It is right." };
  expect(await makeAppeal(first, appeal, NOW)).toEqual({ ok: false, reason: "not-released" });
  await submit(await openAttempt(room, first.studentId, []));
  expect(await makeAppeal(first, appeal, NOW)).toEqual({ ok: true });
});
