import { expect, test } from "vitest";
import { analysisSearch } from "@/components/item-analysis/analysis-search";
import { hasFigures, type ItemRow, itemColumns, shownFigure, verdictsIn } from "@/components/item-analysis/item-columns";
import { analysisQuerySchema } from "@/lib/domain/analysis-query";

const row = (change: Partial<ItemRow> = {}): ItemRow => ({
  ...{ number: 1, verdict: "tells-apart", answers: 12, blank: 0, full: 8, words: "It is so.", isQuoted: true, waits: false },
  facility: { value: 0.7 },
  deviation: { value: 40 },
  guess: { value: 0.25 },
  intendedWeight: { value: 10 },
  effectiveWeight: { value: 12 },
  discriminationIndex: { value: 31 },
  discriminativeEfficiency: { value: 40 },
  ...change,
});

test("with fewer than five answers an item has no figures but its own", () => {
  expect(shownFigure(row(), "facility")).toEqual({ value: 0.7 });
  expect(shownFigure(row({ answers: 4 }), "facility")).toBe("too-few");
  expect(shownFigure(row({ answers: 4 }), "intendedWeight")).toEqual({ value: 10 });
});

test("where no item has answers enough the table has counts alone", () => {
  const idsOf = (rows: ItemRow[]) => itemColumns("Claim", hasFigures(rows)).map(({ id }) => id);
  expect(idsOf([row({ answers: 4 }), row({ answers: 0 })])).toEqual(["name", "verdict", "full", "blank"]);
  expect(idsOf([row({ answers: 4 }), row()])).toContain("discriminationIndex");
});

test("the filter offers the verdicts that are there, what asks for a look first", () => {
  expect(verdictsIn([row(), row({ verdict: "very-easy" }), row({ verdict: "good-readers-miss" }), row()])).toEqual([
    "good-readers-miss",
    "very-easy",
    "tells-apart",
  ]);
});

test("the address says what is asked for, and nonsense is as if it were not there", () => {
  expect(analysisSearch({ which: "first", item: undefined })).toBe("?");
  expect(analysisSearch({ which: "best", item: 3 })).toBe("?which=best&item=3");
  expect(analysisQuerySchema.parse({ which: "worst", item: "0" })).toEqual({ which: "first" });
  expect(analysisQuerySchema.parse({ which: "last", item: "12" })).toEqual({ which: "last", item: 12 });
  expect(analysisQuerySchema.parse({ item: ["1", "2"] })).toEqual({ which: "first" });
});
