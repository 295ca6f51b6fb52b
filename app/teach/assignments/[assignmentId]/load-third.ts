import { getThirdCounts } from "@/lib/db/reports/third-counts";
import type { AssignmentTeacher } from "@/lib/domain/proof";
import type { Third } from "@/lib/domain/student-third";
import { claimResults } from "@/lib/statistics/claim-results";
import type { Results } from "./load-results";

/** What a third of a class did that is too large to be counted in the browser. What waits for a mark is not told apart. */
export async function loadThird(teacher: AssignmentTeacher, third: Third, { claims, chosenBy }: Pick<Results, "claims" | "chosenBy">) {
  const { students, counts } = await getThirdCounts(teacher, third);
  const chosen = counts.map((count) => ({ ...count, chosen: count.responseId === null ? null : (chosenBy.get(count.responseId) ?? null) }));
  return {
    students,
    claims: claimResults(claims, chosen).map((claim) => ({
      ...{ answers: claim.answers, full: claim.full, blank: claim.blank, chosen: claim.chosen },
      waiting: 0,
    })),
  };
}
