// How much a claim and its key entry hold. No zod here: the review screen imports this file.

/** As many ranges of evidence as an entry shows. */
export const MOST_EVIDENCE = 20;
/** As many other labels as a key accepts. */
export const MOST_ACCEPTED = 20;
/** Of an explanation, in UTF-16 code units. */
export const LONGEST_EXPLANATION = 2000;
/** As many pieces of text as a claim has. */
export const MOST_RANGES = 50;
