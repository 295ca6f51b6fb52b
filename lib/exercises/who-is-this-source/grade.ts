import { type Credit, creditOfParts } from "@/lib/domain/credit";
import { areNear, type SourceType } from "@/lib/domain/source-terms";
import type { WhoKey } from "./key";
import type { WhoResponse } from "./response";

/** A near type sees what kind of thing the source is, but not which. */
const NEAR_CREDIT = 0.5;

/** The type, of which a near one earns half, and the terms. */
export function gradeSource(key: WhoKey, { type, terms }: WhoResponse): Credit {
  return creditOfParts([
    { part: "What it is", credit: type === null ? 0 : typeCredit(type, [key.type, ...key.alsoTypes]), weight: key.weights.type },
    {
      part: "On which terms",
      credit: terms !== null && (terms === key.terms || key.alsoTerms.includes(terms)) ? 1 : 0,
      weight: key.weights.terms,
    },
  ]);
}

function typeCredit(type: SourceType, right: readonly SourceType[]): number {
  if (right.includes(type)) return 1;
  return right.some((one) => areNear(one, type)) ? NEAR_CREDIT : 0;
}
