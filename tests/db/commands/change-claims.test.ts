import { expect, test } from "vitest";
import { changeClaims } from "@/lib/commands/change-claims";
import { changeDraftFacts } from "@/lib/commands/change-draft-facts";
import { db } from "@/lib/db/client";
import { getDraft } from "@/lib/db/lesson-drafts";
import type { ClaimChange, DraftClaim } from "@/lib/domain/lesson-draft";
import type { DraftEditor } from "@/lib/domain/proof";
import { minutesAfter, NOON } from "@/tests/factories/class";
import { added, changed, given, makeDraft } from "@/tests/factories/draft";
import { FACT } from "@/tests/factories/graded-class";

const change = (editor: DraftEditor, changes: ClaimChange[], now = minutesAfter(1)) =>
  changeClaims(editor, { draftId: editor.draftId, changes }, now);
const claimsOf = async (editor: DraftEditor) => (await getDraft(editor)).claims;
const first = (claims: readonly DraftClaim[]) => given(claims[0]);

test("a claim is changed, and its next change names the revision that came of it", async () => {
  const { editor, draft } = await makeDraft();
  const claim = first(draft.claims);
  const said = await change(editor, [changed(claim, { label: FACT, explanation: "Anybody\u0000 can see.", reviewed: true })]);
  expect(said).toEqual({ ok: true, revisions: [{ id: claim.id, revision: 2 }] });
  const [now] = await claimsOf(editor);
  expect(now).toMatchObject({
    label: FACT,
    explanation: "Anybody can see.",
    reviewed: true,
    revision: 2,
    suggestionId: claim.suggestionId,
  });
  expect(await change(editor, [changed(given(now), { reviewed: false })])).toMatchObject({ ok: true });
  expect(first(await claimsOf(editor))).toMatchObject({ reviewed: false, revision: 3 });
});

test("somebody else's change in between is not overwritten: the claims come back as they are, and nothing is changed", async () => {
  const { editor, draft } = await makeDraft();
  const [one, two] = [given(draft.claims[0]), given(draft.claims[1])];
  await change(editor, [changed(one, { explanation: "Hers." })]);
  const refused = await change(editor, [changed(two, { explanation: "His." }), changed(one, { explanation: "His." })]);
  expect(refused).toMatchObject({ ok: false, reason: "changed-meanwhile" });
  const claims = await claimsOf(editor);
  expect(refused).toMatchObject({ claims });
  expect(claims.map(({ explanation }) => explanation).slice(0, 2)).toEqual(["Hers.", two.explanation]);
});

test("of two changes at the same moment one is refused", async () => {
  const { editor, draft } = await makeDraft();
  const claim = first(draft.claims);
  const both = await Promise.all(["One.", "Two."].map((explanation) => change(editor, [changed(claim, { explanation })])));
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
});

test("a claim is split and merged again, and keeps its suggestion", async () => {
  const { editor, draft } = await makeDraft();
  const claim = given(draft.claims[1]);
  const [start, end] = given(claim.ranges[0]);
  const rest = added({ ranges: [[start + 12, end]] }, claim.suggestionId);
  expect(await change(editor, [changed(claim, { ranges: [[start, start + 11]] }), rest])).toMatchObject({ ok: true });
  const split = await claimsOf(editor);
  expect(split.map(({ ranges }) => ranges[0]?.[0])).toEqual(split.map(({ ranges }) => ranges[0]?.[0] ?? 0).sort((a, b) => a - b));
  expect(split.map(({ suggestionId }) => suggestionId).slice(1, 3)).toEqual([claim.suggestionId, claim.suggestionId]);
  const [left, right] = [given(split[1]), given(split[2])];
  expect(await change(editor, [changed(left, { ranges: [[start, end]] }), changed(right, null)])).toMatchObject({ ok: true });
  expect(await claimsOf(editor)).toHaveLength(4);
});

test("a claim that comes back under its id has a revision that nobody has seen", async () => {
  const { editor, draft } = await makeDraft();
  const claim = first(draft.claims);
  await change(editor, [changed(claim, null)], minutesAfter(1));
  const again = await change(editor, [{ ...changed(claim, {}), revision: null }], minutesAfter(2));
  expect(again).toMatchObject({ ok: true, revisions: [{ id: claim.id, revision: 1200 }] });
  expect(await change(editor, [changed(claim, { points: 0 })], minutesAfter(3))).toMatchObject({ reason: "changed-meanwhile" });
});

