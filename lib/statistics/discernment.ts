import type { ClaimClass } from "@/lib/domain/label";
import { FEWEST_FOR_INDICES } from "@/lib/domain/results";
import { DISCERNMENT_TARGETS, type Discernment, type DiscernmentTarget, type DiscernmentVerdict } from "@/lib/domain/understanding";
import { figure, sumOf, undefinedFor } from "./figures";
import { normalQuantile } from "./normal-quantile";

/** A claim with the class of its key, the others that earn something, and how often each was chosen. Blanks are nobody's choice. */
export type LabelledCounts = {
  readonly keyClass: ClaimClass | null;
  readonly accepted: readonly ClaimClass[];
  readonly chosen: Readonly<Record<ClaimClass, number>>;
};
type Outcomes = Pick<Discernment, "hits" | "misses" | "falseAlarms" | "correctRejections">;

/** True where the label is what the target looks for. */
const isTarget = (target: DiscernmentTarget, label: ClaimClass) => (target === "suspicion" ? label !== "reported-fact" : label === target);

/**
 * For suspicion as a whole and for each of the classes on offer: how well the class tells it apart and how readily it gives it. An answer
 * that the key accepts beside its own is counted neither for nor against.
 */
export const discernment = (claims: readonly LabelledCounts[], classes: readonly ClaimClass[]): Discernment[] =>
  DISCERNMENT_TARGETS.filter((target) => target === "suspicion" || classes.includes(target)).map((target) =>
    discernmentOf(target, outcomesOf(target, claims, classes)),
  );

function outcomesOf(target: DiscernmentTarget, claims: readonly LabelledCounts[], classes: readonly ClaimClass[]): Outcomes {
  const count = (isSignal: boolean, isGiven: boolean) =>
    sumOf(claims, ({ keyClass, accepted, chosen }) =>
      keyClass !== null && isTarget(target, keyClass) === isSignal
        ? sumOf(
            classes.filter((label) => isTarget(target, label) === isGiven && (label === keyClass || !accepted.includes(label))),
            (label) => chosen[label],
          )
        : 0,
    );
  return { hits: count(true, true), misses: count(true, false), falseAlarms: count(false, true), correctRejections: count(false, false) };
}

/**
 * Signal detection with the log-linear correction: H = (hits + ½)/(signals + 1), F = (false alarms + ½)/(noise + 1); sensitivity
 * d′ = z(H) − z(F), criterion c = −(z(H) + z(F))/2. Undefined without signals or without noise. (Hautus 1995; Macmillan & Creelman.)
 */
export function discernmentOf(target: DiscernmentTarget, outcomes: Outcomes): Discernment {
  const signals = outcomes.hits + outcomes.misses;
  const noise = outcomes.falseAlarms + outcomes.correctRejections;
  if (signals === 0 || noise === 0) {
    const none = undefinedFor(signals + noise === 0 ? "no-answers" : signals === 0 ? "never-key" : "always-key");
    const rates = { hitRate: none, falseAlarmRate: none, sensitivity: none, criterion: none };
    return { target, ...outcomes, ...rates, verdict: "too-few" };
  }
  const hit = (outcomes.hits + 0.5) / (signals + 1);
  const falseAlarm = (outcomes.falseAlarms + 0.5) / (noise + 1);
  const [zHit, zFalse] = [normalQuantile(hit), normalQuantile(falseAlarm)];
  return {
    target,
    ...outcomes,
    hitRate: figure(hit),
    falseAlarmRate: figure(falseAlarm),
    sensitivity: figure(zHit - zFalse),
    criterion: figure(-(zHit + zFalse) / 2),
    verdict: Math.min(signals, noise) < FEWEST_FOR_INDICES ? "too-few" : verdictOf(hit, falseAlarm, zHit - zFalse),
  };
}

const LEAST_SENSITIVITY = 0.5;

/** Given to more than half of what it is not, beside most of what it is; missed in more than half of what it is, beside most of the rest. */
function verdictOf(hit: number, falseAlarm: number, sensitivity: number): DiscernmentVerdict {
  if (hit > 0.5 && falseAlarm > 0.5) return "too-ready";
  if (hit < 0.5 && falseAlarm < 0.5) return "too-slow";
  return sensitivity < LEAST_SENSITIVITY ? "cannot-tell" : "tells-apart";
}
