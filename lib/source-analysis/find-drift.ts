import type { DriftPair } from "@/lib/domain/analysis";
import type { Range } from "@/lib/domain/range";
import type { Sentence } from "./sentence";
import { eventNoun, stemOf } from "./stems";
import { stretch, type Word, wordSet } from "./words";

/** A segment as drift sees it: `vouched` if somebody else says it, `heard` if a hearsay word doubts it, `own` if the reporter says it. */
export type Standing = { readonly sentence: Sentence; readonly own: boolean; readonly vouched: boolean; readonly heard: boolean };

const DEFINITE = wordSet("the this that these those its their his her our 's such");
/** A word that more than half of the segments hold tells nothing; the bounds keep short texts usable and the work linear. */
const COMMON = { least: 12, most: 40 };
const MOST_PAIRS = 200;
/** How many rare words a later claim must share with the earlier one. */
const SHARED_WORDS = 2;
/** What only a hearsay word doubted drifts the most easily: such a segment counts for more. */
const HEARD = 2;

/**
 * Claims that a source or a hearsay word vouched for first and that stand bare later: the later sentence speaks of the same event by a
 * definite phrase ("the mayor's decision", "the strengthening of ties"). At most one earlier segment for a later one.
 */
export function findDrift(standings: readonly Standing[]): DriftPair[] {
  const common = Math.min(COMMON.most, Math.max(COMMON.least, standings.length / 2));
  const holders = new Map<string, number[]>();
  const pairs: DriftPair[] = [];
  const known = new Stems();
  standings.forEach((standing, at) => {
    const stems = known.of(standing.sentence.words);
    const presumed = standing.own && !standing.heard ? presumedEvent(standing.sentence.words, known) : null;
    if (presumed && pairs.length < MOST_PAIRS) {
      const earlier = earlierOf({ standings, holders, common, later: at, phrase: presumed.stems, all: stems });
      if (earlier !== null)
        pairs.push({ earlier: standings[earlier]?.sentence.index ?? 0, later: standing.sentence.index, evidence: [presumed.range] });
    }
    for (const stem of stems) {
      const list = holders.get(stem);
      if (!list) holders.set(stem, [at]);
      else if (list.length <= common) list.push(at);
    }
  });
  return pairs;
}

/** The stems of words; of each word they are worked out when it is first met. */
class Stems {
  readonly #known = new Map<string, readonly string[]>();

  of(words: readonly Word[]): Set<string> {
    const all = new Set<string>();
    for (const word of words) {
      let own = this.#known.get(word.lower);
      if (!own) {
        own = stemOf(word);
        this.#known.set(word.lower, own);
      }
      for (const stem of own) all.add(stem);
    }
    return all;
  }
}

/** The first definite phrase about an event: "Biden's authorisation", "his decision to allow the use", "the strengthening of ties". */
function presumedEvent(words: readonly Word[], known: Stems): { readonly range: Range; readonly stems: ReadonlySet<string> } | null {
  for (let at = 1; at < words.length; at++) {
    const word = words[at];
    if (!word || !eventNoun(word.lower)) continue;
    let from = at - 1;
    while (from > 0 && at - from < 4 && !DEFINITE.has(words[from]?.lower ?? "")) from--;
    if (!DEFINITE.has(words[from]?.lower ?? "")) continue;
    const first = words[words[from]?.lower === "'s" ? Math.max(0, from - 1) : from];
    let to = at + 1;
    while (
      to < words.length &&
      to - at < 14 &&
      !/^(marks?|is|was|are|were|has|have|will|could|may|might|represents?|raises?|remains?|comes?|risks?|[,.;:])$/.test(
        words[to]?.lower ?? "",
      )
    )
      to++;
    const last = words[to - 1];
    if (first && last)
      return { range: stretch(first, last), stems: known.of(words.slice(Math.max(0, words[from]?.lower === "'s" ? from - 1 : from), to)) };
  }
  return null;
}

type Search = {
  readonly standings: readonly Standing[];
  readonly holders: ReadonlyMap<string, readonly number[]>;
  readonly common: number;
  readonly later: number;
  readonly phrase: ReadonlySet<string>;
  readonly all: ReadonlySet<string>;
};

/** The earlier segment, vouched for or heard, with the most rare words in common; the phrase itself must share some of them. */
function earlierOf({ standings, holders, common, later, phrase, all }: Search): number | null {
  const shared = new Map<number, { phrase: number; all: number }>();
  for (const stem of all) {
    const list = holders.get(stem) ?? [];
    if (list.length > common) continue;
    for (const at of list) {
      const standing = standings[at];
      if (at >= later || !standing || !(standing.vouched || standing.heard) || standing.sentence.kind === "heading") continue;
      const score = shared.get(at) ?? { phrase: 0, all: 0 };
      const weight = (standing.heard ? HEARD : 1) / Math.sqrt(list.length);
      shared.set(at, { phrase: score.phrase + (phrase.has(stem) ? 1 : 0), all: score.all + weight });
    }
  }
  let best: number | null = null;
  let most = 0;
  for (const [at, score] of shared) {
    if (score.phrase < SHARED_WORDS || score.all <= most) continue;
    best = at;
    most = score.all;
  }
  return best;
}
