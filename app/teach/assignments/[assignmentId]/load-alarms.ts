import { listKeptItems } from "@/lib/db/appeals";
import { listAnswerSums } from "@/lib/db/reports/answer-sums";
import type { KeyAlarm } from "@/lib/domain/key-alarm";
import type { AssignmentTeacher } from "@/lib/domain/proof";
import { FEWEST_FOR_INDICES } from "@/lib/domain/results";
import { alarmItems } from "@/lib/grading/result-classes";
import { keyAlarms } from "@/lib/statistics/key-alarms";
import type { Results } from "./load-results";

/** The keys that the answers put in doubt, but for those that were kept. */
export async function loadAlarms(
  teacher: AssignmentTeacher,
  { head, items, chosenBy, handedIn }: Pick<Results, "head" | "items" | "chosenBy" | "handedIn">,
): Promise<KeyAlarm[]> {
  if (handedIn < FEWEST_FOR_INDICES) return [];
  const [sums, kept] = await Promise.all([listAnswerSums(teacher), listKeptItems(teacher)]);
  const answers = sums.map(({ responseId, ...sum }) => ({
    ...sum,
    chosen: responseId === null ? null : (chosenBy.get(responseId) ?? null),
  }));
  return keyAlarms(alarmItems(items, head.judgement), answers).filter(({ itemId }) => !kept.includes(itemId));
}
