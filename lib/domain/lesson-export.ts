import { labelledKeySchema } from "./answer-key";
import { jsonObjectSchema } from "./json";
import type { LessonPlan, PlannedEntry } from "./lesson";
import type { KeyFile, LessonFile, Place } from "./lesson-file";
import { codePointRanges } from "./lesson-places";
import { POINT } from "./points";
import type { Range } from "./range";

type Exported = { slug: string; content: Omit<LessonPlan, "entries">; entries: readonly PlannedEntry[] };

/**
 * A lesson version as the three files of docs/guides/lesson-format.md, offsets in code points. `entries`: by the position of their
 * item. readLesson reads them back.
 */
export function lessonFiles({ slug, content, entries }: Exported): { article: string; lesson: LessonFile; key: KeyFile } {
  const { article, claims, title, summary, instructions, glossary } = content;
  const place = placesIn(article.text);
  const ids = claims.map((_, index) => `claim-${index + 1}`);
  const { exercises, labelled, keyed } = exportedItems(content, entries, ids);
  const said = ({ evidence, explanation, skill, points, chain }: PlannedEntry) => ({
    ...{ evidence: evidence.map(place), explanation, skill, weight: points / POINT, chain: [...chain] },
  });
  return {
    article: article.text,
    lesson: {
      format: 1,
      ...{ slug, title, summary, instructions },
      ...(glossary.length > 0 && { glossary: [...glossary] }),
      article: article.facts,
      blocks: article.blocks.map(({ kind, range }) => ({ kind, ...place(range) })),
      claims: claims.map((ranges, index) => ({ id: ids[index] ?? "", ranges: ranges.map(place) })),
      exercises,
    },
    key: {
      format: 1,
      entries: labelled.map(({ claim, entry }) => ({ claim, ...labelledKeySchema.parse(entry.key), ...said(entry) })),
      ...(keyed.length > 0 && {
        items: keyed.map(({ item, entry }) => ({ item, key: jsonObjectSchema.parse(entry.key), ...said(entry) })),
      }),
    },
  };
}

type ExportedItems = {
  readonly exercises: LessonFile["exercises"];
  /** in the order of the text, each claim once */
  readonly labelled: readonly { claim: string; entry: PlannedEntry }[];
  readonly keyed: readonly { item: string; entry: PlannedEntry }[];
};

/** The exercises as the file has them: those that ask for labels by their claims, all others by items of their own. */
function exportedItems(
  { exercises, items, claims }: Omit<LessonPlan, "entries">,
  entries: readonly PlannedEntry[],
  ids: readonly string[],
): ExportedItems {
  const idOf = (claim: number | null) => (claim === null ? null : (ids[claim] ?? ""));
  const placed = items.map((item, position) => ({ ...item, id: `item-${position + 1}`, entry: entries[position] }));
  const asksForLabels = (exercise: number) =>
    placed.every((item) => item.exercise !== exercise || (item.claim !== null && labelledKeySchema.safeParse(item.entry?.key).success));
  const own = placed.filter(({ exercise }) => !asksForLabels(exercise));
  return {
    exercises: exercises.map(({ kind, title, instructions, settings }, exercise) => {
      const asked = placed.filter((item) => item.exercise === exercise);
      return {
        ...{ kind, title, instructions },
        ...(Object.keys(settings).length > 0 && { settings }),
        ...(asksForLabels(exercise)
          ? { claims: asked.map(({ claim }) => idOf(claim) ?? "") }
          : { items: asked.map(({ id, claim, content }) => ({ id, claim: idOf(claim), content })) }),
      };
    }),
    labelled: claims.flatMap((_, claim) => {
      const entry = placed.find((item) => item.claim === claim && !own.includes(item))?.entry;
      return entry ? [{ claim: ids[claim] ?? "", entry }] : [];
    }),
    keyed: own.flatMap(({ id, entry }) => (entry ? [{ item: id, entry }] : [])),
  };
}

/** Turns a range in code units into the place of a lesson file. */
function placesIn(text: string): (range: Range) => Place {
  const pointsOf = codePointRanges(text);
  return (range) => {
    const [start, end] = pointsOf(range);
    return { start, end, text: text.slice(...range) };
  };
}
