// What a teacher may say to a student at work. No zod here: the live page imports this file.

/** In characters. */
export const LONGEST_NUDGE = 200;

/** Sentences that are ready to be sent. */
export const READY_NUDGES = [
  "Look at who says it before you look at what is said.",
  "Read the sentence before and after the claim, then decide.",
  "Not sure? Choose what fits best and go on. You can come back.",
  "Raise your hand if you are stuck.",
  "Five minutes left. Check what has no answer yet.",
] as const;
