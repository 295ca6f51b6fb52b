import { z } from "zod";
import { SURENESS } from "./sureness";

/** Why an answer earned its credit, in a word that the feedback screen puts into a sentence. */
const CREDIT_RULES = ["key", "accepted", "judgement-off", "parts", "waits", "none"] as const;

const share = z.number().min(0).max(1);

/**
 * One part of an answer: its name, the share of it that is right (below 0: what it takes off), and what share of the whole it makes.
 * `waits`: a teacher has still to mark it.
 */
export const creditPartSchema = z.strictObject({
  part: z.string().min(1).max(60),
  credit: z.number().min(-1).max(1),
  weight: share,
  waits: z.literal(true).optional(),
});
export type CreditPart = z.infer<typeof creditPartSchema>;

/**
 * How an answer earned its credit, a share from 0 to 1. Stored with each mark. `parts`: of a credit that is put together, rule `parts`.
 * `sure`: where certainty counts, what it was marked as; the points then are not those of the credit alone.
 */
export const creditSchema = z.strictObject({
  credit: share,
  rule: z.enum(CREDIT_RULES),
  parts: z.array(creditPartSchema).max(20).optional(),
  sure: z.enum(SURENESS).optional(),
});
export type Credit = z.infer<typeof creditSchema>;

/** The credit of an answer in parts: Σ credit × weight ÷ Σ weight, weights being at least 0 and not all 0; from `fullFrom` on it is 1. */
export function creditOfParts(parts: readonly CreditPart[], fullFrom = 1): Credit {
  const weights = parts.reduce((sum, { weight }) => sum + weight, 0);
  const sum = parts.reduce((all, { credit, weight }) => all + credit * weight, 0);
  const credit = weights > 0 ? Math.min(1, sum / weights) : 0;
  const weighted = parts.map((part) => ({ ...part, weight: weights > 0 ? part.weight / weights : 0 }));
  return { credit: credit >= fullFrom ? 1 : credit, rule: "parts", parts: weighted };
}
