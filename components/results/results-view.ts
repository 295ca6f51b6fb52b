import type { ClaimClass } from "@/lib/domain/label";
import { overlaps } from "@/lib/domain/range";
import type { ClaimResult, ResultExercise } from "@/lib/domain/results";
import type { ResultsQuery } from "@/lib/domain/results-query";

/** What the address drops where an item closes, and where a filter goes: another exercise may have what is left. */
export const NO_CLAIM = { claim: undefined, names: undefined };
export const NO_CELL = { key: undefined, chose: undefined, exercise: undefined, page: 1 };
export const NO_FILTER = { ...NO_CELL, skill: undefined };

/** A cell of the confusion matrix. */
export type CellFilter = { readonly key: ClaimClass; readonly chose: ClaimClass };

export const cellFilter = ({ key, chose }: Pick<ResultsQuery, "key" | "chose">): CellFilter | undefined =>
  key && chose ? { key, chose } : undefined;

/** The claims of the skill that the address asks for, or all. */
export const ofSkill = (claims: readonly ClaimResult[], { skill }: Pick<ResultsQuery, "skill">): readonly ClaimResult[] =>
  skill ? claims.filter((claim) => claim.skill === skill && claim.keyClass !== null) : claims;

/** The claims that the address asks for: of a skill, of a label, of a cell that somebody is in, or all. */
export function fittingClaims(
  claims: readonly ClaimResult[],
  { key, chose, skill }: Pick<ResultsQuery, "key" | "chose" | "skill">,
): readonly ClaimResult[] {
  const own = ofSkill(claims, { skill });
  return key ? own.filter(({ keyClass, chosen }) => keyClass === key && (!chose || chosen[chose] > 0)) : own;
}

/** The claim after this one, in the order of the article and within the filter; null after the last. */
export const nextClaim = (fitting: readonly ClaimResult[], open: ClaimResult): ClaimResult | null =>
  fitting.find((claim) => claim.number > open.number) ?? null;

/** The items of one exercise: those that lie on the text, each stretch of it but once, and those beside it. */
type ShownExercise = ResultExercise & { readonly onText: readonly ClaimResult[]; readonly beside: readonly ClaimResult[] };

/**
 * The exercise that is drawn over the article: the opened item’s, or the one the address asks for, or else the first with something on
 * the text that fits the filter.
 */
export function shownExercise(
  { exercises, claims }: { readonly exercises: readonly ResultExercise[]; readonly claims: readonly ClaimResult[] },
  fitting: readonly ClaimResult[],
  query: Pick<ResultsQuery, "claim" | "exercise">,
): ShownExercise {
  const opened = claims.find(({ number }) => number === query.claim)?.exercise;
  const asked = query.exercise === undefined ? undefined : exercises[query.exercise - 1]?.position;
  const first = [...fitting, ...claims].find(({ ranges }) => ranges.length > 0)?.exercise;
  const position = opened ?? asked ?? first ?? 0;
  const own = claims.filter(({ exercise }) => exercise === position);
  const onText = own.filter(
    ({ ranges }, index) =>
      ranges.length > 0 && !own.slice(0, index).some((other) => other.ranges.some((a) => ranges.some((b) => overlaps(a, b)))),
  );
  const title = exercises.find((exercise) => exercise.position === position)?.title ?? "";
  return { position, title, onText, beside: own.filter((claim) => !onText.includes(claim)) };
}
