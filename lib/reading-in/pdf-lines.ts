/** A piece of text as a PDF places it: `transform` ends with its place, in points from the lower left. */
type PdfItem = { str: string; width: number; transform: readonly number[]; hasEOL: boolean };
/** A line of a page. `size` is of its letters; `x` and `end` its edges; all in points. */
export type PdfLine = { text: string; x: number; end: number; y: number; size: number };

/** Pieces closer than this many letter heights stand in one word, further apart than the second in two columns. */
const GAP_OF_A_WORD = 0.12;
const GAP_OF_A_COLUMN = 3;

/** The lines of a page in the order in which they are written, columns one after the other. */
export function linesOfPage(items: readonly PdfItem[]): PdfLine[] {
  const lines: PdfLine[] = [];
  let begins = true;
  for (const { str, width, transform, hasEOL } of items) {
    const [, , skew = 0, height = 0, x = 0, y = 0] = transform;
    const size = Math.hypot(skew, height) || 1;
    const line = lines.at(-1);
    if (str.trim() !== "") {
      const gap = line ? x - line.end : 0;
      const sameLine = line !== undefined && Math.abs(line.y - y) < size * 0.5 && gap > -size && gap < size * GAP_OF_A_COLUMN;
      if (sameLine && !begins) {
        line.text += `${gap > size * GAP_OF_A_WORD && !line.text.endsWith(" ") ? " " : ""}${str}`;
        line.end = x + width;
        line.size = Math.max(line.size, size);
      } else if (sameLine && gap < size) {
        line.text += ` ${str}`;
        line.end = x + width;
      } else lines.push({ text: str, x, end: x + width, y, size });
      begins = false;
    } else if (line && str !== "" && !line.text.endsWith(" ")) line.text += " ";
    if (hasEOL) begins = true;
  }
  return lines.map((line) => ({ ...line, text: line.text.replace(/\s+/g, " ").trim() }));
}
