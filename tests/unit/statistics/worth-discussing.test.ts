import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { KeyAlarm } from "@/lib/domain/key-alarm";
import { CLAIM_CLASSES } from "@/lib/domain/label";
import { FEWEST_FOR_INDICES } from "@/lib/domain/results";
import { SKILLS } from "@/lib/domain/skill";
import { disagreement, MOST_TO_DISCUSS, TALK_REASONS, worthDiscussing } from "@/lib/statistics/worth-discussing";
import { makeClaimResult } from "@/tests/factories/claim-result";

const numbers = (...args: Parameters<typeof worthDiscussing>) => worthDiscussing(...args).map(({ claim }) => claim.number);
const alarmOf = (number: number, more: Partial<KeyAlarm> = {}): KeyAlarm => ({
  number,
  itemId: `item-${number}`,
  keyClass: "attribution",
  reason: "most-chose-another",
  label: "speculation",
  chose: 12,
  answers: 20,
  strongest: 3,
  third: 6,
  ...more,
});

describe("how much answers differ", () => {
  test("not at all, by halves, by all four labels", () => {
    const of = (chosen: Parameters<typeof makeClaimResult>[2]) => disagreement(makeClaimResult(1, "attribution", chosen));
    expect(of({ chosen: { attribution: 9 } })).toBe(0);
    expect(of({ chosen: { attribution: 9, speculation: 9 }, blank: 5 })).toBeCloseTo(0.5, 12);
    expect(of({ chosen: { "reported-fact": 3, attribution: 3, speculation: 3, judgement: 3 } })).toBeCloseTo(0.75, 12);
    expect(of({ blank: 9 })).toBe(0);
  });
  test("answers that are no labels by whether they have full credit", () => {
    expect(disagreement(makeClaimResult(1, null, { answers: 12, full: 5, blank: 2 }))).toBeCloseTo(0.5, 12);
  });
});

describe("what is worth talking about", () => {
  test("many wrong, two minds, a lost source, a doubtful key: each says why", () => {
    const claims = [
      makeClaimResult(1, "attribution", { chosen: { attribution: 4, "reported-fact": 16 } }),
      makeClaimResult(2, "speculation", { chosen: { speculation: 11, "reported-fact": 9 } }),
      makeClaimResult(3, "attribution", { chosen: { attribution: 15, judgement: 5 }, skill: "drift" }),
      makeClaimResult(4, "attribution", { chosen: { attribution: 8, speculation: 12 } }),
    ];
    const found = worthDiscussing(claims, [alarmOf(4)]);
    expect(found.map(({ claim, reason }) => [claim.number, reason])).toEqual([
      [4, "key-in-doubt"],
      [1, "many-wrong"],
      [2, "split"],
    ]);
    expect(found[0]?.other).toEqual({ chosen: "speculation", answers: 12 });
    expect(found[2]?.camps).toEqual([
      { chosen: "speculation", answers: 11 },
      { chosen: "reported-fact", answers: 9 },
    ]);
    expect(worthDiscussing(claims.slice(2, 3), []).map(({ reason }) => reason)).toEqual(["lost-source"]);
  });
  test("fewer than a fifth missed: only where the key is in doubt", () => {
    const claim = makeClaimResult(1, "attribution", { chosen: { attribution: 17, speculation: 3 } });
    expect(numbers([claim], [])).toEqual([]);
    expect(numbers([claim], [alarmOf(1)])).toEqual([1]);
    expect(numbers([makeClaimResult(1, "attribution", { chosen: { attribution: 16, speculation: 4 } })], [])).toEqual([1]);
  });
  test("fewer than five answers say nothing, and nothing comes of none", () => {
    expect(numbers([makeClaimResult(1, "attribution", { chosen: { speculation: 4 } })], [alarmOf(1)])).toEqual([]);
    expect(numbers([makeClaimResult(1, "attribution")], [])).toEqual([]);
    expect(numbers([], [])).toEqual([]);
  });
  test("all left blank is many wrong, and nobody chose another label", () => {
    expect(worthDiscussing([makeClaimResult(1, "attribution", { blank: 8 })], [])).toMatchObject([
      { reason: "many-wrong", other: null, camps: null },
    ]);
  });
  test("the same mix-up comes twice only where there is nothing else", () => {
    const same = [1, 2].map((number) => makeClaimResult(number, "attribution", { chosen: { attribution: 8, speculation: 12 } }));
    const turned = makeClaimResult(3, "speculation", { chosen: { speculation: 9, attribution: 11 } });
    const others = [
      makeClaimResult(4, "reported-fact", { chosen: { "reported-fact": 14, judgement: 6 } }),
      makeClaimResult(5, "reported-fact", { chosen: { "reported-fact": 15, speculation: 5 } }),
    ];
    expect(numbers([...same, turned, ...others], [])).toEqual([1, 4, 5]);
    expect(numbers([...same, turned], [])).toEqual([1, 2, 3]);
  });
  test("answers that are no labels are talked about too, each by itself", () => {
    const words = [1, 2].map((number) => makeClaimResult(number, null, { answers: 10, full: 5 }));
    expect(worthDiscussing(words, [])).toMatchObject([
      { reason: "split", other: null, camps: null },
      { reason: "split", other: null, camps: null },
    ]);
  });

  const aCount = fc.nat(30);
  const aClaim = fc.record({
    keyClass: fc.option(fc.constantFrom(...CLAIM_CLASSES)),
    counts: fc.record(Object.fromEntries(CLAIM_CLASSES.map((label) => [label, aCount]))),
    blank: fc.nat(5),
    skill: fc.option(fc.constantFrom(...SKILLS)),
  });
  const someClaims = fc
    .array(aClaim, { maxLength: 12 })
    .map((made) =>
      made.map(({ keyClass, counts, blank, skill }, index) =>
        keyClass === null
          ? makeClaimResult(index + 1, null, { answers: 20, full: (counts.judgement ?? 0) % 20, skill })
          : makeClaimResult(index + 1, keyClass, { chosen: counts, blank, skill }),
      ),
    );
  test("three at most, once each, with a reason, in whatever order the claims come", () => {
    fc.assert(
      fc.property(someClaims, fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 3 }), (claims, doubted) => {
        const alarms = doubted.map((number) => alarmOf(number));
        const found = worthDiscussing(claims, alarms);
        expect(found.length).toBeLessThanOrEqual(MOST_TO_DISCUSS);
        expect(new Set(found.map(({ claim }) => claim.itemId)).size).toBe(found.length);
        for (const { claim, reason, other } of found) {
          expect(claim.answers).toBeGreaterThanOrEqual(FEWEST_FOR_INDICES);
          expect(TALK_REASONS).toContain(reason);
          if (reason !== "key-in-doubt") expect(other?.chosen).not.toBe(claim.keyClass ?? "none");
        }
        expect(worthDiscussing([...claims].reverse(), alarms)).toEqual(found);
        for (const claim of claims) {
          expect(disagreement(claim)).toBeGreaterThanOrEqual(0);
          expect(disagreement(claim)).toBeLessThanOrEqual(0.75);
        }
      }),
    );
  });
});
