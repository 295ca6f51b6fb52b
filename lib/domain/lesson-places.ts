import type { z } from "zod";
import type { Place } from "./lesson-file";
import { quoted, quotedApart } from "./lesson-problems";
import { codePointsOf, type Range, type rangeSchema } from "./range";

/** A range in code units, as the schemas of the program hold it. */
export type Span = z.infer<typeof rangeSchema>;

/** A text with the code unit at which each of its code points begins, and its length at the end. */
export type IndexedText = { readonly text: string; readonly units: readonly number[] };

/** Prepares a text, so that an offset in code points is found in one step. */
export function indexText(text: string): IndexedText {
  const units: number[] = [];
  for (let unit = 0; unit < text.length; unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1) units.push(unit);
  return { text, units: [...units, text.length] };
}

/** Turns ranges of a text in code units into ranges in code points, each in one step. */
export function codePointRanges(text: string): (range: Range) => Range {
  const points = new Map(indexText(text).units.map((unit, point) => [unit, point]));
  return ([start, end]) => [points.get(start) ?? 0, points.get(end) ?? 0];
}

/**
 * Turns a place (offsets in code points, and the words that must stand there) into a range in code units.
 * A place that does not hold gives a reason: what stands there instead, and where the words are if they occur once.
 */
export function spanOf(article: IndexedText, place: Place): { ok: true; span: Span } | { ok: false; reason: string } {
  const { start, end, text } = place;
  const length = article.units.length - 1;
  if (end <= start) return { ok: false, reason: `the place ${start} to ${end} must end after it starts` };
  if (text.normalize("NFC") !== text) return { ok: false, reason: `the words ${quoted(text)} are not in Unicode form NFC` };
  const from = article.units[start];
  const to = article.units[end];
  if (from === undefined || to === undefined) {
    return {
      ok: false,
      reason: `the place ${start} to ${end} lies outside article.txt, which has ${length} characters; ${whereabouts(article, text)}`,
    };
  }
  const there = article.text.slice(from, to);
  if (there === text) return { ok: true, span: [from, to] };
  const [found, expected] = quotedApart(there, text);
  return { ok: false, reason: `at ${start} to ${end} stands ${found}, not ${expected}; ${whereabouts(article, text)}` };
}

function whereabouts({ text }: IndexedText, words: string): string {
  const first = text.indexOf(words);
  if (first < 0) return "these words are nowhere in article.txt";
  if (text.lastIndexOf(words) !== first) return "these words stand in more than one place";
  return `these words stand at ${codePointsOf(text, first)} to ${codePointsOf(text, first + words.length)}`;
}
