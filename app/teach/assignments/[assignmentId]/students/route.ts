import { cellFilter } from "@/components/results/results-view";
import { handler } from "@/lib/access/handler";
import { assignmentTeacher } from "@/lib/access/proofs";
import { studentsQuerySchema } from "@/lib/domain/results-query";
import { loadResults } from "../load-results";
import { loadStudents, studentsPage } from "../load-students";

/** A page of the table of students. What is asked for goes in the body: it may hold a name. */
export const POST = handler(studentsQuerySchema, async (query, { assignmentId }: { assignmentId: string }) => {
  const teacher = await assignmentTeacher(assignmentId);
  const loading = loadResults(teacher);
  const [results, students] = await Promise.all([loading, loadStudents(teacher, query, loading, cellFilter(query))]);
  return { ok: true, ...studentsPage(students, results, query.page) };
});
