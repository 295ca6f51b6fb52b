import { getOutcome, getResultsHead, listKeyedItems } from "@/lib/db/reports/assignment-results";
import type { StudentRecord } from "@/lib/db/reports/student-rows";
import { classesOnOffer } from "@/lib/domain/label";
import type { AssignmentTeacher } from "@/lib/domain/proof";
import type { StudentRow } from "@/lib/domain/results";
import { keyedClaims, responseCounts, resultCells } from "@/lib/grading/result-classes";
import { claimResults } from "@/lib/statistics/claim-results";

/** What every page of an assignment's results stands on: its head, and what the class did with each claim. */
export async function loadResults(teacher: AssignmentTeacher) {
  const [head, items, { counts: counted, ...outcome }] = await Promise.all([
    getResultsHead(teacher),
    listKeyedItems(teacher),
    getOutcome(teacher),
  ]);
  const counts = responseCounts(counted);
  const chosenBy = new Map(counts.flatMap(({ responseId, chosen }) => (responseId === null ? [] : [[responseId, chosen] as const])));
  const claims = claimResults(keyedClaims(items, head.judgement), counts);
  const rowOf = ({ points, itemPoints, responseIds, ...row }: StudentRecord): StudentRow => ({
    ...row,
    cells: resultCells({ points, itemPoints, responseIds }, claims, chosenBy),
  });
  return { head, ...outcome, claims, items, counts, chosenBy, classes: classesOnOffer(head.judgement), rowOf };
}
export type Results = Awaited<ReturnType<typeof loadResults>>;
