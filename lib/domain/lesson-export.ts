import { POINT } from "./answer-key";
import type { LessonPlan, PlannedEntry } from "./lesson";
import type { KeyFile, LessonFile, Place } from "./lesson-file";
import { indexText } from "./lesson-places";
import type { Range } from "./range";

type ExportedEntry = Omit<PlannedEntry, "key"> & { readonly key: Pick<KeyFile["entries"][number], "label" | "accepted"> };
type Exported = { slug: string; content: Omit<LessonPlan, "entries">; entries: readonly ExportedEntry[] };

/**
 * A lesson version as the three files of docs/guides/lesson-format.md, offsets in code points. `entries`: by the position of their
 * item. readLesson reads them back.
 */
export function lessonFiles({ slug, content, entries }: Exported): { article: string; lesson: LessonFile; key: KeyFile } {
  const { article, claims, exercises, items, title, summary, instructions } = content;
  const place = placesIn(article.text);
  const ids = claims.map((_, index) => `claim-${index + 1}`);
  const asked = claims.map((_, claim) => items.findIndex((item) => item.claim === claim));
  return {
    article: article.text,
    lesson: {
      format: 1,
      ...{ slug, title, summary, instructions },
      article: article.facts,
      blocks: article.blocks.map(({ kind, range }) => ({ kind, ...place(range) })),
      claims: claims.map((ranges, index) => ({ id: ids[index] ?? "", ranges: ranges.map(place) })),
      exercises: exercises.map(({ kind, ...words }, exercise) => ({
        kind,
        title: words.title,
        instructions: words.instructions,
        claims: items.flatMap((item) => (item.exercise === exercise ? [ids[item.claim] ?? ""] : [])),
      })),
    },
    key: {
      format: 1,
      entries: asked.flatMap((item, claim) => {
        const entry = entries[item];
        if (!entry) return [];
        const { key, evidence, explanation, skill, points, chain } = entry;
        const { label, accepted } = key;
        const name = { claim: ids[claim] ?? "" };
        return [{ ...name, label, accepted, evidence: evidence.map(place), explanation, skill, weight: points / POINT, chain: [...chain] }];
      }),
    },
  };
}

/** Turns a range in code units into the place of a lesson file. */
function placesIn(text: string): (range: Range) => Place {
  const points = new Map(indexText(text).units.map((unit, point) => [unit, point]));
  return ([start, end]) => ({ start: points.get(start) ?? 0, end: points.get(end) ?? 0, text: text.slice(start, end) });
}
