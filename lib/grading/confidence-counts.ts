import type { AnalysedItem, AnswerTally } from "@/lib/domain/item-analysis";
import type { Sureness } from "@/lib/domain/sureness";
import { CONFIDENCE, type ConfidenceCount } from "@/lib/domain/understanding";
import { certaintyShare } from "./certainty-marks";

/**
 * How many of the analysed answers that say how sure earned what share of their credit, by sureness and share. `counting`: the positions
 * of the items where certainty counts for marks; there the share is that of the answer before certainty was counted. Items without worth
 * are left out.
 */
export function confidenceCounts(
  items: readonly AnalysedItem[],
  tallies: readonly AnswerTally[],
  counting: ReadonlySet<number>,
): ConfidenceCount[] {
  const byPosition = new Map(items.map((item) => [item.position, item]));
  const found = new Map<string, ConfidenceCount>();
  for (const { position, responseId, points, attempts } of tallies) {
    const item = byPosition.get(position);
    const sure = responseId === null ? null : (item?.responses.get(responseId)?.sure ?? null);
    if (!item || item.worth === 0 || sure === null) continue;
    const earned = points / item.worth;
    const share = Math.min(1, Math.max(0, counting.has(position) ? creditOf(earned, sure) : earned));
    const name = `${sure} ${share}`;
    found.set(name, { confidence: CONFIDENCE[sure], share, answers: (found.get(name)?.answers ?? 0) + attempts });
  }
  return [...found.values()];
}

/** The credit from which certaintyShare makes this share: it is linear in credit. */
function creditOf(earned: number, sure: Sureness): number {
  const [wrong, right] = [certaintyShare(0, sure), certaintyShare(1, sure)];
  // points are whole thousandths
  return Math.round((1000 * (earned - wrong)) / (right - wrong)) / 1000;
}
