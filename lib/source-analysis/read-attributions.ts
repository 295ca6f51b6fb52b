import type { Attribution } from "@/lib/domain/analysis";
import type { Certainty } from "@/lib/domain/label";
import type { Range } from "@/lib/domain/range";
import { bySentence } from "./by-sentence";
import { readCue } from "./cue";
import { type DraftAttribution, draftAttributions } from "./draft-attributions";
import type { Quotation } from "./find-quotations";
import { formOf } from "./forms";
import { speakerIn } from "./noun-phrases";
import { SourceResolver } from "./resolve-sources";
import { extent, firstBehind, type Sentence } from "./sentence";
import type { TaggedAttribution } from "./tagged-attribution";
import type { Word } from "./words";

/** An attribution with how its verb puts the content ("predicts", "suspects"). */
export type ReadAttribution = Attribution & { readonly certainty: Certainty };

/** The attributions in the order of the text, each with the sentences it touches. */
export type ReadAttributions = { readonly attributions: readonly ReadAttribution[]; readonly bySentence: readonly (readonly number[])[] };

const MOST_WORDS = 60;
/** How many words behind a cue tell what it means. */
const AFTER = 6;

/** Types and resolves what the tagger found, and adds what it can't find. */
export function readAttributions(
  sentences: readonly Sentence[],
  tagged: readonly TaggedAttribution[],
  quotations: readonly Quotation[],
): ReadAttributions {
  const words = sentences.flatMap((sentence) => sentence.words);
  const marked = quotations.map(({ range }) => range);
  const all = draftAttributions(sentences, tagged);
  const touched = bySentence(
    sentences,
    all.map(({ source, cue, content }) => [...source, ...cue, ...content]),
  );
  const home = homes(touched, all);
  const resolver = new SourceResolver();
  const done: ReadAttribution[] = [];
  for (const sentence of sentences) {
    const own = home[sentence.index] ?? [];
    for (const at of own) {
      const draft = all[at];
      if (draft) done[at] = read(draft, { words, quotations: marked }, resolver);
    }
    resolver.read(sentence.words);
  }
  return { attributions: done, bySentence: touched };
}

/** For every attribution the sentence that holds its cue: there its source is read. */
function homes(touched: readonly (readonly number[])[], all: readonly DraftAttribution[]): number[][] {
  const homes = touched.map((): number[] => []);
  const seen = new Set<number>();
  touched.forEach((indexes, sentence) => {
    for (const at of indexes) {
      if (seen.has(at) || !all[at]) continue;
      seen.add(at);
      homes[sentence]?.push(at);
    }
  });
  return homes;
}

type Whole = { readonly words: readonly Word[]; readonly quotations: readonly Range[] };

function read(draft: DraftAttribution, { words, quotations }: Whole, resolver: SourceResolver): ReadAttribution {
  const { source, cue, content, confidence } = draft;
  const named = wordsIn(words, draft.named);
  const put = wordsIn(words, cue);
  const phrase = isNobody(named, put) ? [] : named;
  const who = phrase.length > 0 ? resolver.resolve(phrase) : ({ name: "", type: "implicit" } as const);
  const form = formOf(content, quotations);
  const [from, to] = cue.length > 0 ? extent(cue) : extent(content);
  const setting = {
    ...{ source: who.type, quoted: form !== "indirect", confirmed: draft.confirmed },
    speaker: phrase.length > 0 ? speakerIn(phrase, 0, phrase.length) : undefined,
    before: words[firstBehind(words, endOf, from) - 1],
    after: words.slice(firstBehind(words, endOf, to), firstBehind(words, endOf, to) + AFTER),
  };
  const { stance, communicated, certainty } = readCue(put, setting);
  return { source, cue, content, sourceType: who.type, sourceName: who.name, form, stance, communicated, confidence, certainty };
}

/** "It is understood that": nobody, not whatever "it" stood for before. */
const isNobody = ([first, more]: readonly Word[], [verb]: readonly Word[]) =>
  first?.lower === "it" && more === undefined && /^(is|was|has|had|'s)$/.test(verb?.lower ?? "");

/** The first words of the ranges, enough to tell what they name; `words` are those of the whole text. */
function wordsIn(words: readonly Word[], ranges: readonly Range[]): Word[] {
  const found: Word[] = [];
  for (const [start, end] of ranges) {
    for (let at = firstBehind(words, endOf, start); at < words.length && found.length < MOST_WORDS; at++) {
      const word = words[at];
      if (!word || word.start >= end) break;
      found.push(word);
    }
  }
  return found;
}

const endOf = (word: Word) => word.end;
