import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  admitGuess,
  classScope,
  emailScope,
  knownDeviceScope,
  type LimitPolicy,
  type SignInLimit,
  studentScope,
} from "@/lib/domain/sign-in-limit";

const START = new Date("2026-11-23T08:00:00Z");
const DAY = 86_400_000;
const at = (ms: number) => new Date(START.getTime() + ms);

/** Plays wrong guesses at these moments (ms after START, rising) and returns those that were checked. */
function checked(policy: LimitPolicy, moments: readonly number[]): number[] {
  let limit: SignInLimit | null = null;
  return moments.filter((moment) => {
    const admission = admitGuess(policy, limit, at(moment));
    if (admission.ok) limit = admission.limit;
    return admission.ok;
  });
}

/** The waits in seconds that somebody meets who guesses wrong as soon as it is allowed. */
function waits(policy: LimitPolicy, guesses: number): number[] {
  let limit: SignInLimit | null = null;
  let now = 0;
  return Array.from({ length: guesses }, () => {
    let admission = admitGuess(policy, limit, at(now));
    const wait = admission.ok ? 0 : admission.seconds;
    now += wait * 1000;
    admission = admitGuess(policy, limit, at(now));
    if (admission.ok) limit = admission.limit;
    return wait;
  });
}

const one = studentScope("x").policy;
const whole = classScope("x").policy;

describe("wrong guesses at one person", () => {
  it("are free five times, then the wait doubles to 15 minutes and no further", () => {
    expect(waits(one, 14)).toEqual([0, 0, 0, 0, 0, 15, 30, 60, 120, 240, 480, 900, 900, 900]);
  });

  it("never lock: whoever waits may always guess again", () => {
    expect(waits(one, 300).every((wait) => wait <= 900)).toBe(true);
  });

  it("are forgotten a day after the first", () => {
    const five = [0, 1, 2, 3, 4];
    const nextDay = five.map((ms) => ms + DAY);
    expect(checked(one, [...five, 5, ...nextDay, DAY + 5])).toEqual([...five, ...nextDay]);
  });

  it("slow a teacher's password alike", () => {
    expect(emailScope("x").policy).toEqual(one);
  });
});

describe("wrong guesses at a whole class", () => {
  it("are free eighty times, then one in 15 minutes", () => {
    const seen = waits(whole, 84);
    expect(seen.slice(0, 80)).toEqual(Array.from({ length: 80 }, () => 0));
    expect(seen.slice(80)).toEqual([900, 900, 900, 900]);
  });

  it("come back one by one, so that waiting a day gives them all back", () => {
    const burst = Array.from({ length: 80 }, () => 0);
    expect(checked(whole, [...burst, DAY, DAY])).toHaveLength(82);
    expect(checked(whole, [...burst, ...burst.map(() => 900_000 * 10)])).toHaveLength(90);
  });
});

describe.each([
  ["one person", one],
  ["a class", whole],
  ["a known device", knownDeviceScope("x", "y").policy],
])("guesses at %s", (_, policy) => {
  it("are checked fewer than 200 times in any day, however they are spread", () => {
    const gaps = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 20_000 }), fc.integer({ min: 800_000, max: 8_000_000 })), {
      minLength: 300,
      maxLength: 3000,
    });
    fc.assert(
      fc.property(gaps, (steps) => {
        let time = 0;
        const moments = steps.map((step) => {
          time += step;
          return time;
        });
        const seen = checked(policy, moments);
        const inDayFrom = (start: number) => seen.filter((moment) => moment >= start && moment < start + DAY).length;
        return seen.every((moment) => inDayFrom(moment) < 200);
      }),
      { numRuns: 60 },
    );
  });
});
