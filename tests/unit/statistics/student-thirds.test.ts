import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CLAIM_CLASSES } from "@/lib/domain/label";
import type { ResultCell } from "@/lib/domain/results";
import { THIRDS } from "@/lib/domain/student-third";
import { countCells, studentThirds } from "@/lib/statistics/student-thirds";

const totals = fc.array(fc.option(fc.nat(6)), { maxLength: 40 });

describe("thirds of a class", () => {
  test("by hand", () => {
    expect(studentThirds([1, 2, 3, 4, 5, 6])).toEqual(["weakest", "weakest", "middle", "middle", "strongest", "strongest"]);
    // of five the middle one is alone; of equals all stand in the middle
    expect(studentThirds([5, 4, 3, 2, 1])).toEqual(["strongest", "strongest", "middle", "weakest", "weakest"]);
    expect(studentThirds([7, 7, 7])).toEqual(["middle", "middle", "middle"]);
    // four alike above two others: their middle lies two thirds up, which is the middle third's bound
    expect(studentThirds([1, 1, 9, 9, 9, 9])).toEqual(["weakest", "weakest", "middle", "middle", "middle", "middle"]);
    expect(studentThirds([null, 3, null])).toEqual([null, "middle", null]);
    expect(studentThirds([])).toEqual([]);
  });
  test("equal credits stand together, more credit never lower, and it does not matter in which order students come", () => {
    fc.assert(
      fc.property(totals, (earned) => {
        const thirds = studentThirds(earned);
        const rank = (index: number) => THIRDS.indexOf(thirds[index] ?? "middle");
        for (const [a, one] of earned.entries()) {
          for (const [b, other] of earned.entries()) {
            if (one === null || other === null) continue;
            if (one === other) expect(thirds[a]).toBe(thirds[b]);
            if (one > other) expect(rank(a)).toBeLessThanOrEqual(rank(b));
          }
        }
        expect([...studentThirds([...earned].reverse())].reverse()).toEqual(thirds);
        expect(thirds.map((third) => third === null)).toEqual(earned.map((one) => one === null));
      }),
    );
  });
  test("are as alike in size as ties allow: without ties they differ by one student at most", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(), { maxLength: 60 }), (earned) => {
        const thirds = studentThirds(earned);
        const sizes = THIRDS.map((third) => thirds.filter((one) => one === third).length);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(2);
        expect(Math.abs((sizes[0] ?? 0) - (sizes[2] ?? 0))).toBe(0);
      }),
    );
  });
});

const cell: fc.Arbitrary<ResultCell> = fc.oneof(
  fc.record({
    chosen: fc.option(fc.constantFrom(...CLAIM_CLASSES)),
    other: fc.constant(null),
    share: fc.option(fc.constantFrom(0, 0.5, 1)),
  }),
  fc.record({ chosen: fc.constant(null), other: fc.constantFrom("answered", "waits"), share: fc.option(fc.constantFrom(0, 1)) }),
);

describe("counts of cells", () => {
  test("every counted answer is blank, a label, or something else, and what does not count is in none of them", () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 20 }), (students) => {
        for (const [index, count] of countCells(students, 3).entries()) {
          const own = students.flatMap((cells) => (cells[index] && cells[index].share !== null ? [cells[index]] : []));
          const labels = CLAIM_CLASSES.reduce((sum, name) => sum + count.chosen[name], 0);
          expect(count.answers).toBe(own.length);
          expect(count.full).toBe(own.filter(({ share }) => share === 1).length);
          expect(count.blank + labels + own.filter(({ other }) => other !== null).length).toBe(own.length);
          expect(count.waiting).toBe(own.filter(({ other }) => other === "waits").length);
        }
      }),
    );
  });
  test("what is right has full credit, sure or not", () => {
    const given = { chosen: "attribution", other: null } as const;
    const [count] = countCells([[{ ...given, share: 1 / 3, unsure: true }], [{ ...given, share: 1 / 3 }], [{ ...given, share: 1 }]], 1);
    expect(count).toMatchObject({ answers: 3, full: 2 });
  });
  test("of nobody are zeros", () => {
    expect(countCells([], 1)).toEqual([
      { answers: 0, full: 0, blank: 0, waiting: 0, chosen: { "reported-fact": 0, attribution: 0, speculation: 0, judgement: 0 } },
    ]);
  });
});
