import { startOf, type WorkingClaim } from "./draft-editing";
import { clash } from "./draft-words";
import type { DraftClaim } from "./lesson-draft";

// Two teachers at one draft: what the server holds and what this window has not sent yet, brought together. Nobody overwrites
// what they have not seen. No zod here: the review screen imports this file.

/** A change that the server has not acknowledged: what the claim becomes, and the revision it was made from (null: none). */
export type OwnChange = { readonly claim: WorkingClaim | null; readonly seen: number | null };
export type OwnChanges = ReadonlyMap<string, OwnChange>;

/** Claims that were changed here and elsewhere, or cut from the same words: one of the two can stand. */
export type Conflict = {
  readonly ids: readonly string[];
  readonly mine: readonly WorkingClaim[];
  readonly theirs: readonly WorkingClaim[];
};

export type Merged = { readonly claims: readonly WorkingClaim[]; readonly conflicts: readonly Conflict[] };

/** The claims as this window shows them, in the order of the text, and what somebody must decide. */
export function mergeDraft(rows: readonly DraftClaim[], own: OwnChanges): Merged {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const links = overlapsOf(rows, byId, own);
  const open = new Set<string>();
  for (const [id, { claim, seen }] of own) {
    const row = byId.get(id);
    if ((row?.revision ?? null) !== seen && !sameClaim(row ?? null, claim)) open.add(id);
  }
  const held = new Set<string>();
  for (const [id, other] of links) {
    if (own.has(other)) continue;
    held.add(other);
    open.add(id).add(other);
  }
  spread(open, links);
  const rest = rows.filter(({ id }) => !own.has(id) && !held.has(id));
  const mine = [...own.values()].flatMap(({ claim }) => (claim ? [claim] : []));
  return {
    claims: [...rest, ...mine].sort((a, b) => startOf(a) - startOf(b)),
    conflicts: groupsOf(open, links).map((ids) => ({
      ids,
      mine: ids.flatMap((id) => own.get(id)?.claim ?? []),
      theirs: ids.flatMap((id) => byId.get(id) ?? []),
    })),
  };
}

/** Settles a conflict: theirs drops the changes made here, mine puts them on top of what the server holds. */
export function settle(rows: readonly DraftClaim[], own: OwnChanges, { ids }: Conflict, take: "mine" | "theirs"): OwnChanges {
  const next = new Map(own);
  for (const id of ids) {
    const seen = rows.find((row) => row.id === id)?.revision ?? null;
    const claim = own.get(id)?.claim ?? null;
    if (take === "theirs" || (claim === null && seen === null)) next.delete(id);
    else next.set(id, { claim, seen });
  }
  return next;
}

/** Pairs of a claim changed here and another row of the server that has some of the same words. */
function overlapsOf(rows: readonly DraftClaim[], byId: ReadonlyMap<string, DraftClaim>, own: OwnChanges): [string, string][] {
  const pairs: [string, string][] = [];
  for (const [id, { claim }] of own) {
    // rows do not overlap one another, so a cut that is still the server's clashes with none
    if (!claim || same(byId.get(id)?.ranges, claim.ranges)) continue;
    for (const row of rows) if (row.id !== id && clash(row.ranges, claim.ranges)) pairs.push([id, row.id]);
  }
  return pairs;
}

/** What clashes with an open claim is open too. */
function spread(open: Set<string>, links: readonly (readonly [string, string])[]): void {
  for (let before = -1; before !== open.size; ) {
    before = open.size;
    for (const [one, other] of links) if (open.has(one) || open.has(other)) open.add(one).add(other);
  }
}

/** Open claims that hang together. */
function groupsOf(open: ReadonlySet<string>, links: readonly (readonly [string, string])[]): string[][] {
  const groups: Set<string>[] = [...open].map((id) => new Set([id]));
  for (const [one, other] of links) {
    const first = groups.find((group) => group.has(one));
    const second = groups.find((group) => group.has(other));
    if (!first || !second || first === second) continue;
    for (const id of second) first.add(id);
    groups.splice(groups.indexOf(second), 1);
  }
  return groups.map((group) => [...group]);
}

/** True where both say the same of a claim; null: there is none. The order of names says nothing. */
export function sameClaim(one: WorkingClaim | null, other: WorkingClaim | null): boolean {
  if (!one || !other) return one === other;
  return STATE.every((name) => same(one[name], other[name]));
}

const STATE = ["ranges", "label", "accepted", "evidence", "explanation", "skill", "points", "chain", "askedIn", "reviewed"] as const;

function same(one: unknown, other: unknown): boolean {
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return one === other;
  const [names, others] = [Object.keys(one), Object.keys(other)];
  return names.length === others.length && names.every((name) => same(Reflect.get(one, name), Reflect.get(other, name)));
}
