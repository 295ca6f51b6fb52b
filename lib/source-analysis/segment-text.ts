import type { SegmentKind } from "@/lib/domain/analysis";
import type { Block } from "@/lib/domain/article";
import type { Range } from "@/lib/domain/range";
import { endsSentence } from "./sentence-ends";

/** A sentence, heading or bullet, trimmed of white space; `paragraph` counts the lines (or blocks) that hold text from 0. */
export type TextSegment = { readonly kind: SegmentKind; readonly range: Range; readonly paragraph: number };

type Line = { readonly kind: Block["kind"] | null; readonly start: number; readonly end: number };

const BULLET = /^(?:[-–—•*◦▪‣·●]|\(?\d{1,2}[.)])[ \t\u00a0]+(?=\S)/u;
const HEADING_WORDS = 14;
const HEADING_LENGTH = 120;

/**
 * Cuts a text into sentences, headings and bullets, in order and without overlap; ranges in UTF-16 code units. A line break always
 * ends a segment. With `blocks`, they say what is a heading and what a bullet; without, the shape of the lines does.
 */
export function segmentText(text: string, blocks?: readonly Block[]): TextSegment[] {
  const lines = blocks ? blocks.flatMap(({ kind, range }) => linesOf(text, range[0], range[1], kind)) : linesOf(text, 0, text.length, null);
  const segments: TextSegment[] = [];
  lines.forEach((line, paragraph) => {
    const bullet = line.kind === "bullet" || line.kind === null ? BULLET.exec(text.slice(line.start, line.start + 16)) : null;
    const start = line.start + (bullet?.[0].length ?? 0);
    if (start >= line.end) return;
    const kind = kindOf(text, line, bullet !== null, paragraph < lines.length - 1);
    if (kind === "heading") segments.push({ kind, range: [start, line.end], paragraph });
    else for (const range of sentencesOf(text, start, line.end)) segments.push({ kind, range, paragraph });
  });
  return segments;
}

function kindOf(text: string, line: Line, marked: boolean, textFollows: boolean): SegmentKind {
  if (line.kind !== null) return line.kind === "paragraph" ? "sentence" : line.kind;
  if (marked) return "bullet";
  return textFollows && looksLikeHeading(text, line.start, line.end) ? "heading" : "sentence";
}

function looksLikeHeading(text: string, start: number, end: number): boolean {
  if (end - start > HEADING_LENGTH || /[.!?…:;,"”’'»)\]}—–-]/u.test(text.charAt(end - 1))) return false;
  const line = text.slice(start, end);
  return /^["“‘'([]*[\p{Lu}\p{N}]/u.test(line) && line.split(/\s+/u, HEADING_WORDS + 1).length <= HEADING_WORDS;
}

const LINE_BREAK = /[\n\r\u2028\u2029]+/gu;

/** The lines with something in them, trimmed. */
function linesOf(text: string, from: number, to: number, kind: Line["kind"]): Line[] {
  const lines: Line[] = [];
  let start = from;
  const add = (end: number) => {
    const [first, last] = trimmed(text, start, end);
    if (first < last) lines.push({ kind, start: first, end: last });
  };
  for (const breaks of text.slice(from, to).matchAll(LINE_BREAK)) {
    add(from + breaks.index);
    start = from + breaks.index + breaks[0].length;
  }
  add(to);
  return lines;
}

const isSpace = (char: string) => char <= " " || (char > "\u007f" && /[\s\u200b\ufeff\u202a-\u202e]/u.test(char));

function trimmed(text: string, from: number, to: number): Range {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charAt(start))) start++;
  while (end > start && isSpace(text.charAt(end - 1))) end--;
  return [start, end];
}

const STOPS = /(?:[.!?…]+|\.)(?:['"”’)\]»]|\u00a0?\[\d+\])*/gu;

function sentencesOf(text: string, from: number, to: number): Range[] {
  const ranges: Range[] = [];
  const line = text.slice(from, to);
  let start = 0;
  for (const stop of line.matchAll(STOPS)) {
    const end = stop.index + stop[0].length;
    if (end >= line.length || !endsSentence(line, stop.index, end)) continue;
    ranges.push(trimmed(text, from + start, from + end));
    start = end;
  }
  const rest = trimmed(text, from + start, to);
  if (rest[0] < rest[1]) ranges.push(rest);
  return ranges.filter((range) => range[0] < range[1]);
}
