import type { JsonObject } from "@/lib/domain/json";
import type { ChangeExercises, DraftExercise, DraftItem, ItemFault } from "@/lib/domain/lesson-draft";
import type { LessonText } from "@/lib/domain/lesson-text";

/** An exercise kind as the teacher picks it. `labels`: it asks for the labels of the claims, which are set in the review. */
export type OfferedKind = {
  readonly name: string;
  readonly title: string;
  readonly purpose: string;
  readonly about: "claim" | "article";
  readonly labels: boolean;
  readonly blank: { readonly content: JsonObject; readonly key: JsonObject };
};

/** An exercise on the screen; `place` names it as long as the page is open. */
export type EditedExercise = DraftExercise & { readonly was: number | null; readonly place: string };

type ChangeAnswer =
  | { ok: true; revision: number; faults: ItemFault[] }
  | { ok: false; reason: "changed-meanwhile" | "cuts-fixed" | "gone" | "invalid" };
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

/** The exercises with one moved by one place. */
export function moved(exercises: readonly EditedExercise[], from: number, by: -1 | 1): EditedExercise[] {
  const next = [...exercises];
  const [one] = next.splice(from, 1);
  if (one) next.splice(from + by, 0, one);
  return next;
}

const REFUSALS: Readonly<Record<Extract<ChangeAnswer, { ok: false }>["reason"], string>> = {
  "changed-meanwhile":
    "Somebody changed this draft after you opened it. Nothing of yours is saved. Copy what you need, then load the page again.",
  "cuts-fixed": "This draft is a key of your own to somebody else’s lesson: only keys may change here.",
  gone: "This draft was published or discarded meanwhile.",
  invalid: "Something here is too long or empty. Look at titles and instructions again.",
};

/** Why the exercises were not saved, and what to do. */
export const refusalOf = (reason: keyof typeof REFUSALS): string => REFUSALS[reason];
