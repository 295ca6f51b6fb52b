import { z } from "zod";
import { SURENESS } from "@/lib/domain/sureness";
import { MOST_PAIRS, pairSchema } from "./key";

/** The pairs that a student found, each once and in order. */
export const driftResponseSchema = z.strictObject({
  pairs: z
    .array(pairSchema)
    .min(1)
    .max(MOST_PAIRS)
    .refine(
      (pairs) =>
        pairs.every(
          ([a, b], at) => at === 0 || a > (pairs[at - 1]?.[0] ?? 0) || (a === pairs[at - 1]?.[0] && b > (pairs[at - 1]?.[1] ?? 0)),
        ),
      "each pair once, in order",
    ),
  sure: z.enum(SURENESS).optional(),
});
export type DriftResponse = z.infer<typeof driftResponseSchema>;
