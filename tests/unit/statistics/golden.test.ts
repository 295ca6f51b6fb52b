import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { AnalysedItem, Figure } from "@/lib/domain/item-analysis";
import { calibration } from "@/lib/statistics/calibration";
import { discernmentOf } from "@/lib/statistics/discernment";
import { itemAnalyses } from "@/lib/statistics/item-analysis";
import { ANY_RESPONSE, analysed, makeItem, makeOptions, talliesOf } from "../../factories/tallied";

// The expected values that come with the formulas, to 1e-9. Krippendorff's α is in agreement.test.ts.

const PATH = join(import.meta.dirname, "../../../../shared/statistics/golden.json");
const IS_HERE = existsSync(PATH);
const golden = IS_HERE ? JSON.parse(readFileSync(PATH, "utf8")) : null;

const THOUSANDTHS = 1000;
const near = (found: Figure | undefined, expected: number | null) => {
  if (expected === null) expect(found).toHaveProperty("undefined");
  else expect(found).toEqual({ value: expect.closeTo(expected, 9) });
};
const inThousandths = (marks: number[][]) => marks.map((row) => row.map((points) => Math.round(points * THOUSANDTHS)));

describe.skipIf(!IS_HERE)(`golden.json${IS_HERE ? "" : ": skipped, ../shared/statistics/golden.json is not here"}`, () => {
  test("every value of moodle", () => {
    const { max, marks, expect: expected } = golden.moodle;
    const { items, whole } = analysed(inThousandths(marks), inThousandths([max])[0] ?? []);
    expect(items).toHaveLength(expected.items.length);
    for (const [index, item] of items.entries()) {
      const own = expected.items[index];
      near(item.facility, own.facility);
      near(item.deviation, own.sd_pct);
      near(item.intendedWeight, own.intended_weight);
      near(item.effectiveWeight, own.effective_weight);
      near(item.discriminationIndex, own.discrimination_index);
      near(item.discriminativeEfficiency, own.discriminative_efficiency);
      expect("undefined" in item.effectiveWeight && item.effectiveWeight.undefined === "negative-covariance").toBe(own.negcovar === 1);
    }
    const { test: all } = expected;
    expect(whole.attempts).toBe(all.n);
    near(whole.mean, all.mean * THOUSANDTHS);
    near(whole.median, all.median * THOUSANDTHS);
    near(whole.deviation, all.sd * THOUSANDTHS);
    near(whole.skewness, all.skewness);
    near(whole.kurtosis, all.kurtosis);
    near(whole.consistency, all.cic);
    near(whole.errorRatio, all.error_ratio);
    near(whole.standardError, all.standard_error * THOUSANDTHS);
  });

  test("what prairielearn counts as we do: means; its deviation divides by S, its correlation holds the item itself", () => {
    const { max, marks, expect: expected } = golden.prairielearn;
    const { items } = analysed(inThousandths(marks), inThousandths([max])[0] ?? []);
    for (const [index, { facility, deviation, answers }] of items.entries()) {
      near(facility, expected[index].mean / 100);
      near(deviation, expected[index].sd_pop * Math.sqrt(answers / (answers - 1)));
    }
  });

  describe("canvas", () => {
    const { attempts, keys, expect: expected } = golden?.canvas ?? { attempts: [], keys: [], expect: { items: [] } };
    const choices: (string | null)[][] = attempts.map(({ answers }: { answers: (string | null)[] }) => answers);
    const letters = ["A", "B", "C"];
    const items: AnalysedItem[] = keys.map(([right, points]: [string, number], position: number) =>
      makeItem(position, points * THOUSANDTHS, {
        options: makeOptions(letters.map((letter) => (letter === right ? 1 : 0))),
        responses: new Map(letters.map((letter, index) => [letter, { ...ANY_RESPONSE, chosen: [index] }])),
      }),
    );

    test("how often each option was chosen, and the right one", () => {
      const marks = choices.map((row) => row.map((answer, item) => (answer === keys[item][0] ? keys[item][1] * THOUSANDTHS : 0)));
      for (const [index, { answers, blank, full, options }] of itemAnalyses(items, talliesOf(marks, choices)).entries()) {
        const own = expected.items[index];
        expect(answers - blank).toBe(own.answered);
        expect(full / own.answered).toBeCloseTo(own.difficulty_index, 12);
        expect(options?.map(({ chose }) => chose)).toEqual(letters.map((letter) => choices.filter((row) => row[index] === letter).length));
      }
    });

    test("its correlations, were the total with the item itself the rest and blanks missing", () => {
      const tallies = attempts.flatMap(({ score, answers }: { score: number; answers: (string | null)[] }) =>
        answers.flatMap((responseId, position) =>
          responseId === null ? [] : [{ position, responseId, points: 0, total: score * THOUSANDTHS, attempts: 1 }],
        ),
      );
      for (const [index, { options }] of itemAnalyses(items, tallies).entries()) {
        for (const [at, letter] of letters.entries()) near(options?.[at]?.pointBiserial, expected.items[index].point_biserial[letter]);
      }
    });
  });

  test("discernment", () => {
    const { hits, misses, false_alarms: falseAlarms, correct_rejections: correctRejections, expect: expected } = golden.sdt;
    const found = discernmentOf("attribution", { hits, misses, falseAlarms, correctRejections });
    near(found.hitRate, expected.hit);
    near(found.falseAlarmRate, expected.fa);
    near(found.sensitivity, expected.dprime);
    near(found.criterion, expected.criterion);
  });

  test("calibration", () => {
    const { pairs, expect: expected } = golden.calibration;
    const found = calibration(pairs.map(([confidence, share]: [number, number]) => ({ confidence, share, answers: 1 })));
    near(found.brier, expected.brier);
    near(found.overConfidence, expected.overconfidence);
  });
});
