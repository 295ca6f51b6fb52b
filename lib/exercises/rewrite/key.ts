import { z } from "zod";
import { REWRITE_TASKS } from "@/lib/domain/rewrite-hints";
import { rubricSchema } from "@/lib/exercises/rubric";

/** What is to be done with the sentence of the claim. */
export const rewriteContentSchema = z.strictObject({ task: z.enum(REWRITE_TASKS) });
export type RewriteContent = z.infer<typeof rewriteContentSchema>;

/** A sentence that would do, and what the levels look like. */
export const rewriteKeySchema = z.strictObject({ model: z.string().trim().max(600), rubric: rubricSchema });
export type RewriteKey = z.infer<typeof rewriteKeySchema>;
