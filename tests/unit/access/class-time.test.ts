import { expect, test } from "vitest";
import { classTimeAt, momentOf } from "@/lib/access/class-time";

const there = (time: string, zone: string) => momentOf(time, zone).toISOString();

test("class time is the zone's clock", () => {
  expect(there("2026-11-27T17:00", "Europe/Helsinki")).toBe("2026-11-27T15:00:00.000Z");
  expect(there("2026-07-27T17:00", "Europe/Helsinki")).toBe("2026-07-27T14:00:00.000Z");
  expect(classTimeAt(new Date("2026-11-27T15:00:59Z"), "Europe/Helsinki")).toBe("2026-11-27T17:00");
});

test("in spring, a time that the clock skips is the one an hour later", () => {
  // 29 March 2026: 2:00 becomes 3:00 in Berlin
  expect(there("2026-03-29T01:59", "Europe/Berlin")).toBe("2026-03-29T00:59:00.000Z");
  expect(there("2026-03-29T02:30", "Europe/Berlin")).toBe("2026-03-29T01:30:00.000Z");
  expect(classTimeAt(momentOf("2026-03-29T02:30", "Europe/Berlin"), "Europe/Berlin")).toBe("2026-03-29T03:30");
  expect(there("2026-03-29T03:00", "Europe/Berlin")).toBe("2026-03-29T01:00:00.000Z");
});

test("in autumn, of a time that comes twice the first is meant", () => {
  // 25 October 2026: 3:00 becomes 2:00 in Berlin
  expect(there("2026-10-25T02:30", "Europe/Berlin")).toBe("2026-10-25T00:30:00.000Z");
  expect(there("2026-10-25T03:00", "Europe/Berlin")).toBe("2026-10-25T02:00:00.000Z");
  // both halves of the doubled hour show the same clock
  expect(classTimeAt(new Date("2026-10-25T00:30:00Z"), "Europe/Berlin")).toBe("2026-10-25T02:30");
  expect(classTimeAt(new Date("2026-10-25T01:30:00Z"), "Europe/Berlin")).toBe("2026-10-25T02:30");
});

test("a week over a clock change is a week on the clock", () => {
  const opens = momentOf("2026-10-22T17:00", "America/New_York");
  const due = momentOf("2026-11-05T17:00", "America/New_York");
  expect((due.getTime() - opens.getTime()) / 3_600_000).toBe(14 * 24 + 1);
});
