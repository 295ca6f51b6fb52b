import type { Figure, Interval } from "@/lib/domain/item-analysis";
import { FEWEST_FOR_INDICES } from "@/lib/domain/results";
import { figure, interval, undefinedFor } from "./figures";
import { wilson } from "./wilson";

/** Answers of one time, and how many of them have full credit; parts of an answer may count. */
export type ShareSample = { readonly answers: number; readonly full: number };

/** `cannot-say`: the interval of the change holds 0. `too-few`: the earliest or the latest has fewer than five answers. */
type GrowthVerdict = "too-few" | "grew" | "fell" | "cannot-say";

/** `change`: the share of full credit of the latest sample with answers minus that of the earliest. */
type Growth = { readonly change: Figure; readonly changeInterval: Interval; readonly verdict: GrowthVerdict };

/**
 * How a share went over samples in order of time. The interval is Newcombe's (Statistics in Medicine 17, 1998, method 10: from both
 * Wilson intervals), which takes answers as independent of each other. Undefined where fewer than two samples have answers.
 */
export function growthOf(samples: readonly ShareSample[]): Growth {
  const answered = samples.filter(({ answers }) => answers > 0);
  const [first, last] = [answered[0], answered.at(-1)];
  if (!first || !last || first === last) {
    const none = undefinedFor(first ? "one-time" : "no-answers");
    return { change: none, changeInterval: none, verdict: "too-few" };
  }
  const changeInterval = differenceInterval(first, last);
  return { change: figure(shareOf(last) - shareOf(first)), changeInterval, verdict: verdictOf(first, last, changeInterval) };
}

const shareOf = ({ full, answers }: ShareSample) => full / answers;

function verdictOf(first: ShareSample, last: ShareSample, change: Interval): GrowthVerdict {
  if (first.answers < FEWEST_FOR_INDICES || last.answers < FEWEST_FOR_INDICES || !("low" in change)) return "too-few";
  if (change.low > 0) return "grew";
  return change.high < 0 ? "fell" : "cannot-say";
}

function differenceInterval(first: ShareSample, last: ShareSample): Interval {
  const [earlier, later] = [wilson(first.full, first.answers), wilson(last.full, last.answers)];
  if (!("low" in earlier) || !("low" in later)) return undefinedFor("no-answers");
  const [from, to] = [shareOf(first), shareOf(last)];
  return interval(to - from - Math.hypot(to - later.low, earlier.high - from), to - from + Math.hypot(later.high - to, from - earlier.low));
}
