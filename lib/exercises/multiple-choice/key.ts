import { z } from "zod";

const optionsSchema = z.array(z.int().min(0).max(9)).max(10);

/** The answers that are right, by their index in the content. */
export const multipleChoiceKeySchema = z.strictObject({ right: optionsSchema.min(1, "Say which answer is right.") });
export type MultipleChoiceKey = z.infer<typeof multipleChoiceKeySchema>;
