import type { QuoteForm } from "@/lib/domain/analysis";
import type { Range } from "@/lib/domain/range";
import { firstBehind } from "./sentence";

const endOf = (range: Range) => range[1];

/** How the content is given: `direct` where at least nine tenths of it stand in quotation marks, `partial` where some does. `quotations` are in order. */
export function formOf(content: readonly Range[], quotations: readonly Range[]): QuoteForm {
  let all = 0;
  let quoted = 0;
  for (const range of content) {
    all += range[1] - range[0];
    for (let at = firstBehind(quotations, endOf, range[0]); at < quotations.length; at++) {
      const quotation = quotations[at];
      if (!quotation || quotation[0] >= range[1]) break;
      quoted += Math.min(range[1], quotation[1]) - Math.max(range[0], quotation[0]);
    }
  }
  if (quoted === 0) return "indirect";
  return quoted >= 0.9 * all ? "direct" : "partial";
}
