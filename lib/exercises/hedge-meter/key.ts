import { z } from "zod";
import { CERTAINTY_LEVELS } from "@/lib/domain/certainty-level";
import { wordRunsSchema } from "@/lib/exercises/overlap";

/** What the words and the level make of the credit: seeing the hedge and weighing it are worth the same. */
export const DEFAULT_WEIGHTS = { hedges: 0.5, level: 0.5 } as const;

const weight = z.number().min(0).max(1);

/** The hedge words as runs of words (none: it is said flatly), and the level; `alsoLevels` are as good. */
export const hedgeMeterKeySchema = z.strictObject({
  hedges: wordRunsSchema,
  level: z.enum(CERTAINTY_LEVELS),
  alsoLevels: z.array(z.enum(CERTAINTY_LEVELS)).max(3),
  weights: z
    .strictObject({ hedges: weight, level: weight })
    .refine(({ hedges, level }) => hedges + level > 0, "At least one part must count."),
});
export type HedgeMeterKey = z.infer<typeof hedgeMeterKeySchema>;
