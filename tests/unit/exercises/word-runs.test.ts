import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nudged, runAt, splitGap, tidyRuns, withoutRun, withRun, wordsToMark } from "@/components/exercises/word-runs";
import type { LessonText } from "@/lib/domain/lesson-text";
import { wordRunsSchema } from "@/lib/exercises/overlap";

const COUNT = 30;
const run = fc
  .tuple(fc.nat(COUNT - 1), fc.integer({ min: 1, max: 4 }))
  .map(([from, length]): [number, number] => [from, Math.min(from + length, COUNT)]);
const runs = fc.array(run, { maxLength: 5 });

describe("runs of words", () => {
  test("whatever is marked, the runs are what an answer may hold, and hold the same words", () => {
    fc.assert(
      fc.property(runs, (marked) => {
        const tidy = tidyRuns(marked);
        expect(wordRunsSchema.safeParse(tidy).success).toBe(true);
        for (let word = 0; word < COUNT; word++) expect(runAt(tidy, word) >= 0).toBe(runAt(marked, word) >= 0);
      }),
    );
  });

  test("an end that is moved stays in the text, and a run never vanishes", () => {
    fc.assert(
      fc.property(run, fc.constantFrom("start", "end"), fc.constantFrom(-1, 1), (one, edge, by) => {
        const [moved] = nudged([one], 0, { edge, by, count: COUNT });
        expect(moved).toBeDefined();
        const [from = -1, to = -1] = moved ?? [];
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThanOrEqual(COUNT);
        expect(to).toBeGreaterThan(from);
      }),
    );
  });

  test("a run that grows into its neighbour becomes one with it", () => {
    const marked = [
      [0, 2],
      [3, 5],
    ] as const;
    expect(nudged(marked, 0, { edge: "end", by: 1, count: 9 })).toEqual([[0, 5]]);
    expect(nudged(marked, 1, { edge: "start", by: 1, count: 9 })).toEqual([
      [0, 2],
      [4, 5],
    ]);
  });

  test("two taps in either order mark the same, and a run is taken off whole", () => {
    expect(withRun([], 4, 2)).toEqual([[2, 5]]);
    expect(withRun([], 2, 4)).toEqual([[2, 5]]);
    expect(withoutRun([[2, 5]], 0)).toEqual([]);
  });
});

describe("signs between words", () => {
  test.each([
    [" ", { after: "", space: " ", before: "" }],
    [", ", { after: ",", space: " ", before: "" }],
    [" “", { after: "", space: " ", before: "“" }],
    [",” “", { after: ",”", space: " ", before: "“" }],
    [" 🌉,” ", { after: "", space: " 🌉,” ", before: "" }],
    ["—", { after: "—", space: "", before: "" }],
    ["", { after: "", space: "", before: "" }],
  ])("%j", (gap, parts) => {
    expect(splitGap(gap)).toEqual(parts);
  });

  test("nothing is lost", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(" ", "\n", ",", "“", "🌉") }), (gap) => {
        const { after, space, before } = splitGap(gap);
        expect(after + space + before).toBe(gap);
      }),
    );
  });
});

test("the words of a claim stand in those of its paragraph", () => {
  const text = "It is safe 🌉. “He said so,” they say. قال المجلس ذلك.";
  const claim = text.indexOf("“He");
  const lesson: LessonText = { text, blocks: [{ kind: "paragraph", range: [0, text.length] }], claims: [[[claim, text.indexOf(" قال")]]] };
  const { words, block, own } = wordsToMark(lesson, 0);
  expect(block).toEqual([0, text.length]);
  expect(words.slice(...own).map(([from, to]) => text.slice(from, to))).toEqual(["He", "said", "so", "they", "say"]);
  expect(words.map(([from, to]) => text.slice(from, to))).toContain("المجلس");
});
