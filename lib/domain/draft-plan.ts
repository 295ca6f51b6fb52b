import type { ArticleFacts, Block } from "./article";
import type { LessonPlan, PlannedEntry } from "./lesson";
import type { DraftClaim, DraftExercise } from "./lesson-draft";
import type { Range } from "./range";

type DraftContent = {
  readonly title: string;
  readonly summary: string;
  readonly instructions: string;
  readonly exercises: readonly DraftExercise[];
  readonly article: ArticleFacts & { readonly text: string; readonly blocks: readonly Block[] };
  readonly claims: readonly DraftClaim[];
};

type PlannedDraft =
  | { ok: true; plan: LessonPlan }
  | { ok: false; reason: "unreviewed"; count: number }
  | { ok: false; reason: "no-claims" | "nothing-counts" };

/** An item of a stored lesson version: the positions of its exercise and of its claim. */
type ItemPlace = LessonPlan["items"][number];

/**
 * Lays out a draft as the lesson version it would become, its claims in the order of the text. Refuses while a claim that an exercise
 * asks about has not been looked at (with their number), where none is asked about, and where none counts a point.
 * `order`: the items of the version it is made from; where they are the same items, they keep their order.
 */
export function planDraft(draft: DraftContent, order: readonly ItemPlace[] = []): PlannedDraft {
  const { title, summary, instructions, exercises } = draft;
  const claims = draft.claims.toSorted((a, b) => startOf(a.ranges) - startOf(b.ranges));
  const own = exercises.flatMap((_, exercise) =>
    claims.flatMap(({ askedIn }, claim) => (askedIn.includes(exercise) ? [{ exercise, claim }] : [])),
  );
  if (own.length === 0) return { ok: false, reason: "no-claims" };
  const unreviewed = new Set(own.map(({ claim }) => claim).filter((claim) => !claims[claim]?.reviewed || !claims[claim]?.label));
  if (unreviewed.size > 0) return { ok: false, reason: "unreviewed", count: unreviewed.size };
  const items = sameItems(own, order) ? order : own;
  const entries = items.flatMap(({ claim }) => (claims[claim] ? [entryOf(claims[claim])] : []));
  if (!entries.some(({ points }) => points > 0)) return { ok: false, reason: "nothing-counts" };
  const { text, blocks, ...facts } = draft.article;
  return {
    ok: true,
    plan: {
      title,
      summary,
      instructions,
      article: { facts, text, blocks },
      claims: claims.map(({ ranges }) => ranges),
      exercises,
      items,
      entries,
    },
  };
}

const startOf = (ranges: readonly Range[]) => ranges[0]?.[0] ?? 0;

function sameItems(own: readonly ItemPlace[], order: readonly ItemPlace[]): boolean {
  const names = new Set(order.map(({ exercise, claim }) => `${exercise} ${claim}`));
  return own.length === order.length && own.every(({ exercise, claim }) => names.has(`${exercise} ${claim}`));
}

/** What the key will say of a claim. */
const entryOf = ({ label, accepted, evidence, explanation, skill, points, chain }: DraftClaim): PlannedEntry => ({
  key: { label, accepted },
  evidence,
  explanation,
  skill,
  chain,
  dropped: false,
  points,
});
