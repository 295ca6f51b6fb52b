import type { Sureness } from "@/lib/domain/sureness";

/** What a right and a wrong answer earn, in thirds of the item's worth: the certainty-based marks of A. R. Gardner-Medwin. */
const THIRDS: Readonly<Record<Sureness, { right: number; wrong: number }>> = {
  guessing: { right: 1, wrong: 0 },
  "fairly-sure": { right: 2, wrong: -2 },
  certain: { right: 3, wrong: -6 },
};

/**
 * The share of an item's worth that an answer earns where certainty counts: from −2 to 1. `credit` is the share of it that is right, 0 to
 * 1; what is partly right lies between wrong and right in proportion. Saying what one believes earns most: guessing pays best where
 * credit is expected below ⅔, certainty above ⅘.
 */
export function certaintyShare(credit: number, sure: Sureness): number {
  const { right, wrong } = THIRDS[sure];
  return (wrong + (right - wrong) * credit) / 3;
}
