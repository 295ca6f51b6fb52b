import { expect, test } from "vitest";
import type { WorkingClaim } from "@/lib/domain/draft-editing";
import { mergeDraft, type OwnChange, sameClaim, settle } from "@/lib/domain/draft-merging";
import { LORRIES, makeClaim, OPEN, SHUT, TEXT, THREE } from "./made-claims";

const rows = THREE.map((claim) => ({ ...claim, revision: 1 }));
const own = (...changes: [string, WorkingClaim | null, number | null][]): Map<string, OwnChange> =>
  new Map(changes.map(([id, claim, seen]) => [id, { claim, seen }]));
const changed = (id: string, explanation: string) => ({ ...(rows.find((row) => row.id === id) ?? makeClaim(id, [SHUT])), explanation });
const idsOf = (claims: readonly { id: string }[]) => claims.map(({ id }) => id);
/** What the other teacher has done. */
const theirs = (id: string, explanation: string) => rows.map((row) => (row.id === id ? { ...row, explanation, revision: 2 } : row));

test("own changes stand on top of the server's rows, in the order of the text", () => {
  const { claims, conflicts } = mergeDraft(rows, own(["open", changed("open", "mine"), 1], ["shut", null, 1]));
  expect(claims.map(({ id, explanation }) => [id, explanation])).toEqual([
    ["open", "mine"],
    ["lorries", ""],
  ]);
  expect(conflicts).toEqual([]);
});

test("another claim that was changed meanwhile is simply taken over", () => {
  const { claims, conflicts } = mergeDraft(theirs("lorries", "theirs"), own(["open", changed("open", "mine"), 1]));
  expect(claims.map(({ explanation }) => explanation)).toEqual(["", "mine", "theirs"]);
  expect(conflicts).toEqual([]);
});

test("the same claim changed by both is a conflict, and mine is shown until it is decided", () => {
  const mine = own(["open", changed("open", "mine"), 1]);
  const now = theirs("open", "theirs");
  const { claims, conflicts } = mergeDraft(now, mine);
  expect(claims[1]?.explanation).toBe("mine");
  expect(conflicts.map((conflict) => [conflict.mine[0]?.explanation, conflict.theirs[0]?.explanation])).toEqual([["mine", "theirs"]]);
  const [conflict] = conflicts;
  if (!conflict) throw new Error("no conflict");
  expect(mergeDraft(now, settle(now, mine, conflict, "theirs")).claims[1]?.explanation).toBe("theirs");
  const kept = settle(now, mine, conflict, "mine");
  expect([kept.get("open")?.seen, mergeDraft(now, kept).conflicts]).toEqual([2, []]);
});

test("both saying the same is none", () => {
  expect(mergeDraft(theirs("open", "same"), own(["open", changed("open", "same"), 1])).conflicts).toEqual([]);
});

test("a claim that they removed while I changed it can come back or go", () => {
  const without = rows.filter(({ id }) => id !== "open");
  const mine = own(["open", changed("open", "mine"), 1]);
  const [conflict] = mergeDraft(without, mine).conflicts;
  if (!conflict) throw new Error("no conflict");
  expect([conflict.mine.length, conflict.theirs.length]).toEqual([1, 0]);
  expect(settle(without, mine, conflict, "mine").get("open")).toMatchObject({ seen: null });
  expect(idsOf(mergeDraft(without, settle(without, mine, conflict, "theirs")).claims)).toEqual(["shut", "lorries"]);
});

test("claims that they cut from the words of mine wait, and one of the two stands", () => {
  const half: [number, number] = [OPEN[0], TEXT.indexOf(" the mayor")];
  const cut = [...rows.filter(({ id }) => id !== "open"), { ...makeClaim("new", [half]), revision: 1 }];
  const mine = own(["open", changed("open", "mine"), 1]);
  const { claims, conflicts } = mergeDraft(cut, mine);
  expect(idsOf(claims)).toEqual(["shut", "open", "lorries"]);
  expect(conflicts.map(({ ids }) => [...ids].sort())).toEqual([["new", "open"]]);
  const [conflict] = conflicts;
  if (!conflict) throw new Error("no conflict");
  expect(settle(cut, mine, conflict, "mine").get("new")).toEqual({ claim: null, seen: 1 });
  expect(idsOf(mergeDraft(cut, settle(cut, mine, conflict, "theirs")).claims)).toEqual(["shut", "new", "lorries"]);
});

test("a split of mine hangs together: both parts are decided at once", () => {
  const at = TEXT.indexOf("the mayor");
  const mine = own(
    ["open", makeClaim("open", [[OPEN[0], at - 1]]), 1],
    ["part", makeClaim("part", [[at, OPEN[1]]]), null],
    ["lorries", makeClaim("lorries", [LORRIES], { explanation: "mine" }), 1],
  );
  const { conflicts } = mergeDraft(theirs("open", "theirs"), mine);
  expect(conflicts.map(({ ids }) => [...ids].sort())).toEqual([["open", "part"]]);
});

test("the order of names says nothing", () => {
  const claim = makeClaim("open", [OPEN], { accepted: [{ class: "speculation", credit: 0.5 }] });
  expect(
    sameClaim(claim, {
      ...claim,
      label: { certainty: "asserted", voucher: "own-voice" },
      accepted: [{ credit: 0.5, class: "speculation" }],
    }),
  ).toBe(true);
  expect([sameClaim(claim, { ...claim, points: 1 }), sameClaim(claim, null), sameClaim(null, null)]).toEqual([false, false, true]);
});
