import { LOCALE } from "@/lib/domain/format";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long ago, in one unit: "5 minutes ago". No clock of the reader's is needed for it. */
export function agoWords(then: Date, now: Date): string {
  const past = now.getTime() - then.getTime();
  const words = new Intl.RelativeTimeFormat(LOCALE, { numeric: "always" });
  if (past < HOUR) return words.format(-Math.max(1, Math.floor(past / MINUTE)), "minute");
  return past < DAY ? words.format(-Math.floor(past / HOUR), "hour") : words.format(-Math.floor(past / DAY), "day");
}
