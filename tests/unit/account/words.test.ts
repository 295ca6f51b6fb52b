import { expect, it } from "vitest";
import { agoWords } from "@/components/account/ago";
import { waitingWords } from "@/components/account/waiting";

it("says how long to wait in seconds, then in whole minutes", () => {
  expect(waitingWords(1)).toBe("Too many wrong tries. Wait 1 second, then try again.");
  expect(waitingWords(60)).toBe("Too many wrong tries. Wait 60 seconds, then try again.");
  expect(waitingWords(61)).toBe("Too many wrong tries. Wait 2 minutes, then try again.");
});

it("says how long ago in one unit", () => {
  const now = new Date("2026-11-23T08:00:00Z");
  const ago = (minutes: number) => agoWords(new Date(now.getTime() - minutes * 60_000), now);
  expect([ago(0), ago(59), ago(60), ago(24 * 60 - 1), ago(3 * 24 * 60)]).toEqual([
    "1 minute ago",
    "59 minutes ago",
    "1 hour ago",
    "23 hours ago",
    "3 days ago",
  ]);
});
