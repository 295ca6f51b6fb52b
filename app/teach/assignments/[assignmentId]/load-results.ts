import { getLessonText } from "@/lib/db/lesson-text";
import { getOutcome, getResultsHead, listKeyedItems } from "@/lib/db/reports/assignment-results";
import { listRightUnsure } from "@/lib/db/reports/right-unsure";
import type { StudentRecord } from "@/lib/db/reports/student-rows";
import { listWaitingPlaces } from "@/lib/db/reports/waiting-places";
import { classesOnOffer } from "@/lib/domain/label";
import type { AssignmentTeacher } from "@/lib/domain/proof";
import { itemNoun, type KeyedClaim, type ResponseCount, type StudentRow, type WordedAnswer } from "@/lib/domain/results";
import { countsSureness } from "@/lib/domain/sureness";
import {
  exercisesOf,
  keyedClaims,
  mayWait,
  responseCounts,
  responseWords,
  resultCells,
  saysWords,
  wordedAnswers,
} from "@/lib/grading/result-classes";
import { rightUnsureAmong } from "@/lib/grading/right-unsure";
import { claimResults } from "@/lib/statistics/claim-results";

/** How many of some students gave a response. */
type Counted = Pick<ResponseCount, "position" | "responseId" | "answers" | "full">;

/** What every page of an assignment's results stands on: its head, and what the class did with each claim. */
export async function loadResults(teacher: AssignmentTeacher) {
  const listing = listKeyedItems(teacher);
  // a lesson that asks for labels alone, where certainty does not count, pays for none of the last three
  const [head, items, { counts: counted, ...outcome }, lesson, waiting, unsure] = await Promise.all([
    getResultsHead(teacher),
    listing,
    getOutcome(teacher),
    listing.then((listed) => (saysWords(listed) ? getLessonText(teacher) : null)),
    listing.then((listed) => (mayWait(listed) ? listWaitingPlaces(teacher) : [])),
    listing.then((listed) => (listed.some(({ settings }) => countsSureness(settings)) ? listRightUnsure(teacher) : [])),
  ]);
  const counts = responseCounts(counted);
  const chosenBy = new Map(counts.flatMap(({ responseId, chosen }) => (responseId === null ? [] : [[responseId, chosen] as const])));
  const waits = new Map(waiting.map(({ attemptId, positions }) => [attemptId, new Set(positions)]));
  const isRightUnsure = rightUnsureAmong(unsure);
  const claims = claimResults(keyedClaims(items, head.judgement, lesson), counts);
  const rowOf = ({ points, itemPoints, responseIds, ...row }: StudentRecord): StudentRow => ({
    ...row,
    cells: resultCells({ points, itemPoints, responseIds }, claims, { chosenBy, isRightUnsure, waits: waits.get(row.attemptId ?? "") }),
  });
  /** What was answered to an item in words, by the whole class or by those counted in `own`; none where the answers are labels. */
  const wordsTo = ({ position, keyClass }: Pick<KeyedClaim, "position" | "keyClass">, own?: readonly Counted[]): WordedAnswer[] => {
    const item = items.find((one) => one.position === position);
    if (keyClass !== null || !item || !lesson) return [];
    const asked = counted.filter(({ position: at }) => at === position);
    const said = new Map(asked.map((one) => [one.responseId, one]));
    const counts = own?.flatMap((count) => {
      const one = count.position === position ? said.get(count.responseId) : undefined;
      return one ? [{ ...one, ...count }] : [];
    });
    return wordedAnswers(item, counts ?? asked, lesson);
  };
  /** A response to an item in words; empty where its answers are labels. */
  const inWords = (itemId: string, response: unknown): string => {
    const item = items.find((one) => one.itemId === itemId);
    return item && lesson ? responseWords(item, response, lesson) : "";
  };
  /** How many answers to an item wait for a mark. */
  const waitingAt = (position: number) => waiting.filter(({ positions }) => positions.includes(position)).length;
  const allWaiting = waiting.reduce((sum, { positions }) => sum + positions.length, 0);
  const parts = { exercises: exercisesOf(items), noun: itemNoun(claims) };
  return {
    head,
    ...outcome,
    ...parts,
    claims,
    items,
    counts,
    chosenBy,
    classes: classesOnOffer(head.judgement),
    rowOf,
    wordsTo,
    inWords,
    /** how many answers wait for a mark */
    waiting: allWaiting,
    waitingAt,
  };
}
export type Results = Awaited<ReturnType<typeof loadResults>>;
