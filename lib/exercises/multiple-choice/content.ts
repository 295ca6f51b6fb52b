import { z } from "zod";

const MOST_OPTIONS = 10;

/** The question and its answers, in the order in which they stand; `several`: more than one may be chosen. */
export const multipleChoiceContentSchema = z.strictObject({
  question: z.string().trim().min(1, "The question has no words yet.").max(500),
  options: z.array(z.string().trim().min(1, "An answer is empty.").max(300)).min(2).max(MOST_OPTIONS),
  several: z.boolean(),
});
export type MultipleChoiceContent = z.infer<typeof multipleChoiceContentSchema>;
