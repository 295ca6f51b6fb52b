import { z } from "zod";
import { SOURCE_TERMS, SOURCE_TYPES } from "@/lib/domain/source-terms";

/** What type and terms make of the credit: what a source is says more of a claim than on which terms it speaks. */
export const DEFAULT_WEIGHTS = { type: 0.7, terms: 0.3 } as const;

/** The source that is asked about, in the words of the text or as it is called there. */
export const whoContentSchema = z.strictObject({ source: z.string().trim().min(1, "Say which source is asked about.").max(200) });
export type WhoContent = z.infer<typeof whoContentSchema>;

const typeSchema = z.enum(SOURCE_TYPES);
const weight = z.number().min(0).max(1);

/** Type and terms of the source; those of `also…` are as good. */
export const whoKeySchema = z.strictObject({
  type: typeSchema,
  alsoTypes: z.array(typeSchema).max(8),
  terms: z.enum(SOURCE_TERMS),
  alsoTerms: z.array(z.enum(SOURCE_TERMS)).max(2),
  weights: z.strictObject({ type: weight, terms: weight }).refine(({ type, terms }) => type + terms > 0, "At least one part must count."),
});
export type WhoKey = z.infer<typeof whoKeySchema>;
