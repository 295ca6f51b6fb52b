import { textAt } from "@/lib/domain/json-parts";
import type { LessonPlan, PlannedEntry } from "@/lib/domain/lesson";
import { claimText } from "@/lib/domain/lesson-text";
import type { Range } from "@/lib/domain/range";
import { exerciseKind } from "@/lib/exercises/registry";

/** An item of a lesson version whose answer is no label, with its key in words. Points are thousandths. */
export type WordedItem = {
  /** among all items of the lesson, from 1: the number of the reading page */
  readonly number: number;
  /** the title of its exercise */
  readonly exercise: string;
  /** what it asks in words of its own, and the words of its claim; either may be empty */
  readonly question: string;
  readonly claim: string;
  readonly keyWords: string;
  /** as it is stored: two keys with the same words may pay otherwise */
  readonly key: unknown;
  readonly evidence: readonly Range[];
  readonly points: number;
  readonly explanation: string;
};

type Version = { readonly content: Omit<LessonPlan, "entries">; readonly entries: readonly PlannedEntry[] };

/** The items of a lesson version that ask for more than a label, in the order of the reading page. */
export function wordedItems({ content: { article, claims, exercises, items }, entries }: Version): WordedItem[] {
  const lesson = { ...article, claims };
  const placed = items.map((item, position) => ({ ...item, entry: entries[position] }));
  // as the reading page orders them: by exercise, then by claim, those about the whole text last
  placed.sort((a, b) => a.exercise - b.exercise || (a.claim ?? claims.length) - (b.claim ?? claims.length));
  return placed.flatMap(({ exercise, claim, content, entry }, index) => {
    const kind = exerciseKind(exercises[exercise]?.kind ?? "");
    if (kind.classes || !entry) return [];
    const { key, evidence, points, explanation } = entry;
    return {
      number: index + 1,
      exercise: exercises[exercise]?.title ?? "",
      question: textAt(content, "question"),
      claim: claim === null ? "" : claimText(lesson, claim),
      keyWords: kind.describeKey({ content, key }, { lesson, claim }),
      ...{ key, evidence, points, explanation },
    };
  });
}
