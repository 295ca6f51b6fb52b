import type { AnalysedItem, AnswerTally, Figure, ItemAnalysis } from "@/lib/domain/item-analysis";
import { chainAnalysis } from "./chains";
import { figure, numberIn, quotient, sumOf, undefinedFor } from "./figures";
import { optionAnalyses } from "./item-options";
import { isFull, verdictOf } from "./item-verdict";
import { spanAnalysis } from "./spans";
import {
  type CountedPair,
  correlationOf,
  countOf,
  covarianceOf,
  isConstantX,
  isConstantY,
  largestCovariance,
  meanOf,
  varianceOf,
} from "./spread";
import { wilson } from "./wilson";

/** Discriminative efficiency below this is dubious, per cent. */
const DUBIOUS_BELOW = 15;

type Tallied = { readonly item: AnalysedItem; readonly own: readonly AnswerTally[] };

/**
 * The figures of every item from the tallies alone; R = T − x, (co)variances divide by S − 1. Formulas as in Moodle's quiz statistics:
 * facility mean(x)/worth; deviation √var(x)/worth; effective weight √cov(x, T) ÷ Σ √cov over the items without negative covariance;
 * discrimination index r(x, R); discriminative efficiency cov(x, R) ÷ the largest that these points could have. A blank has 0 points;
 * what is excused or dropped is not in the tallies. `possible` of the whole is the sum of the items' worth.
 */
export function itemAnalyses(items: readonly AnalysedItem[], tallies: readonly AnswerTally[]): ItemAnalysis[] {
  const byItem = new Map<number, AnswerTally[]>(items.map(({ position }) => [position, []]));
  for (const tally of tallies) byItem.get(tally.position)?.push(tally);
  const tallied = items.map((item) => ({ item, own: byItem.get(item.position) ?? [] }));
  const possible = sumOf(
    tallied.filter(({ own }) => own.length > 0),
    ({ item }) => item.worth,
  );
  const withTotal = tallied.map(({ own }) => covarianceOf(pairs(own, ({ total }) => total)));
  const roots = sumOf(withTotal, (covariance) => Math.sqrt(Math.max(0, covariance)));
  return tallied.map((one, index) => ({
    ...figuresOf(one),
    intendedWeight: intendedWeight(one, possible),
    effectiveWeight: effectiveWeight(one, withTotal[index] ?? 0, roots),
  }));
}

const pairs = (own: readonly AnswerTally[], y: (tally: AnswerTally) => number): CountedPair[] =>
  own.map((tally) => ({ x: tally.points, y: y(tally), times: tally.attempts }));
const restOf = ({ total, points }: AnswerTally) => total - points;

function figuresOf({ item, own }: Tallied): Omit<ItemAnalysis, "intendedWeight" | "effectiveWeight"> {
  const { number, position, itemId, worth } = item;
  const withRest = pairs(own, restOf);
  const answers = countOf(withRest);
  const attempts = (which: (tally: AnswerTally) => boolean) => sumOf(own.filter(which), (tally) => tally.attempts);
  const full = attempts((tally) => isFull(tally, worth));
  const efficiency = efficiencyOf(withRest);
  const values = withRest.map(({ x, times }) => ({ value: x, times }));
  const figures = {
    ...{ number, position, itemId, worth, answers, full },
    blank: attempts(({ responseId }) => responseId === null),
    fullShare: quotient(full, answers, "no-attempts"),
    fullInterval: answers === 0 ? undefinedFor("no-attempts") : wilson(full, answers),
    facility: answers === 0 ? undefinedFor("no-attempts") : quotient(meanOf(values), worth, "worth-nothing"),
    deviation: answers < 2 ? tooFew(answers) : quotient(100 * Math.sqrt(varianceOf(values)), worth, "worth-nothing"),
    guess: item.guess === null ? undefinedFor("not-listed") : figure(item.guess),
    discriminationIndex: indexOf(withRest),
    discriminativeEfficiency: efficiency,
    dubious: (numberIn(efficiency) ?? 100) < DUBIOUS_BELOW,
    options: item.options && optionAnalyses(item.options, item.responses, own),
    spans: spansOf(item, own),
    chain: chainOf(item, own),
  };
  return { ...figures, verdict: verdictOf(figures, own) };
}

const tooFew = (answers: number) => undefinedFor(answers === 0 ? "no-attempts" : "one-attempt");

function intendedWeight({ item, own }: Tallied, possible: number): Figure {
  return own.length === 0 ? undefinedFor("no-attempts") : quotient(100 * item.worth, possible, "worth-nothing");
}

function effectiveWeight({ own }: Tallied, covariance: number, roots: number): Figure {
  const answers = sumOf(own, ({ attempts }) => attempts);
  if (answers < 2) return tooFew(answers);
  if (covariance < 0) return undefinedFor("negative-covariance");
  return quotient(100 * Math.sqrt(covariance), roots, "totals-alike");
}

/** Why points and rest can't be compared; null where they can. */
function incomparable(withRest: readonly CountedPair[]) {
  const answers = countOf(withRest);
  if (answers < 2) return tooFew(answers);
  if (isConstantX(withRest)) return undefinedFor("all-alike");
  return isConstantY(withRest) ? undefinedFor("rest-alike") : null;
}

const indexOf = (withRest: readonly CountedPair[]): Figure => incomparable(withRest) ?? figure(100 * (correlationOf(withRest) ?? 0));

const efficiencyOf = (withRest: readonly CountedPair[]): Figure =>
  incomparable(withRest) ?? quotient(100 * covarianceOf(withRest), largestCovariance(withRest), "rest-alike");

/** The answers given, each response once with its number of attempts; blanks are none. */
function given({ responses }: AnalysedItem, own: readonly AnswerTally[]) {
  const counts = new Map<string, number>();
  for (const { responseId, attempts } of own) {
    if (responseId !== null) counts.set(responseId, (counts.get(responseId) ?? 0) + attempts);
  }
  return [...counts].flatMap(([responseId, answers]) => {
    const response = responses.get(responseId);
    return response ? [{ response, answers }] : [];
  });
}

const spansOf = (item: AnalysedItem, own: readonly AnswerTally[]) =>
  item.spans.map((span, index) =>
    spanAnalysis(
      span,
      given(item, own).map(({ response, answers }) => ({ runs: response.marked[index] ?? [], answers })),
    ),
  );

const chainOf = (item: AnalysedItem, own: readonly AnswerTally[]) =>
  item.links &&
  chainAnalysis(
    item.links,
    given(item, own).map(({ response, answers }) => ({ links: response.links ?? [], answers })),
  );
