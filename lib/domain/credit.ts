import { z } from "zod";

/** Why an answer earned its credit, in a word that the feedback screen puts into a sentence. */
const CREDIT_RULES = ["key", "accepted", "judgement-off", "none"] as const;

/** How an answer earned its credit, a share from 0 to 1. Stored with each mark. */
export const creditSchema = z.strictObject({ credit: z.number().min(0).max(1), rule: z.enum(CREDIT_RULES) });
export type Credit = z.infer<typeof creditSchema>;
