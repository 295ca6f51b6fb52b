import { chainHash, chainStart } from "@/lib/commands/chain-hash";
import { type AuditedGrade, countUngraded, listGradesThatCount } from "@/lib/db/audit";
import { countUnsealed, listEntries } from "@/lib/db/history";
import { listItemResponses } from "@/lib/db/regrade-marks";
import { inTransaction } from "@/lib/db/transaction";
import { formatCount, LOCALE } from "@/lib/domain/format";
import type { System } from "@/lib/domain/proof";
import { GRADER_VERSION } from "@/lib/grading/grade-attempt";
import { type MarkedItem, markResponses, pointsByMarks } from "@/lib/grading/regrade";

const AT_ONCE = 2000;
const FIRST = "00000000-0000-0000-0000-000000000000";

/** What the audit of an assignment found. `differences` are sentences; there should be none. */
export type Audit = {
  grades: number;
  entries: number;
  unsealed: number;
  /** entries whose content was erased with a student, by number, and parts of regrades that were */
  erased: number[];
  erasedParts: number;
  /** grades by a grader that this program no longer has */
  olderGrader: number;
  differences: string[];
};

/** Verifies the chain of an assignment, and marks every grade that counts anew, from the responses and the key. */
export async function auditAssignment(
  system: System,
  { assignmentId, judgement }: { assignmentId: string; judgement: boolean },
): Promise<Audit> {
  const audit: Audit = { grades: 0, entries: 0, unsealed: 0, erased: [], erasedParts: 0, olderGrader: 0, differences: [] };
  await auditChain(system, assignmentId, audit);
  audit.unsealed = await countUnsealed(system, assignmentId);
  const ungraded = await countUngraded(system, assignmentId);
  const words = { one: "# attempt was handed in and has no grade", other: "# attempts were handed in and have no grade" };
  if (ungraded > 0) audit.differences.push(formatCount(ungraded, words, LOCALE));
  await auditGrades(system, { assignmentId, judgement }, audit);
  return audit;
}

async function auditChain(system: System, assignmentId: string, audit: Audit): Promise<void> {
  let previous = chainStart(assignmentId);
  for (let after = 0; ; ) {
    const entries = await listEntries(system, assignmentId, { after, most: AT_ONCE });
    for (const entry of entries) {
      const at = `entry ${entry.number} (${entry.kind})`;
      if (entry.number !== audit.entries + 1) audit.differences.push(`${at}: the entry before it is missing`);
      if (entry.previousHash !== previous || chainHash(entry.previousHash, entry) !== entry.hash)
        audit.differences.push(`${at}: the chain is broken here`);
      if (entry.found !== null && entry.found !== entry.digest)
        audit.differences.push(`${at}: what it is about was changed after it was sealed`);
      if (entry.found === null) audit.erased.push(entry.number);
      audit.erasedParts += entry.erasedLeaves;
      audit.entries += 1;
      previous = entry.hash;
    }
    if (entries.length < AT_ONCE) return;
    after = entries.at(-1)?.number ?? after;
  }
}

async function auditGrades(system: System, { assignmentId, judgement }: { assignmentId: string; judgement: boolean }, audit: Audit) {
  const keys = new Map<string, Promise<readonly MarkedItem[]>>();
  const itemsOf = (keyVersionId: string) => {
    const known = keys.get(keyVersionId) ?? markAnew(assignmentId, keyVersionId, judgement);
    keys.set(keyVersionId, known);
    return known;
  };
  for (let after = FIRST; ; ) {
    const grades = await listGradesThatCount(system, assignmentId, { after, most: AT_ONCE });
    for (const grade of grades) {
      audit.grades += 1;
      if (grade.graderVersion !== GRADER_VERSION) audit.olderGrader += 1;
      else audit.differences.push(...differencesOf(grade, await itemsOf(grade.keyVersionId)));
    }
    if (grades.length < AT_ONCE) return;
    after = grades.at(-1)?.attemptId ?? after;
  }
}

/** The marks that the key gives each distinct response now; those that are stored are not believed. */
async function markAnew(assignmentId: string, keyVersionId: string, judgement: boolean): Promise<readonly MarkedItem[]> {
  const items = await inTransaction((tx) => listItemResponses(tx, { assignmentId, keyVersionId, graderVersion: GRADER_VERSION }));
  return items.map((item) => ({ ...item, marks: new Map(markResponses(item, judgement).map((mark) => [mark.responseId, mark.points])) }));
}

function differencesOf({ attemptId, responseIds, points }: AuditedGrade, items: readonly MarkedItem[]): string[] {
  const known = items.every(({ position, marks }) => responseIds[position] == null || marks.has(responseIds[position]));
  if (!known) return [`attempt ${attemptId}: a response of it is not there`];
  const anew = pointsByMarks(responseIds, items);
  if (points.length === anew.length && points.every((one, position) => one === anew[position])) return [];
  return [`attempt ${attemptId}: the grade says ${inWords(points)}, responses and key say ${inWords(anew)}`];
}

const inWords = (points: readonly (number | null)[]) => points.map((one) => one ?? "–").join(" ");
