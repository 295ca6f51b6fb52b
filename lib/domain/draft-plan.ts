import type { ArticleFacts, Block } from "./article";
import { itemName } from "./draft-publication";
import type { Glossary } from "./glossary";
import type { LessonPlan, PlannedEntry, PlannedItem } from "./lesson";
import type { DraftClaim, DraftExercise, DraftItem } from "./lesson-draft";
import type { Range } from "./range";

type DraftContent = {
  readonly title: string;
  readonly summary: string;
  readonly instructions: string;
  readonly glossary: Glossary;
  readonly exercises: readonly DraftExercise[];
  readonly article: ArticleFacts & { readonly text: string; readonly blocks: readonly Block[] };
  readonly claims: readonly DraftClaim[];
};

type PlannedDraft =
  | { ok: true; plan: LessonPlan }
  | { ok: false; reason: "unreviewed"; count: number }
  | { ok: false; reason: "no-claims" | "nothing-counts" };

/**
 * Lays out a draft as the lesson version it would become, its claims in the order of the text. Refuses while a claim that an exercise
 * asks about or an item has not been looked at (with their number), where nothing is asked, and where nothing counts a point. An item
 * whose claim has gone goes with it.
 * `order`: the items of the version it is made from; where they are the same items, they keep their order.
 */
export function planDraft(draft: DraftContent, order: readonly PlannedItem[] = []): PlannedDraft {
  const { title, summary, instructions, glossary, exercises } = draft;
  const claims = draft.claims.toSorted((a, b) => startOf(a.ranges) - startOf(b.ranges));
  const own = exercises.flatMap(({ items }, exercise) => [
    ...claims.flatMap((asked, claim) => (asked.askedIn.includes(exercise) ? [askedClaim(asked, { exercise, claim })] : [])),
    ...items.flatMap((item) => {
      const claim = item.claimId === null ? null : claims.findIndex(({ id }) => id === item.claimId);
      return claim === -1 ? [] : [ownItem(item, { exercise, claim })];
    }),
  ]);
  if (own.length === 0) return { ok: false, reason: "no-claims" };
  const unreviewed = new Set(own.flatMap(({ open }) => (open === null ? [] : [open])));
  if (unreviewed.size > 0) return { ok: false, reason: "unreviewed", count: unreviewed.size };
  const placed = inOrderOf(own, order);
  const items = placed.map(({ item }) => item);
  const entries = placed.map(({ entry }) => entry);
  if (!entries.some(({ points }) => points > 0)) return { ok: false, reason: "nothing-counts" };
  const { text, blocks, ...facts } = draft.article;
  return {
    ok: true,
    plan: {
      title,
      summary,
      instructions,
      glossary,
      article: { facts, text, blocks },
      claims: claims.map(({ ranges }) => ranges),
      exercises: exercises.map(({ kind, title, instructions, settings }) => ({ kind, title, instructions, settings })),
      items,
      entries,
    },
  };
}

const startOf = (ranges: readonly Range[]) => ranges[0]?.[0] ?? 0;

/** An item with what its key will say. `open`: what has not been looked at yet, by its id; null: it has. */
type Placed = { readonly item: PlannedItem; readonly entry: PlannedEntry; readonly open: string | null };
type Place = Pick<PlannedItem, "exercise" | "claim">;

function askedClaim(asked: DraftClaim, place: Place): Placed {
  const { id, label, accepted, evidence, explanation, skill, points, chain, reviewed } = asked;
  const key = label && { label, accepted };
  const entry = { key, evidence, explanation, skill, chain, dropped: false, points };
  return { item: { ...place, content: {} }, entry, open: reviewed && label ? null : id };
}

function ownItem({ id, content, key, evidence, explanation, skill, points, reviewed }: DraftItem, place: Place): Placed {
  return {
    item: { ...place, content },
    entry: { key, evidence, explanation, skill, chain: [], dropped: false, points },
    open: reviewed ? null : id,
  };
}

/** The items in the order that they had, where they are the same ones; else in their own. */
function inOrderOf(own: readonly Placed[], order: readonly PlannedItem[]): readonly Placed[] {
  const byName = new Map(own.map((placed) => [itemName(placed.item), placed]));
  if (own.length !== order.length || byName.size !== own.length) return own;
  const placed = order.flatMap((item) => byName.get(itemName(item)) ?? []);
  return placed.length === own.length && new Set(placed).size === own.length ? placed : own;
}
