import { z } from "zod";

/** The sentence as the student rewrote it. */
export const rewriteResponseSchema = z.strictObject({ text: z.string().trim().min(1).max(600) });
export type RewriteResponse = z.infer<typeof rewriteResponseSchema>;
