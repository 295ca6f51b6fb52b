import type { AssignmentTeacher } from "@/lib/domain/proof";
import type { ClaimResult } from "@/lib/domain/results";
import { FREE_TEXT_KINDS } from "@/lib/exercises/registry";
import { alarmItems } from "@/lib/grading/result-classes";
import { worthDiscussing } from "@/lib/statistics/worth-discussing";
import { loadAlarms } from "../load-alarms";
import { loadResults } from "../load-results";

/** The results, what of them may be shown to the class, and what is most worth talking about. */
export async function loadTalk(teacher: AssignmentTeacher) {
  const results = await loadResults(teacher);
  const alarms = await loadAlarms(teacher, results);
  const { head, items, classes, wordsTo, waitingAt } = results;
  // sentences of a student's own stay off the wall, and what waits for a mark has no credit yet
  const withheld = new Set(items.flatMap(({ kind, itemId }) => (FREE_TEXT_KINDS.includes(kind) ? [itemId] : [])));
  const showable = results.claims.filter(({ itemId, position }) => !withheld.has(itemId) && waitingAt(position) === 0);
  const accepted = new Map(alarmItems(items, head.judgement).map((item) => [item.itemId, item.accepted]));
  /** What there is to know of the answers to an item. */
  const asked = (claim: ClaimResult) => ({ claim, classes, accepted: accepted.get(claim.itemId) ?? [], answers: wordsTo(claim) });
  return { results, showable, talk: worthDiscussing(showable, alarms), asked };
}
