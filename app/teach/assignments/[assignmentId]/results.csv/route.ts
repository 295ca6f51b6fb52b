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
  const [{ head, claims, exercises, noun, rowOf, wordsTo }, { rows }] = await Promise.all([
    loadResults(teacher),
    listStudentRows(teacher, { sort: { by: "name", down: false } }),
  ]);
  const answers = claims.map((claim) => {
    const worded = wordsTo(claim).flatMap(({ words, responseIds }) => responseIds.map((id) => [id, words] as const));
    return { position: claim.position, words: new Map(worded) };
  });
  const several = noun === "Question";
  const items = claims.map(({ number, exercise }) => ({
    number,
    exercise: several ? (exercises.find(({ position }) => position === exercise)?.title ?? null) : null,
  }));
  const lines = rows.map((record) => ({
    ...rowOf(record),
    words: several ? answers.map(({ position, words }) => words.get(record.responseIds[position] ?? "") ?? "") : [],
  }));
  const table = resultsTable({ claims: items, rows: lines, zone: head.timeZone, noun }, (moment) =>
    classTimeAt(moment, head.timeZone).replace("T", " "),
  );
  return csvResponse("results.csv", table);
});
