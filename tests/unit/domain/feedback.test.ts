import { expect, test } from "vitest";
import { GRACE } from "@/lib/domain/attempt-clock";
import { isClassShown, isKeyShown, isReleased, needsAnotherLook, type ReviewedItem, skillToPractise } from "@/lib/domain/feedback";
import type { Skill } from "@/lib/domain/skill";

const NOW = new Date("2026-11-25T10:00:00Z");
const past = new Date(NOW.getTime() - GRACE);
const later = new Date(NOW.getTime() - GRACE + 1);

test.each([
  ["at-once", null, past, true, false],
  ["at-once", later, past, true, false],
  ["at-once", past, past, true, true],
  ["at-once", null, null, false, false],
  ["at-once", past, null, false, false],
  ["after-close", later, past, false, false],
  ["after-close", past, past, true, true],
  ["after-close", past, null, false, false],
  ["never", past, past, false, false],
  ["never", null, past, false, false],
] as const)("feedback %s, over at %s, handed in %s: out %s, class shown %s", (feedback, overAt, submittedAt, out, withClass) => {
  const release = { feedback, closesAt: null, overAt, submittedAt, gradesHeld: false, answering: false, mayStartAgain: false };
  expect(isReleased(release, NOW)).toBe(out);
  expect(isClassShown(release, NOW)).toBe(withClass);
  expect([isReleased({ ...release, gradesHeld: true }, NOW), isClassShown({ ...release, gradesHeld: true }, NOW)]).toEqual([false, false]);
});

test.each([
  [false, false, null, true],
  [true, false, null, false],
  [false, true, null, false],
  [false, true, later, false],
  [false, true, past, true],
  // an open attempt keeps the key back whatever the clock says
  [true, false, past, false],
  [true, true, past, false],
] as const)("the key: answering %s, may start again %s, closes %s: shown %s", (answering, mayStartAgain, closesAt, shown) => {
  const release = {
    feedback: "at-once",
    closesAt,
    overAt: closesAt,
    submittedAt: past,
    gradesHeld: false,
    answering,
    mayStartAgain,
  } as const;
  expect(isReleased(release, NOW)).toBe(true);
  expect(isKeyShown(release, NOW)).toBe(shown);
  expect(isKeyShown({ ...release, gradesHeld: true }, NOW)).toBe(false);
});

const item = (skill: Skill | null, points: number | null, weight = 1000): ReviewedItem => ({
  itemId: "00000000-0000-4000-8000-000000000001",
  number: 1,
  kind: "sort-the-claims",
  kindTitle: "Sort the claims",
  question: "",
  answerWords: "",
  keyWords: "",
  parts: [],
  words: [],
  elsewhere: [],
  chosen: "attribution",
  keyClass: "attribution",
  accepted: [],
  rule: "key",
  share: points === null ? null : points / weight,
  certainty: null,
  points,
  weight,
  explanation: "",
  skill,
  chain: [],
  classChose: null,
});

test("a second look is worth what counts and did not earn everything", () => {
  expect([item(null, 1000), item(null, 999), item(null, 0), item(null, null)].map(needsAnotherLook)).toEqual([false, true, true, false]);
  const guess = (points: number, credit: number) => ({ ...item(null, points), certainty: { sure: "guessing", credit } as const });
  expect([guess(333, 1), guess(167, 0.5)].map(needsAnotherLook)).toEqual([false, true]);
});

test("the skill to practise has the smallest share of its credit; of two alike, it lost more", () => {
  expect(skillToPractise([item("hedge", 1000), item("document", 1000), item(null, 0)])).toBeNull();
  expect(skillToPractise([item("hedge", 500), item("document", 250), item("document", 1000)])).toBe("hedge");
  expect(skillToPractise([item("hedge", 500), item("document", 1000, 2000)])).toBe("document");
  expect(skillToPractise([item("hedge", null), item("document", 900)])).toBe("document");
  expect(skillToPractise([])).toBeNull();
  const sure = { ...item("hedge", 333), certainty: { sure: "guessing", credit: 1 } as const };
  expect(skillToPractise([sure, item("document", 900)])).toBe("document");
});
