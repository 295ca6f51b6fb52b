import type { Points } from "@/lib/domain/grade";

/** Stands with every mark and every grade. Raised whenever a change of the code would mark some response otherwise. */
export const GRADER_VERSION = 1;

/** What an answer earns, in thousandths of a point: `credit` is a share from 0 to 1, `weight` the item's thousandths. */
export const pointsOf = (credit: number, weight: number): number => Math.round(credit * weight);

/** An item of an attempt: its mark in thousandths of a point, null where it was left blank, and whether the key drops it. */
type MarkedItem = { readonly points: number | null; readonly dropped: boolean };

/** An attempt's points in item order. A blank earns nothing; a dropped item does not count, answered or not. */
export const gradeAttempt = (items: readonly MarkedItem[]): Points => items.map(({ points, dropped }) => (dropped ? null : (points ?? 0)));
