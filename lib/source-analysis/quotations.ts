import type { Token } from "./tokens";

/** A stretch in quotation marks: indexes of tokens, the marks among them; `close` is -1 where the paragraph ends before it does. */
export type Quotation = { readonly open: number; readonly close: number; readonly last: number };

const OPENING = new Set(["“", "«", "„", "``"]);
const CLOSING = new Set(["”", "»"]);
const EITHER = new Set(['"', "''"]);

/**
 * Finds the quotations among the tokens `from` to `to` of one paragraph; they do not nest: single quotation marks inside are words of
 * the quotation. Straight marks open after a space and close before one.
 */
export function quotationsOf(text: string, tokens: readonly Token[], from: number, to: number): Quotation[] {
  const found: Quotation[] = [];
  let open = -1;
  const close = (at: number) => {
    if (open >= 0) found.push({ open, close: at, last: at });
    open = -1;
  };
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (!token) break;
    const role = roleOf(text, token, open >= 0);
    if (role === "close") close(at);
    if (role !== "open") continue;
    if (open >= 0) found.push({ open, close: -1, last: at - 1 });
    open = at;
  }
  if (open >= 0) found.push({ open, close: -1, last: to - 1 });
  return found;
}

function roleOf(text: string, token: Token, inside: boolean): "open" | "close" | null {
  if (OPENING.has(token.text)) return "open";
  if (CLOSING.has(token.text)) return "close";
  if (!EITHER.has(token.text)) return null;
  const spaceBefore = token.start === 0 || /[\s([—–-]/u.test(text.charAt(token.start - 1));
  const spaceAfter = token.end >= text.length || /[\s.,;:!?)\]—–-]/u.test(text.charAt(token.end));
  if (inside) return spaceBefore && !spaceAfter ? "open" : "close";
  return spaceAfter && !spaceBefore ? null : "open";
}
