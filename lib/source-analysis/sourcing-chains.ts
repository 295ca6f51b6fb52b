import type { SourcingChain } from "@/lib/domain/analysis";
import type { Range } from "@/lib/domain/range";
import { textOf } from "@/lib/domain/words";
import { textOfWords } from "./find-names";
import { extent, type Sentence } from "./sentence";
import type { Placed } from "./signals";
import { isOutletName, typeOfSource } from "./source-type";
import { type Word, wordSet } from "./words";

type Hop = SourcingChain["hops"][number];
/** A segment that is an attribution, with those that touch it, the one its label follows first. */
export type Relayed = { readonly sentence: Sentence; readonly attributions: readonly Placed[] };

const CITING = wordSet("citing quoting cited cites quotes quoted");
const RELAYS = wordSet("told tells telling");
const HEARSAY = wordSet("reportedly");
const PHRASE_ENDS = wordSet(', . ; : ( ) “ ” " — – that as said says who which and but');
const UNNAMED_REPORT: Hop = { name: "a report that is not named", type: "implicit" };
const REACH = 40;
/** Room for " that " between a cue and the source inside its content, in code units. */
const NEXT_WORDS = 7;

/**
 * How each claim reached the article, from the origin on: "according to The Evening Post citing officials" has two hops, and so has a
 * later "the report said". One chain a segment, in the order of the text.
 */
export function findChains(text: string, relayed: readonly Relayed[]): SourcingChain[] {
  const originOf = new Map<string, Hop>();
  let outlet: Hop | undefined;
  const chains: SourcingChain[] = [];
  for (const { sentence, attributions } of relayed) {
    const main = attributions[0];
    if (!main) continue;
    const nested = nestedOf(text, sentence, attributions, main);
    const hop = hopOf(text, main);
    const hops = nested?.hops ?? withMemory(text, main, hop, { outlet, originOf, words: sentence.words });
    const last = hops.at(-1);
    if (last?.type === "news-outlet") {
      outlet = last;
      if (hops.length > 1 && hops[0] && !originOf.has(last.name)) originOf.set(last.name, hops[0]);
    }
    chains.push({ segment: sentence.index, hops, evidence: inOrder([...main.source, ...(nested?.evidence ?? [])], sentence.range) });
  }
  return chains;
}

/** Hops that the sentence itself tells. */
function nestedOf(text: string, sentence: Sentence, attributions: readonly Placed[], main: Placed) {
  const { words } = sentence;
  const from = wordAt(words, extent([...main.source, ...main.cue])[0]);
  const hop = hopOf(text, main);
  for (let at = from; at < words.length && at < from + REACH; at++) {
    const word = words[at];
    const phrase = word && (CITING.has(word.lower) || RELAYS.has(word.lower)) ? phraseFrom(words, at + 1) : [];
    const first = phrase[0];
    const last = phrase.at(-1);
    if (!word || !first || !last) continue;
    const range: Range = [first.start, last.end];
    const type = typeOfSource(phrase);
    if (CITING.has(word.lower) && type !== null && type !== "news-outlet")
      return { hops: [{ name: textOfWords(phrase), type }, hop], evidence: [range] };
    if (RELAYS.has(word.lower) && isOutletName(phrase))
      return { hops: [hop, { name: textOfWords(phrase), type: "news-outlet" as const }], evidence: [range] };
  }
  // "The Post reported that officials said": the inner source stands right behind the outer cue.
  const behind = extent(main.cue)[1];
  const inner = attributions.find(
    (one) => one !== main && one.source[0] && one.source[0][0] >= behind && one.source[0][0] - behind <= NEXT_WORDS,
  );
  return inner ? { hops: [hopOf(text, inner), hop], evidence: [...inner.source] } : null;
}

type Memory = { readonly outlet: Hop | undefined; readonly originOf: ReadonlyMap<string, Hop>; readonly words: readonly Word[] };

/** Hops that an earlier sentence told: "reportedly" points at the outlet of before, "the report" at what that outlet rests on. */
function withMemory(text: string, main: Placed, hop: Hop, { outlet, originOf, words }: Memory): readonly Hop[] {
  // the adverb may stand before the cue: "officials reportedly do not believe"
  const [, cueEnd] = extent(main.cue);
  const [sourceStart] = extent([...main.source, ...main.cue]);
  const adverb = words.some((word) => HEARSAY.has(word.lower) && word.start >= sourceStart && word.end <= cueEnd);
  const heard = adverb && main.source.length > 0 && hop.type !== "news-outlet" && hop.type !== "document";
  if (heard) return [hop, outlet ?? UNNAMED_REPORT];
  const origin = originOf.get(hop.name);
  const report = hop.type === "news-outlet" && /\b(report|article|story)\b/i.test(textOf(text, main.source));
  return report && origin ? [origin, hop] : [hop];
}

function hopOf(text: string, { source, sourceName, sourceType }: Placed): Hop {
  const words = textOf(text, source).replace(/\s+/g, " ").trim();
  return { name: sourceName || words || UNNAMED_REPORT.name, type: sourceType };
}

function phraseFrom(words: readonly Word[], from: number): Word[] {
  const phrase: Word[] = [];
  for (let at = from; at < words.length && phrase.length < 10; at++) {
    const word = words[at];
    if (!word || PHRASE_ENDS.has(word.lower)) break;
    phrase.push(word);
  }
  return phrase;
}

const wordAt = (words: readonly Word[], position: number) =>
  Math.max(
    0,
    words.findIndex((word) => word.end > position),
  );

const inOrder = (ranges: readonly Range[], [start, end]: Range): Range[] =>
  ranges.filter((range) => range[0] >= start && range[1] <= end).sort((a, b) => a[0] - b[0]);
