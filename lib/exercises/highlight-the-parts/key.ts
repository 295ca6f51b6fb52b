import { z } from "zod";
import { wordRunsSchema } from "@/lib/exercises/overlap";

export const PARTS = ["source", "cue", "content"] as const;
/** A part of an attribution: who says it, the words that say so, and what is said. */
export type Part = (typeof PARTS)[number];

/** What each part makes of the credit. The cue is short, so a word more or less weighs heavily in it: it counts half. */
export const DEFAULT_WEIGHTS: Readonly<Record<Part, number>> = { source: 0.4, cue: 0.2, content: 0.4 };

const weight = z.number().min(0).max(1);
const markedSchema = z.strictObject({ source: wordRunsSchema, cue: wordRunsSchema, content: wordRunsSchema });

/** The parts as runs of words; any of `others` counts as much as the first. */
export const highlightKeySchema = z.strictObject({
  ...markedSchema.shape,
  others: z.array(markedSchema).max(5),
  weights: z
    .strictObject({ source: weight, cue: weight, content: weight })
    .refine(({ source, cue, content }) => source + cue + content > 0, "At least one part must count."),
});
export type HighlightKey = z.infer<typeof highlightKeySchema>;
export type Marked = z.infer<typeof markedSchema>;
