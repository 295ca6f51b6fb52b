import type { Block } from "@/lib/domain/article";
import { findQuotations } from "./find-quotations";
import { findTurns, withTurns } from "./find-turns";
import { type ReadAttribution, readAttributions } from "./read-attributions";
import { readSentences } from "./read-sentences";
import { segmentText } from "./segment-text";
import type { Sentence } from "./sentence";
import { type Placed, type Signals, signalsOf } from "./signals";
import { tagAttributions } from "./tag-attributions";

/** What the labels of a text are suggested from. `signals` by segment; `bySentence`: the attributions that touch each segment. */
export type ReadText = {
  readonly sentences: readonly Sentence[];
  readonly attributions: readonly ReadAttribution[];
  readonly bySentence: readonly (readonly Placed[])[];
  readonly signals: readonly Signals[];
};

/** Reads a text as far as it goes without judging: segments, attributions, hedges and judging words, by who says them. */
export function readText(text: string, blocks?: readonly Block[]): ReadText {
  const segments = segmentText(text, blocks);
  const tagging = tagAttributions(text, segments);
  const quotations = withTurns(findQuotations(text), findTurns(text, segments));
  const sentences = readSentences(text, { segments, chances: tagging.chances, quotations });
  const { attributions, bySentence } = readAttributions(sentences, tagging.attributions, quotations);
  const placed = attributions.map((attribution, index): Placed => ({ ...attribution, index }));
  const touching = bySentence.map((indexes) => indexes.flatMap((at) => placed[at] ?? []));
  return {
    sentences,
    attributions,
    bySentence: touching,
    signals: sentences.map((sentence) => signalsOf(sentence, touching[sentence.index] ?? [])),
  };
}
