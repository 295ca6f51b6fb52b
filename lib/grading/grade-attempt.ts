import type { Points } from "@/lib/domain/grade";

/** Stands with every mark and every grade. Raised whenever a change of the code would mark some response otherwise. */
export const GRADER_VERSION = 1;

/** What a share of an item earns, in thousandths of a point: from 0 to 1, below 0 where certainty counts; `weight` the item's thousandths. */
export const pointsOf = (share: number, weight: number): number => Math.round(share * weight) + 0;

/** An item of an attempt: its mark in thousandths of a point, null where it was left blank, and whether the key drops it. */
type MarkedItem = { readonly points: number | null; readonly dropped: boolean };

/** An attempt's points in item order. A blank earns nothing; a dropped item does not count, answered or not. */
export const gradeAttempt = (items: readonly MarkedItem[]): Points => items.map(({ points, dropped }) => (dropped ? null : (points ?? 0)));

/** What points come to, in thousandths: never below nothing, though wrong answers may cost some. Null does not count. */
export const totalOf = (points: Points): number =>
  Math.max(
    0,
    points.reduce<number>((sum, one) => sum + (one ?? 0), 0),
  );
