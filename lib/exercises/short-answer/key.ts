import { z } from "zod";

export const shortAnswerContentSchema = z.strictObject({ question: z.string().trim().min(1, "The question has no words yet.").max(500) });
export type ShortAnswerContent = z.infer<typeof shortAnswerContentSchema>;

/** Answers that earn credit as they are, and whether the teacher looks at all others. */
export const shortAnswerKeySchema = z.strictObject({
  accepted: z
    .array(z.strictObject({ text: z.string().trim().min(1, "An accepted answer is empty.").max(200), credit: z.number().gt(0).max(1) }))
    .max(30),
  othersWait: z.boolean(),
});
export type ShortAnswerKey = z.infer<typeof shortAnswerKeySchema>;
