import type { Points } from "@/lib/domain/grade";
import type { Movement, RegradePolicy, Result } from "@/lib/domain/regrade";
import { gradeAttempt, totalOf } from "./grade-attempt";
import { type KeyedItem, markResponse } from "./mark-response";

/** An item as a key version marks it: `marks` are thousandths of a point by the id of a distinct response. */
export type MarkedItem = { readonly position: number; readonly dropped: boolean; readonly marks: ReadonlyMap<string, number> };

/** An item with what a key version says of it, and distinct responses to it. */
export type ItemToMark = KeyedItem & { readonly responses: readonly { readonly responseId: string; readonly response: unknown }[] };

/** The marks of the responses under the key: each response once, whoever gave it. Throws where the kind can't read one. */
export const markResponses = ({ responses, ...item }: ItemToMark, judgement: boolean) =>
  responses.map(({ responseId, response }) => ({ responseId, ...markResponse(item, response, judgement) }));

/**
 * The positions at which another marking may give an attempt other points: those that fall out or come back, and those with a response
 * that is marked otherwise. A response that the earlier marking never saw was given by nobody whom it marked.
 */
export const changedPositions = (items: readonly MarkedItem[], before: readonly MarkedItem[]): ReadonlySet<number> =>
  new Set(
    items
      .filter(({ position, dropped, marks }) =>
        before.some(
          (base) => base.position === position && (base.dropped !== dropped || (!dropped && [...base.marks].some(differsFrom(marks)))),
        ),
      )
      .map(({ position }) => position),
  );

const differsFrom =
  (marks: ReadonlyMap<string, number>) =>
  ([responseId, points]: [string, number]) =>
    marks.get(responseId) !== points;

/** An attempt's points by these markings of its responses, by item position; null is a blank. Throws where a response is not marked. */
export function pointsByMarks(responseIds: readonly (string | null)[], items: readonly MarkedItem[]): Points {
  const byPosition = [...items].sort((a, b) => a.position - b.position);
  return gradeAttempt(
    byPosition.map(({ position, dropped, marks }) => {
      const responseId = responseIds[position] ?? null;
      if (responseId === null || dropped) return { dropped, points: null };
      const points = marks.get(responseId);
      if (points === undefined) throw new Error("a response is not marked");
      return { dropped, points };
    }),
  );
}

/** What points come to, never below 0, where the items are worth so much (both by position, thousandths of a point). */
export const resultOf = (points: Points, itemPoints: Points): Result => ({
  total: totalOf(points),
  possible: points.reduce<number>((sum, one, position) => sum + (one === null ? 0 : (itemPoints[position] ?? 0)), 0),
});

/** Which way a result goes: by the share of what could be had, so that a claim that falls out raises who had missed it. */
export function movementOf(before: Result, after: Result): Movement {
  const difference = after.total * before.possible - before.total * after.possible;
  if (difference === 0) return "same";
  return difference > 0 ? "up" : "down";
}

/** Whether a regrade under this policy takes the new grade of an attempt that was handed in before. */
export const takesNewGrade = (policy: RegradePolicy, movement: Movement): boolean =>
  policy === "all" || (policy === "upwards" && movement === "up");
