import { overlaps, type Range } from "@/lib/domain/range";
import { findReports } from "./find-reports";
import { NO_SOURCES } from "./lexicon-sources";
import { REPORTING_VERBS, SHOWING_VERBS } from "./lexicon-verbs";
import { speakerIn, stretchOf, subjectEnd } from "./noun-phrases";
import type { Sentence } from "./sentence";
import { typeOfSource } from "./source-type";
import { indexOfWord, stretch, type Word, wordSet } from "./words";

/**
 * An attribution as the rules find it. `own`: its source and content hold, whatever the tagger says, since its corpus has none like it
 * ("is said to", "citing officials"). `lone`: it stands beside whatever else the tagger found in the sentence.
 */
export type RuledAttribution = {
  readonly source: readonly Range[];
  readonly cue: Range;
  readonly content: readonly Range[];
  readonly confidence: number;
  readonly own: boolean;
  readonly lone: boolean;
};

const HEARSAY_ADVERBS = wordSet("reportedly allegedly purportedly supposedly");
const HEARSAY_VERBS = wordSet("said rumoured rumored reputed reported alleged");
const RUMOURS = wordSet("rumour rumor word legend gossip tradition");
const VIEWS = wordSet("view opinion words eyes estimation account telling reckoning mind judgement judgment version phrase assessment");
const EYES = wordSet("words view opinion eyes estimation judgement judgment");
const SAYINGS = wordSet(
  "view opinion claim argument position verdict answer advice message complaint warning promise hope fear statement denial apology belief contention explanation reply pledge assurance",
);
const OWN_VIEWS = wordSet("my our your one");
const BE = wordSet("is are was were 's 're");
const SURE_REPORT = 0.5;
/** No sentence of a newspaper is longer; of what is, only the beginning is read, so that the time stays linear. */
const MOST_WORDS = 400;
const CLAUSE_ENDS = wordSet("while but although whereas ;");
const SUBJECT_STOPS = wordSet('and but while although that which because as if when whether whereas , ; : ( ) “ ” " —');

/** What the rules find in a sentence: reporting verbs, hearsay, "according to", colons, views. No two share words of their cues. */
export function ruledAttributions(whole: Sentence): RuledAttribution[] {
  if (whole.kind === "heading") return [];
  const sentence = { ...whole, words: whole.words.slice(0, MOST_WORDS) };
  const found: RuledAttribution[] = [];
  sentence.words.forEach((_, at) => {
    if (sentence.quoted[at]) return;
    offer(
      found,
      hearsay(sentence, at) ??
        citing(sentence, at) ??
        rumour(sentence, at) ??
        according(sentence, at) ??
        speaker(sentence, at) ??
        viewpoint(sentence, at) ??
        asSeen(sentence, at) ??
        told(sentence, at),
    );
  });
  for (const { source, cue, content, sureness, group } of findReports(sentence.words, sentence.quoted)) {
    if (sureness >= SURE_REPORT) offer(found, { source, cue, content, confidence: sureness, own: false, lone: group });
  }
  return found;
}

/** Adds what was found to the rest, where no other has its cue. */
function offer(found: RuledAttribution[], one: RuledAttribution | null): void {
  if (one && !found.some(({ cue }) => overlaps(cue, one.cue))) found.push(one);
}

/** "Officials reportedly believe …", "the images allegedly revealed …", "he is said to have …". */
function hearsay({ words }: Sentence, at: number): RuledAttribution | null {
  const word = words[at];
  if (!word) return null;
  const passive = HEARSAY_VERBS.has(word.lower) && words[at + 1]?.lower === "to" && BE.has(words[at - 1]?.lower ?? "");
  const first = passive ? words[at - 1] : word;
  if (!first || !(passive || HEARSAY_ADVERBS.has(word.lower))) return null;
  const verb = passive ? undefined : verbAfter(words, at);
  const source = verb === undefined ? [] : subjectBefore(words, at);
  const last = verb === undefined ? word : (words[verb] ?? word);
  const content = source.length > 0 ? rightOf(words, (verb ?? at) + 1) : wholeClause(words, at);
  return { source, cue: stretch(first, last), content, confidence: 0.8, own: true, lone: true };
}

/** "According to a report citing officials": the second hop, with the content of the first. */
function citing({ words }: Sentence, at: number): RuledAttribution | null {
  const word = words[at];
  if (!word || !/^(citing|quoting)$/.test(word.lower)) return null;
  const end = endOfSource(words, at + 1);
  const source = stretchOf(words, at + 1, end);
  const content = wholeClause(words, 0);
  return source.length > 0 && at > 3 ? { source, cue: [word.start, word.end], content, confidence: 0.6, own: true, lone: true } : null;
}

