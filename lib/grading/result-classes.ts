import type { AlarmItem } from "@/lib/domain/key-alarm";
import type { ClaimClass } from "@/lib/domain/label";
import type { KeyedClaim, ResponseCount, ResultCell } from "@/lib/domain/results";
import { exerciseKind } from "@/lib/exercises/registry";

type KeyedItem = Omit<KeyedClaim, "keyClass"> & { readonly kind: string; readonly key: unknown };
type CountedResponse = Omit<ResponseCount, "chosen"> & { readonly kind: string; readonly response: unknown };

/** The items with the class that their key amounts to, by their exercise kind. */
export const keyedClaims = (items: readonly KeyedItem[], judgement: boolean): KeyedClaim[] =>
  items.map(({ kind, key, ...item }) => ({ ...item, keyClass: exerciseKind(kind).classes?.ofKey(key, { judgement }) ?? null }));

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

type GradedRow = {
  readonly points: readonly (number | null)[];
  readonly itemPoints: readonly (number | null)[];
  readonly responseIds: readonly (string | null)[];
};

/** A student's cells in the order of the claims: what was chosen, and the share of the item's points. An item without weight is full. */
export function resultCells(row: GradedRow, claims: readonly KeyedClaim[], chosenBy: ReadonlyMap<string, ClaimClass | null>): ResultCell[] {
  return claims.map(({ position }) => {
    const response = row.responseIds[position] ?? null;
    const points = row.points[position] ?? null;
    const worth = row.itemPoints[position] ?? null;
    return {
      chosen: response === null ? null : (chosenBy.get(response) ?? null),
      share: points === null || worth === null ? null : worth === 0 ? 1 : points / worth,
    };
  });
}
