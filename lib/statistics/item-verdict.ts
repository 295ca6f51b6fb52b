import type { AnswerTally, ItemAnalysis, OptionAnalysis, Verdict } from "@/lib/domain/item-analysis";
import { FEWEST_FOR_INDICES } from "@/lib/domain/results";
import { numberIn } from "./figures";

type Figures = Omit<ItemAnalysis, "intendedWeight" | "effectiveWeight" | "verdict" | "spans" | "chain">;

const VERY_HARD_BELOW = 0.2;
const VERY_EASY_FROM = 0.95;

/** All points; or right, where certainty counts, and not said to be certain. */
export const isFull = ({ points, unsure }: AnswerTally, worth: number): boolean => points >= worth || unsure === true;

/**
 * What the figures of an item say, the plainest first. Good students miss it where the discrimination index lies below 0 by more than
 * one standard error of a correlation that is none, 1/√n: nearer to 0 chance may have made it.
 */
export function verdictOf(figures: Figures, own: readonly AnswerTally[]): Verdict {
  return unusable(figures, own) ?? doubt(figures) ?? worthOf(figures);
}

function unusable({ answers, worth, blank }: Figures, own: readonly AnswerTally[]): Verdict | null {
  if (answers === 0) return "no-answers";
  if (worth === 0) return "worth-nothing";
  if (answers < FEWEST_FOR_INDICES) return "too-few";
  if (blank === answers) return "all-blank";
  if (own.every((tally) => isFull(tally, worth))) return "all-right";
  if (own.every(({ points }) => points <= 0)) return "none-right";
  if (own.every(({ points }) => points === own[0]?.points)) return "all-alike";
  return null;
}

function doubt({ answers, discriminationIndex, options }: Figures): Verdict | null {
  const index = numberIn(discriminationIndex);
  if (index === null) return "rest-alike";
  if ((index / 100) * Math.sqrt(answers) < -1) return "good-readers-miss";
  return options && hasBetterOption(options) ? "better-option" : null;
}

/** True where an option that at least five chose, and that earns less than half of the best, goes with the rest more than the best does. */
function hasBetterOption(options: readonly OptionAnalysis[]): boolean {
  return options.some((one) => {
    const beside = options.filter(({ part }) => part === one.part);
    const most = Math.max(...beside.map(({ credit }) => credit));
    const keys = beside.filter(({ credit }) => credit === most).map(({ pointBiserial }) => numberIn(pointBiserial));
    const own = numberIn(one.pointBiserial);
    if (own === null || own <= 0 || one.chose < FEWEST_FOR_INDICES || 2 * one.credit >= most) return false;
    return keys.some((key) => key !== null) && keys.every((key) => key === null || key < own);
  });
}

function worthOf({ facility, guess, dubious }: Figures): Verdict {
  const [reached, chance] = [numberIn(facility) ?? 0, numberIn(guess)];
  if (chance !== null && chance < 1 && reached <= chance) return "no-better-than-guessing";
  if (dubious) return "hardly-tells-apart";
  if (reached < VERY_HARD_BELOW) return "very-hard";
  return reached >= VERY_EASY_FROM ? "very-easy" : "tells-apart";
}