/** "Rumour has it that …". */
function rumour({ words }: Sentence, at: number): RuledAttribution | null {
  const word = words[at];
  const it = words[at + 2];
  if (word && at === 0 && RUMOURS.has(word.lower)) {
    const is = words.findIndex((other, index) => index < 9 && other.lower === "is" && words[index + 1]?.lower === "that");
    const verb = words[is];
    if (verb) return { source: [], cue: stretch(word, word), content: rightOf(words, is + 2), confidence: 0.75, own: true, lone: true };
  }
  if (!word || it?.lower !== "it" || words[at + 1]?.lower !== "has" || !RUMOURS.has(word.lower)) return null;
  return { source: [], cue: stretch(word, it), content: rightOf(words, at + 3), confidence: 0.85, own: true, lone: true };
}

/** "As Ms Larsen sees it". */
function asSeen({ words }: Sentence, at: number): RuledAttribution | null {
  const first = words[at + 1];
  if (words[at]?.lower !== "as" || !first || /^(i|we|you)$/.test(first.lower)) return null;
  const it = indexOfWord(words, "it", at + 3, at + 8);
  const verb = words[it - 1];
  const last = words[it];
  const closed = /^[.,;—]$/.test(words[it + 1]?.text ?? ".");
  if (!verb || !last || !closed || !/^(sees|saw|see|tells|told|tell|puts|put|has|had)$/.test(verb.lower)) return null;
  return viewOf(stretchOf(words, at + 1, it - 1), stretch(verb, last), rightOf(words, it + 1), 0.8);
}

const viewOf = (source: readonly Range[], cue: Range, content: readonly Range[], confidence: number): RuledAttribution => ({
  source,
  cue,
  content,
  confidence,
  own: false,
  lone: true,
});

/** "In Ruiz's view", "in the words of the mayor", "to hear Ruiz tell it". */
function viewpoint({ words }: Sentence, at: number): RuledAttribution | null {
  const word = words[at];
  if (!word) return null;
  const first = words[at + 1];
  if (word.lower === "to" && first?.lower === "hear") {
    const tell = indexOfWord(words, "tell", at + 3, at + 10);
    const cue = words[tell];
    const last = words[tell - 1];
    const name = words[at + 2];
    return cue && last && name ? viewOf([stretch(name, last)], stretch(cue, words[tell + 1] ?? cue), rightOf(words, tell + 2), 0.85) : null;
  }
  const seenBy = word.lower === "in" && first?.lower === "the" && EYES.has(words[at + 2]?.lower ?? "");
  if (seenBy && words[at + 3]?.lower === "of") {
    const end = endOfSource(words, at + 4);
    const cue = words[at + 2];
    const source = stretchOf(words, at + 4, end);
    return cue && source.length > 0 ? viewOf(source, stretch(cue, words[at + 3] ?? cue), rightOf(words, end), 0.85) : null;
  }
  // "by her own account"
  const own = words[at + 2]?.lower === "own" ? at + 3 : at + 2;
  if (/^(by|in)$/.test(word.lower) && /^(his|her|their)$/.test(first?.lower ?? "") && VIEWS.has(words[own]?.lower ?? "") && first) {
    const noun = words[own] ?? first;
    return viewOf([stretch(first, first)], stretch(noun, noun), rightOf(words, own + 1), 0.8);
  }
  if (at === 0 && word.lower === "to") {
    const end = endOfSource(words, 1);
    const source = stretchOf(words, 1, end);
    const voice =
      words[end]?.lower === "," &&
      end < 8 &&
      speakerIn(words, 1, end) === "voice" &&
      typeOfSource(words.slice(1, end)) !== "named-organisation";
    if (voice && !first?.capital) return viewOf(source, stretch(word, word), rightOf(words, end), 0.6);
  }
  if (!/^(in|by|to)$/.test(word.lower) || !first || OWN_VIEWS.has(first.lower)) return null;
  for (let to = at + 2; to < at + 8 && to < words.length; to++) {
    const noun = words[to];
    const owner = words[to - 1];
    const last = words[to - 2];
    if (noun && VIEWS.has(noun.lower) && owner?.lower === "'s" && last && first.start <= last.start) {
      return viewOf([stretch(first, last)], stretch(noun, noun), rightOf(words, to + 1), 0.85);
    }
  }
  return null;
}

