// How a source is given, and which kinds of sources are near each other. No zod here: the student's page imports this file.

import { VOUCHERS, type Voucher } from "./label";

/** Who may stand as a source: everybody but the reporter. */
export type SourceType = Exclude<Voucher, "own-voice">;
const isSource = (voucher: Voucher): voucher is SourceType => voucher !== "own-voice";
export const SOURCE_TYPES: readonly SourceType[] = VOUCHERS.filter(isSource);

export const SOURCE_TERMS = ["on-the-record", "on-background", "not-stated"] as const;
/** On what terms a source speaks: by name, without it on purpose, or the text does not say. */
export type SourceTerms = (typeof SOURCE_TERMS)[number];

export const TERMS_WORDS: Readonly<Record<SourceTerms, { readonly name: string; readonly help: string }>> = {
  "on-the-record": { name: "On the record", help: "they can be named and quoted" },
  "on-background": { name: "On background", help: "they speak, but not by name" },
  "not-stated": { name: "Not stated", help: "the text does not say" },
};

/** Kinds of sources that are easily taken for each other: within a group, one earns half of another’s credit. */
const NEAR: readonly (readonly Voucher[])[] = [
  ["named-person", "named-organisation"],
  ["named-organisation", "document"],
  ["named-organisation", "news-outlet"],
  ["document", "news-outlet"],
  ["unnamed-official", "unnamed-person"],
  ["unnamed-person", "unnamed-group"],
  ["unnamed-official", "unnamed-group"],
  ["unnamed-group", "implicit"],
];

/** True for two different kinds of sources that are near each other; the order says nothing. */
export const areNear = (one: Voucher, other: Voucher): boolean =>
  one !== other && NEAR.some((group) => group.includes(one) && group.includes(other));
