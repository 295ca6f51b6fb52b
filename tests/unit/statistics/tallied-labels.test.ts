import { expect, test } from "vitest";
import type { AnalysedItem, AnalysedResponse } from "@/lib/domain/item-analysis";
import type { ClaimClass } from "@/lib/domain/label";
import { labelCounts, talliedLabels } from "@/lib/statistics/tallied-labels";

const response = (label: ClaimClass | null): AnalysedResponse => ({ chosen: [], marked: [], links: null, label, sure: null });
const item = (position: number, keyClass: ClaimClass | null): AnalysedItem => ({
  ...{
    number: position + 1,
    position,
    itemId: `item-${position}`,
    worth: 1000,
    options: null,
    guess: null,
    spans: [],
    links: null,
    keyClass,
    accepted: [],
  },
  responses: new Map([
    ["1", response("attribution")],
    ["2", response("speculation")],
    ["3", response(null)],
  ]),
});
const tally = (position: number, responseId: string | null, attempts: number) => ({ position, responseId, points: 0, total: 0, attempts });

test("labels are counted for the items that ask for one, however their totals lie; blanks are nobody’s choice", () => {
  const found = talliedLabels(
    [item(0, "attribution"), item(1, null)],
    [
      tally(0, "1", 5),
      { ...tally(0, "1", 2), total: 3000 },
      tally(0, "2", 1),
      tally(0, null, 4),
      tally(0, "3", 1),
      tally(1, "1", 9),
      tally(7, "1", 9),
    ],
  );
  expect(found).toEqual([
    { number: 1, keyClass: "attribution", accepted: [], chosen: { "reported-fact": 0, attribution: 7, speculation: 1, judgement: 0 } },
  ]);
  expect(found.map(labelCounts)).toEqual([[0, 7, 1, 0]]);
  expect(talliedLabels([], [])).toEqual([]);
});
