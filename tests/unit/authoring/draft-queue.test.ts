import { expect, test } from "vitest";
import { acceptAll, candidates, nextInQueue, openPoints, queueOf, sureOnes } from "@/lib/domain/draft-queue";
import { LORRIES, makeClaim, OPEN, SHUT, suggestion, TEXT, type THREE, WHY } from "./made-claims";

const [shut, open, lorries] = [
  makeClaim("shut", [SHUT], { suggested: suggestion(0.97) }),
  makeClaim("open", [OPEN], { suggested: suggestion(0.54), accepted: [{ class: "speculation", credit: 0.5 }] }),
  makeClaim("lorries", [LORRIES], { label: null }),
];
const why = makeClaim("why", [WHY], { suggested: suggestion(0.54) });
const idsOf = (claims: readonly { id: string }[]) => claims.map(({ id }) => id);

test("the least certain comes first, a claim without a label before all, equals in the order of the text", () => {
  expect(idsOf(queueOf([shut, open, lorries, why]))).toEqual(["lorries", "open", "why", "shut"]);
});

test("reviewed claims, and those that nobody is asked about, are not in the queue", () => {
  expect(idsOf(queueOf([{ ...shut, reviewed: true }, { ...open, askedIn: [] }, why]))).toEqual(["why"]);
});

test("after a claim comes the next, after the last the first, after the only one none", () => {
  const queue = queueOf([shut, open, lorries]);
  expect([nextInQueue(queue, "lorries"), nextInQueue(queue, "shut")]).toEqual(["open", "lorries"]);
  expect([nextInQueue([shut], "shut"), nextInQueue(queue, "gone"), nextInQueue([], "gone")]).toEqual([null, "lorries", null]);
});

test("the sure ones are those of nine in ten whose label stands as suggested", () => {
  const changed = makeClaim("why", [WHY], { label: { voucher: "document", certainty: "asserted" }, suggested: suggestion(0.99) });
  expect(idsOf(sureOnes([shut, open, lorries, changed]))).toEqual(["shut"]);
  expect(acceptAll([shut, lorries]).map(({ id, claim }) => [id, claim?.reviewed])).toEqual([["shut", true]]);
});

test("a claim has its own class first, then one that is accepted beside it", () => {
  expect([candidates(open), candidates(shut), candidates(lorries)]).toEqual([["reported-fact", "speculation"], ["reported-fact"], []]);
});

test("open points lead to claims, and to sentences that have none", () => {
  const sentences = [SHUT, OPEN, LORRIES, WHY];
  const points = openPoints({
    ...{ text: TEXT, sentences, claims: [shut, open, lorries] },
    analysis: {
      engineVersion: 1,
      drift: [{ earlier: [SHUT], later: [OPEN], evidence: [] }],
      flags: [{ flag: "single-source", evidence: [OPEN], reason: "One source only." }],
      unsourcedQuotations: [OPEN],
    },
  });
  expect(points.gaps).toEqual([{ kind: "gap", range: WHY }]);
  expect(points["two-labels"]).toEqual([{ kind: "claim", id: "open", other: null, range: OPEN }]);
  expect(points.unsourced).toEqual([{ kind: "claim", id: "open", other: null, range: OPEN }]);
  expect(points.drift).toEqual([{ kind: "claim", id: "open", other: "shut", range: OPEN }]);
  expect(points.flags).toEqual([{ kind: "flag", reason: "One source only.", id: "open" }]);
});

test("of a sentence that is claimed in part, the rest counts where it has four words", () => {
  const part = makeClaim("part", [[OPEN[0], TEXT.indexOf(" soon")]]);
  const gaps = (claims: typeof THREE) => openPoints({ text: TEXT, sentences: [OPEN], claims, analysis: null }).gaps;
  expect(gaps([part]).map((point) => point.kind === "gap" && TEXT.slice(...point.range))).toEqual(["soon, the mayor said."]);
  expect(gaps([makeClaim("part", [[OPEN[0], TEXT.indexOf(" the mayor")]])])).toEqual([]);
});
