// How certain a text says something is. No zod here: the student's page imports this file.

export const CERTAINTY_LEVELS = ["certain", "probable", "possible", "unknown"] as const;
/** A place on the scale, from said flatly to nobody knows. */
export type CertaintyLevel = (typeof CERTAINTY_LEVELS)[number];

export const LEVEL_WORDS: Readonly<Record<CertaintyLevel, { readonly name: string; readonly help: string }>> = {
  certain: { name: "Certain", help: "said flatly" },
  probable: { name: "Probable", help: "more likely than not" },
  possible: { name: "Possible", help: "it may be so" },
  unknown: { name: "Unknown", help: "nobody can say" },
};
