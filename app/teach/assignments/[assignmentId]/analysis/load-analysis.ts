import type { AnswerRow } from "@/components/item-analysis/answer-rows";
import { getLessonText } from "@/lib/db/lesson-text";
import { listAnswerTallies, listTotalGroups, listTotalTallies } from "@/lib/db/reports/answer-tallies";
import { listGivenResponses } from "@/lib/db/reports/given-responses";
import { listRightUnsure } from "@/lib/db/reports/right-unsure";
import type { AnalysedAttempt, AnswerTally } from "@/lib/domain/item-analysis";
import { claimText } from "@/lib/domain/lesson-text";
import type { AssignmentTeacher } from "@/lib/domain/proof";
import type { KeyedClaim } from "@/lib/domain/results";
import { countsSureness } from "@/lib/domain/sureness";
import { analysedItems } from "@/lib/grading/analysed-items";
import { confidenceCounts } from "@/lib/grading/confidence-counts";
import { responseWords } from "@/lib/grading/result-classes";
import { type IsRightUnsure, rightUnsureAmong } from "@/lib/grading/right-unsure";
import { agreement } from "@/lib/statistics/agreement";
import { itemAnalyses } from "@/lib/statistics/item-analysis";
import { labelCounts, talliedLabels } from "@/lib/statistics/tallied-labels";
import { wholeAnalysis } from "@/lib/statistics/whole-analysis";
import type { Results } from "../load-results";

/** Always the same, so that the same answers give the same interval. */
const SEED = 20_261_123;

/** What of the results is needed: the items with their keys, and whether judgement is a class. */
type Keyed = { readonly items: Results["items"]; readonly head: Pick<Results["head"], "judgement"> };

/** The figures of an assignment's items, over the attempt of each student that is asked for. */
export async function loadAnalysis(teacher: AssignmentTeacher, results: Keyed | Promise<Keyed>, which: AnalysedAttempt) {
  const [{ items: keyed, head }, lesson, counted, totals, groups] = await Promise.all([
    results,
    getLessonText(teacher),
    listAnswerTallies(teacher, which),
    listTotalTallies(teacher, which),
    listTotalGroups(teacher, which),
  ]);
  const counting = new Set(keyed.filter(({ settings }) => countsSureness(settings)).map(({ position }) => position));
  const [responses, unsure] = await Promise.all([
    listGivenResponses(teacher, [...new Set(counted.flatMap(({ responseId }) => responseId ?? []))]),
    counting.size > 0 ? listRightUnsure(teacher) : [],
  ]);
  const tallies = withUnsure(counted, rightUnsureAmong(unsure));
  const items = analysedItems(keyed, responses, head.judgement);
  const said = new Map(responses.map(({ responseId, response }) => [responseId, response]));

  /** The rows of an item: its tallies with the answers in words; those that read the same and earned the same are one. */
  const rowsOf = (position: number): AnswerRow[] => {
    const item = keyed.find((one) => one.position === position);
    const rows = new Map<string, AnswerRow>();
    for (const { position: at, responseId, points, total, attempts } of tallies) {
      if (at !== position || !item) continue;
      const words = responseId === null ? null : responseWords(item, said.get(responseId), lesson);
      const id = JSON.stringify([words, points, total]);
      rows.set(id, { id, words, points, total, attempts: attempts + (rows.get(id)?.attempts ?? 0) });
    }
    return [...rows.values()];
  };
  /** What an item asks: its question, or the words of its claim. */
  const wordsOf = (claim: Pick<KeyedClaim, "position" | "question">): { words: string; isQuoted: boolean } => {
    const place = keyed.find(({ position }) => position === claim.position)?.claim ?? null;
    if (claim.question !== "" || place === null) return { words: claim.question || "About the whole text", isQuoted: false };
    return { words: claimText(lesson, place), isQuoted: true };
  };
  const labels = talliedLabels(items, tallies);
  return {
    items: itemAnalyses(items, tallies),
    whole: wholeAnalysis({ items, tallies, totals, groups }, SEED),
    totals,
    labels,
    /** of the class on the items that ask for a label, in their order */
    agreement: agreement(labels.map(labelCounts)),
    confidence: confidenceCounts(items, tallies, counting),
    rowsOf,
    wordsOf,
  };
}
const withUnsure = (tallies: readonly AnswerTally[], isRightUnsure: IsRightUnsure): AnswerTally[] =>
  tallies.map((tally) => (isRightUnsure(tally.responseId, tally.points) ? { ...tally, unsure: true } : tally));
export type Analysis = Awaited<ReturnType<typeof loadAnalysis>>;
