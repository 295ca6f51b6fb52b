import type { ArticleFacts, Block } from "./article";
import { asIfUtc } from "./class-time";
import { formatDate, LOCALE } from "./format";
import type { LessonPlan, PlannedEntry } from "./lesson";
import type { Draft } from "./lesson-draft";
import type { Range } from "./range";
import type { Reading } from "./reading";

type PreviewItem = {
  readonly itemId: string;
  readonly kind: string;
  readonly ranges: readonly Range[];
  /** null: the draft has no label for it yet */
  readonly entry: PlannedEntry | null;
};

/** A lesson as a student would get it, with what the key would say of each claim, in the order of the text. */
export type Preview = Pick<Reading, "title" | "instructions"> & {
  readonly article: Omit<Reading["article"], "byline" | "outlet" | "publishedOn"> & { readonly facts: string };
  readonly items: readonly PreviewItem[];
};

/** A published lesson version as students get it. `entries`: by the position of their item. */
export function previewVersion(content: Omit<LessonPlan, "entries">, entries: readonly PlannedEntry[]): Preview {
  const { title, instructions, article, claims, exercises, items } = content;
  const shown = items.map(({ exercise, claim }, position) => ({
    itemId: `${claim}-${exercise}`,
    kind: exercises[exercise]?.kind ?? "",
    ranges: claims[claim] ?? [],
    entry: entries[position] ?? null,
  }));
  return { title, instructions, article: articleOf({ ...article.facts, ...article }), items: shown.toSorted(byPlace) };
}

/** A draft as students would get it if it were published now. */
export function previewDraft({ title, instructions, article, claims, exercises }: Draft): Preview {
  const items = claims.flatMap(({ id, ranges, askedIn, label, accepted, evidence, explanation, skill, points, chain }) =>
    exercises.flatMap(({ kind }, exercise) => {
      if (!askedIn.includes(exercise)) return [];
      const entry = label && { key: { label, accepted }, evidence, explanation, skill, points, chain, dropped: false };
      return [{ itemId: `${id}-${exercise}`, kind, ranges, entry }];
    }),
  );
  return { title, instructions, article: articleOf(article), items: items.toSorted(byPlace) };
}

const byPlace = (a: PreviewItem, b: PreviewItem) => (a.ranges[0]?.[0] ?? 0) - (b.ranges[0]?.[0] ?? 0);

function articleOf(article: ArticleFacts & { text: string; blocks: readonly Block[] }): Preview["article"] {
  const { title, outlet, publishedOn, byline, retells, language, direction, text, blocks } = article;
  const date = publishedOn && formatDate(asIfUtc(`${publishedOn}T00:00`), { locale: LOCALE, timeZone: "UTC" });
  return { title, retells, language, direction, text, blocks, facts: [outlet, date, byline].filter(Boolean).join(" · ") };
}
