import type { Range } from "@/lib/domain/range";

/**
 * A stretch in quotation marks, marks included. `carried`: it goes on with a quotation that the paragraph before left open. `unmarked`:
 * a turn of an interview, which needs no marks.
 */
export type Quotation = { readonly range: Range; readonly carried: boolean; readonly unmarked?: true };

const MARK = /[“”„«»"\n]|''/g;
const OPENS = new Set(["“", "„", "«"]);
const CLOSES = new Set(["”", "»"]);

/**
 * The quotations of a text, in order and without overlap; ranges in UTF-16 code units. One that is never closed ends with its
 * paragraph; a paragraph that opens with a mark while the one before was left open carries on its quotation.
 */
export function findQuotations(text: string): Quotation[] {
  const found: Quotation[] = [];
  let open = -1;
  let leftOpen = false;
  let carried = false;
  const close = (end: number) => {
    if (end - open > 1) found.push({ range: [open, end], carried });
    open = -1;
  };
  for (const match of text.matchAll(MARK)) {
    const mark = match[0];
    if (mark === "\n") {
      if (open >= 0) {
        leftOpen = true;
        close(match.index);
      } else if (text.charAt(match.index - 1) !== "\n") leftOpen = false;
    } else if (open >= 0 && !OPENS.has(mark)) close(match.index + mark.length);
    else if (open < 0 && !CLOSES.has(mark)) {
      carried = leftOpen && (match.index === 0 || text.charAt(match.index - 1) === "\n");
      leftOpen = false;
      open = match.index;
    }
  }
  if (open >= 0) close(text.trimEnd().length);
  return found;
}
