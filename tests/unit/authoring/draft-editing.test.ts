import fc from "fast-check";
import { expect, test } from "vitest";
import {
  acceptClaim,
  addClaim,
  applyEdits,
  areApart,
  type ClaimEdit,
  labelOfClass,
  mergeWithNext,
  moveEdge,
  proposed,
  reverseOf,
  setLabel,
  splitClaim,
  toggleAccepted,
  toggleEvidence,
  type WorkingClaim,
} from "@/lib/domain/draft-editing";
import { wordsIn } from "@/lib/domain/draft-words";
import { CLAIM_CLASSES, classOf } from "@/lib/domain/label";
import { ARTICLE, cutArticle, cutFaults, LORRIES, makeClaim, OPEN, SHUT, suggestion, TEXT, THREE, WHY } from "./made-claims";

const textsOf = (claims: readonly WorkingClaim[]) => claims.map(({ ranges }) => ranges.map((range) => TEXT.slice(...range)).join(" … "));
const after = (edits: ClaimEdit[] | null, claims: readonly WorkingClaim[] = THREE) => {
  if (!edits) throw new Error("nothing was done");
  return applyEdits(claims, edits);
};

test("splitting cuts before a word and takes the rings along", () => {
  const evidence: [number, number][] = [
    [TEXT.indexOf("may"), TEXT.indexOf("may") + 3],
    [TEXT.indexOf("soon,"), OPEN[1]],
  ];
  const claim = makeClaim("open", [OPEN], { evidence, suggestionId: "s", suggested: suggestion(0.5), reviewed: true });
  const [first, second] = after(splitClaim(ARTICLE, claim, { at: TEXT.indexOf("the mayor"), newId: "new" }), [claim]);
  expect(textsOf(first && second ? [first, second] : [])).toEqual(["It may open soon,", "the mayor said."]);
  expect(first?.evidence.map((ring) => TEXT.slice(...ring))).toEqual(["may", "soon,"]);
  expect(second?.evidence.map((ring) => TEXT.slice(...ring))).toEqual(["the mayor said."]);
  expect([first?.reviewed, second?.reviewed, first?.suggestionId, second?.suggestionId]).toEqual([false, false, "s", null]);
});

test("a claim is not split before its first word", () => {
  const claim = makeClaim("open", [OPEN]);
  expect(splitClaim(ARTICLE, claim, { at: OPEN[0], newId: "new" })).toBeNull();
  expect(splitClaim(ARTICLE, claim, { at: OPEN[1], newId: "new" })).toBeNull();
});

test("merging joins what only a space divides, and nothing across paragraphs", () => {
  expect(textsOf(after(mergeWithNext(ARTICLE, THREE, "shut")))).toEqual([TEXT.slice(SHUT[0], OPEN[1]), TEXT.slice(...LORRIES)]);
  expect(mergeWithNext(ARTICLE, THREE, "open")).toBeNull();
  expect(mergeWithNext(ARTICLE, THREE, "lorries")).toBeNull();
});

test("an end moves by a word, and takes it from the claim in its way", () => {
  const more = after(moveEdge(ARTICLE, THREE, { id: "shut", range: 0, edge: "end", by: "more" }));
  expect(textsOf(more).slice(0, 2)).toEqual(["The bridge is shut. It", "may open soon, the mayor said."]);
  const less = after(moveEdge(ARTICLE, THREE, { id: "open", range: 0, edge: "end", by: "less" }));
  expect(textsOf(less)[1]).toBe("It may open soon, the mayor");
  expect(moveEdge(ARTICLE, THREE, { id: "shut", range: 0, edge: "start", by: "more" })).toBeNull();
});

test("a claim of one word neither shrinks nor gives it up", () => {
  const claims = [makeClaim("one", [[0, 3]]), makeClaim("two", [[4, 10]])];
  expect(moveEdge(ARTICLE, claims, { id: "one", range: 0, edge: "end", by: "less" })).toBeNull();
  expect(moveEdge(ARTICLE, claims, { id: "one", range: 0, edge: "end", by: "more" })).toBeNull();
});

test("a free stretch becomes a claim; a taken one and a heading do not", () => {
  const heading: [number, number] = [TEXT.indexOf("Traffic"), TEXT.indexOf("Traffic") + 7];
  const made = (range: [number, number]) => addClaim(ARTICLE, THREE, { range, newId: "new", askedIn: [0] });
  expect(textsOf(after(made(WHY)))).toContain("Nobody knows why.");
  expect([made(LORRIES), made(heading)]).toEqual([null, null]);
});

test("a word is ringed, and its ring taken off, also from the middle of a ring", () => {
  const ring = (claim: WorkingClaim, word: string) => {
    const at = TEXT.indexOf(word);
    return after(toggleEvidence(ARTICLE, claim, [at, at + word.length]), [claim])[0] ?? claim;
  };
  const ringed = ["may", "open", "soon,"].reduce(ring, makeClaim("open", [OPEN]));
  expect(ringed.evidence.map((range) => TEXT.slice(...range))).toEqual(["may open soon,"]);
  expect(ring(ringed, "open").evidence.map((range) => TEXT.slice(...range))).toEqual(["may", "soon,"]);
});

