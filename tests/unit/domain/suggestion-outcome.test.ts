import { expect, test } from "vitest";
import { outcomeOf } from "@/lib/domain/suggestion-outcome";

const FACT = { voucher: "own-voice", certainty: "asserted" } as const;
const SAID = { voucher: "named-person", certainty: "asserted" } as const;
const published = (ranges: [number, number][], label: typeof FACT | typeof SAID = FACT) => ({ ranges, label, accepted: [], evidence: [] });
const suggestion = { ranges: [[10, 20]] as [number, number][], label: FACT };

test.each([
  ["as it was", [published([[10, 20]])], "kept", 1],
  ["as it was, beside others", [published([[0, 10]]), published([[10, 20]]), published([[20, 30]])], "kept", 1],
  ["with another label", [published([[10, 20]], SAID)], "label-changed", 1],
  ["in two", [published([[10, 14]]), published([[14, 20]])], "cut-changed", 2],
  ["longer", [published([[5, 20]])], "cut-changed", 1],
  [
    "with a gap",
    [
      published([
        [10, 12],
        [15, 20],
      ]),
    ],
    "cut-changed",
    1,
  ],
  ["not at all", [published([[0, 10]]), published([[20, 30]])], "dropped", 0],
] as const)("published %s", (_how, claims, outcome, count) => {
  const said = outcomeOf(
    suggestion,
    claims.map((claim) => ({ ...claim, ranges: [...claim.ranges], accepted: [], evidence: [] })),
  );
  expect(said.outcome).toBe(outcome);
  expect(said.published).toHaveLength(count);
});
