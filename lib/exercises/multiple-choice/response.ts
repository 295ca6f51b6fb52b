import { z } from "zod";
import { SURENESS } from "@/lib/domain/sureness";

/** The answers that a student chose, by their index, each once and in order; and how sure they are, where they say so. */
export const multipleChoiceResponseSchema = z.strictObject({
  chosen: z
    .array(z.int().min(0).max(9))
    .min(1)
    .max(10)
    .refine((chosen) => chosen.every((index, at) => at === 0 || index > (chosen[at - 1] ?? -1)), "each answer once, in their order"),
  sure: z.enum(SURENESS).optional(),
});
export type MultipleChoiceResponse = z.infer<typeof multipleChoiceResponseSchema>;
