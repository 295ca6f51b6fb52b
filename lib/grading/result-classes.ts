import { textAt } from "@/lib/domain/json-parts";
import type { AlarmItem } from "@/lib/domain/key-alarm";
import type { ClaimClass } from "@/lib/domain/label";
import type { LessonText } from "@/lib/domain/lesson-text";
import type { KeyedClaim, ResponseCount, ResultCell, ResultExercise, WordedAnswer } from "@/lib/domain/results";
import { exerciseKind, MARKED_KINDS } from "@/lib/exercises/registry";
import type { IsRightUnsure } from "./right-unsure";

type KeyedItem = Omit<KeyedClaim, "keyClass" | "keyWords" | "question"> & {
  readonly kind: string;
  readonly exerciseTitle: string;
  readonly claim: number | null;
  readonly content: unknown;
  readonly key: unknown;
  /** of no use to the browser: left out of its claims */
  readonly worth?: number;
  readonly settings?: unknown;
};
type CountedResponse = Omit<ResponseCount, "chosen"> & { readonly kind: string; readonly response: unknown };

/** True where an item’s answers are no labels, so that the lesson’s text is needed to say them. */
export const saysWords = (items: readonly Pick<KeyedItem, "kind">[]): boolean => items.some(({ kind }) => !exerciseKind(kind).classes);
/** True where a teacher may have answers to mark. */
export const mayWait = (items: readonly Pick<KeyedItem, "kind">[]): boolean => items.some(({ kind }) => MARKED_KINDS.includes(kind));

/** The items with the class that their key amounts to, by their exercise kind, or the key in words; `lesson` null: all keys are labels. */
export const keyedClaims = (items: readonly KeyedItem[], judgement: boolean, lesson: LessonText | null = null): KeyedClaim[] =>
  items.map(({ kind: name, key, content, claim, exerciseTitle: _, worth: __, settings: ___, ...item }) => {
    const kind = exerciseKind(name);
    const keyWords = kind.classes || !lesson ? "" : kind.describeKey({ content, key }, { lesson, claim });
    return { ...item, question: textAt(content, "question"), keyClass: kind.classes?.ofKey(key, { judgement }) ?? null, keyWords };
  });

/** The exercises that the items belong to, in their order. */
export const exercisesOf = (items: readonly Pick<KeyedItem, "exercise" | "exerciseTitle">[]): ResultExercise[] =>
  [...new Map(items.map(({ exercise, exerciseTitle }) => [exercise, exerciseTitle]))].map(([position, title]) => ({ position, title }));

/** The items as key alarms look at them: with the labels that earn something beside the key's own. */
export const alarmItems = (items: readonly KeyedItem[], judgement: boolean): AlarmItem[] =>
  items.map(({ kind: name, key, number, position, itemId }) => {
    const { classes } = exerciseKind(name);
    const accepted = classes?.accepted(key, { judgement }).map((entry) => entry.class) ?? [];
    return { number, position, itemId, keyClass: classes?.ofKey(key, { judgement }) ?? null, accepted };
  });

/** The counts with the class that each response amounts to. */
export const responseCounts = (counts: readonly CountedResponse[]): ResponseCount[] =>
  counts.map(({ kind, response, ...count }) => ({
    ...count,
    chosen: count.responseId === null ? null : (exerciseKind(kind).classes?.ofResponse(response) ?? null),
  }));

type AskedItem = Pick<KeyedItem, "position" | "kind" | "claim" | "content">;

/** A response to an item in words. */
export const responseWords = ({ kind, claim, content }: Omit<AskedItem, "position">, response: unknown, lesson: LessonText): string =>
  exerciseKind(kind).describeResponse({ content, response }, { lesson, claim });

/** What was answered to an item in words, blanks left out: those that read the same together, the commonest first. */
export function wordedAnswers(item: AskedItem, counts: readonly CountedResponse[], lesson: LessonText): WordedAnswer[] {
  const found = new Map<string, { answers: number; full: number; responseIds: string[] }>();
  for (const { position: at, responseId, response, answers, full } of counts) {
    if (at !== item.position || responseId === null) continue;
    const words = responseWords(item, response, lesson);
    const one = found.get(words) ?? { answers: 0, full: 0, responseIds: [] };
    found.set(words, { answers: one.answers + answers, full: one.full + full, responseIds: [...one.responseIds, responseId] });
  }
  return [...found]
    .map(([words, count]) => ({ words, ...count }))
    .sort((a, b) => b.answers - a.answers || b.full - a.full || (a.words < b.words ? -1 : 1));
}

type GradedRow = {
  readonly points: readonly (number | null)[];
  readonly itemPoints: readonly (number | null)[];
  readonly responseIds: readonly (string | null)[];
};

/** What is known of the responses: their classes by id, which are right for less than all points, and where one waits for a mark. */
type KnownResponses = {
  readonly chosenBy: ReadonlyMap<string, ClaimClass | null>;
  readonly isRightUnsure?: IsRightUnsure;
  readonly waits?: ReadonlySet<number> | undefined;
};

/** A student's cells in the order of the claims: what was chosen, and the share of the item's points. An item without weight is full. */
export function resultCells(
  row: GradedRow,
  claims: readonly Pick<KeyedClaim, "position">[],
  { chosenBy, isRightUnsure = () => false, waits }: KnownResponses,
): ResultCell[] {
  return claims.map(({ position }) => {
    const response = row.responseIds[position] ?? null;
    const points = row.points[position] ?? null;
    const worth = row.itemPoints[position] ?? null;
    const chosen = response === null ? null : (chosenBy.get(response) ?? null);
    return {
      chosen,
      other: response === null || chosen !== null ? null : waits?.has(position) ? "waits" : "answered",
      share: points === null || worth === null ? null : worth === 0 ? 1 : points / worth,
      ...(isRightUnsure(response, points) && { unsure: true as const }),
    };
  });
}
