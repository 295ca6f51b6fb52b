import { VOUCHER_WORDS } from "@/lib/domain/label-words";
import { SOURCE_TERMS, SOURCE_TYPES, type SourceTerms, type SourceType, TERMS_WORDS } from "@/lib/domain/source-terms";
import type { AskedItem, ItemOptions } from "@/lib/exercises/exercise-kind";
import { meanCredit } from "@/lib/exercises/mean-credit";
import { gradeSource } from "./grade";
import type { WhoContent, WhoKey } from "./key";
import type { WhoResponse } from "./response";

/** Every type of source and all terms. */
export function sourceOptions({ key }: AskedItem<WhoContent, WhoKey>): ItemOptions<WhoResponse> {
  const earned = (type: SourceType | null, terms: SourceTerms | null) => gradeSource(key, { type, terms }).credit;
  return {
    options: [
      ...SOURCE_TYPES.map((type) => ({ part: "What it is", words: VOUCHER_WORDS[type], credit: earned(type, null) })),
      ...SOURCE_TERMS.map((terms) => ({ part: "On which terms", words: TERMS_WORDS[terms].name, credit: earned(null, terms) })),
    ],
    guess: meanCredit(SOURCE_TYPES.flatMap((type) => SOURCE_TERMS.map((terms) => earned(type, terms)))),
    chosen: ({ type, terms }) => [
      ...(type ? [SOURCE_TYPES.indexOf(type)] : []),
      ...(terms ? [SOURCE_TYPES.length + SOURCE_TERMS.indexOf(terms)] : []),
    ],
  };
}
