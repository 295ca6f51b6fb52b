import type { Block } from "@/lib/domain/article";
import { isAnalysed } from "@/lib/domain/language";
import type { Range } from "@/lib/domain/range";
import { segmentText } from "./segment-text";

type Article = { readonly text: string; readonly blocks: readonly Block[]; readonly language: string };

/**
 * The sentences and bullets that a lesson can ask about, headings left out: in English those of the analysis, in other languages
 * cut at the stops of their scripts. Ranges in UTF-16 code units, in order and without overlap.
 */
export function claimSentences({ text, blocks, language }: Article): Range[] {
  if (isAnalysed(language)) return segmentText(text, blocks).flatMap(({ kind, range }) => (kind === "heading" ? [] : [range]));
  return blocks.flatMap(({ kind, range }) => (kind === "heading" ? [] : sentencesOf(text, range)));
}

// A stop between spaced words ends a sentence before a space, with the marks that close there: “ in German, » after a space in
// French. One of a script of its own ends it wherever it stands.
const STOP = /[.!?…]+(?:["'”’“»«)\]]|[\u00a0\u202f ]»(?=\s|$))*(?=\s|$)|[。！？｡।॥۔؟։။።។]+["'”’」』）》〉)\]]*/gu;
/** Titles, after which a name follows, and abbreviations that stand in the middle of a sentence. */
const ABBREVIATED = new Set(
  "dr prof st mr mrs ms nr no hr fr bzw vgl ca ggf mme mlle mm me ste av sr sra srta dra ud núm sig sigra dott on mevr dhr bijv inż ул им".split(
    " ",
  ),
);
const OPENING = /[“„「『《〈«"]/gu;
/** How far back the beginning of a quotation is looked for. */
const LONGEST_LOOK = 400;

function sentencesOf(text: string, [from, to]: Range): Range[] {
  const line = text.slice(from, to);
  const ranges: Range[] = [];
  let start = 0;
  for (const { 0: stop, index } of [...line.matchAll(STOP), { 0: "", index: line.length }]) {
    const end = index + stop.length;
    if (end < line.length && goesOn(line, { start, index, end })) continue;
    const sentence = line.slice(start, end);
    const first = from + start + sentence.length - sentence.trimStart().length;
    if (/[\p{L}\p{N}]/u.test(sentence)) ranges.push([first, from + start + sentence.trimEnd().length]);
    start = end;
  }
  return ranges;
}

type Stop = { readonly start: number; readonly index: number; readonly end: number };

/** Whether the sentence goes on after a stop: after an abbreviation, an ordinal ("4. März"), before a small letter, or with who said it. */
function goesOn(line: string, { start, index, end }: Stop): boolean {
  const after = line.slice(end, end + 20);
  if (/^\s*["'“”„«»(]*\p{Ll}/u.test(after)) return true;
  const before = line.slice(Math.max(start, index - 12), index);
  if (line.charAt(index) !== "." || end - index > 1) return isSpokenFirst(line, { start, index, end });
  const word = /[\p{L}\p{N}]+$/u.exec(before)?.[0] ?? "";
  return /^(?:\p{L}|\d{1,2})$/u.test(word) || ABBREVIATED.has(word.toLowerCase());
}

/** “我们等了。”她说。: a quotation that no colon introduces belongs to the words right behind it. */
function isSpokenFirst(line: string, { start, index, end }: Stop): boolean {
  if (!/[”」』》〉"]/u.test(line.slice(index, end)) || /^(?:\s|[“「『《〈"]|$)/u.test(line.slice(end, end + 1))) return false;
  const said = line.slice(Math.max(start, index - LONGEST_LOOK), index);
  const opened = [...said.matchAll(OPENING)].at(-1)?.index ?? 0;
  return !/[:：]\s?$/u.test(said.slice(0, opened));
}
