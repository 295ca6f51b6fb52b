import { expect, test } from "vitest";
import { analyse } from "@/lib/source-analysis/analyse";
import { analysisJson } from "@/lib/source-analysis/analysis-json";

const json = (text: string) => analysisJson(text, analyse(text));
const slice = (text: string, start: number, end: number) => [...text].slice(start, end).join("");

test("offsets count code points of the text exactly as given", () => {
  const text = "\ufeff😀😀 Ana Ruiz said:\r\n“It could rain.” 😀";
  const { segments, attributions, hedges } = json(text);
  for (const { start, end } of segments) expect(slice(text, start, end)).not.toMatch(/^\s|\s$/);
  expect(hedges.map(({ start, end }) => slice(text, start, end))).toContain("could");
  expect(attributions.flatMap(({ cue }) => cue).every(([start, end]) => start < end && end <= [...text].length)).toBe(true);
});

test("has the fields that others read", () => {
  const { segments, attributions, ...rest } = json("Critics said the road could close.");
  expect(segments).toEqual([
    {
      ...{ start: 0, end: 34, kind: "sentence", class: "attribution", label: { voucher: "unnamed-group", certainty: "hedged" } },
      ...{
        confidence: expect.any(Number),
        evidence: [
          [0, 7],
          [8, 12],
        ],
        reason: expect.any(String),
      },
    },
  ]);
  expect(attributions).toEqual([
    {
      ...{ source: [[0, 7]], cue: [[8, 12]], content: [expect.anything()] },
      ...{ sourceType: "unnamed-group", form: "indirect", stance: "neutral", communicated: true },
    },
  ]);
  expect(Object.keys(rest)).toEqual(["hedges", "chains", "drift", "flags"]);
});
