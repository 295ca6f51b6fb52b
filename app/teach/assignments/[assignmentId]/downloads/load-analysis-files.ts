import { getResultsHead, listKeyedItems } from "@/lib/db/reports/assignment-results";
import { analysisColumns } from "@/lib/domain/analysis-file";
import { optionColumns, wholeColumns, wholeFigures } from "@/lib/domain/analysis-options-file";
import { type FileLine, headOf, lineOf } from "@/lib/domain/file-table";
import type { AnalysedAttempt } from "@/lib/domain/item-analysis";
import { textAt } from "@/lib/domain/json-parts";
import type { AssignmentTeacher } from "@/lib/domain/proof";
import { loadAnalysis } from "../analysis/load-analysis";

/** Item analysis as tables, over the attempt of each student that is asked for: the items, their options, the whole. */
export async function loadAnalysisFiles(
  teacher: AssignmentTeacher,
  which: AnalysedAttempt,
): Promise<Record<"items" | "options" | "whole", FileLine[]>> {
  const [head, keyed] = await Promise.all([getResultsHead(teacher), listKeyedItems(teacher)]);
  const { items, whole, wordsOf } = await loadAnalysis(teacher, { head, items: keyed }, which);
  const placed = new Map(keyed.map((item) => [item.position, item]));
  const worded = items.map((item) => {
    const question = textAt(placed.get(item.position)?.content, "question");
    return { ...item, words: wordsOf({ position: item.position, question }).words };
  });
  const options = items.flatMap(({ number, answers, options: listed }) => (listed ?? []).map((option) => ({ ...option, number, answers })));
  return {
    items: [headOf(analysisColumns), ...worded.map((item) => lineOf(analysisColumns, item))],
    options: [headOf(optionColumns), ...options.map((option) => lineOf(optionColumns, option))],
    whole: [headOf(wholeColumns), ...wholeFigures(whole).map((figure) => lineOf(wholeColumns, figure))],
  };
}
