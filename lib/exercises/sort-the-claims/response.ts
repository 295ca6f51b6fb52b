import { z } from "zod";
import { CLAIM_CLASSES } from "@/lib/domain/label";
import { SURENESS } from "@/lib/domain/sureness";

/** What a student answers of one claim: its class and, where they say so, how sure they are. Sureness earns nothing. */
export const sortTheClaimsResponseSchema = z.strictObject({ class: z.enum(CLAIM_CLASSES), sure: z.enum(SURENESS).optional() });
export type SortTheClaimsResponse = z.infer<typeof sortTheClaimsResponseSchema>;
