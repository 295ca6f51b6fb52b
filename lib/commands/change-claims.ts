import {
  deleteDraftClaims,
  getDraftText,
  hasClaims,
  insertDraftClaims,
  listDraftClaims,
  lockDraft,
  type StoredClaim,
  touchDraft,
  updateDraftClaims,
} from "@/lib/db/lesson-drafts";
import { knownSuggestions } from "@/lib/db/suggestions";
import { inTransaction, type Transaction } from "@/lib/db/transaction";
import { cleanLine, cleanText } from "@/lib/domain/clean-text";
import { cutProblem } from "@/lib/domain/draft-cuts";
import { type ChangeClaims, type ClaimChange, type DraftClaim, type DraftClaimState, MOST_CLAIMS } from "@/lib/domain/lesson-draft";
import type { DraftEditor } from "@/lib/domain/proof";
import { sameRanges } from "@/lib/domain/range";

type Changed =
  | { ok: true; revisions: { id: string; revision: number }[] }
  | { ok: false; reason: "changed-meanwhile"; claims: DraftClaim[] }
  | { ok: false; reason: "overlap" | "outside-block" | "too-many" | "cuts-fixed" | "gone" };

/**
 * Changes claims of a draft, all or none. Refuses where somebody changed one of them after it was read (with the claims as they are
 * now), where the cuts would not hold together, and other cuts in the draft of a key. `gone`: published or discarded meanwhile.
 */
export const changeClaims = (editor: DraftEditor, { changes }: ChangeClaims, now: Date): Promise<Changed> =>
  inTransaction(async (tx) => {
    const draft = await lockDraft(tx, editor);
    if (!draft) return { ok: false, reason: "gone" };
    const present = await listDraftClaims(editor, tx);
    if (await changedMeanwhile(tx, present, changes)) return { ok: false, reason: "changed-meanwhile", claims: present };
    const next = await nextClaims(tx, editor, { present, changes, firstRevision: firstRevision(draft.createdAt, now) });
    const problem = await problemOf(tx, editor, { present, changes, next });
    if (problem) return { ok: false, reason: problem };
    const known = new Set(present.map(({ id }) => id));
    const gone = changes.filter(({ state }) => state === null).map(({ id }) => id);
    await deleteDraftClaims(tx, editor, gone);
    await insertDraftClaims(tx, editor.draftId, { claims: next.filter(({ id }) => !known.has(id)), now });
    await updateDraftClaims(tx, editor, { claims: next.filter(({ id }) => known.has(id)), now });
    await touchDraft(tx, editor, now);
    return { ok: true, revisions: next.map(({ id, revision }) => ({ id, revision })) };
  });

/** Tenths of a second since the draft began, from 1: a claim that comes back under its id has a number that nobody has seen before. */
const firstRevision = (createdAt: Date, now: Date) => Math.max(1, Math.floor((now.getTime() - createdAt.getTime()) / 100));

async function changedMeanwhile(tx: Transaction, present: readonly DraftClaim[], changes: readonly ClaimChange[]): Promise<boolean> {
  const revisions = new Map(present.map(({ id, revision }) => [id, revision]));
  if (changes.some(({ id, revision }) => (revisions.get(id) ?? null) !== revision)) return true;
  const ids = changes.map(({ id }) => id);
  if (new Set(ids).size < ids.length) return true;
  // a new id that a claim of another draft has
  return hasClaims(
    tx,
    ids.filter((id) => !revisions.has(id)),
  );
}

/** The claims that the changes write, as they will stand. */
async function nextClaims(
  tx: Transaction,
  editor: DraftEditor,
  { present, changes, firstRevision: first }: { present: readonly DraftClaim[]; changes: readonly ClaimChange[]; firstRevision: number },
): Promise<StoredClaim[]> {
  const suggestionIds = changes.flatMap(({ suggestionId }) => suggestionId ?? []);
  const suggestions = await knownSuggestions(tx, editor, suggestionIds);
  const revisions = new Map(present.map(({ id, revision }) => [id, revision]));
  return changes.flatMap(({ id, suggestionId, state }) => {
    if (state === null) return [];
    const before = revisions.get(id);
    const revision = before === undefined ? first : before + 1;
    return [{ ...storable(state), id, revision, suggestionId: suggestionId && suggestions.has(suggestionId) ? suggestionId : null }];
  });
}

/** A state as it is kept: without characters that a database can't hold, and never looked at without a label. */
function storable(state: DraftClaimState): DraftClaimState {
  const chain = state.chain.map((hop) => ({ ...hop, name: cleanLine(hop.name) })).filter(({ name }) => name !== "");
  const askedIn = [...new Set(state.askedIn)].sort((a, b) => a - b);
  return { ...state, askedIn, chain, explanation: cleanText(state.explanation), reviewed: state.reviewed && state.label !== null };
}

async function problemOf(
  tx: Transaction,
  editor: DraftEditor,
  { present, changes, next }: { present: readonly DraftClaim[]; changes: readonly ClaimChange[]; next: readonly StoredClaim[] },
): Promise<"overlap" | "outside-block" | "too-many" | "cuts-fixed" | null> {
  const changed = new Set(changes.map(({ id }) => id));
  const all = [...present.filter(({ id }) => !changed.has(id)), ...next];
  if (all.length > MOST_CLAIMS) return "too-many";
  if (editor.scope === "key" && !sameCuts(present, all)) return "cuts-fixed";
  const { text, blocks } = await getDraftText(tx, editor);
  return cutProblem(all, text, blocks);
}

/** Whether the claims are the same ones, on the same words, and the same exercises ask about them. */
function sameCuts(before: readonly DraftClaim[], after: readonly (DraftClaimState & { id: string })[]): boolean {
  const cuts = new Map(before.map((claim) => [claim.id, claim]));
  return (
    before.length === after.length &&
    after.every(({ id, ranges, askedIn }) => {
      const cut = cuts.get(id);
      return cut !== undefined && sameRanges(cut.ranges, ranges) && cut.askedIn.join() === askedIn.join();
    })
  );
}
