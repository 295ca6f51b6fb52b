import { overlaps, type Range } from "@/lib/domain/range";
import { endOfSource, rightOf, wholeClause } from "./clause-parts";
import { hearsay, passedOn, rumour } from "./find-hearsay";
import { findReports } from "./find-reports";
import { asSeen, told, viewOf, viewpoint } from "./find-viewpoints";
import { NO_SOURCES } from "./lexicon-sources";
import { REPORTING_VERBS } from "./lexicon-verbs";
import { phraseStart, speakerIn, stretchOf } from "./noun-phrases";
import type { RuledAttribution } from "./ruled-attribution";
import type { Sentence } from "./sentence";
import { withoutHolder } from "./source-type";
import { stretch, type Word, wordSet } from "./words";

const UNNAMED = wordSet("named identified quoted anonymity anonymous unnamed");
const LONGEST_WISH = 10;
const SURE_REPORT = 0.5;
/** No sentence of a newspaper is longer; of what is, only the beginning is read, so that the time stays linear. */
const MOST_WORDS = 400;

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
        passedOn(sentence, at) ??
        citing(sentence, at) ??
        rumour(sentence, at) ??
        according(sentence, at) ??
        unnamed(sentence, at) ??
        speaker(sentence, at) ??
        viewpoint(sentence, at) ??
        asSeen(sentence, at) ??
        told(sentence, at),
    );
  });
  for (const { source, cue, content, sureness, group } of findReports(sentence.words, sentence.quoted)) {
    if (sureness >= SURE_REPORT)
      offer(found, { source, cue, content, confidence: sureness, own: isHeld(sentence.words, source), lone: group });
  }
  return found;
}

/** "Documents obtained by the newspaper": they show it, not the newspaper. */
function isHeld(words: readonly Word[], [source]: readonly Range[]): boolean {
  const phrase = source ? words.filter(({ start, end }) => start >= source[0] && end <= source[1]) : [];
  return withoutHolder(phrase).length < phrase.length;
}

/** Adds what was found to the rest, where no other has its cue. */
function offer(found: RuledAttribution[], one: RuledAttribution | null): void {
  if (one && !found.some(({ cue }) => overlaps(cue, one.cue))) found.push(one);
}

/** "According to a report citing officials": the second hop, with the content of the first. "Citing bad weather" gives a reason. */
function citing({ words }: Sentence, at: number): RuledAttribution | null {
  const word = words[at];
  if (!word || !/^(citing|quoting)$/.test(word.lower)) return null;
  const end = endOfSource(words, at + 1);
  const source = stretchOf(words, at + 1, end);
  const content = wholeClause(words, 0);
  return speakerIn(words, at + 1, end) !== null && at > 3
    ? { source, cue: [word.start, word.end], content, confidence: 0.6, own: true, lone: true }
    : null;
}

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

/** "An official who asked not to be named said …": what is asked belongs to the source, and the next verb reports. */
function unnamed({ words }: Sentence, at: number): RuledAttribution | null {
  if (!UNNAMED.has(words[at]?.lower ?? "")) return null;
  const verb = words[words[at + 1]?.lower === "," ? at + 2 : at + 1];
  if (!verb || REPORTING_VERBS.get(verb.lower)?.act !== "speech") return null;
  const who = words.findLastIndex((word, index) => index < at && index > at - LONGEST_WISH && word.lower === "who");
  if (who < 1) return null;
  const source = stretchOf(words, phraseStart(words, words[who - 1]?.lower === "," ? who - 1 : who), at + 1);
  const content = rightOf(words, words.indexOf(verb) + 1);
  return { source, cue: stretch(verb, verb), content, confidence: 0.9, own: true, lone: true };
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
