import { CLAIM_CLASSES, type ClaimClass } from "@/lib/domain/label";
import { type ClaimResult, FEWEST_FOR_INDICES, type KeyedClaim, type ResponseCount } from "@/lib/domain/results";

const noAnswers = (): Record<ClaimClass, number> => ({ "reported-fact": 0, attribution: 0, speculation: 0, judgement: 0 });

/** Adds up the counts of each claim. A claim that nobody answered, or that does not count, has zeros. */
export function claimResults(claims: readonly KeyedClaim[], counts: readonly ResponseCount[]): ClaimResult[] {
  return claims.map((claim) => {
    const own = counts.filter((count) => count.position === claim.position);
    const chosen = noAnswers();
    for (const count of own) if (count.chosen) chosen[count.chosen] += count.answers;
    const sum = (of: (count: ResponseCount) => number) => own.reduce((total, count) => total + of(count), 0);
    return {
      ...claim,
      answers: sum((count) => count.answers),
      full: sum((count) => count.full),
      blank: sum((count) => (count.responseId === null ? count.answers : 0)),
      chosen,
    };
  });
}

/** The label other than the key's that most students chose, with its count; null where nobody chose another. Of two alike, the earlier. */
export function commonestOther(claim: ClaimResult): { chosen: ClaimClass; answers: number } | null {
  const others = CLAIM_CLASSES.map((chosen) => ({ chosen, answers: claim.chosen[chosen] })).filter(
    ({ chosen }) => chosen !== claim.keyClass,
  );
  const best = others.reduce((a, b) => (b.answers > a.answers ? b : a));
  return best.answers > 0 ? best : null;
}

type Heat = 0 | 1 | 2 | 3 | 4;

const stepAbove = (percent: number, bounds: readonly [number, number, number, number]): Heat => {
  if (percent > bounds[3]) return 4;
  if (percent > bounds[2]) return 3;
  if (percent > bounds[1]) return 2;
  return percent > bounds[0] ? 1 : 0;
};
const wholePercent = (part: number, of: number) => (of === 0 ? 0 : Math.round((100 * part) / of));

/** The heat of a claim by its share of answers without full credit: steps above 4, 20, 35 and 60 whole per cent. None below five answers. */
export const heatStep = ({ answers, full }: Pick<ClaimResult, "answers" | "full">): Heat =>
  answers < FEWEST_FOR_INDICES ? 0 : stepAbove(wholePercent(answers - full, answers), [4, 20, 35, 60]);

/** The heat of a mix-up by its share of the key's row: steps above 3, 10, 20 and 40 whole per cent. None in a row of fewer than five. */
export const mixUpStep = (answers: number, row: number): Heat =>
  row < FEWEST_FOR_INDICES ? 0 : stepAbove(wholePercent(answers, row), [3, 10, 20, 40]);
