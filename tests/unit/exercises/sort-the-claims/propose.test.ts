import { expect, test } from "vitest";
import type { Analysis, Segment } from "@/lib/domain/analysis";
import { exerciseKind } from "@/lib/exercises/registry";

const segment = (over: Partial<Segment>): Segment => ({
  range: [0, 4],
  kind: "sentence",
  class: "attribution",
  label: { voucher: "named-person", certainty: "hedged" },
  confidence: 0.9,
  evidence: [],
  reason: "",
  headline: "",
  alsoAccepted: [],
  skill: null,
  attributions: [],
  ...over,
});

test("the analysis proposes a key for each claim, that the exercise can read, and none for a heading", () => {
  const kind = exerciseKind("sort-the-claims");
  const segments = [
    segment({ alsoAccepted: [{ class: "speculation", credit: 0.5 }] }),
    segment({ range: [20, 24], kind: "heading", class: "heading", label: null }),
  ];
  const analysis: Analysis = { engineVersion: 1, segments, attributions: [], hedges: [], chains: [], drift: [], flags: [] };
  const proposals = kind.propose(analysis, { text: "Four.", blocks: [], claims: [[[0, 4]], [[20, 24]]] });
  const key = proposals[0]?.key;
  expect(proposals.map(({ claim }) => claim)).toEqual([0]);
  expect(key).toEqual({ label: { voucher: "named-person", certainty: "hedged" }, accepted: [{ class: "speculation", credit: 0.5 }] });
  expect(kind.keySchema.safeParse(key).success).toBe(true);
});
