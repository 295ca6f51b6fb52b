import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CERTAINTIES, CLAIM_CLASSES, VOUCHERS } from "@/lib/domain/label";
import { SURENESS } from "@/lib/domain/sureness";
import {
  changedPositions,
  type MarkedItem,
  markResponses,
  movementOf,
  pointsByMarks,
  resultOf,
  takesNewGrade,
} from "@/lib/grading/regrade";

const label = fc.record({ voucher: fc.constantFrom(...VOUCHERS), certainty: fc.constantFrom(...CERTAINTIES) });
const accepted = fc.record({ class: fc.constantFrom(...CLAIM_CLASSES), credit: fc.constantFrom(0.25, 1 / 3, 0.5, 1) });
const entry = fc.record({
  key: fc.record({ label, accepted: fc.array(accepted, { maxLength: 3 }) }),
  weight: fc.integer({ min: 0, max: 5000 }),
  dropped: fc.boolean(),
  countsSureness: fc.boolean(),
});
type Entry = typeof entry extends fc.Arbitrary<infer One> ? One : never;
const response = fc.option(fc.integer({ min: 0, max: CLAIM_CLASSES.length - 1 }), { nil: null });
/** A key and an attempt at it: which of the four classes each claim got, or none. */
const attempt = fc.integer({ min: 1, max: 12 }).chain((items) =>
  fc.record({
    entries: fc.array(entry, { minLength: items, maxLength: items }),
    chosen: fc.array(response, { minLength: items, maxLength: items }),
    judgement: fc.boolean(),
  }),
);

const RESPONSES = CLAIM_CLASSES.map((name, index) => ({
  responseId: String(index),
  response: { class: name, ...(SURENESS[index] && { sure: SURENESS[index] }) },
}));
const marked = (entries: readonly Entry[], judgement: boolean): MarkedItem[] =>
  entries.map(({ key, weight, dropped, countsSureness }, position) => ({
    position,
    dropped,
    marks: new Map(
      markResponses({ kind: "sort-the-claims", key, weight, countsSureness, responses: RESPONSES }, judgement).map((mark) => [
        mark.responseId,
        mark.points,
      ]),
    ),
  }));
const ids = (chosen: readonly (number | null)[]) => chosen.map((one) => (one === null ? null : String(one)));
const worth = (entries: readonly Entry[]) => entries.map(({ weight, dropped }) => (dropped ? null : weight));
const resultFor = (entries: readonly Entry[], chosen: readonly (number | null)[], judgement: boolean) =>
  resultOf(pointsByMarks(ids(chosen), marked(entries, judgement)), worth(entries));

describe("a grade", () => {
  test("is a function of responses, key and judgement, and nothing else", () => {
    fc.assert(
      fc.property(attempt, ({ entries, chosen, judgement }) => {
        const again = structuredClone({ entries, chosen });
        expect(pointsByMarks(ids(chosen), marked(entries, judgement))).toEqual(
          pointsByMarks(ids(again.chosen), marked(again.entries, judgement)),
        );
      }),
    );
  });

  test("is the same in whatever order the claims are marked", () => {
    fc.assert(
      fc.property(attempt, fc.infiniteStream(fc.nat()), ({ entries, chosen, judgement }, order) => {
        const items = marked(entries, judgement);
        const shuffled = [...items].map((item) => ({ item, at: order.next().value ?? 0 })).sort((a, b) => a.at - b.at);
        expect(
          pointsByMarks(
            ids(chosen),
            shuffled.map(({ item }) => item),
          ),
        ).toEqual(pointsByMarks(ids(chosen), items));
      }),
    );
  });

  test("lies between nothing and what could be had", () => {
    fc.assert(
      fc.property(attempt, ({ entries, chosen, judgement }) => {
        const { total, possible } = resultFor(entries, chosen, judgement);
        expect(total).toBeGreaterThanOrEqual(0);
        expect(total).toBeLessThanOrEqual(possible);
      }),
    );
  });
});

describe("another key", () => {
  const relabelled = fc.tuple(attempt, fc.nat(), entry).map(([made, at, other]) => {
    const position = at % made.entries.length;
    return { ...made, position, next: made.entries.map((one, index) => (index === position ? { ...one, key: other.key } : one)) };
  });

  test("for one claim moves a total by its weight at the most, thrice that where certainty counts, and no other claim's points", () => {
    fc.assert(
      fc.property(relabelled, ({ entries, next, position, chosen, judgement }) => {
        const [before, after] = [entries, next].map((key) => pointsByMarks(ids(chosen), marked(key, judgement)));
        const moved = Math.abs(resultFor(next, chosen, judgement).total - resultFor(entries, chosen, judgement).total);
        const { weight = 0, countsSureness } = entries[position] ?? {};
        expect(moved).toBeLessThanOrEqual(countsSureness ? 3 * weight : weight);
        expect(before?.filter((_, index) => index !== position)).toEqual(after?.filter((_, index) => index !== position));
      }),
    );
  });

  test("changes points nowhere but at the positions said to change", () => {
    fc.assert(
      fc.property(attempt, fc.array(entry, { minLength: 12, maxLength: 12 }), ({ entries, chosen, judgement }, others) => {
        const [before, after] = [marked(entries, judgement), marked(others.slice(0, entries.length), judgement)];
        const changed = changedPositions(after, before);
        const [was, now] = [pointsByMarks(ids(chosen), before), pointsByMarks(ids(chosen), after)];
        for (const position of entries.keys()) if (was[position] !== now[position]) expect(changed.has(position)).toBe(true);
        expect(changedPositions(before, before).size).toBe(0);
      }),
    );
  });

  test("taken only upwards never lowers a result, nor, at the same weights, a total", () => {
    fc.assert(
      fc.property(relabelled, ({ entries, next, chosen, judgement }) => {
        const [before, after] = [resultFor(entries, chosen, judgement), resultFor(next, chosen, judgement)];
        const taken = takesNewGrade("upwards", movementOf(before, after)) ? after : before;
        expect(taken.total).toBeGreaterThanOrEqual(before.total);
        expect(movementOf(before, taken)).not.toBe("down");
      }),
    );
  });
});

test("which way a result goes is told by the share: a claim that falls out raises who had missed it", () => {
  const of = (total: number, possible: number) => ({ total, possible });
  expect(movementOf(of(2000, 3000), of(2000, 2000))).toBe("up");
  expect(movementOf(of(3000, 4000), of(2000, 3000))).toBe("down");
  expect(movementOf(of(1000, 2000), of(2000, 4000))).toBe("same");
  expect(movementOf(of(0, 0), of(1000, 1000))).toBe("same");
});

test("all take the new grade, nobody of the past does for the future", () => {
  expect((["up", "down", "same"] as const).map((movement) => takesNewGrade("all", movement))).toEqual([true, true, true]);
  expect((["up", "down", "same"] as const).map((movement) => takesNewGrade("future", movement))).toEqual([false, false, false]);
});

test("a response without a mark is an error, not a zero", () => {
  expect(() => pointsByMarks(["7"], [{ position: 0, dropped: false, marks: new Map() }])).toThrow();
});
