import { z } from "zod";
import { acceptedSchema, labelSchema } from "@/lib/domain/answer-key";

/** What a key says of one claim: the label, on both axes, and the others that are accepted, in any order. */
export const sortTheClaimsKeySchema = z.strictObject({ label: labelSchema, accepted: z.array(acceptedSchema).max(20) });
export type SortTheClaimsKey = z.infer<typeof sortTheClaimsKeySchema>;
