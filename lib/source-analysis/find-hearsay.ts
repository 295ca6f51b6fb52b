import { rightOf, subjectBefore, wholeClause } from "./clause-parts";
import { REPORTING_VERBS, SHOWING_VERBS } from "./lexicon-verbs";
import type { RuledAttribution } from "./ruled-attribution";
import type { Sentence } from "./sentence";
import { indexOfWord, stretch, type Word, wordSet } from "./words";

const HEARSAY_ADVERBS = wordSet("reportedly allegedly purportedly supposedly");
const HEARSAY_VERBS = wordSet("said rumoured rumored reputed reported alleged");
const PASSED_ON = wordSet("said reported alleged rumoured rumored claimed announced suggested revealed");
const RUMOURS = wordSet("rumour rumor word legend gossip tradition");
const BE = wordSet("is are was were 's 're");

/** "Officials reportedly believe …", "the images allegedly revealed …", "he is said to have …". */
export function hearsay({ words }: Sentence, at: number): RuledAttribution | null {
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

/** "It was reported that …", "it has been claimed that …": by somebody who is left out. */
export function passedOn({ words }: Sentence, at: number): RuledAttribution | null {
  const word = words[at];
  const it = words[at - 1]?.lower === "been" ? words[at - 3] : words[at - 2];
  const that = indexOfWord(words, "that", at + 1, at + 5);
  if (!word || !PASSED_ON.has(word.lower) || !/^(is|was|been)$/.test(words[at - 1]?.lower ?? "") || that < 0 || it?.lower !== "it")
    return null;
  return { source: [], cue: stretch(it, word), content: rightOf(words, that), confidence: 0.8, own: true, lone: true };
}

/** "Rumour has it that …", "by all accounts". */
export function rumour({ words }: Sentence, at: number): RuledAttribution | null {
  const word = words[at];
  const it = words[at + 2];
  if (word?.lower === "by" && it?.lower === "accounts" && /^(all|most|many|some)$/.test(words[at + 1]?.lower ?? ""))
    return { source: [], cue: stretch(word, it), content: wholeClause(words, at), confidence: 0.8, own: true, lone: true };
  if (word && at === 0 && RUMOURS.has(word.lower)) {
    const is = words.findIndex((other, index) => index < 9 && other.lower === "is" && words[index + 1]?.lower === "that");
    const verb = words[is];
    if (verb) return { source: [], cue: stretch(word, word), content: rightOf(words, is + 2), confidence: 0.75, own: true, lone: true };
  }
  if (!word || it?.lower !== "it" || words[at + 1]?.lower !== "has" || !RUMOURS.has(word.lower)) return null;
  return { source: [], cue: stretch(word, it), content: rightOf(words, at + 3), confidence: 0.85, own: true, lone: true };
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
  return verb !== undefined && verb.act !== "wish" && verb.lemma !== "know";
};
