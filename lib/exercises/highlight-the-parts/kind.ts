import { type ExerciseKind, noContentSchema } from "@/lib/exercises/exercise-kind";
import { runProblems, runWords } from "@/lib/exercises/run-words";
import { gradeHighlight, PART_NAMES } from "./grade";
import { DEFAULT_WEIGHTS, type HighlightKey, highlightKeySchema, type Marked, PARTS } from "./key";
import { proposeItems } from "./propose";
import { type HighlightResponse, highlightResponseSchema } from "./response";

/** Highlight the parts: source, cue and content of an attribution, as words of the text. */
export const highlightTheParts: ExerciseKind<Record<string, never>, HighlightKey, HighlightResponse> = {
  name: "highlight-the-parts",
  title: "Highlight the parts",
  purpose: "Mark who says it, the words that say so, and what is said.",
  about: "claim",
  freeText: false,
  asksSureness: true,
  contentSchema: noContentSchema,
  keySchema: highlightKeySchema,
  responseSchema: highlightResponseSchema,
  blank: { content: {}, key: { source: [], cue: [], content: [], others: [], weights: { ...DEFAULT_WEIGHTS } } },
  grade: gradeHighlight,
  classes: null,
  afterMark: null,
  problems: ({ key }, setting) => [
    ...(PARTS.every((part) => key[part].length === 0) ? ["Mark at least one part in the key."] : []),
    ...runProblems(
      [key, ...key.others].flatMap((marked) => PARTS.flatMap((part) => marked[part])),
      setting,
    ),
  ],
  describeKey: ({ key }, setting) => inWords(key, (runs) => runWords(runs, setting)),
  describeResponse: ({ response }, setting) => inWords(response, (runs) => runWords(runs, setting)),
  propose: proposeItems,
  options: null,
  spans: {
    ofKey: (key) => PARTS.map((part) => ({ part: PART_NAMES[part], wanted: [key, ...key.others].map((marked) => marked[part]) })),
    ofResponse: (response) => PARTS.map((part) => response[part]),
  },
  chains: null,
};

const inWords = (marked: Marked, words: (runs: Marked["source"]) => string) =>
  PARTS.map((part) => `${PART_NAMES[part]}: ${words(marked[part])}`).join("; ");
