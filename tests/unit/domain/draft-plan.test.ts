import { expect, test } from "vitest";
import { articleFactsSchema } from "@/lib/domain/article";
import { planDraft } from "@/lib/domain/draft-plan";
import type { DraftClaim } from "@/lib/domain/lesson-draft";

const claim = (start: number, over: Partial<DraftClaim> = {}): DraftClaim => ({
  id: `00000000-0000-4000-8000-00000000000${start}`,
  revision: 1,
  suggestionId: null,
  suggested: null,
  ranges: [[start, start + 1]],
  label: { voucher: "own-voice", certainty: "asserted" },
  accepted: [],
  evidence: [],
  explanation: `At ${start}.`,
  skill: null,
  points: 1000,
  chain: [],
  askedIn: [0],
  reviewed: true,
  ...over,
});
const draft = (claims: DraftClaim[], exercises = 1) => ({
  title: "A lesson",
  summary: "",
  instructions: "",
  glossary: [{ word: "bridge", meaning: "A way over water.", language: null }],
  exercises: Array.from({ length: exercises }, () => ({
    kind: "sort-the-claims",
    title: "Sort",
    instructions: "",
    settings: {},
    items: [],
  })),
  article: { ...articleFactsSchema.parse({ title: "An article" }), text: "One two.", blocks: [] },
  claims,
});

test("claims stand in the order of the text, items by exercise, entries by item", () => {
  const planned = planDraft(draft([claim(5, { askedIn: [0, 1] }), claim(2, { askedIn: [1] }), claim(0, { askedIn: [] })], 2));
  if (!planned.ok) throw new Error(planned.reason);
  const { claims, items, entries, article, glossary } = planned.plan;
  expect(glossary).toEqual([{ word: "bridge", meaning: "A way over water.", language: null }]);
  expect(claims).toEqual([[[0, 1]], [[2, 3]], [[5, 6]]]);
  expect(items).toEqual([
    { exercise: 0, claim: 2, content: {} },
    { exercise: 1, claim: 1, content: {} },
    { exercise: 1, claim: 2, content: {} },
  ]);
  expect(entries.map(({ explanation }) => explanation)).toEqual(["At 5.", "At 2.", "At 5."]);
  expect(article).toMatchObject({ text: "One two.", facts: { title: "An article" } });
});

test("the same items keep the order of the version that the draft is made from", () => {
  const order = [
    { exercise: 0, claim: 1, content: {} },
    { exercise: 0, claim: 0, content: {} },
  ];
  const planned = planDraft(draft([claim(0), claim(2)]), order);
  expect(planned.ok && planned.plan.items).toEqual(order);
  expect(planned.ok && planned.plan.entries.map(({ explanation }) => explanation)).toEqual(["At 2.", "At 0."]);
  const more = planDraft(draft([claim(0), claim(2), claim(4)]), order);
  expect(more.ok && more.plan.items.map((item) => item.claim)).toEqual([0, 1, 2]);
});

test.each([
  ["a claim that nobody has looked at", [claim(0), claim(2, { reviewed: false })], { reason: "unreviewed", count: 1 }],
  ["a claim without a label", [claim(0, { label: null })], { reason: "unreviewed", count: 1 }],
  ["no claim", [], { reason: "no-claims" }],
  ["no claim that is asked about", [claim(0, { askedIn: [] })], { reason: "no-claims" }],
  ["claims that only an exercise that is gone asks about", [claim(0, { askedIn: [4] })], { reason: "no-claims" }],
  ["nothing that counts", [claim(0, { points: 0 })], { reason: "nothing-counts" }],
])("%s is refused", (_what, claims, refusal) => {
  expect(planDraft(draft(claims))).toEqual({ ok: false, ...refusal });
});

test("a claim that no exercise asks about needs no label", () => {
  expect(planDraft(draft([claim(0), claim(2, { askedIn: [], label: null, reviewed: false })])).ok).toBe(true);
});
