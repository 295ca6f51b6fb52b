import type { Hedge } from "@/lib/domain/analysis";
import { doubtOf } from "./hedge-traps";
import { HEDGES, type HedgeEntry } from "./lexicon-hedges";
import { stretch, type Word, wordSet } from "./words";

/** A hedge with how much it alone makes its sentence speculation (0 to 1). */
export type FoundHedge = Hedge & {
  readonly strength: number;
  /** It speaks of what is to come. */
  readonly future: boolean;
  /** It tells a thought without its thinker: "is believed to", "is expected". */
  readonly agentless: boolean;
};

const QUESTION = 0.8;
const THOUGHTS = wordSet(
  "believed thought understood feared assumed presumed suspected expected anticipated predicted projected forecast tipped estimated",
);

/** The hedges of one segment, in order and without overlap; look-alikes ("the month of May") are left out. */
export function findHedges(words: readonly Word[]): FoundHedge[] {
  const found: FoundHedge[] = [];
  for (let at = 0; at < words.length; at++) {
    const entry = entryAt(words, at);
    if (!entry) continue;
    const strength = entry.strength * doubtOf(words, at, entry);
    const first = words[at];
    const last = words[at + entry.words.length - 1];
    if (!first || !last || (strength === 0 && entry.kind !== "hearsay")) continue;
    found.push({
      range: stretch(first, last),
      kind: entry.kind,
      strength,
      future: entry.future,
      agentless: entry.words.some((part) => THOUGHTS.has(part)),
    });
    at += entry.words.length - 1;
  }
  const question = questionIn(words);
  return question ? [...found, question] : found;
}

/** A question of the reporter's own asserts nothing. */
function questionIn(words: readonly Word[]): FoundHedge | null {
  const last = words.at(-1);
  if (last?.text !== "?") return null;
  return { range: [last.start, last.end], kind: "question", strength: QUESTION, future: false, agentless: false };
}

function entryAt(words: readonly Word[], at: number): HedgeEntry | undefined {
  const word = words[at];
  const entries = word && HEDGES.get(word.lower);
  return entries?.find((entry) => entry.words.every((part, offset) => words[at + offset]?.lower === part));
}
