import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { alarmInWords } from "@/components/results/alarm-words";
import type { AlarmItem, AnswerSums } from "@/lib/domain/key-alarm";
import { CLAIM_CLASSES, type ClaimClass } from "@/lib/domain/label";
import { keyAlarms } from "@/lib/statistics/key-alarms";

const [F, A, S] = CLAIM_CLASSES;
type Student = { readonly chose: readonly (ClaimClass | null)[]; readonly points: readonly number[] };

/** A class in which each student's answers earn a point where they are the key's. */
const students = (keys: readonly ClaimClass[], chose: readonly (readonly (ClaimClass | null)[])[]): Student[] =>
  chose.map((answers) => ({ chose: answers, points: answers.map((label, item) => (label === keys[item] ? 1000 : 0)) }));

const add = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

/** The sums as the database makes them: the strongest first, thirds rounded down. */
function sumsOf(all: readonly Student[]): AnswerSums[] {
  const ranked = [...all].sort((a, b) => add(b.points) - add(a.points));
  const third = Math.floor(ranked.length / 3);
  return (ranked[0]?.chose ?? []).flatMap((_, position) =>
    [...CLAIM_CLASSES, null].flatMap((chosen) => {
      const own = ranked.map((student, place) => ({ ...student, place })).filter((student) => student.chose[position] === chosen);
      if (own.length === 0) return [];
      const points = (of: typeof own) => add(of.map((student) => student.points[position] ?? 0));
      const rest = own.map((student) => add(student.points) - (student.points[position] ?? 0));
      const [top, bottom] = [own.filter(({ place }) => place < third), own.filter(({ place }) => place >= ranked.length - third)];
      return [
        {
          position,
          chosen,
          answers: own.length,
          top: top.length,
          bottom: bottom.length,
          topPoints: points(top),
          bottomPoints: points(bottom),
          rest: add(rest),
          restSquares: add(rest.map((value) => value * value)),
        },
      ];
    }),
  );
}

const itemsOf = (keys: readonly ClaimClass[], accepted: Record<number, ClaimClass[]> = {}): AlarmItem[] =>
  keys.map((keyClass, position) => ({
    number: position + 1,
    position,
    itemId: `item-${position}`,
    keyClass,
    accepted: accepted[position] ?? [],
  }));

const alarmsOf = (
  keys: readonly ClaimClass[],
  chose: readonly (readonly (ClaimClass | null)[])[],
  accepted: Record<number, ClaimClass[]> = {},
) => keyAlarms(itemsOf(keys, accepted), sumsOf(students(keys, chose)));
const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

describe("most chose another label", () => {
  test("half of them, and more than chose the key's", () => {
    expect(alarmsOf([F, A], [...times(3, [A, A]), ...times(2, [F, A]), [null, A]])).toMatchObject([
      { number: 1, reason: "most-chose-another", label: A, chose: 3, answers: 6, strongest: 0, third: 2 },
    ]);
  });
  test.each([
    ["fewer than half", [...times(2, [A, A]), ...times(2, [S, A]), [F, A]]],
    ["as many as chose the key's", [...times(3, [A, A]), ...times(3, [F, A])]],
    ["fewer than five students", times(4, [A, A])],
  ])("not %s", (_, chose) => {
    expect(alarmsOf([F, A], chose)).toEqual([]);
  });
  test("not where the key accepts that label already", () => {
    expect(alarmsOf([F, A], times(9, [A, A]), { 0: [A] })).toEqual([]);
  });
});

test("the strongest third did worse than the weakest, by more than one student's credit", () => {
  // nine strong on the rest miss the last claim; nine weak get it
  const strong = times(9, [F, F, F, A]);
  const middle = [...times(5, [F, F, null, F]), ...times(4, [F, F, null, S])];
  const weak = times(9, [null, null, null, F]);
  expect(alarmsOf([F, F, F, F], [...strong, ...middle, ...weak])).toMatchObject([
    { number: 4, reason: "strongest-did-worse", label: A, chose: 9, answers: 27, strongest: 9, third: 9 },
  ]);
  const slip = [...times(8, [F, F, F, F]), [F, F, F, A], ...times(9, [F, F, null, F]), ...times(9, [null, null, null, F])];
  expect(alarmsOf([F, F, F, F], slip)).toEqual([]);
});

test("who chose another label did better on the rest; fewer than five of them say nothing", () => {
  const of = (better: number) => [
    ...times(better, [F, F, F, A]),
    ...times(6 - better, [F, F, F, F]),
    ...times(3, [F, F, F, F]),
    ...times(9, [F, null, null, F]),
    ...times(3, [null, null, null, S]),
  ];
  expect(alarmsOf([F, F, F, F], of(5)).map(({ number, reason, label }) => [number, reason, label])).toContainEqual([
    4,
    "better-readers-chose-another",
    A,
  ]);
  expect(alarmsOf([F, F, F, F], of(4))).toEqual([]);
});

test("the class agrees elsewhere, but not here", () => {
  const labels = [F, A, S];
  const chose = Array.from({ length: 15 }, (_, student) => [F, A, S, F, A, S, labels[student % 3] ?? F]);
  expect(alarmsOf([F, A, S, F, A, S, F], chose)).toMatchObject([{ number: 7, reason: "class-is-split", label: A, chose: 5, answers: 15 }]);
});

test("the plainest stands first", () => {
  const chose = [...times(6, [A, A, S]), ...times(4, [F, A, S]), ...times(1, [S, F, S])];
  expect(alarmsOf([F, F, S], chose).map(({ number }) => number)).toEqual([2, 1]);
});

test("an item without a class, or that nobody answers, is silent; nothing is ever not a number", () => {
  const item = { number: 1, position: 0, itemId: "x", keyClass: null, accepted: [] };
  expect(keyAlarms([item], sumsOf(students([F], times(9, [A]))))).toEqual([]);
  expect(keyAlarms(itemsOf([F]), [])).toEqual([]);
  const label = fc.constantFrom(F, A, S, null);
  fc.assert(
    fc.property(fc.array(fc.tuple(label, label, label), { maxLength: 30 }), (chose) => {
      for (const alarm of alarmsOf([F, A, S], chose)) {
        expect(alarm.label).not.toBe(alarm.keyClass);
        expect(alarm.answers).toBeGreaterThanOrEqual(5);
        expect(alarm.chose).toBeGreaterThan(0);
        expect(alarmInWords(alarm)).not.toMatch(/NaN|undefined|\{/);
      }
    }),
  );
});

test("in words", () => {
  const alarm = { number: 12, itemId: "x", keyClass: F, label: A, chose: 18, answers: 27, strongest: 8, third: 9 } as const;
  expect(alarmInWords({ ...alarm, reason: "most-chose-another" })).toBe(
    "18 of 27, among them 8 of your 9 strongest, chose Attribution. The key says Reported fact. Accept Attribution too?",
  );
  expect(alarmInWords({ ...alarm, reason: "most-chose-another", strongest: 0 })).toBe(
    "18 of 27 chose Attribution. The key says Reported fact. Accept Attribution too?",
  );
  expect(alarmInWords({ ...alarm, reason: "strongest-did-worse" })).toMatch(
    /^Your 9 strongest students got less here than your weakest: 8 of them chose/,
  );
});
