import { describe, expect, test } from "vitest";
import {
  clocksAgree,
  formatCount,
  formatDate,
  formatDay,
  formatDecimal,
  formatNumber,
  formatPercent,
  formatTime,
  formatWhen,
  formatZone,
  partOfDay,
} from "@/lib/domain/format";

const locale = "en-GB";
const helsinki = { locale, timeZone: "Europe/Helsinki", now: new Date("2026-11-25T10:00:00Z") };
const at = (iso: string) => new Date(iso);

describe("formatDay", () => {
  test.each([
    ["2026-11-25T21:59:00Z", "today"],
    ["2026-11-25T22:00:00Z", "tomorrow"],
    ["2026-11-24T21:59:00Z", "yesterday"],
    ["2026-11-27T15:00:00Z", "Fri"],
    ["2026-12-01T15:00:00Z", "Tue"],
    ["2026-12-02T15:00:00Z", "Wed 2 Dec"],
    ["2026-11-18T15:00:00Z", "Wed 18 Nov"],
    ["2027-01-08T15:00:00Z", "Fri 8 Jan 2027"],
  ])("%s is %s by the clock of the zone", (moment, words) => {
    expect(formatDay(at(moment), helsinki)).toBe(words);
  });
});

test("times have no leading zero and twenty-four hours", () => {
  expect(formatTime(at("2026-11-25T07:05:00Z"), helsinki)).toBe("9:05");
  expect(formatTime(at("2026-11-25T22:00:00Z"), helsinki)).toBe("0:00");
  expect(formatWhen(at("2026-11-27T15:00:00Z"), helsinki)).toBe("Fri 17:00");
});

test("dates, numbers and counts", () => {
  expect(formatDate(at("2024-11-17T00:00:00Z"), { locale, timeZone: "UTC" })).toBe("17 November 2024");
  expect(formatNumber(1234567, locale)).toBe("1,234,567");
  expect([formatNumber(-0, locale), formatPercent(-0.004, locale), formatDecimal(-0.004, 2, locale)]).toEqual(["0", "0 %", "0.00"]);
  expect([formatNumber(-3, locale), formatPercent(-0.03, locale), formatDecimal(-0.03, 2, locale)]).toEqual(["-3", "-3 %", "-0.03"]);
  const students = { one: "# student", other: "# students" };
  expect([0, 1, 2, 1000].map((count) => formatCount(count, students, locale))).toEqual([
    "0 students",
    "1 student",
    "2 students",
    "1,000 students",
  ]);
});

test("a zone has a name for people", () => {
  expect(formatZone("Europe/Helsinki", helsinki)).toBe("Eastern European Time");
});

test("clocks of two zones agree at some moments and not at others", () => {
  const winter = at("2026-01-10T12:00:00Z");
  const summer = at("2026-07-10T12:00:00Z");
  expect(clocksAgree("Europe/Helsinki", "Europe/Riga", [winter, summer])).toBe(true);
  // Algiers has no summer time
  expect(clocksAgree("Europe/Berlin", "Africa/Algiers", [winter])).toBe(true);
  expect(clocksAgree("Europe/Berlin", "Africa/Algiers", [winter, summer])).toBe(false);
});

test("the part of the day is that of the zone", () => {
  const moment = at("2026-11-25T10:00:00Z");
  expect(["Europe/Helsinki", "Asia/Tokyo", "America/New_York", "America/Los_Angeles"].map((zone) => partOfDay(moment, zone))).toEqual([
    "afternoon",
    "evening",
    "morning",
    "evening",
  ]);
});
