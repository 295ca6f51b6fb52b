import { ALARM_REASONS, type AlarmItem, type AlarmReason, type AnswerSums, type KeyAlarm } from "@/lib/domain/key-alarm";
import { CLAIM_CLASSES, type ClaimClass } from "@/lib/domain/label";
import { FEWEST_FOR_INDICES } from "@/lib/domain/results";
import { agreement } from "./agreement";
import { itemRestCorrelation } from "./item-rest-correlation";

// Where the answers say that the key, not the class, is wrong. An alarm asks; only a teacher changes a key.

const sumOf = (sums: readonly AnswerSums[], of: (one: AnswerSums) => number) => sums.reduce((total, one) => total + of(one), 0);
const choosing = (sums: readonly AnswerSums[], label: ClaimClass) => sums.filter(({ chosen }) => chosen === label);

const LOWEST_AGREEMENT = 0.2;
const CLASS_AGREEMENT = 0.5;

/**
 * The items whose key the answers put in doubt, the plainest first: most students chose one other label; the strongest third of the class
 * did worse than the weakest, by more than one student's credit; those who chose another label did better on the rest than those who chose
 * the key's; or the class, which agrees elsewhere (α > .5), does not here (α < .2). None below five answers. A label that the key accepts
 * already is no reason, and of an option that fewer than five chose no correlation is read: it would be theirs, not the class's.
 */
export function keyAlarms(items: readonly AlarmItem[], sums: readonly AnswerSums[]): KeyAlarm[] {
  const bySums = items.map((item) => ({ item, own: sums.filter(({ position }) => position === item.position) }));
  const agreed = agreement(bySums.map(({ own }) => CLAIM_CLASSES.map((label) => sumOf(choosing(own, label), ({ answers }) => answers))));
  const alarms = bySums.flatMap(({ item, own }, index) => {
    const isSplit = (agreed.alpha ?? 0) > CLASS_AGREEMENT && (agreed.units[index] ?? 1) < LOWEST_AGREEMENT;
    const alarm = alarmOf(item, own, isSplit);
    return alarm ? [alarm] : [];
  });
  return alarms.sort(
    (a, b) =>
      ALARM_REASONS.indexOf(a.reason) - ALARM_REASONS.indexOf(b.reason) || b.chose / b.answers - a.chose / a.answers || a.number - b.number,
  );
}

function alarmOf(item: AlarmItem, own: readonly AnswerSums[], isSplit: boolean): KeyAlarm | null {
  const { keyClass, number, itemId } = item;
  const answers = sumOf(own, (one) => one.answers);
  if (keyClass === null || answers < FEWEST_FOR_INDICES) return null;
  const found = doubt({ ...item, keyClass }, own, isSplit);
  if (!found) return null;
  const chosen = choosing(own, found.label);
  return {
    number,
    itemId,
    keyClass,
    ...found,
    chose: sumOf(chosen, (one) => one.answers),
    answers,
    strongest: sumOf(chosen, (one) => one.top),
    third: sumOf(own, (one) => one.top),
  };
}

type Keyed = AlarmItem & { readonly keyClass: ClaimClass };

function doubt(
  { keyClass, accepted }: Keyed,
  own: readonly AnswerSums[],
  isSplit: boolean,
): { reason: AlarmReason; label: ClaimClass } | null {
  const count = (label: ClaimClass) => sumOf(choosing(own, label), (one) => one.answers);
  const ofTop = (label: ClaimClass) => sumOf(choosing(own, label), (one) => one.top);
  const others = CLAIM_CLASSES.filter((label) => label !== keyClass && !accepted.includes(label) && count(label) > 0);
  const commonest = most(others, count);
  if (!commonest) return null;
  const answers = sumOf(own, (one) => one.answers);
  if (2 * count(commonest) >= answers && count(commonest) > count(keyClass)) return { reason: "most-chose-another", label: commonest };
  const favourite = most(others, ofTop);
  if (favourite && ofTop(favourite) > 0 && strongestDidWorse(own)) return { reason: "strongest-did-worse", label: favourite };
  const better = most(
    others.filter((label) => count(label) >= FEWEST_FOR_INDICES && correlates(own, label) > correlates(own, keyClass)),
    (label) => correlates(own, label),
  );
  if (better) return { reason: "better-readers-chose-another", label: better };
  return isSplit ? { reason: "class-is-split", label: commonest } : null;
}

/** Of two alike, the earlier. */
const most = (labels: readonly ClaimClass[], of: (label: ClaimClass) => number): ClaimClass | null =>
  labels.reduce<ClaimClass | null>((best, label) => (best === null || of(label) > of(best) ? label : best), null);

/** The thirds are of one size, so that their sums compare. One student's slip is no reason: the difference is more than one can earn. */
function strongestDidWorse(own: readonly AnswerSums[]): boolean {
  const mostEarned = Math.max(...own.map((one) => (one.topPoints + one.bottomPoints) / Math.max(1, one.top + one.bottom)));
  return sumOf(own, (one) => one.bottomPoints) - sumOf(own, (one) => one.topPoints) > mostEarned;
}

/** How choosing the label goes with the points on the rest; not a number, and so above and below nothing, where it is undefined. */
function correlates(own: readonly AnswerSums[], label: ClaimClass): number {
  const chosen = choosing(own, label);
  const x = sumOf(chosen, (one) => one.answers);
  const correlation = itemRestCorrelation({
    n: sumOf(own, (one) => one.answers),
    x,
    xx: x,
    rest: sumOf(own, (one) => one.rest),
    restSquares: sumOf(own, (one) => one.restSquares),
    xRest: sumOf(chosen, (one) => one.rest),
  });
  return correlation ?? Number.NaN;
}
