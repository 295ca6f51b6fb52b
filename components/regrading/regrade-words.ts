import { formatCount, LOCALE } from "@/lib/domain/format";
import type { ClaimClass } from "@/lib/domain/label";
import { CLASS_WORDS } from "@/lib/domain/label-words";
import { pointsText } from "@/lib/domain/points";
import type { MovementCounts, RegradePolicy, Result } from "@/lib/domain/regrade";

const ATTEMPTS = { one: "# attempt", other: "# attempts" };

/** "27 attempts" */
export const attemptsInWords = (count: number): string => formatCount(count, ATTEMPTS, LOCALE);

/** "18 up, 0 down, 9 the same" */
export const movementInWords = ({ up, down, same }: MovementCounts): string => `${up} up, ${down} down, ${same} the same`;

/** "7 of 10" */
export const resultInWords = ({ total, possible }: Result): string => `${pointsText(total)} of ${pointsText(possible)}`;

/** For whom a key was applied, as it stands in a list of what was done. */
export const POLICY_WORDS: Readonly<Record<RegradePolicy, string>> = {
  all: "to all attempts",
  upwards: "only upwards",
  future: "only from then on",
};

/** What a key says of one item: a label, or else an answer in words. Points are thousandths; dropped: it does not count. */
export type KeySays = {
  readonly label: ClaimClass | null;
  readonly words: string;
  readonly accepted: readonly { readonly class: ClaimClass; readonly credit: number }[];
  readonly points: number;
  readonly dropped: boolean;
};

/** "Speculation, also Attribution (half credit), 2 points" */
export function keyInWords({ label, words, accepted, points, dropped }: KeySays, withPoints: boolean): string {
  if (dropped) return "Does not count";
  const also = accepted.map(
    (one) => `${CLASS_WORDS[one.class].name} (${one.credit === 1 ? "full credit" : `${Math.round(one.credit * 100)} % credit`})`,
  );
  return [
    label ? CLASS_WORDS[label].name : words,
    ...(also.length > 0 ? [`also ${also.join(" and ")}`] : []),
    ...(withPoints ? [formatCount(points / 1000, { one: "# point", other: "# points" }, LOCALE)] : []),
  ].join(", ");
}
