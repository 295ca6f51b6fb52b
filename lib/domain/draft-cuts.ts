import type { Block } from "./article";
import type { DraftClaimState } from "./lesson-draft";
import type { Range } from "./range";

type Cut = Pick<DraftClaimState, "ranges" | "evidence">;

/**
 * What is wrong with the cuts of a draft, or null. `outside-block`: a claim that does not lie in one block, lies in a heading, or has
 * evidence outside of the text. `overlap`: words that belong to two claims, or ranges of a claim that are not in order.
 */
export function cutProblem(claims: readonly Cut[], text: string, blocks: readonly Block[]): "outside-block" | "overlap" | null {
  const graded = blocks.filter(({ kind }) => kind !== "heading");
  const inBlock = ({ ranges }: Cut) => graded.some(({ range }) => ranges.every(([start, end]) => range[0] <= start && end <= range[1]));
  const inText = ({ evidence }: Cut) => evidence.every(([, end]) => end <= text.length);
  const whole = ({ ranges, evidence }: Cut) => [...ranges, ...evidence].flat().every((at) => !LOW_SURROGATE.test(text.charAt(at)));
  if (!claims.every((claim) => inBlock(claim) && inText(claim) && whole(claim))) return "outside-block";
  if (claims.some(({ ranges }) => !apart(ranges))) return "overlap";
  const all = claims.flatMap(({ ranges }) => ranges).toSorted((a, b) => a[0] - b[0]);
  return apart(all) ? null : "overlap";
}

/** A cut before the second half of a character would leave two broken ones. */
const LOW_SURROGATE = /[\udc00-\udfff]/;

const apart = (ranges: readonly Range[]) => ranges.every(([start], index) => index === 0 || (ranges[index - 1]?.[1] ?? 0) <= start);
