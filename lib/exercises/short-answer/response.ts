import { z } from "zod";
import { SURENESS } from "@/lib/domain/sureness";

/** A few words. */
export const shortAnswerResponseSchema = z.strictObject({ text: z.string().trim().min(1).max(200), sure: z.enum(SURENESS).optional() });
export type ShortAnswerResponse = z.infer<typeof shortAnswerResponseSchema>;
