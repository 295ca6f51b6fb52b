import { z } from "zod";
import { CHECKABLE, CONFIRMATIONS, WAYS } from "@/lib/domain/verification";

const words = (longest: number) => z.string().trim().max(longest);

/** A plan as far as it has got, and the log of what was opened and found on the way. */
export const planResponseSchema = z
  .strictObject({
    checkable: z.enum(CHECKABLE).nullable(),
    ways: z.array(z.enum(WAYS)).max(6),
    confirmation: z.enum(CONFIRMATIONS).nullable(),
    text: words(1000),
    log: z.array(z.strictObject({ opened: words(300), found: words(500) })).max(10),
  })
  .refine(
    ({ checkable, ways, confirmation, text, log }) =>
      checkable !== null ||
      ways.length > 0 ||
      confirmation !== null ||
      text !== "" ||
      log.some(({ opened, found }) => opened !== "" || found !== ""),
    "say something",
  );
export type PlanResponse = z.infer<typeof planResponseSchema>;