test("a class becomes a label on both axes, from what is known", () => {
  const bare = makeClaim("open", [OPEN], { label: null });
  expect(CLAIM_CLASSES.map((name) => classOf(labelOfClass(bare, name)))).toEqual(CLAIM_CLASSES);
  const said = makeClaim("open", [OPEN], {
    suggested: suggestion(0.6, { label: { voucher: "unnamed-official", certainty: "predicted" } }),
  });
  expect(labelOfClass(said, "attribution")).toEqual({ voucher: "unnamed-official", certainty: "predicted" });
  expect(labelOfClass(said, "speculation")).toEqual({ voucher: "own-voice", certainty: "predicted" });
  const chained = makeClaim("open", [OPEN], { chain: [{ name: "the survey", type: "document" }, { name: "this article" }] });
  expect(labelOfClass(chained, "attribution").voucher).toBe("document");
});

test("the claim's own class is not accepted beside it", () => {
  const claim = makeClaim("open", [OPEN], { accepted: [{ class: "speculation", credit: 0.5 }] });
  const [labelled] = after(setLabel(claim, { voucher: "own-voice", certainty: "hedged" }), [claim]);
  expect(labelled?.accepted).toEqual([]);
  expect(toggleAccepted(claim, "reported-fact")).toBeNull();
  expect(after(toggleAccepted(claim, "speculation"), [claim])[0]?.accepted).toEqual([]);
  expect(after(toggleAccepted(claim, "attribution"), [claim])[0]?.accepted).toHaveLength(2);
});

test("accepting takes over what was proposed, and nothing where there is no label", () => {
  const claim = makeClaim("open", [OPEN], { label: null, suggested: suggestion(0.6) });
  const [accepted] = after(acceptClaim(claim), [claim]);
  expect(accepted).toMatchObject({ label: { voucher: "own-voice" }, explanation: "Because.", reviewed: true });
  expect(acceptClaim(makeClaim("open", [OPEN], { label: null }))).toBeNull();
  expect(proposed(THREE[0] ?? claim)).toBe(THREE[0]);
});

const step = fc.record({
  act: fc.constantFrom("split", "merge", "edge", "ring", "remove", "add"),
  claim: fc.nat(20),
  word: fc.nat(40),
  edge: fc.constantFrom("start" as const, "end" as const),
  by: fc.constantFrom("more" as const, "less" as const),
});
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

function editsOf(article: typeof ARTICLE, claims: readonly WorkingClaim[], { act, claim: at, word: which, edge, by }: Step, newId: string) {
  const claim = claims[at % Math.max(claims.length, 1)];
  const all = article.blocks.flatMap(({ range }) => wordsIn(article.text, range));
  const word = all[which % all.length];
  if (!word) return null;
  if (act === "add") return addClaim(article, claims, { range: word, newId, askedIn: [0] });
  if (!claim) return null;
  const own = claim.ranges.flatMap((range) => wordsIn(article.text, range));
  switch (act) {
    case "split":
      return splitClaim(article, claim, { at: own[which % own.length]?.[0] ?? 0, newId });
    case "merge":
      return mergeWithNext(article, claims, claim.id);
    case "edge":
      return moveEdge(article, claims, { id: claim.id, range: which % claim.ranges.length, edge, by });
    case "ring":
      return toggleEvidence(article, claim, word);
    default:
      return [{ id: claim.id, claim: null }];
  }
}

test("whatever is done, claims stay apart, at words, each range in one block; undoing all brings everything back", () => {
  fc.assert(
    fc.property(cutArticle, fc.array(step, { maxLength: 25 }), ({ article, claims }, steps) => {
      expect(cutFaults(article, claims)).toEqual([]);
      let now: readonly WorkingClaim[] = claims;
      const back: ClaimEdit[][] = [];
      steps.forEach((one, index) => {
        const edits = editsOf(article, now, one, `new-${index}`);
        if (!edits) return;
        back.push(reverseOf(now, edits));
        now = applyEdits(now, edits);
        expect(cutFaults(article, now)).toEqual([]);
        expect(areApart(now)).toBe(true);
      });
      for (const edits of back.reverse()) now = applyEdits(now, edits);
      expect(now).toEqual(claims);
    }),
    { numRuns: 300 },
  );
});

test("splitting and merging again gives the same claim", () => {
  fc.assert(
    fc.property(cutArticle, fc.nat(20), fc.nat(40), ({ article, claims }, at, which) => {
      const claim = claims[at % Math.max(claims.length, 1)];
      const words = claim?.ranges.flatMap((range) => wordsIn(article.text, range)) ?? [];
      const edits = claim && splitClaim(article, claim, { at: words[which % words.length]?.[0] ?? 0, newId: "new" });
      if (!claim || !edits) return;
      const split = applyEdits(claims, edits);
      const [first, second] = [split.findIndex(({ id }) => id === claim.id), split.findIndex(({ id }) => id === "new")];
      // another claim may stand between the two parts of one that has several ranges
      if (second !== first + 1) return;
      expect(applyEdits(split, mergeWithNext(article, split, claim.id) ?? [])).toEqual(claims);
    }),
    { numRuns: 300 },
  );
});
