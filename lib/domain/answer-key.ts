import { z } from "zod";
import { LONGEST_EXPLANATION, MOST_ACCEPTED, MOST_EVIDENCE } from "./key-limits";
import { CERTAINTIES, CLAIM_CLASSES, VOUCHERS } from "./label";
import { rangeSchema } from "./range";
import { skillSchema } from "./skill";

export const labelSchema = z.strictObject({ voucher: z.enum(VOUCHERS), certainty: z.enum(CERTAINTIES) });

const creditSchema = z.number().gt(0).max(1);

/** Another label that earns credit. It names its level: a class, or a label on one or both axes. */
export const acceptedSchema = z.union([
  z.strictObject({ class: z.enum(CLAIM_CLASSES), credit: creditSchema }),
  z
    .strictObject({ voucher: z.enum(VOUCHERS).optional(), certainty: z.enum(CERTAINTIES).optional(), credit: creditSchema })
    .refine(
      (entry) => entry.voucher !== undefined || entry.certainty !== undefined,
      "an accepted label names a voucher, a certainty or both",
    ),
]);
export type Accepted = z.infer<typeof acceptedSchema>;

/** The key of an exercise that asks for the label of a claim: the label, on both axes, and the others that are accepted, in any order. */
export const labelledKeySchema = z.strictObject({ label: labelSchema, accepted: z.array(acceptedSchema).max(MOST_ACCEPTED) });
export type LabelledKey = z.infer<typeof labelledKeySchema>;

/** One hop of a sourcing chain, from the origin to this article. */
export const hopSchema = z.strictObject({ name: z.string().trim().min(1).max(200), type: z.enum(VOUCHERS).optional() });
export type Hop = z.infer<typeof hopSchema>;

/**
 * What a key version says of one item, whatever its exercise: `key` is the part that the exercise kind reads.
 * Weight is in points (0 to 100); evidence ranges are code units of the article revision.
 */
export const keyEntrySchema = z.strictObject({
  key: z.unknown(),
  evidence: z.array(rangeSchema).max(MOST_EVIDENCE),
  explanation: z.string().trim().max(LONGEST_EXPLANATION),
  skill: skillSchema.nullable(),
  weight: z.number().min(0).max(100),
  chain: z.array(hopSchema).max(12),
  dropped: z.boolean(),
});
export type KeyEntry = z.infer<typeof keyEntrySchema>;
