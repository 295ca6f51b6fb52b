import { claimText } from "@/lib/domain/lesson-text";
import { type ExerciseKind, type ItemSetting, noContentSchema } from "@/lib/exercises/exercise-kind";
import { gradeDrift } from "./grade";
import { DEFAULT_WEIGHTS, type DriftKey, driftKeySchema, type Pair } from "./key";
import { proposeItems } from "./propose";
import { type DriftResponse, driftResponseSchema } from "./response";

/** Spot the drift: what is attributed or hedged first and stands bare later. */
export const spotTheDrift: ExerciseKind<Record<string, never>, DriftKey, DriftResponse> = {
  name: "spot-the-drift",
  title: "Spot the drift",
  purpose: "Find what somebody said first, and what later stands as if it were known.",
  about: "article",
  freeText: false,
  asksSureness: true,
  contentSchema: noContentSchema,
  keySchema: driftKeySchema,
  responseSchema: driftResponseSchema,
  blank: { content: {}, key: { pairs: [[0, 1]], weights: { ...DEFAULT_WEIGHTS } } },
  grade: gradeDrift,
  classes: null,
  afterMark: null,
  problems: ({ key }, { lesson }) =>
    key.pairs.some(([, later]) => later >= lesson.claims.length) ? ["The key names a claim that is not there."] : [],
  describeKey: ({ key }, setting) => inWords(key.pairs, setting),
  describeResponse: ({ response }, setting) => inWords(response.pairs, setting),
  propose: proposeItems,
  options: null,
  spans: null,
  chains: null,
};

const LONGEST = 60;

function inWords(pairs: readonly Pair[], { lesson }: ItemSetting): string {
  const short = (claim: number) => {
    const words = claimText(lesson, claim);
    return `${claim + 1} “${words.length > LONGEST ? `${words.slice(0, LONGEST).trimEnd()}…` : words}”`;
  };
  return pairs.map(([earlier, later]) => `${short(earlier)} → ${short(later)}`).join("; ");
}
