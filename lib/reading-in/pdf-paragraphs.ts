import type { PdfLine } from "./pdf-lines";
import type { RawBlock } from "./text-blocks";

/** Letters this much larger than the body's are a heading. */
const HEADING_SIZE = 1.15;
/** A gap this much larger than between lines ends a paragraph. */
const PARAGRAPH_GAP = 1.35;
/** A line that ends this far before its column does, of its width, is the last of a paragraph. */
const SHORT_LINE = 0.8;
const LONGEST_HEADING = 200;
const BULLET = /^[•◦▪▫●○■‣⁃∙·]|^[-–*] /u;
const ENDS_A_SENTENCE = /[.!?…:。！？][)"'”’»]*$/u;
const PAGE_NUMBER = /^(?:page |p\. ?)?\d{1,4}(?: ?(?:\/|of) ?\d{1,4})?$/i;

type Measure = { body: number; leading: number; width: number };

/** Paragraphs, headings and bullets of the lines of all pages. Running heads and page numbers are marked as not of the article. */
export function blocksOfLines(pages: readonly (readonly PdfLine[])[]): RawBlock[] {
  const running = runningLines(pages);
  const edges = new Set(pages.flatMap(edgesOf));
  const isRunning = (line: PdfLine) => edges.has(line) && (PAGE_NUMBER.test(line.text) || running.has(withoutDigits(line.text)));
  const asides = pages.flat().filter(isRunning);
  const lines = pages.flat().filter((line) => !isRunning(line));
  const measure = measured(lines);
  const paragraphs: PdfLine[][] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1);
    const before = last?.at(-1);
    if (last && before && belongs(before, line, measure)) last.push(line);
    else paragraphs.push([line]);
  }
  const joined = new Set(lines.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}\p{M}]+(?:[-‐][\p{L}\p{M}]+)*/gu) ?? []));
  return [
    ...paragraphs.map((paragraph): RawBlock => ({ kind: kindOf(paragraph, measure), text: join(paragraph, joined) })),
    ...[...new Set(asides.map(({ text }) => text))].map((text): RawBlock => ({ kind: "paragraph", text, aside: true })),
  ];
}

/** The two highest and the two lowest lines of a page. */
function edgesOf(page: readonly PdfLine[]): PdfLine[] {
  const downwards = page.toSorted((one, other) => other.y - one.y);
  return [...downwards.slice(0, 2), ...downwards.slice(-2)];
}

/** What stands at the edge of at least half of the pages, and of three or more, but for its digits. */
function runningLines(pages: readonly (readonly PdfLine[])[]): Set<string> {
  const counts = new Map<string, number>();
  for (const page of pages)
    for (const text of new Set(edgesOf(page).map((line) => withoutDigits(line.text)))) counts.set(text, (counts.get(text) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= 3 && count >= pages.length / 2).map(([text]) => text));
}
const withoutDigits = (text: string) => text.replace(/\d+/g, "#");

function measured(lines: readonly PdfLine[]): Measure {
  const body = commonest(lines.map(({ size, text }) => [Math.round(size * 2) / 2, text.length]));
  const gaps = lines.flatMap((line, at): [number, number][] => {
    const gap = (lines[at - 1]?.y ?? Number.NaN) - line.y;
    return gap > 0 && gap < body * 4 ? [[Math.round(gap * 2) / 2, 1]] : [];
  });
  const widths = lines.map(({ x, end }) => end - x).sort((a, b) => a - b);
  return { body, leading: commonest(gaps) || body * 1.2, width: widths[Math.floor(widths.length * 0.9)] ?? 0 };
}

function commonest(weighed: readonly (readonly [value: number, weight: number])[]): number {
  const sums = new Map<number, number>();
  for (const [value, weight] of weighed) sums.set(value, (sums.get(value) ?? 0) + weight);
  return [...sums].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** Whether a line goes on with the paragraph of the line before it. */
function belongs(before: PdfLine, line: PdfLine, { body, leading, width }: Measure): boolean {
  if (BULLET.test(line.text) || Math.abs(line.size - before.size) > body * 0.1) return false;
  const gap = before.y - line.y;
  const ended = ENDS_A_SENTENCE.test(before.text);
  // the top of the next column or page
  if (gap <= 0 || gap > body * 8) return !ended;
  if (gap > Math.max(leading, line.size) * PARAGRAPH_GAP) return false;
  const indented = line.x - before.x > body * 0.7;
  const short = before.end - before.x < width * SHORT_LINE;
  return !(ended && (indented || short));
}

function kindOf(paragraph: readonly PdfLine[], { body }: Measure): RawBlock["kind"] {
  const size = Math.min(...paragraph.map((line) => line.size));
  const length = paragraph.reduce((sum, { text }) => sum + text.length, 0);
  return size >= body * HEADING_SIZE && length <= LONGEST_HEADING ? "heading" : "unknown";
}

/**
 * Lines as one. A hyphen at the end of a line goes if the article has the whole word elsewhere, or nowhere has it with the
 * hyphen; before a capital or a digit it stays.
 */
function join(lines: readonly PdfLine[], words: ReadonlySet<string>): string {
  return lines.reduce((text, line) => {
    const [, first] = text.match(/([\p{L}\p{M}]+)[-‐\u00ad]$/u) ?? [];
    const [second] = line.text.match(/^[\p{Ll}\p{M}]+/u) ?? [];
    if (first === undefined) return text === "" ? line.text : `${text} ${line.text}`;
    if (second === undefined) return text + line.text;
    const keeps = words.has(`${first}-${second}`.toLowerCase()) && !words.has((first + second).toLowerCase());
    return keeps ? text + line.text : text.slice(0, -1) + line.text;
  }, "");
}
