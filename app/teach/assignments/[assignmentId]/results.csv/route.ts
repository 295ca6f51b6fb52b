import { classTimeAt } from "@/lib/access/class-time";
import { csvResponse } from "@/lib/access/csv-response";
import { reader } from "@/lib/access/handler";
import { assignmentTeacher } from "@/lib/access/proofs";
import { listStudentRows } from "@/lib/db/reports/student-rows";
import { resultsTable } from "@/lib/domain/results-table";
import { loadResults } from "../load-results";

/** The table students × claims as CSV, whole whatever the page shows. */
export const GET = reader(async ({ assignmentId }: { assignmentId: string }) => {
  const teacher = await assignmentTeacher(assignmentId);
  const [{ head, claims, rowOf }, { rows }] = await Promise.all([
    loadResults(teacher),
    listStudentRows(teacher, { sort: { by: "name", down: false } }),
  ]);
  const table = resultsTable({ claims, rows: rows.map(rowOf), zone: head.timeZone }, (moment) =>
    classTimeAt(moment, head.timeZone).replace("T", " "),
  );
  return csvResponse("results.csv", table);
});
