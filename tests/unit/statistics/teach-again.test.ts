import { describe, expect, test } from "vitest";
import { SKILLS } from "@/lib/domain/skill";
import { teachAgain } from "@/lib/statistics/teach-again";
import { makeClaimResult } from "@/tests/factories/claim-result";

const claim = (number: number, skill: (typeof SKILLS)[number] | null, full: number, answers = 20) =>
  makeClaimResult(number, "attribution", { skill, chosen: { attribution: full, speculation: answers - full } });
const NONE = new Set<number>();

describe("what to teach again", () => {
  test("the claims of a skill added up, the worst skill first, the claims missed most as examples", () => {
    const { again, works } = teachAgain(
      [
        claim(1, "unnamed-source", 12),
        claim(2, "named-source", 19),
        claim(3, "unnamed-source", 9),
        claim(4, "hedge", 4),
        claim(5, "unnamed-source", 18),
      ],
      NONE,
    );
    expect(again).toMatchObject([
      { skill: "hedge", numbers: [4], answers: 20, full: 4 },
      { skill: "unnamed-source", numbers: [1, 3, 5], answers: 60, full: 39 },
    ]);
    expect(again[1]?.examples.map(({ number }) => number)).toEqual([3, 1]);
    expect(works).toMatchObject([{ skill: "named-source", numbers: [2], full: 19 }]);
  });
  test("from a fifth missed on; and three skills at most", () => {
    expect(teachAgain([claim(1, "hedge", 16)], NONE).again).toHaveLength(1);
    expect(teachAgain([claim(1, "hedge", 17)], NONE)).toMatchObject({ again: [], works: [{ skill: "hedge" }] });
    const bad = SKILLS.map((skill, index) => claim(index + 1, skill, index));
    const { again, works } = teachAgain(bad, NONE);
    expect(again.map(({ skill }) => skill)).toEqual(SKILLS.slice(0, 3));
    expect(works).toEqual([]);
  });
  test("not what the key may have wrong, nor what fewer than five answered", () => {
    expect(teachAgain([claim(1, "hedge", 2), claim(2, "hedge", 15)], new Set([1])).again).toMatchObject([{ numbers: [2], answers: 20 }]);
    expect(teachAgain([claim(1, "hedge", 0, 4)], NONE)).toEqual({ again: [], works: [], others: [] });
    expect(teachAgain([], NONE)).toEqual({ again: [], works: [], others: [] });
  });
  test("an example is never a claim that all had right", () => {
    expect(teachAgain([claim(1, "hedge", 20), claim(2, "hedge", 4)], NONE).again[0]?.examples.map(({ number }) => number)).toEqual([2]);
    expect(teachAgain([claim(1, "hedge", 20)], NONE).works[0]?.examples).toEqual([]);
  });
  test("without a skill only what at least half missed, three at most, the worst first", () => {
    const { others, again } = teachAgain(
      [claim(1, null, 11), claim(2, null, 10), claim(3, null, 0), claim(4, null, 5), claim(5, null, 1)],
      NONE,
    );
    expect(others.map(({ number }) => number)).toEqual([3, 5, 4]);
    expect(again).toEqual([]);
  });
});
