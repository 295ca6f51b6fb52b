import { z } from "zod";

/** Finding the pairs and naming no others are worth the same. */
export const DEFAULT_WEIGHTS = { found: 0.5, right: 0.5 } as const;

/** As many as an article, and an answer, may have. */
export const MOST_PAIRS = 20;

const claimSchema = z.int().min(0).max(499);
/** The claim in which something is attributed or hedged, and a later one in which it stands bare, by their index in the lesson. */
export const pairSchema = z.tuple([claimSchema, claimSchema]).refine(([earlier, later]) => earlier < later, "the bare claim stands later");
export type Pair = z.infer<typeof pairSchema>;

const weight = z.number().min(0).max(1);

/** All pairs of the article. */
export const driftKeySchema = z.strictObject({
  pairs: z.array(pairSchema).min(1, "Add a pair of sentences.").max(MOST_PAIRS),
  weights: z
    .strictObject({ found: weight, right: weight })
    .refine(({ found, right }) => found + right > 0, "At least one part must count."),
});
export type DriftKey = z.infer<typeof driftKeySchema>;
