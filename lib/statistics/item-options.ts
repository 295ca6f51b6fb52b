import type { AnalysedResponse, AnswerTally, Figure, ItemOption, OptionAnalysis } from "@/lib/domain/item-analysis";
import { figure, quotient, sumOf, undefinedFor } from "./figures";
import { type CountedPair, correlationOf, isConstantY } from "./spread";
import { wilson } from "./wilson";

/**
 * How often each option was chosen, and its point-biserial: r between choosing it (1, else 0) and the points on all other items, over all
 * attempts with points on the item; who left it blank chose none.
 */
export function optionAnalyses(
  options: readonly ItemOption[],
  responses: ReadonlyMap<string, AnalysedResponse>,
  own: readonly AnswerTally[],
): OptionAnalysis[] {
  const answers = sumOf(own, ({ attempts }) => attempts);
  return options.map((option, index) => {
    const choice = own.map(({ responseId, points, total, attempts }) => {
      const chose = responseId !== null && responses.get(responseId)?.chosen.includes(index) === true;
      return { x: chose ? 1 : 0, y: total - points, times: attempts };
    });
    const chose = sumOf(choice, ({ x, times }) => x * times);
    return {
      ...option,
      index,
      chose,
      share: quotient(chose, answers, "no-attempts"),
      shareInterval: answers === 0 ? undefinedFor("no-attempts") : wilson(chose, answers),
      pointBiserial: pointBiserial(choice, chose, answers),
    };
  });
}

function pointBiserial(choice: readonly CountedPair[], chose: number, answers: number): Figure {
  if (answers < 2) return undefinedFor(answers === 0 ? "no-attempts" : "one-attempt");
  if (chose === 0) return undefinedFor("nobody-chose");
  if (chose === answers) return undefinedFor("everybody-chose");
  if (isConstantY(choice)) return undefinedFor("rest-alike");
  return figure(correlationOf(choice) ?? 0);
}
