import { z } from "zod";

/** What the parts make of the credit: each step is most of the work; its depth and its independent sources are what the steps are for. */
export const DEFAULT_WEIGHTS = { steps: 0.6, depth: 0.2, independent: 0.2 } as const;

export const MOST_NAMES = 12;
const nameSchema = z.string().trim().min(1, "A name is empty.").max(200);
const indexSchema = z
  .int()
  .min(0)
  .max(MOST_NAMES - 1);

/** The names that may be chosen, some of which need not belong; the last one is this article. `unnamed`: those whom the text does not name. */
export const chainContentSchema = z.strictObject({
  names: z.array(nameSchema).min(2).max(MOST_NAMES),
  unnamed: z.array(indexSchema).max(MOST_NAMES).optional(),
});
export type ChainContent = z.infer<typeof chainContentSchema>;

/** A step: who told whom, by their index in the content. */
export const linkSchema = z.tuple([indexSchema, indexSchema]);
export type Link = z.infer<typeof linkSchema>;

const weight = z.number().min(0).max(1);

/** The steps of the news to this article; names of one list of `same` are as good as each other; how many sources are independent. */
export const chainKeySchema = z.strictObject({
  links: z.array(linkSchema).min(1, "Add the steps that are right.").max(20),
  same: z.array(z.array(indexSchema).min(2).max(MOST_NAMES)).max(6),
  independent: z.int().min(0).max(9),
  weights: z
    .strictObject({ steps: weight, depth: weight, independent: weight })
    .refine(({ steps, depth, independent }) => steps + depth + independent > 0, "At least one part must count."),
});
export type ChainKey = z.infer<typeof chainKeySchema>;
