import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { type Reading, readText } from "@/lib/source-analysis/reading";
import { segmentText } from "@/lib/source-analysis/segment-text";
import { labelOf, ROLE } from "@/lib/source-analysis/tagger-labels";

/** Ranges in code points of the text, as the corpus has them. */
type CorpusRange = readonly [start: number, end: number];
type CorpusAttribution = Readonly<Record<"source" | "cue" | "content", readonly CorpusRange[] | null>>;
export type Article = {
  readonly id: string;
  readonly publisher: string;
  readonly text: string;
  readonly sentences: readonly CorpusRange[] | null;
  readonly attributions: readonly CorpusAttribution[];
};

export const corpora = resolve(import.meta.dirname, "../../../shared/corpora");

/** The articles of a split, `train` or `dev`. */
export const readSplit = (split: "train" | "dev"): Article[] =>
  readFileSync(resolve(corpora, `polnear-${split}.jsonl`), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));

/** The code unit at which each code point starts, and the length of the text. */
export function codeUnits(text: string): number[] {
  const units: number[] = [];
  let at = 0;
  for (const char of text) {
    units.push(at);
    at += char.length;
  }
  units.push(at);
  return units;
}

/** The number of code points before each code unit. */
export function codePoints(text: string): Int32Array {
  const points = new Int32Array(text.length + 1);
  const units = codeUnits(text);
  units.forEach((unit, point) => {
    points.fill(point, unit, units[point + 1] ?? text.length + 1);
  });
  return points;
}

/** An article as the tagger reads it, with the label of every token. */
export type Example = { readonly article: Article; readonly reading: Reading; readonly labels: Uint8Array };

export function exampleOf(article: Article, vocabulary: ReadonlySet<string>): Example {
  const reading = readText(article.text, segmentText(article.text), vocabulary);
  return { article, reading, labels: labelsOf(article, reading) };
}

function labelsOf({ text, attributions }: Article, { tokens, paragraph }: Reading): Uint8Array {
  const labels = new Uint8Array(tokens.length);
  const units = codeUnits(text);
  const middles = tokens.map(({ start, end }) => (start + end) / 2);
  const mark = ([start, end]: CorpusRange, role: number) => {
    const from = firstAbove(middles, units[start] ?? 0);
    const to = firstAbove(middles, (units[end] ?? 0) - 0.25);
    for (let at = from; at < to; at++) labels[at] = labelOf(role, at === from || paragraph[at] !== paragraph[at - 1]);
  };
  for (const { source, cue, content } of attributions) {
    const cueStart = cue?.[0]?.[0] ?? -1;
    for (const range of source ?? []) mark(range, ROLE.source);
    for (const range of cue ?? []) mark(range, ROLE.cue);
    for (const range of content ?? []) mark(range, range[0] < cueStart ? ROLE.left : ROLE.right);
  }
  return labels;
}

/** The index of the first of rising numbers that is greater than a limit. */
function firstAbove(rising: readonly number[], limit: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}

const WORD = /[\p{L}]+(?:[-–&.'’][\p{L}]+)*/gu;

/**
 * The common words of the training text, the most common first: written small in most places, in at least six articles and three
 * publishers. No name is among them.
 */
export function commonWords(articles: readonly Article[], size: number): string[] {
  const small = new Map<string, { count: number; articles: Set<string>; publishers: Set<string> }>();
  const capital = new Map<string, number>();
  for (const { id, publisher, text } of articles) {
    for (const { 0: found, index } of text.matchAll(WORD)) {
      const word = found.toLowerCase().replaceAll("’", "'");
      const insideSentence = /[\p{L}] $/u.test(text.slice(Math.max(0, index - 2), index));
      if (found !== found.toLowerCase()) {
        if (insideSentence) capital.set(word, (capital.get(word) ?? 0) + 1);
        continue;
      }
      const entry = small.get(word) ?? { count: 0, articles: new Set(), publishers: new Set() };
      small.set(word, entry);
      entry.count++;
      entry.articles.add(id);
      entry.publishers.add(publisher);
    }
  }
  return [...small]
    .filter(
      ([word, entry]) =>
        entry.articles.size >= 6 && entry.publishers.size >= 3 && entry.count >= 0.7 * (entry.count + (capital.get(word) ?? 0)),
    )
    .sort(([a, one], [b, other]) => other.articles.size - one.articles.size || (a < b ? -1 : 1))
    .slice(0, size)
    .map(([word]) => word);
}
