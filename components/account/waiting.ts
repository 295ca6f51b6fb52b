import { formatCount, LOCALE } from "@/lib/domain/format";

/** How long to wait after too many wrong guesses: seconds up to a minute, then whole minutes. */
export function waitingWords(seconds: number): string {
  const wait =
    seconds <= 60
      ? formatCount(seconds, { one: "# second", other: "# seconds" }, LOCALE)
      : formatCount(Math.ceil(seconds / 60), { one: "# minute", other: "# minutes" }, LOCALE);
  return `Too many wrong tries. Wait ${wait}, then try again.`;
}
