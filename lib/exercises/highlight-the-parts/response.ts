import { z } from "zod";
import { SURENESS } from "@/lib/domain/sureness";
import { wordRunsSchema } from "@/lib/exercises/overlap";

/** The words that a student marked for each part; at least one of them. */
export const highlightResponseSchema = z
  .strictObject({ source: wordRunsSchema, cue: wordRunsSchema, content: wordRunsSchema, sure: z.enum(SURENESS).optional() })
  .refine(({ source, cue, content }) => source.length + cue.length + content.length > 0, "mark some words");
export type HighlightResponse = z.infer<typeof highlightResponseSchema>;
