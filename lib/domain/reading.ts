import type { Block } from "./article";
import type { AtEnd } from "./assignment-rule";
import type { Glossary } from "./glossary";
import type { JsonObject } from "./json";
import type { Operation } from "./operation";
import type { Range } from "./range";

// What the student's page is given: chosen field by field, and nothing that depends on the answer key.

/** An item to be answered: the index of its claim, where it asks about one, and what is shown beside it. */
export type ReadingItem = { readonly itemId: string; readonly claim: number | null; readonly content: JsonObject };

/** An exercise with its items in the order in which they are asked. */
export type ReadingExercise = {
  readonly kind: string;
  readonly title: string;
  readonly instructions: string;
  readonly settings: JsonObject;
  readonly items: readonly ReadingItem[];
};

/** The saved answers of an open attempt, by item. */
export type SavedAnswers = Readonly<Record<string, Operation["response"]>>;

export type Reading = {
  readonly title: string;
  readonly instructions: string;
  readonly glossary: Glossary;
  readonly judgement: boolean;
  /** when the student’s time limit is up; null: none holds. Closing and due moment are the student’s own too */
  readonly timeIsUpAt: Date | null;
  readonly closesAt: Date | null;
  readonly dueAt: Date | null;
  readonly atEnd: AtEnd;
  readonly submittedAt: Date | null;
  /** how many attempts can still be started after this one */
  readonly attemptsLeft: number;
  readonly article: {
    readonly title: string;
    readonly byline: string;
    readonly outlet: string;
    /** ISO date */
    readonly publishedOn: string | null;
    readonly retells: string;
    readonly language: string;
    readonly direction: "ltr" | "rtl";
    readonly text: string;
    readonly blocks: readonly Block[];
  };
  /** the units of the text, in its order */
  readonly claims: readonly (readonly Range[])[];
  readonly exercises: readonly ReadingExercise[];
  readonly answers: SavedAnswers;
  /** the item answered last; null at the start */
  readonly newestItemId: string | null;
};

/** The index of the item to go on with: the first without an answer after the one answered last, else the first without one, else the last answered. */
export function placeOf(items: readonly Pick<ReadingItem, "itemId">[], answers: SavedAnswers, newestItemId: string | null): number {
  const newest = items.findIndex((item) => item.itemId === newestItemId);
  const open = (item: Pick<ReadingItem, "itemId">) => !answers[item.itemId];
  const after = items.findIndex((item, index) => index > newest && open(item));
  if (after >= 0) return after;
  const first = items.findIndex(open);
  return first >= 0 ? first : Math.max(newest, 0);
}
