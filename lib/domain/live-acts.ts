import { z } from "zod";
import { cleanLine } from "./clean-text";
import { LONGEST_NUDGE } from "./nudge-words";

// What a teacher does to work that is under way.

const MOST_AT_ONCE = 2000;

/** Which attempts: all that are open, or these, as far as they are. */
export const chosenAttemptsSchema = z.union([z.literal("all"), z.array(z.uuid()).min(1).max(MOST_AT_ONCE)]);
export type ChosenAttempts = z.output<typeof chosenAttemptsSchema>;

export const nudgeSchema = z.object({
  assignmentId: z.uuid(),
  attempts: chosenAttemptsSchema,
  words: z
    .string()
    .transform(cleanLine)
    .pipe(z.string().min(1, "Write a sentence.").max(LONGEST_NUDGE, `Say it in at most ${LONGEST_NUDGE} characters.`)),
});
export type Nudge = z.output<typeof nudgeSchema>;

/** Ends the work of everybody: nothing else to say. */
export const endForAllSchema = z.object({ assignmentId: z.uuid() });
