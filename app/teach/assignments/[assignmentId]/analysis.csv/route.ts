import { csvResponse } from "@/lib/access/csv-response";
import { reader } from "@/lib/access/handler";
import { assignmentTeacher } from "@/lib/access/proofs";
import { analysisQuerySchema } from "@/lib/domain/analysis-query";
import { loadAnalysisFiles } from "../downloads/load-analysis-files";

/** The items and their figures as CSV, over the attempt of each student that the address asks for. */
export const GET = reader(async ({ assignmentId }: { assignmentId: string }, request) => {
  const teacher = await assignmentTeacher(assignmentId);
  const { which } = analysisQuerySchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const { items } = await loadAnalysisFiles(teacher, which);
  return csvResponse("analysis.csv", items);
});
