import { cleanLine, cleanText } from "@/lib/domain/clean-text";
import type { JsonObject } from "@/lib/domain/json";
import { objectsOf, pairsOf } from "@/lib/domain/json-parts";
import type { ChangeExercises, DraftExercise, DraftItem, ItemFault } from "@/lib/domain/lesson-draft";
import type { LessonText } from "@/lib/domain/lesson-text";

/** An exercise kind as the teacher picks it. `labels`: it asks for the labels of the claims, which are set in the review. */
export type OfferedKind = {
  readonly name: string;
  readonly title: string;
  readonly purpose: string;
  readonly about: "claim" | "article";
  readonly labels: boolean;
  /** what may be done with how sure students are: nothing, ask for it, or count it too */
  readonly sureness: "none" | "asked" | "may-count";
  readonly blank: { readonly content: JsonObject; readonly key: JsonObject };
};

/** An exercise on the screen; `place` names it as long as the page is open. */
export type EditedExercise = DraftExercise & { readonly place: string };

type ChangeAnswer =
  | { ok: true; revision: number; faults: ItemFault[] }
  | { ok: false; reason: "changed-meanwhile"; theirs: { revision: number; exercises: DraftExercise[] } }
  | { ok: false; reason: "cuts-fixed" | "gone" | "invalid" };
type ProposeAnswer = { ok: true; items: DraftItem[] } | { ok: false; reason: "invalid" };

export type ExercisesActions = {
  change: (before: null, input: ChangeExercises) => Promise<ChangeAnswer>;
  propose: (before: null, input: { draftId: string; kind: string }) => Promise<ProposeAnswer>;
};

/** What stands around an item: the text, its claims, and what may change. */
export type ItemSurroundings = {
  readonly lesson: LessonText;
  readonly claimIds: readonly string[];
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  readonly keyOnly: boolean;
};

/** Those with one moved by one place. */
export function moved<One>(all: readonly One[], from: number, by: -1 | 1): One[] {
  const next = [...all];
  const [one] = next.splice(from, 1);
  if (one !== undefined) next.splice(from + by, 0, one);
  return next;
}

/** The exercises with names for their places, each beginning with where they are from. */
export const placed = (exercises: readonly DraftExercise[], from: string | number): EditedExercise[] =>
  exercises.map((exercise, index) => ({ ...exercise, place: `${from}-${index}` }));

/** The exercises as they are sent: each with the index that it had at the server, by the places there in their order; null: it is new. */
export const toSend = (exercises: readonly EditedExercise[], places: readonly string[]): ChangeExercises["exercises"] =>
  exercises.map(({ place, ...exercise }) => ({ ...exercise, was: places.includes(place) ? places.indexOf(place) : null }));

/** The exercises as the server keeps them, to be compared with what it has. */
export const asKept = (exercises: readonly DraftExercise[]): DraftExercise[] =>
  exercises.map(({ kind, title, instructions, settings, items }) => ({
    ...{ kind, settings, title: cleanLine(title), instructions: cleanText(instructions) },
    items: items.map((item) => ({ ...item, explanation: item.explanation.trim() })),
  }));

/** Own exercises beside what the server has now: the places there, each that of the own one of the same kind which stood there. */
export function placesAmong(theirs: readonly DraftExercise[], own: readonly EditedExercise[], places: readonly string[]): string[] {
  return theirs.map(({ kind }, index) => {
    const stood = own.find(({ place }) => place === places[index]);
    return stood?.kind === kind ? stood.place : `theirs-${index}`;
  });
}

/** A key without the words that it names: they are those of another paragraph once the item asks about another claim. */
export const withoutWords = (key: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(key).map(([name, value]) => [name, namesWords(value) ? [] : value]));

/** Runs of words, or other ways of marking, which hold such. */
const namesWords = (value: JsonObject[string] | undefined): boolean =>
  pairsOf(value).length > 0 || objectsOf(value).some((part) => Object.values(part).some((runs) => pairsOf(runs).length > 0));

/** Whether the claim of an item is no longer there: such an item is left out when the lesson is published. */
export const hasLostClaim = ({ claimId }: Pick<DraftItem, "claimId">, claimIds: readonly string[]): boolean =>
  claimId !== null && !claimIds.includes(claimId);

type ExerciseState = { readonly questions: number; readonly open: number; readonly lost: number };

/** How many questions these exercises have of their own, how many of them nobody has looked at, and how many have lost their claim. */
export function stateOf(exercises: readonly DraftExercise[], claimIds: readonly string[]): ExerciseState {
  const items = exercises.flatMap((exercise) => exercise.items);
  const lost = items.filter((item) => hasLostClaim(item, claimIds));
  return { questions: items.length, open: items.filter((item) => !item.reviewed && !lost.includes(item)).length, lost: lost.length };
}

/** What is there now, with what was removed put back where it stood; what has changed beside it stays. */
export function restored(now: readonly EditedExercise[], before: readonly EditedExercise[]): EditedExercise[] {
  const next = [...now];
  for (const [index, exercise] of before.entries()) {
    const at = next.findIndex(({ place }) => place === exercise.place);
    const there = next[at];
    if (!there) {
      next.splice(index, 0, exercise);
      continue;
    }
    const items = [...there.items];
    for (const [place, item] of exercise.items.entries()) if (!items.some(({ id }) => id === item.id)) items.splice(place, 0, item);
    next[at] = { ...there, items };
  }
  return next;
}

const REFUSALS: Readonly<Record<"cuts-fixed" | "gone" | "invalid", string>> = {
  "cuts-fixed": "This draft is a key of your own to somebody else’s lesson: only keys may change here. Load the page again.",
  gone: "This draft was published or discarded meanwhile. What you changed since then is not kept.",
  invalid: "Something here is too long or empty. Look at titles, instructions and explanations again; it is saved once they fit.",
};

/** Why the exercises were not saved, and what to do. */
export const refusalOf = (reason: keyof typeof REFUSALS): string => REFUSALS[reason];
