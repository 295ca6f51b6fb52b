import { FEWEST_FOR_INDICES } from "@/lib/domain/results";
import type { Calibration, CalibrationBin, CalibrationVerdict, ConfidenceCount } from "@/lib/domain/understanding";
import { numberIn, quotient, sumOf } from "./figures";
import { wilson } from "./wilson";

const BINS = 5;
/** How far mean confidence and share right may be apart before it is worth a word. */
const MARGIN = 0.1;

/**
 * How sure the class was against how right it was. Brier score: mean (confidence − share of credit)²; over-confidence: mean confidence −
 * mean share of credit; and the same in five bins of the scale of confidence. (Brier 1950.) Undefined where nobody said how sure they are.
 */
export function calibration(counts: readonly ConfidenceCount[]): Calibration {
  const answers = sumOf(counts, (one) => one.answers);
  const overConfidence = quotient(
    sumOf(counts, (one) => one.answers * (one.confidence - one.share)),
    answers,
    "nobody-said-sure",
  );
  return {
    answers,
    brier: quotient(
      sumOf(counts, (one) => one.answers * (one.confidence - one.share) ** 2),
      answers,
      "nobody-said-sure",
    ),
    overConfidence,
    bins: Array.from({ length: BINS }, (_, bin) => binOf(counts, bin)),
    verdict: verdictOf(answers, numberIn(overConfidence) ?? 0),
  };
}

function binOf(counts: readonly ConfidenceCount[], bin: number): CalibrationBin {
  const own = counts.filter(({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === bin);
  const answers = sumOf(own, (one) => one.answers);
  const right = sumOf(own, (one) => one.answers * one.share);
  return {
    from: bin / BINS,
    to: (bin + 1) / BINS,
    answers,
    confidence: quotient(
      sumOf(own, (one) => one.answers * one.confidence),
      answers,
      "no-answers",
    ),
    right: quotient(right, answers, "no-answers"),
    rightInterval: wilson(right, answers),
  };
}

function verdictOf(answers: number, over: number): CalibrationVerdict {
  if (answers < FEWEST_FOR_INDICES) return "too-few";
  if (over > MARGIN) return "over-confident";
  return over < -MARGIN ? "under-confident" : "well-calibrated";
}
