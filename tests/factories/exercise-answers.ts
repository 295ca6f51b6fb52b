import { labelledKeySchema } from "@/lib/domain/answer-key";
import { type LessonText, wordsAround } from "@/lib/domain/lesson-text";
import { runOf, type WordRun } from "@/lib/domain/words";

// What every exercise kind is tried with: a lesson text, an item of it, and answers that are blank, full, partial and hostile.

const TEXT = [
  "The mayor said the bridge is safe, according to a council report seen by the Valley Post.",
  "It could close before winter.",
  "The bridge is safe.",
].join(" ");
const sentence = (words: string): [number, number] => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length];

export const LESSON: LessonText = {
  text: TEXT,
  blocks: [{ kind: "paragraph", range: [0, TEXT.length] }],
  claims: [
    [sentence("The mayor said the bridge is safe, according to a council report seen by the Valley Post.")],
    [sentence("It could close before winter.")],
    [[TEXT.lastIndexOf("The bridge"), TEXT.length]],
  ],
};

const run = (words: string): WordRun => {
  const found = runOf(wordsAround(LESSON, 0), sentence(words));
  if (!found) throw new Error(`no words ${words}`);
  return found;
};
const MAYOR = [run("The mayor")];
const SAID = [run("said")];
const SAFE = [run("the bridge is safe")];
const WEIGHTS = { source: 0.4, cue: 0.2, content: 0.4 };
const RUBRIC = { proficient: "All of it.", emergent: "A part.", basic: "Little.", credit: { proficient: 1, emergent: 0.5, basic: 0.2 } };

/** `full` earns everything that a machine gives, `partial` more than nothing and less than that; `waits`: the teacher has still to mark it. */
export type TriedKind = {
  readonly content: Record<string, unknown>;
  readonly key: Record<string, unknown>;
  readonly claim: number | null;
  readonly full: Record<string, unknown>;
  readonly partial: Record<string, unknown> | null;
  readonly wrong: Record<string, unknown> | null;
  readonly waits?: true;
};

export const TRIED: Readonly<Record<string, TriedKind>> = {
  "sort-the-claims": {
    content: {},
    key: labelledKeySchema.parse({
      label: { voucher: "named-person", certainty: "asserted" },
      accepted: [{ class: "speculation", credit: 0.5 }],
    }),
    claim: 0,
    full: { class: "attribution" },
    partial: { class: "speculation" },
    wrong: { class: "reported-fact" },
  },
  "highlight-the-parts": {
    content: {},
    key: { source: MAYOR, cue: SAID, content: SAFE, others: [], weights: WEIGHTS },
    claim: 0,
    full: { source: MAYOR, cue: SAID, content: SAFE, sure: "certain" },
    partial: { source: MAYOR, cue: [], content: [] },
    wrong: { source: [run("winter")], cue: [], content: [] },
  },
  "who-is-this-source": {
    content: { source: "The mayor" },
    key: { type: "named-person", alsoTypes: [], terms: "on-the-record", alsoTerms: [], weights: { type: 0.7, terms: 0.3 } },
    claim: 0,
    full: { type: "named-person", terms: "on-the-record" },
    partial: { type: "named-organisation", terms: null },
    wrong: { type: "implicit", terms: "not-stated" },
  },
  "build-the-chain": {
    content: { names: ["the mayor", "a council report", "a neighbour", "the Valley Post", "this article"] },
    key: {
      links: [
        [0, 1],
        [1, 3],
        [3, 4],
      ],
      same: [],
      independent: 1,
      weights: { steps: 0.6, depth: 0.2, independent: 0.2 },
    },
    claim: 0,
    full: {
      links: [
        [0, 1],
        [1, 3],
        [3, 4],
      ],
      independent: 1,
    },
    partial: { links: [[0, 4]], independent: 1 },
    wrong: { links: [[2, 0]], independent: 9 },
  },
  "spot-the-drift": {
    content: {},
    key: { pairs: [[0, 2]], weights: { found: 0.5, right: 0.5 } },
    claim: null,
    full: { pairs: [[0, 2]] },
    partial: {
      pairs: [
        [0, 1],
        [0, 2],
      ],
    },
    wrong: { pairs: [[1, 2]] },
  },
  "hedge-meter": {
    content: {},
    key: { hedges: [run("could")], level: "possible", alsoLevels: [], weights: { hedges: 0.5, level: 0.5 } },
    claim: 1,
    full: { hedges: [run("could")], level: "possible" },
    partial: { hedges: [], level: "probable" },
    wrong: { hedges: [run("winter")], level: "certain" },
  },
  rewrite: {
    content: { task: "name-the-source" },
    key: { model: "The mayor said the bridge is safe.", rubric: RUBRIC },
    claim: 2,
    full: { text: "The bridge is safe, the mayor said." },
    partial: null,
    wrong: null,
    waits: true,
  },
  "verification-plan": {
    content: {},
    key: {
      checkable: ["yes"],
      ways: ["original-document", "second-outlet"],
      confirmations: ["document-itself"],
      rubric: RUBRIC,
      weights: { checkable: 0.15, ways: 0.2, confirmation: 0.15, plan: 0.5 },
    },
    claim: 2,
    full: {
      checkable: "yes",
      ways: ["original-document", "second-outlet"],
      confirmation: "document-itself",
      text: "Read the report.",
      log: [],
    },
    partial: { checkable: "yes", ways: [], confirmation: null, text: "", log: [] },
    wrong: { checkable: "no", ways: [], confirmation: null, text: "", log: [] },
    waits: true,
  },
  "multiple-choice": {
    content: { question: "Who said it?", options: ["The mayor", "A neighbour", "The Valley Post"], several: true },
    key: { right: [0, 2] },
    claim: null,
    full: { chosen: [0, 2] },
    partial: { chosen: [0] },
    wrong: { chosen: [1] },
  },
  "short-answer": {
    content: { question: "Who said it?" },
    key: {
      accepted: [
        { text: "The mayor", credit: 1 },
        { text: "a politician", credit: 0.5 },
      ],
      othersWait: false,
    },
    claim: null,
    full: { text: "the Mayor." },
    partial: { text: "A politician" },
    wrong: { text: "a neighbour" },
  },
};
