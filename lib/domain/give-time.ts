import { z } from "zod";
import { chosenAttemptsSchema } from "./live-acts";

/** The most minutes that are given at once. */
const MOST_MINUTES_AT_ONCE = 120;
/** The most minutes that an attempt can be given in all. */
export const MOST_EXTRA_MINUTES = 600;

/** More time for attempts that are under way. */
export const giveTimeSchema = z.object({
  assignmentId: z.uuid(),
  attempts: chosenAttemptsSchema,
  minutes: z.coerce
    .number("Give a number of minutes.")
    .int("Give whole minutes.")
    .min(1, "Give at least a minute.")
    .max(MOST_MINUTES_AT_ONCE, `Give at most ${MOST_MINUTES_AT_ONCE} minutes at once.`),
});
export type GiveTime = z.output<typeof giveTimeSchema>;

/** What came of it: how many students have more time now. `no-end`: none of them has work under way that ends. */
export type TimeGiven = { ok: true; attempts: number } | { ok: false; reason: "no-end" };
