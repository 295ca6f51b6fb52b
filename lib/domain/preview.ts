import type { ArticleFacts, Block } from "./article";
import { asIfUtc } from "./class-time";
import { formatDate, LOCALE } from "./format";
import type { LessonPlan, PlannedEntry, PlannedExercise } from "./lesson";
import type { Draft } from "./lesson-draft";
import type { Range } from "./range";
import type { Reading, ReadingItem } from "./reading";

type PreviewItem = ReadingItem & {
  /** the index of its exercise */
  readonly exercise: number;
  readonly kind: string;
  readonly ranges: readonly Range[];
  /** null: the draft has no label for it yet */
  readonly entry: PlannedEntry | null;
};

/** A lesson as a student would get it, with what the key would say of each item, by exercise and in the order of the text. */
export type Preview = Pick<Reading, "title" | "instructions" | "glossary" | "claims" | "exercises"> & {
  readonly article: Omit<Reading["article"], "byline" | "outlet" | "publishedOn"> & { readonly facts: string };
  readonly items: readonly PreviewItem[];
};

/** A published lesson version as students get it. `entries`: by the position of their item. */
export function previewVersion(content: Omit<LessonPlan, "entries">, entries: readonly PlannedEntry[]): Preview {
  const { title, instructions, glossary, article, claims, exercises, items } = content;
  const shown = items.map((item, position) => ({
    ...item,
    itemId: `${position}-${item.exercise}`,
    kind: exercises[item.exercise]?.kind ?? "",
    ranges: item.claim === null ? [] : (claims[item.claim] ?? []),
    entry: entries[position] ?? null,
  }));
  return { title, instructions, glossary, article: articleOf({ ...article.facts, ...article }), claims, ...inOrder(exercises, shown) };
}

/** A draft as students would get it if it were published now. */
export function previewDraft({ title, instructions, glossary, article, claims, exercises }: Draft): Preview {
  const placed = claims.toSorted((a, b) => (a.ranges[0]?.[0] ?? 0) - (b.ranges[0]?.[0] ?? 0));
  const items = exercises.flatMap(({ kind, items: own }, exercise) => [
    ...placed.flatMap(({ id, ranges, askedIn, label, accepted, evidence, explanation, skill, points, chain }, claim) => {
      if (!askedIn.includes(exercise)) return [];
      const entry = label && { key: { label, accepted }, evidence, explanation, skill, points, chain, dropped: false };
      return [{ itemId: `${id}-${exercise}`, exercise, kind, claim, content: {}, ranges, entry }];
    }),
    ...own.flatMap(({ id, claimId, content, key, evidence, explanation, skill, points }) => {
      const at = placed.findIndex((claim) => claim.id === claimId);
      if (claimId !== null && at < 0) return [];
      const entry = { key, evidence, explanation, skill, points, chain: [], dropped: false };
      return [{ itemId: id, exercise, kind, claim: claimId === null ? null : at, content, ranges: placed[at]?.ranges ?? [], entry }];
    }),
  ]);
  return {
    title,
    instructions,
    glossary,
    article: articleOf(article),
    claims: placed.map(({ ranges }) => ranges),
    ...inOrder(exercises, items),
  };
}

/** The items by exercise and in the order of the text, and the exercises with theirs. */
function inOrder(
  exercises: readonly Omit<PlannedExercise, "items">[],
  unsorted: readonly PreviewItem[],
): Pick<Preview, "items" | "exercises"> {
  const items = unsorted.toSorted((a, b) => a.exercise - b.exercise || placeOf(a) - placeOf(b));
  return {
    items,
    exercises: exercises.map(({ kind, title, instructions, settings }, index) => ({
      ...{ kind, title, instructions, settings },
      items: items.filter(({ exercise }) => exercise === index).map(({ itemId, claim, content }) => ({ itemId, claim, content })),
    })),
  };
}

/** Items about the whole article stand after those about a claim. */
const placeOf = ({ ranges }: PreviewItem) => ranges[0]?.[0] ?? Number.MAX_SAFE_INTEGER;

function articleOf(article: ArticleFacts & { text: string; blocks: readonly Block[] }): Preview["article"] {
  const { title, outlet, publishedOn, byline, retells, language, direction, text, blocks } = article;
  const date = publishedOn && formatDate(asIfUtc(`${publishedOn}T00:00`), { locale: LOCALE, timeZone: "UTC" });
  return { title, retells, language, direction, text, blocks, facts: [outlet, date, byline].filter(Boolean).join(" · ") };
}
