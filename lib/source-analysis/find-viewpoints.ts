import type { Range } from "@/lib/domain/range";
import { endOfSource, rightOf, subjectBefore } from "./clause-parts";
import { speakerIn, stretchOf, subjectEnd } from "./noun-phrases";
import type { RuledAttribution } from "./ruled-attribution";
import type { Sentence } from "./sentence";
import { typeOfSource } from "./source-type";
import { indexOfWord, stretch, wordSet } from "./words";

const VIEWS = wordSet("view opinion words eyes estimation account telling reckoning mind judgement judgment version phrase assessment");
const EYES = wordSet("words view opinion eyes estimation judgement judgment");
const SAYINGS = wordSet(
  "view opinion claim argument position verdict answer advice message complaint warning promise hope fear statement denial apology belief contention explanation reply pledge assurance",
);
const OWN_VIEWS = wordSet("my our your one");

/** "As Ms Larsen sees it". */
export function asSeen({ words }: Sentence, at: number): RuledAttribution | null {
  const first = words[at + 1];
  if (words[at]?.lower !== "as" || !first || /^(i|we|you)$/.test(first.lower)) return null;
  const it = indexOfWord(words, "it", at + 3, at + 8);
  const verb = words[it - 1];
  const last = words[it];
  const closed = /^[.,;—]$/.test(words[it + 1]?.text ?? ".");
  if (!verb || !last || !closed || !/^(sees|saw|see|tells|told|tell|puts|put|has|had)$/.test(verb.lower)) return null;
  return viewOf(stretchOf(words, at + 1, it - 1), stretch(verb, last), rightOf(words, it + 1), 0.8);
}

/** "In Ruiz's view", "in the words of the mayor", "to hear Ruiz tell it". */
export function viewpoint({ words }: Sentence, at: number): RuledAttribution | null {
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
export function told({ words }: Sentence, at: number): RuledAttribution | null {
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

export const viewOf = (source: readonly Range[], cue: Range, content: readonly Range[], confidence: number): RuledAttribution => ({
  source,
  cue,
  content,
  confidence,
  own: false,
  lone: true,
});
