import { LEVEL_WORDS } from "@/lib/domain/certainty-level";
import { type ExerciseKind, noContentSchema } from "@/lib/exercises/exercise-kind";
import { runProblems, runWords } from "@/lib/exercises/run-words";
import { gradeHedges } from "./grade";
import { DEFAULT_WEIGHTS, type HedgeMeterKey, hedgeMeterKeySchema } from "./key";
import { levelOptions } from "./options";
import { proposeItems } from "./propose";
import { type HedgeMeterResponse, hedgeMeterResponseSchema } from "./response";

/** Hedge meter: the words that hold back, and how certain the text says something is. */
export const hedgeMeter: ExerciseKind<Record<string, never>, HedgeMeterKey, HedgeMeterResponse> = {
  name: "hedge-meter",
  title: "Hedge meter",
  purpose: "Find the words that hold back, and say how certain the text is.",
  about: "claim",
  freeText: false,
  asksSureness: true,
  contentSchema: noContentSchema,
  keySchema: hedgeMeterKeySchema,
  responseSchema: hedgeMeterResponseSchema,
  blank: { content: {}, key: { hedges: [], level: "certain", alsoLevels: [], weights: { ...DEFAULT_WEIGHTS } } },
  grade: gradeHedges,
  classes: null,
  afterMark: null,
  problems: ({ key }, setting) => [
    ...(key.hedges.length === 0 && key.level !== "certain" ? ["The key says it is not certain, but marks no word that says so."] : []),
    ...runProblems(key.hedges, setting),
  ],
  describeKey: ({ key }, setting) =>
    `${[key.level, ...key.alsoLevels].map((level) => LEVEL_WORDS[level].name).join(" or ")}; hedge words: ${runWords(key.hedges, setting)}`,
  describeResponse: ({ response }, setting) =>
    `${response.level ? LEVEL_WORDS[response.level].name : "No level"}; hedge words: ${runWords(response.hedges, setting)}`,
  propose: proposeItems,
  options: levelOptions,
  spans: {
    ofKey: ({ hedges }) => [{ part: "Hedge words", wanted: [hedges] }],
    ofResponse: ({ hedges }) => [hedges],
  },
  chains: null,
};
