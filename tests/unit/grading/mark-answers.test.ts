import { expect, test } from "vitest";
import { creditInWords } from "@/components/feedback/credit-words";
import { needsAnotherLook } from "@/lib/domain/feedback";
import { previewDraft, previewVersion } from "@/lib/domain/preview";
import { markAnswers, type UnansweredItem } from "@/lib/grading/mark-answers";
import { reviewItems } from "@/lib/grading/review-items";

const item = (itemId: string, over: Partial<UnansweredItem> = {}): UnansweredItem => ({
  itemId,
  kind: "sort-the-claims",
  claim: 0,
  content: {},
  ranges: [[0, 3]],
  key: { label: { voucher: "named-person", certainty: "hedged" }, accepted: [{ class: "speculation", credit: 0.5 }] },
  evidence: [],
  explanation: "",
  skill: null,
  chain: [],
  weight: 2000,
  countsSureness: false,
  ...over,
});

test("answers of a preview are marked as a student's would be", () => {
  const items = ["right", "half", "wrong", "blank"].map((id) => item(id));
  const answers = { right: { class: "attribution" }, half: { class: "speculation" }, wrong: { class: "reported-fact" } } as const;
  const marked = markAnswers(items, answers, { judgement: false });
  expect(marked.map(({ points }) => points)).toEqual([2000, 1000, 0, 0]);
  const shown = reviewItems({ items: marked, article: { text: "One.", blocks: [] }, claims: [[[0, 3]]], judgement: false });
  expect(shown.map(({ rule, share }) => [rule, share])).toEqual([
    ["key", 1],
    ["accepted", 0.5],
    ["none", 0],
    ["blank", 0],
  ]);
});

test("where certainty counts, how sure they said they were makes the points, and the feedback says which part it had", () => {
  const said = { class: "attribution", sure: "fairly-sure" } as const;
  const answers = { right: said, half: { class: "speculation" }, wrong: { class: "reported-fact", sure: "certain" } } as const;
  const items = ["right", "half", "wrong", "blank"].map((id) => item(id, { countsSureness: true }));
  const marked = markAnswers(items, answers, { judgement: false });
  expect(marked.map(({ points }) => points)).toEqual([1333, 333, -4000, 0]);
  const shown = reviewItems({ items: marked, article: { text: "One.", blocks: [] }, claims: [[[0, 3]]], judgement: false });
  expect(shown.map(({ rule, certainty }) => [rule, certainty])).toEqual([
    ["key", { sure: "fairly-sure", credit: 1 }],
    ["accepted", { sure: "guessing", credit: 0.5 }],
    ["none", { sure: "certain", credit: 0 }],
    ["blank", null],
  ]);
  expect(shown.map(needsAnotherLook)).toEqual([false, true, true, true]);
  expect(shown.map(creditInWords)).toEqual([
    "Fairly sure: 67 % credit",
    "Guessing: 17 % credit",
    "Certain: 200 % taken off",
    "No credit yet",
  ]);
  const adjusted = marked.map((one) => ({ ...one, points: 1000 }));
  const decided = reviewItems({ items: adjusted, article: { text: "One.", blocks: [] }, claims: [[[0, 3]]], judgement: false });
  expect(decided.map(({ rule, certainty }) => [rule, certainty])).toEqual(Array(4).fill(["adjusted", null]));
});

test("a judgement is right as a judgement only where students have the label", () => {
  const judgement = item("one", { key: { label: { voucher: "own-voice", certainty: "evaluative" }, accepted: [] } });
  const answers = { one: { class: "judgement" } } as const;
  expect(markAnswers([judgement], answers, { judgement: true })[0]?.points).toBe(2000);
  expect(markAnswers([judgement], answers, { judgement: false })[0]?.points).toBe(0);
});

const FACTS = {
  title: "An article",
  byline: "A. Writer",
  outlet: "The Post",
  publishedOn: "2026-11-20",
  address: null,
  retells: "",
  rights: "",
  language: "en",
  direction: "ltr",
} as const;
const ENTRY = { key: {}, evidence: [], explanation: "Why.", skill: null, chain: [], dropped: false, points: 1000 };

test("a version is previewed in the order of its text, an item an exercise", () => {
  const preview = previewVersion(
    {
      title: "A lesson",
      summary: "",
      instructions: "Read.",
      glossary: [],
      article: { facts: FACTS, text: "One. Two.", blocks: [] },
      claims: [[[0, 4]], [[5, 9]]],
      exercises: [{ kind: "sort-the-claims", title: "", instructions: "", settings: {} }],
      items: [
        { exercise: 0, claim: 1, content: {} },
        { exercise: 0, claim: 0, content: {} },
      ],
    },
    [ENTRY, ENTRY],
  );
  expect(preview.items.map(({ itemId, ranges }) => [itemId, ranges])).toEqual([
    ["1-0", [[0, 4]]],
    ["0-0", [[5, 9]]],
  ]);
  expect(preview.article.facts).toBe("The Post · 20 November 2026 · A. Writer");
});

test("a draft is previewed as far as it has got: claims without a label are asked about, and have no key", () => {
  const claim = { revision: 1, suggestionId: null, suggested: null, accepted: [], evidence: [], explanation: "", skill: null, chain: [] };
  const preview = previewDraft({
    draftId: "d",
    lessonId: "l",
    scope: "lesson",
    baseVersion: null,
    revision: 1,
    title: "A lesson",
    summary: "",
    instructions: "",
    glossary: [],
    exercises: [{ kind: "sort-the-claims", title: "Sort", instructions: "", settings: {}, items: [] }],
    analysis: null,
    article: { ...FACTS, text: "One. Two. Three.", blocks: [] },
    claims: [
      { ...claim, id: "b", ranges: [[5, 9]], label: null, points: 1000, askedIn: [0], reviewed: false },
      {
        ...claim,
        id: "a",
        ranges: [[0, 4]],
        label: { voucher: "own-voice", certainty: "asserted" },
        points: 1000,
        askedIn: [0],
        reviewed: true,
      },
      { ...claim, id: "c", ranges: [[10, 16]], label: null, points: 1000, askedIn: [], reviewed: false },
    ],
  });
  expect(preview.items.map(({ itemId, entry }) => [itemId, entry !== null])).toEqual([
    ["a-0", true],
    ["b-0", false],
  ]);
});
