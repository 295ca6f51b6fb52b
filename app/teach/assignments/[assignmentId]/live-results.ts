import { createHash } from "node:crypto";
import { isLargeClass, listStudentRows, type StudentRecord } from "@/lib/db/reports/student-rows";
import type { KeyAlarm } from "@/lib/domain/key-alarm";
import type { LiveResults, LiveRow } from "@/lib/domain/live-results";
import { packRow } from "@/lib/domain/packed-cells";
import type { AssignmentTeacher } from "@/lib/domain/proof";
import { LARGEST_TABLE_IN_BROWSER } from "@/lib/domain/results";
import { loadAlarms } from "./load-alarms";
import { loadResults, type Results } from "./load-results";

/** What of the results changes while students hand in. `records` null: too many for the browser. */
export function liveResults(
  results: Results,
  { records, alarms, at }: { records: readonly StudentRecord[] | null; alarms: readonly KeyAlarm[]; at: Date },
): LiveResults {
  const { head, claims, handedIn, typical, possible, waitingAt, rowOf } = results;
  const rowsOf = (record: StudentRecord): LiveRow => ({ ...packRow(rowOf(record)), earned: earnedIn(record) });
  const keys = claims.map(({ itemId, keyClass, keyWords }) => `${itemId} ${keyClass ?? keyWords}`).join("\n");
  return {
    at: at.getTime(),
    keyed: createHash("sha256").update(keys).digest("base64url").slice(0, 12),
    ...{ handedIn, typical, possible, students: head.students, started: head.started },
    claims: claims.map(({ position, answers, full, blank, chosen }) => ({ answers, full, blank, chosen, waiting: waitingAt(position) })),
    alarms,
    rows: records?.map(rowsOf) ?? null,
  };
}

/** As the database has the sum: what is taken off for answers that were wrong and sure takes nothing from nothing. */
export const earnedIn = ({ points }: Pick<StudentRecord, "points">): number | null =>
  points.length === 0
    ? null
    : Math.max(
        0,
        points.reduce<number>((sum, one) => sum + (one ?? 0), 0),
      );

/** The same, looked up: for pages that are open. */
export async function lookAtResults(teacher: AssignmentTeacher): Promise<LiveResults> {
  const at = new Date();
  const loading = loadResults(teacher);
  const [results, records, alarms] = await Promise.all([loading, listRows(teacher), loading.then((loaded) => loadAlarms(teacher, loaded))]);
  return liveResults(results, { records, alarms, at });
}

const listRows = async (teacher: AssignmentTeacher): Promise<StudentRecord[] | null> =>
  (await isLargeClass(teacher, LARGEST_TABLE_IN_BROWSER))
    ? null
    : (await listStudentRows(teacher, { sort: { by: "name", down: false } })).rows;
