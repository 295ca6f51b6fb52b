import { type Quotation, quotationsOf } from "./quotations";
import { readWord, type Word } from "./read-words";
import type { TextSegment } from "./segment-text";
import { type Token, tokenize } from "./tokens";
import { CLASS } from "./word-classes";

/** A text as the tagger reads it: everything by index of token. -1 stands for "none". */
export type Reading = {
  readonly tokens: readonly Token[];
  /** Hash of the word or of its shape, class, hash of the suffix, shape (see `Word`). */
  readonly word: Int32Array;
  readonly class: Uint8Array;
  readonly suffix: Int32Array;
  readonly shape: Uint8Array;
  /** Index of the segment, and of its paragraph. */
  readonly segment: Int32Array;
  readonly paragraph: Int32Array;
  /** First token of the token's paragraph, and the one behind its last. */
  readonly paragraphStart: Int32Array;
  readonly paragraphEnd: Int32Array;
  /** First token of each segment, one more at the end. */
  readonly starts: Int32Array;
  readonly quotations: readonly Quotation[];
  /** Index of the quotation that holds the token, its marks included. */
  readonly quotation: Int32Array;
  readonly depth: Uint8Array;
  /** Commas before the token in the whole text. */
  readonly commas: Int32Array;
  /** The nearest token that may be a cue, to each side in the segment: in the same quotation, and outside of any. */
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly outerLeft: Int32Array;
  readonly outerRight: Int32Array;
  /** 1 where "that" stands between the cue to the left and the token, not far behind the cue. */
  readonly that: Uint8Array;
  /** The last delimiter before the token and the first from it on, in the segment. */
  readonly delimiter: Int32Array;
  readonly nextDelimiter: Int32Array;
};

export const isCueLike = (cls: number): boolean => (cls >= CLASS.speechBase && cls <= CLASS.attitudeIng) || cls === CLASS.according;
const isDelimiter = (cls: number) => cls >= CLASS.comma && cls <= CLASS.quoteClose;
const THAT_BEHIND_CUE = 12;

/** Reads the tokens of a text's segments. Linear in the length of the text. */
export function readText(text: string, segments: readonly TextSegment[], vocabulary: ReadonlySet<string>): Reading {
  const tokens: Token[] = [];
  const starts = new Int32Array(segments.length + 1);
  segments.forEach(({ range }, index) => {
    starts[index] = tokens.length;
    tokenize(text, range[0], range[1], tokens);
  });
  starts[segments.length] = tokens.length;
  const size = tokens.length;
  const none = () => new Int32Array(size).fill(-1);
  const { word, class: classes, suffix, shape } = wordsOf(tokens, vocabulary);
  const { segment, paragraph, paragraphStart, paragraphEnd, quotations, quotation } = placesOf(text, tokens, segments, starts);
  // One literal, no spread: objects of one hidden class keep the features' code fast.
  const reading: Reading = {
    tokens,
    word,
    class: classes,
    suffix,
    shape,
    segment,
    paragraph,
    paragraphStart,
    paragraphEnd,
    starts,
    quotations,
    quotation,
    depth: new Uint8Array(size),
    commas: new Int32Array(size + 1),
    left: none(),
    right: none(),
    outerLeft: none(),
    outerRight: none(),
    that: new Uint8Array(size),
    delimiter: none(),
    nextDelimiter: none(),
  };
  for (const { open } of reading.quotations) reading.class[open] = CLASS.quoteOpen;
  for (let at = 0; at < size; at++) reading.commas[at + 1] = (reading.commas[at] ?? 0) + (reading.class[at] === CLASS.comma ? 1 : 0);
  for (let index = 0; index < segments.length; index++) {
    lookBack(reading, starts[index] ?? 0, starts[index + 1] ?? 0);
    lookAhead(reading, starts[index] ?? 0, starts[index + 1] ?? 0);
  }
  return reading;
}

function wordsOf(tokens: readonly Token[], vocabulary: ReadonlySet<string>) {
  const size = tokens.length;
  const words = { word: new Int32Array(size), class: new Uint8Array(size), suffix: new Int32Array(size), shape: new Uint8Array(size) };
  const seen = new Map<string, Word>();
  tokens.forEach(({ text }, at) => {
    let word = seen.get(text);
    if (!word) {
      word = readWord(text, vocabulary);
      seen.set(text, word);
    }
    words.word[at] = word.word;
    words.class[at] = word.class;
    words.suffix[at] = word.suffix;
    words.shape[at] = word.shape;
  });
  return words;
}

function placesOf(text: string, tokens: readonly Token[], segments: readonly TextSegment[], starts: Int32Array) {
  const size = tokens.length;
  const segment = new Int32Array(size);
  const paragraph = new Int32Array(size);
  segments.forEach((part, index) => {
    segment.fill(index, starts[index], starts[index + 1]);
    paragraph.fill(part.paragraph, starts[index], starts[index + 1]);
  });
  const paragraphStart = new Int32Array(size);
  const paragraphEnd = new Int32Array(size);
  const quotations: Quotation[] = [];
  for (let from = 0, to = 0; from < size; from = to) {
    for (to = from + 1; to < size && paragraph[to] === paragraph[from]; ) to++;
    paragraphStart.fill(from, from, to);
    paragraphEnd.fill(to, from, to);
    for (const quotation of quotationsOf(text, tokens, from, to)) quotations.push(quotation);
  }
  const quotation = new Int32Array(size).fill(-1);
  quotations.forEach(({ open, last }, index) => {
    quotation.fill(index, open, last + 1);
  });
  return { segment, paragraph, paragraphStart, paragraphEnd, quotations, quotation };
}

function lookBack(reading: Reading, from: number, to: number) {
  let [cue, cueQuotation, outside, delimiter, depth, that] = [-1, -1, -1, -1, 0, 0];
  for (let at = from; at < to; at++) {
    const cls = reading.class[at] ?? 0;
    const here = reading.quotation[at] ?? -1;
    if (cls === CLASS.that && cue >= 0 && at < cue + THAT_BEHIND_CUE) that = 1;
    const known = cueQuotation === here;
    reading.left[at] = known ? cue : -1;
    reading.that[at] = known ? that : 0;
    reading.outerLeft[at] = outside;
    reading.delimiter[at] = delimiter;
    if (cls === CLASS.open) depth = Math.min(depth + 1, 3);
    reading.depth[at] = depth;
    if (cls === CLASS.close) depth = Math.max(depth - 1, 0);
    if (isDelimiter(cls)) delimiter = at;
    if (!isCueLike(cls)) continue;
    cue = at;
    cueQuotation = here;
    that = 0;
    if (here < 0) outside = at;
  }
}

function lookAhead(reading: Reading, from: number, to: number) {
  let [cue, cueQuotation, outside, delimiter] = [-1, -1, -1, -1];
  for (let at = to - 1; at >= from; at--) {
    const cls = reading.class[at] ?? 0;
    const here = reading.quotation[at] ?? -1;
    if (isDelimiter(cls)) delimiter = at;
    reading.right[at] = cueQuotation === here ? cue : -1;
    reading.outerRight[at] = outside;
    reading.nextDelimiter[at] = delimiter;
    if (!isCueLike(cls)) continue;
    cue = at;
    cueQuotation = here;
    if (here < 0) outside = at;
  }
}
