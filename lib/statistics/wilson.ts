import type { Interval } from "@/lib/domain/item-analysis";
import { interval, undefinedFor } from "./figures";

/** The 97.5 % point of the standard normal distribution. */
const Z = 1.959963984540054;

/**
 * Wilson's 95 % interval of a proportion, 0 to 1: (p + z²/2n ± z·√(p(1 − p)/n + z²/4n²)) / (1 + z²/n). Without a correction for
 * continuity. (Wilson 1927.) Of `n` 0 it is undefined. `successes` from 0 to `n`.
 */
export function wilson(successes: number, n: number): Interval {
  if (n === 0) return undefinedFor("no-answers");
  const share = Math.min(1, Math.max(0, successes / n));
  const middle = share + (Z * Z) / (2 * n);
  const half = Z * Math.sqrt((share * (1 - share)) / n + (Z * Z) / (4 * n * n));
  const scale = 1 + (Z * Z) / n;
  // the ends are exactly 0 and 1 where nobody and everybody succeeds; rounding must not push them beyond
  return interval(successes === 0 ? 0 : Math.max(0, (middle - half) / scale), successes === n ? 1 : Math.min(1, (middle + half) / scale));
}
