import { z } from "zod";
import { CERTAINTY_LEVELS } from "@/lib/domain/certainty-level";
import { SURENESS } from "@/lib/domain/sureness";
import { wordRunsSchema } from "@/lib/exercises/overlap";

/** The hedge words that a student marked (none: they saw none), and the level; null: not chosen yet. */
export const hedgeMeterResponseSchema = z
  .strictObject({ hedges: wordRunsSchema, level: z.enum(CERTAINTY_LEVELS).nullable(), sure: z.enum(SURENESS).optional() })
  .refine(({ hedges, level }) => hedges.length > 0 || level !== null, "mark some words or choose a level");
export type HedgeMeterResponse = z.infer<typeof hedgeMeterResponseSchema>;
