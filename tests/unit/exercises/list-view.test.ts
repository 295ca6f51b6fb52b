import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inOrderOfWay, sortedLinks } from "@/components/exercises/build-the-chain/links";
import { tidyPairs } from "@/components/exercises/spot-the-drift/pairs";
import { runsOfLines } from "@/components/exercises/word-list-fields";
import { tidyRuns, withRun } from "@/components/exercises/word-runs";
import { exerciseKind } from "@/lib/exercises/registry";
import { TRIED } from "@/tests/factories/exercise-answers";

// The list is another way to the same answer: whatever is marked in the article, the same marks made in the list are the same
// response, and so the same credit.

const OPTIONS = { judgement: true };
type Pair = [number, number];
const credit = (kind: string, response: unknown) => exerciseKind(kind).grade(TRIED[kind]?.key, response, OPTIONS);

/** What is marked in the article, and the same in another order in the list. */
const inAnyOrder = (one: fc.Arbitrary<Pair>) =>
  fc
    .array(one, { minLength: 1, maxLength: 6 })
    .chain((marks) => fc.tuple(fc.constant(marks), fc.shuffledSubarray(marks, { minLength: marks.length })));
const ends = fc.tuple(fc.nat(20), fc.nat(20));

describe("the same marks, the same answer", () => {
  test.each(["highlight-the-parts", "hedge-meter"])("%s: words tapped from either end, and lines of a first and a last word", (kind) => {
    fc.assert(
      fc.property(inAnyOrder(ends), ([taps, lines]) => {
        const tapped = taps.reduce<Pair[]>((runs, [one, other]) => withRun(runs, other, one), []);
        const listed = runsOfLines(lines);
        expect(listed).toEqual(tapped);
        const whole = (runs: Pair[]) =>
          kind === "hedge-meter" ? { hedges: runs, level: "possible" } : { source: runs, cue: [], content: tidyRuns([[0, 2]]) };
        expect(credit(kind, whole(listed))).toEqual(credit(kind, whole(tapped)));
      }),
    );
  });

  test("spot-the-drift: sentences tapped in either order, and lines of two lists", () => {
    fc.assert(
      fc.property(inAnyOrder(fc.tuple(fc.nat(2), fc.nat(2)).filter(([a, b]) => a !== b)), ([taps, lines]) => {
        const earlierFirst = ([a, b]: Pair): Pair => [Math.min(a, b), Math.max(a, b)];
        const tapped = taps.reduce<Pair[]>((pairs, pair) => tidyPairs(pairs.concat([earlierFirst(pair)])), []);
        const listed = tidyPairs(lines.map(earlierFirst));
        expect(listed).toEqual(tapped);
        expect(credit("spot-the-drift", { pairs: listed })).toEqual(credit("spot-the-drift", { pairs: tapped }));
      }),
    );
  });

  test("build-the-chain: steps in any order, and as they are laid out again", () => {
    fc.assert(
      fc.property(inAnyOrder(fc.tuple(fc.nat(4), fc.nat(4)).filter(([a, b]) => a !== b)), ([steps, others]) => {
        expect(sortedLinks(others)).toEqual(sortedLinks(steps));
        expect(sortedLinks(inOrderOfWay(sortedLinks(steps)))).toEqual(sortedLinks(steps));
      }),
    );
  });
});
