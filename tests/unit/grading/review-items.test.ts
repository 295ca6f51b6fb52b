import { expect, test } from "vitest";
import type { FeedbackItem, ReleasedFeedback } from "@/lib/domain/feedback";
import { reviewItems } from "@/lib/grading/review-items";

const TEXT = "He may go, she said. Nobody knows why.";
const at = (words: string): [number, number] => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length];

const stored = (change: Partial<FeedbackItem> = {}): FeedbackItem => ({
  itemId: "00000000-0000-4000-8000-000000000001",
  kind: "sort-the-claims",
  claim: 0,
  content: {},
  ranges: [at("He may go, she said.")],
  response: { class: "speculation" },
  key: {
    label: { voucher: "named-person", certainty: "hedged" },
    accepted: [
      { class: "speculation", credit: 0.5 },
      { class: "judgement", credit: 0.25 },
    ],
  },
  evidence: [at("she said")],
  explanation: "She says it.",
  skill: "named-source",
  chain: ["she", "this article"],
  weight: 2000,
  points: 1000,
  marked: 1000,
  breakdown: { credit: 0.5, rule: "accepted" },
  answers: null,
  ...change,
});

function review(change: Partial<FeedbackItem> = {}, judgement = false) {
  const feedback: ReleasedFeedback = {
    released: true,
    title: "A lesson",
    claims: [[at("He may go, she said.")]],
    article: { title: "An article", text: TEXT, blocks: [], language: "en", direction: "ltr" },
    judgement,
    submittedAt: new Date(0),
    handedInBy: "student",
    late: false,
    penaltyPercent: 0,
    excused: false,
    itemsTotal: 1000,
    total: 1000,
    possible: 2000,
    items: [stored(change)],
  };
  const [item] = reviewItems(feedback);
  if (!item) throw new Error("no item");
  return item;
}

test("an item shows own class, key, what else is accepted, and the words ringed", () => {
  expect(review()).toMatchObject({
    number: 1,
    chosen: "speculation",
    keyClass: "attribution",
    accepted: [{ class: "speculation", credit: 0.5 }],
    rule: "accepted",
    share: 0.5,
    words: [
      { text: "He may go, ", ringed: false },
      { text: "she said", ringed: true },
      { text: ".", ringed: false },
    ],
    elsewhere: [],
    classChose: null,
  });
  expect(review({}, true).accepted).toEqual([
    { class: "speculation", credit: 0.5 },
    { class: "judgement", credit: 0.25 },
  ]);
});

test("a claim of several ranges has gaps, and evidence outside of it is told apart", () => {
  const { words, elsewhere } = review({ ranges: [at("He may"), at("she said")], evidence: [at("may"), at("Nobody knows")] });
  expect(words.map((part) => part.text).join("")).toBe("He may … she said");
  expect(words.filter((part) => part.ringed)).toEqual([{ text: "may", ringed: true }]);
  expect(elsewhere).toEqual(["Nobody knows"]);
});

test("the rule says what a teacher decided, and what was left blank", () => {
  expect(review({ points: 2000 })).toMatchObject({ rule: "adjusted", share: 1 });
  expect(review({ points: null })).toMatchObject({ rule: "left-out", share: null });
  const blank = { response: null, marked: null, breakdown: null, points: 0 };
  expect(review(blank)).toMatchObject({ rule: "blank", share: 0, chosen: null });
  expect(review({ ...blank, points: 500 })).toMatchObject({ rule: "adjusted", share: 0.25 });
  // a claim that weighs nothing still says whether it was right
  expect(review({ weight: 0, points: 0, marked: 0 })).toMatchObject({ rule: "accepted", share: 0.5 });
});

test("what the class chose is not shown under five answers", () => {
  const answers = (...counts: number[]) =>
    counts.map((count, index) => ({ response: { class: index === 0 ? "speculation" : "attribution" }, count }));
  expect(review({ answers: answers(3, 1) }).classChose).toBe("too-few");
  expect(review({ answers: [] }).classChose).toBe("too-few");
  expect(review({ answers: answers(1, 4) }).classChose).toEqual([
    { class: "attribution", count: 4 },
    { class: "speculation", count: 1 },
  ]);
});

test("a plan that waits says so in its part; once it is marked, the part has what the mark added", () => {
  const choices = { part: "Can it be checked", credit: 1, weight: 0.5 };
  const plan = { part: "The plan in words", credit: 0, weight: 0.5, waits: true } as const;
  const breakdown = { credit: 0.5, rule: "waits", parts: [choices, plan] } as const;
  const waiting = { breakdown: { ...breakdown, parts: [...breakdown.parts] }, marked: 1000, points: 1000 };
  expect(review(waiting)).toMatchObject({ rule: "waits", parts: [choices, plan] });
  const { waits: _, ...marked } = plan;
  expect(review({ ...waiting, points: 1500, settled: true })).toMatchObject({ rule: "adjusted", share: 0.75 });
  expect(review({ ...waiting, points: 1500, settled: true }).parts).toEqual([choices, { ...marked, credit: 0.5 }]);
  // marked as nothing: no longer waiting
  expect(review({ ...waiting, settled: true }).parts).toEqual([choices, { ...marked, credit: 0 }]);
  // less than the choices earned is no level of the plan: the credit of the whole was set
  expect(review({ ...waiting, points: 200, settled: true }).parts).toEqual([choices, plan]);
});
