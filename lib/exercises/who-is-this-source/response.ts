import { z } from "zod";
import { SOURCE_TERMS, SOURCE_TYPES } from "@/lib/domain/source-terms";
import { SURENESS } from "@/lib/domain/sureness";

/** What a student says of a source; null: not said yet, but never both. */
export const whoResponseSchema = z
  .strictObject({ type: z.enum(SOURCE_TYPES).nullable(), terms: z.enum(SOURCE_TERMS).nullable(), sure: z.enum(SURENESS).optional() })
  .refine(({ type, terms }) => type !== null || terms !== null, "say at least one of the two");
export type WhoResponse = z.infer<typeof whoResponseSchema>;
