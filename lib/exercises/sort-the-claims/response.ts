import { z } from "zod";
import { CERTAINTIES, CLAIM_CLASSES, VOUCHERS } from "@/lib/domain/label";
import { SURENESS } from "@/lib/domain/sureness";

const sure = z.enum(SURENESS).optional();

const classAnswerSchema = z.strictObject({ class: z.enum(CLAIM_CLASSES), sure });

/** An answer on both axes; null: not said yet, but never both. */
const axesAnswerSchema = z
  .strictObject({ voucher: z.enum(VOUCHERS).nullable(), certainty: z.enum(CERTAINTIES).nullable(), sure })
  .refine(({ voucher, certainty }) => voucher !== null || certainty !== null, "say at least one of the two");
export type AxesAnswer = z.infer<typeof axesAnswerSchema>;

/** What a student answers of one claim: its class, or its label on both axes; and how sure they are, where they say so. Sureness earns nothing. */
export const sortTheClaimsResponseSchema = z.union([classAnswerSchema, axesAnswerSchema]);
export type SortTheClaimsResponse = z.infer<typeof sortTheClaimsResponseSchema>;