/** "The union's view is that …", "the service has issued a warning of …". */
function told({ words }: Sentence, at: number): RuledAttribution | null {
  const word = words[at];
  if (!word || at < 2 || !SAYINGS.has(word.lower)) return null;
  const clause = /^(is|was)$/.test(words[at + 1]?.lower ?? "") && /^(that|:)$/.test(words[at + 2]?.lower ?? "");
  const colon = words[at + 1]?.lower === ":";
  if ((clause || colon) && words[at - 1]?.lower === "'s") {
    return viewOf(subjectBefore(words, at - 1), stretch(word, word), rightOf(words, at + (colon ? 2 : 3)), 0.8);
  }
  const verb = /^(a|an|the)$/.test(words[at - 1]?.lower ?? "") ? at - 2 : at - 1;
  const cue = words[verb];
  if (!cue || !/^(issued|issues|made|gave|published|released|sent)$/.test(cue.lower) || words[verb - 1]?.lower === "was") return null;
  const end = subjectEnd(words, verb);
  const source = subjectBefore(words, end);
  return source.length > 0
    ? { source, cue: stretch(cue, word), content: rightOf(words, at + 1), confidence: 0.6, own: false, lone: false }
    : null;
}

/** A reporting verb close behind: "reportedly do not believe". */
function verbAfter(words: readonly Word[], at: number): number | undefined {
  for (let to = at + 1; to <= at + 3; to++) {
    const lower = words[to]?.lower ?? "";
    if (SHOWING_VERBS.has(lower) || isReporting(lower)) return to;
  }
  return undefined;
}

const isReporting = (lower: string) => {
  const verb = REPORTING_VERBS.get(lower);
  return verb !== undefined && verb.act !== "wish";
};

function according({ words }: Sentence, at: number): RuledAttribution | null {
  const word = words[at];
  const to = words[at + 1];
  if (word?.lower !== "according" || to?.lower !== "to" || isNoSource(words, at + 2)) return null;
  const end = endOfSource(words, at + 2);
  const first = words[at + 2];
  const last = words[end - 1];
  if (!first || !last || end <= at + 2) return null;
  const content = at < 2 ? rightOf(words, end) : wholeClause(words.slice(0, at), 0);
  return { source: [stretch(first, last)], cue: stretch(word, to), content, confidence: 0.85, own: false, lone: false };
}

/** "According to plan", "according to the rules" without a comma: a manner, not a source. */
function isNoSource(words: readonly Word[], at: number): boolean {
  let head = at;
  while (/^(the|a|an|their|his|her|its|each|your|our|one)$/.test(words[head]?.lower ?? "")) head++;
  const bare = NO_SOURCES.has(words[head]?.lower ?? "");
  return bare && words[at - 3]?.lower !== "," && at > 2;
}

function endOfSource(words: readonly Word[], from: number): number {
  for (let at = from; at < words.length; at++) {
    const word = words[at];
    if (!word || /^[,;:.!?“”"()—–]$/.test(word.text) || (at > from && /^(citing|quoting|that|which|who)$/.test(word.lower))) return at;
  }
  return words.length;
}

/** "Ruiz: “We are ready.”": a name, a colon and a quotation. */
function speaker(sentence: Sentence, at: number): RuledAttribution | null {
  const { words, quotations } = sentence;
  const colon = words[at];
  const first = words[0];
  const last = words[at - 1];
  if (colon?.lower !== ":" || !first?.capital || !last || at > 6) return null;
  const quotation = openingBehind(quotations, colon.end);
  if (!quotation) return null;
  const said = viewOf([stretch(first, last)], [colon.start, colon.end], [quotation.range], 0.9);
  return { ...said, own: quotation.unmarked === true };
}

const openingBehind = (quotations: Sentence["quotations"], end: number) =>
  quotations.find(({ range }) => range[0] >= end && range[0] - end <= 2);

/** The noun phrase that ends right before `at`: back to the last word that can't stand in it. */
function subjectBefore(words: readonly Word[], at: number): Range[] {
  let from = at;
  while (from > 0 && at - from < 12 && !SUBJECT_STOPS.has(words[from - 1]?.lower ?? "")) from--;
  const first = words[from];
  const last = words[at - 1];
  return first && last && from < at ? [stretch(first, last)] : [];
}

function rightOf(words: readonly Word[], from: number): Range[] {
  let to = from;
  while (to < words.length && !(to > from && CLAUSE_ENDS.has(words[to]?.lower ?? "") && words[to - 1]?.lower === ",")) to++;
  while (to > from && /^[.,!?;:]$/.test(words[to - 1]?.text ?? "")) to--;
  const first = words[words[from]?.lower === "," ? from + 1 : from];
  const last = words[to - 1];
  return first && last && first.start < last.end ? [stretch(first, last)] : [];
}

/** All of a clause with its hearsay word inside. */
const wholeClause = (words: readonly Word[], at: number): Range[] => {
  let from = at;
  while (from > 0 && !/^[,;:—]$/.test(words[from - 1]?.text ?? "")) from--;
  return rightOf(words, from);
};
