import { expect, test } from "vitest";
import type { Sureness } from "@/lib/domain/sureness";
import { CONFIDENCE } from "@/lib/domain/understanding";
import { calibration } from "@/lib/statistics/calibration";
import { surenessTells } from "@/lib/statistics/sureness-tells";

const said = (counts: readonly (readonly [Sureness, number, number])[]) =>
  surenessTells(
    calibration(
      counts.flatMap(([sure, right, wrong]) => [
        { confidence: CONFIDENCE[sure], share: 1, answers: right },
        { confidence: CONFIDENCE[sure], share: 0, answers: wrong },
      ]),
    ).bins,
  );

test.each([
  [
    [
      ["guessing", 4, 6],
      ["certain", 9, 1],
    ],
    "tells",
  ],
  [
    [
      ["guessing", 6, 4],
      ["fairly-sure", 1, 9],
      ["certain", 6, 4],
    ],
    "hardly",
  ],
  [
    [
      ["guessing", 9, 1],
      ["certain", 4, 6],
    ],
    "hardly",
  ],
  [
    [
      ["guessing", 1, 3],
      ["certain", 9, 1],
    ],
    null,
  ],
  [[["certain", 9, 1]], null],
  [[], null],
] as const)("%j: %s", (counts, expected) => {
  expect(said(counts)).toBe(expected);
});