test.each([
  ["into a heading", (claim: DraftClaim) => [changed(claim, { ranges: [[55, 60]] })], "outside-block"],
  ["over the end of its block", (claim: DraftClaim) => [changed(claim, { ranges: [[0, 58]] })], "outside-block"],
  ["beyond the text", (claim: DraftClaim) => [changed(claim, { ranges: [[0, 4_000_000]] })], "outside-block"],
  ["with evidence beyond the text", (claim: DraftClaim) => [changed(claim, { evidence: [[0, 4_000_000]] })], "outside-block"],
  ["over its neighbour", (claim: DraftClaim) => [changed(claim, { ranges: [[0, 21]] })], "overlap"],
  [
    "with ranges out of order",
    (claim: DraftClaim) => [
      changed(claim, {
        ranges: [
          [11, 13],
          [0, 3],
        ],
      }),
    ],
    "overlap",
  ],
  ["as a second one on its words", (_claim: DraftClaim) => [added({ ranges: [[0, 3]] })], "overlap"],
  ["as one of too many", (_claim: DraftClaim) => Array.from({ length: 500 }, () => added({ ranges: [[0, 3]] })), "too-many"],
] as const)("a claim put %s is refused", async (_where, changes, reason) => {
  const { editor, draft } = await makeDraft();
  expect(await change(editor, [...changes(first(draft.claims))])).toEqual({ ok: false, reason });
  expect(await claimsOf(editor)).toEqual(draft.claims);
});

test("half a character is no border of a claim", async () => {
  const { editor, draft } = await makeDraft({ blocks: [{ kind: "paragraph", text: "The bridge 🌉 is shut." }] });
  expect(await change(editor, [changed(first(draft.claims), { ranges: [[0, 12]] })])).toEqual({ ok: false, reason: "outside-block" });
});

test("ids of another draft are neither read nor changed", async () => {
  const [mine, theirs] = [await makeDraft(), await makeDraft()];
  const claim = first(theirs.draft.claims);
  expect(await change(mine.editor, [changed(claim, { explanation: "Mine." })])).toMatchObject({ reason: "changed-meanwhile" });
  expect(await change(mine.editor, [changed(claim, null)])).toMatchObject({ reason: "changed-meanwhile" });
  expect(await change(mine.editor, [{ ...changed(claim, {}), revision: null }])).toMatchObject({ reason: "changed-meanwhile" });
  expect(await claimsOf(theirs.editor)).toEqual(theirs.draft.claims);
  const own = first(mine.draft.claims);
  expect(await change(mine.editor, [{ ...changed(own, {}), suggestionId: claim.suggestionId }])).toMatchObject({ ok: true });
  expect(first(await claimsOf(mine.editor))).toMatchObject({ suggestionId: null, suggested: null });
});

test("a claim without a label has not been looked at, whatever was sent", async () => {
  const { editor, draft } = await makeDraft();
  expect(await change(editor, [changed(first(draft.claims), { label: null, reviewed: true })])).toMatchObject({ ok: true });
  expect(first(await claimsOf(editor))).toMatchObject({ label: null, reviewed: false });
});

test("a draft that has gone says so", async () => {
  const { editor, draft } = await makeDraft();
  await db().lessonDraft.delete({ where: { id: draft.draftId } });
  expect(await change(editor, [changed(first(draft.claims), {})])).toEqual({ ok: false, reason: "gone" });
});

test("the facts of a draft are changed by whoever saw the last ones", async () => {
  const { editor, draft } = await makeDraft();
  const { draftId, summary, instructions, exercises } = draft;
  const input = { draftId, title: "The bridge", summary, instructions, exercises };
  expect(await changeDraftFacts(editor, { ...input, revision: 1 }, NOON)).toEqual({ ok: true, revision: 2 });
  expect(await changeDraftFacts(editor, { ...input, title: "Late", revision: 1 }, NOON)).toEqual({
    ok: false,
    reason: "changed-meanwhile",
    facts: { revision: 2, title: "The bridge", summary, instructions, exercises },
  });
  expect(await getDraft(editor)).toMatchObject({ title: "The bridge", revision: 2 });
});
