import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { attemptClock, GRACE, isOver, isWarningDue, timeLeftWords, untilWordsChange } from "@/lib/domain/attempt-clock";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NOW = new Date("2026-11-25T10:00:00Z");
const after = (minutes: number) => new Date(NOW.getTime() + minutes * MINUTE);

describe("attemptClock", () => {
  const clock = (timeIsUpAt: Date | null, closesAt: Date | null, atEnd: "hand-in" | "late" = "hand-in") => {
    const { endsAt, stopsAt, atEnd: what } = attemptClock({ timeIsUpAt, closesAt, atEnd }, NOW);
    return [endsAt, what, stopsAt];
  };
  test("the end is the limit or the closing, whichever comes first", () => {
    expect(clock(after(40), after(60))).toEqual([after(40), "hand-in", after(40)]);
    expect(clock(after(40), after(30))).toEqual([after(30), "hand-in", after(30)]);
    expect(clock(null, after(30))).toEqual([after(30), "hand-in", after(30)]);
    expect(clock(after(40), null)).toEqual([after(40), "hand-in", after(40)]);
    expect(clock(null, null)).toEqual([null, "hand-in", null]);
  });
  test("kept open as late, an attempt still stops at the closing", () => {
    expect(clock(after(40), after(60), "late")).toEqual([after(40), "late", after(60)]);
    expect(clock(after(40), null, "late")).toEqual([after(40), "late", null]);
    expect(clock(after(40), after(30), "late")).toEqual([after(30), "hand-in", after(30)]);
  });
});

test("an end is over once its grace has passed, and not before", () => {
  expect([-1, 0].map((more) => isOver(new Date(NOW.getTime() - GRACE - more), NOW))).toEqual([false, true]);
  expect(isOver(null, NOW)).toBe(false);
});

test("the time left is said in minutes, without a second", () => {
  const words = (minutes: number) => timeLeftWords(minutes * MINUTE);
  expect([0.01, 1, 1.01, 10, 59.5, 60].map(words)).toEqual([
    "1 minute left",
    "1 minute left",
    "2 minutes left",
    "10 minutes left",
    "60 minutes left",
    "60 minutes left",
  ]);
  expect([61, 120, 121, 600].map(words)).toEqual([
    "More than an hour left",
    "More than an hour left",
    "More than 2 hours left",
    "More than 9 hours left",
  ]);
  expect([600.1, 100_000].map(words)).toEqual([null, null]);
  expect([0, -5].map(words)).toEqual(["Time is up", "Time is up"]);
});

test("the words change exactly when they say they do", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 * HOUR }), (left) => {
      const wait = untilWordsChange(left) ?? 0;
      expect(wait).toBeGreaterThan(0);
      expect(timeLeftWords(left - wait + 1)).toBe(timeLeftWords(left));
      if (left - wait > 0) expect(timeLeftWords(left - wait - 1)).not.toBe(timeLeftWords(left));
    }),
  );
  expect(untilWordsChange(0)).toBeNull();
});

test("each warning is due once, however seldom somebody looks", () => {
  const due = (from: number, to: number) => isWarningDue(from * MINUTE, to * MINUTE);
  expect([due(10.01, 10), due(10, 9), due(6, 4.9), due(2, 0.9), due(0.5, 0), due(0, -1), due(12, 3)]).toEqual([
    true,
    false,
    true,
    true,
    true,
    false,
    true,
  ]);
});
