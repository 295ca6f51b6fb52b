import type { ClaimEdit, WorkingClaim } from "@/lib/domain/draft-editing";
import { type Conflict, type OwnChange, type OwnChanges, sameClaim } from "@/lib/domain/draft-merging";
import type { ChangeClaims, DraftClaim } from "@/lib/domain/lesson-draft";
import type { ClaimRevision } from "./draft-reader";
import type { ReviewDraft } from "./review-draft";
import type { ReviewActions } from "./review-sends";

/** The claims that the server holds, and the changes of this window that it has not acknowledged. */
export function createOwnClaims({ draftId, claims }: ReviewDraft, changeClaims: ReviewActions["changeClaims"]) {
  let rows: readonly DraftClaim[] = claims;
  let own = new Map<string, OwnChange>();
  /** what was sent of each claim without an answer: the server may have it all the same */
  let lost = new Map<string, WorkingClaim | null>();
  let underWay = false;
  /** counts what may show differently */
  let version = 0;

  const rowOf = (id: string) => rows.find((row) => row.id === id) ?? null;
  const needless = (id: string, { claim, seen }: OwnChange) => {
    const row = rowOf(id);
    return claim === null ? seen === null && row === null : row?.revision === seen && sameClaim(row, claim);
  };
  const sendable = (conflicts: readonly Conflict[]) => {
    const open = new Set(conflicts.flatMap(({ ids }) => ids));
    return [...own].filter(([id, change]) => !open.has(id) && (change.claim !== null || change.seen !== null));
  };

  /**
   * The server's rows as they are now. What equals them, or is this window's own earlier change, is no conflict. Returns the ids of
   * what somebody else changed.
   */
  function take(next: readonly DraftClaim[]): string[] {
    const mine = new Set<string>();
    const before = new Map(rows.map((row) => [row.id, row]));
    version += 1;
    rows = next;
    for (const [id, change] of own) {
      const row = rowOf(id);
      const arrived = lost.has(id) && sameClaim(row, lost.get(id) ?? null);
      if (arrived || sameClaim(row, change.claim)) mine.add(id);
      if (sameClaim(row, change.claim)) own.delete(id);
      else if (arrived) own.set(id, { claim: change.claim, seen: row?.revision ?? null });
    }
    lost = new Map();
    const ids = new Set([...before.keys(), ...rows.map(({ id }) => id)]);
    return [...ids].filter((id) => !mine.has(id) && !sameClaim(before.get(id) ?? null, rowOf(id)));
  }

  function acknowledge(changes: readonly (readonly [string, OwnChange])[], revisions: ReadonlyMap<string, number>) {
    version += 1;
    const after = new Map(rows.map((row) => [row.id, row]));
    for (const [id, { claim }] of changes) {
      const revision = revisions.get(id);
      if (claim === null || revision === undefined) after.delete(id);
      else after.set(id, { ...claim, revision });
      const now = own.get(id);
      if (now?.claim === claim) own.delete(id);
      else if (now) own.set(id, { claim: now.claim, seen: claim === null ? null : (revision ?? null) });
    }
    rows = [...after.values()];
    lost = new Map();
  }

  return {
    rows: () => rows,
    version: () => version,
    /** Whether these are the revisions that the window knows. */
    isCurrent(revisions: readonly ClaimRevision[]): boolean {
      const known = new Map(rows.map((row) => [row.id, row.revision]));
      return revisions.length === known.size && revisions.every(({ id, revision }) => known.get(id) === revision);
    },
    take,
    changes: (): OwnChanges => own,
    waits: (conflicts: readonly Conflict[]) => sendable(conflicts).length > 0,
    set({ id, claim }: ClaimEdit) {
      version += 1;
      const change = { claim, seen: own.get(id)?.seen ?? rowOf(id)?.revision ?? null };
      if (!underWay && needless(id, change)) own.delete(id);
      else own.set(id, change);
    },
    replace(changes: OwnChanges) {
      version += 1;
      own = new Map(changes);
    },
    /** Sends all changes that nobody has to decide about; `onTheirs` gets what it learns of others' on the way. Rejects where the server can't be reached. */
    async send(
      conflicts: readonly Conflict[],
      onTheirs: (ids: readonly string[]) => void,
    ): Promise<"saved" | "nothing" | "again" | "refused" | "gone"> {
      const changes = sendable(conflicts);
      if (changes.length === 0) return "nothing";
      underWay = true;
      try {
        const answer = await changeClaims(null, { draftId, changes: changes.map(changeOf) });
        if (answer.ok) {
          acknowledge(changes, new Map(answer.revisions.map(({ id, revision }) => [id, revision])));
          return "saved";
        }
        switch (answer.reason) {
          case "changed-meanwhile":
            onTheirs(take(answer.claims));
            return "again";
          case "gone":
            return "gone";
          // somebody else made a claim of the same words: loaded again, the page shows both
          case "overlap":
          case "outside-block":
          case "too-many":
          case "cuts-fixed":
          case "invalid":
            return "refused";
        }
      } catch (error) {
        for (const [id, { claim }] of changes) lost.set(id, claim && trimmed(claim));
        throw error;
      } finally {
        underWay = false;
      }
    },
  };
}

const trimmed = (claim: WorkingClaim): WorkingClaim => ({ ...claim, explanation: claim.explanation.trim() });

function changeOf([id, { claim, seen }]: [string, OwnChange]): ChangeClaims["changes"][number] {
  if (claim === null) return { id, revision: seen, suggestionId: null, state: null };
  const { id: _id, suggestionId, suggested: _suggested, ...state } = trimmed(claim);
  return { id, revision: seen, suggestionId, state: stateOf(state) };
}

/** The parts that the server takes, one by one: rows carry more. */
const stateOf = ({ ranges, label, accepted, evidence, explanation, skill, points, chain, askedIn, reviewed }: StateParts): StateParts => ({
  ranges,
  label,
  accepted,
  evidence,
  explanation,
  skill,
  points,
  chain,
  askedIn,
  reviewed,
});
type StateParts = NonNullable<ChangeClaims["changes"][number]["state"]>;
