import { z } from "zod";
import { ANALYSED_ATTEMPTS } from "./item-analysis";

/** What the address of the analysis may ask for. Anything that does not fit is as if it were not there. */
export const analysisQuerySchema = z.object({
  which: z.enum(ANALYSED_ATTEMPTS).default("first").catch("first"),
  /** the item that is opened, by its number */
  item: z.coerce.number().int().min(1).max(999).optional().catch(undefined),
});
export type AnalysisQuery = z.infer<typeof analysisQuerySchema>;
