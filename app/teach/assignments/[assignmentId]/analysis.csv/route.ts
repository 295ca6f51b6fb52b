import { csvResponse } from "@/lib/access/csv-response";
import { reader } from "@/lib/access/handler";
import { assignmentTeacher } from "@/lib/access/proofs";
import { analysisColumns } from "@/lib/domain/analysis-file";
import { analysisQuerySchema } from "@/lib/domain/analysis-query";
import { headOf, lineOf } from "@/lib/domain/file-table";
import { loadAnalysis } from "../analysis/load-analysis";
import { loadResults } from "../load-results";

/** The items and their figures as CSV, over the attempt of each student that the address asks for. */
export const GET = reader(async ({ assignmentId }: { assignmentId: string }, request) => {
  const teacher = await assignmentTeacher(assignmentId);
  const { which } = analysisQuerySchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const loading = loadResults(teacher);
  const [{ claims }, { items, wordsOf }] = await Promise.all([loading, loadAnalysis(teacher, loading, which)]);
  const rows = items.map((item) => {
    const claim = claims.find(({ position }) => position === item.position);
    return { ...item, words: claim ? wordsOf(claim).words : "" };
  });
  return csvResponse("analysis.csv", [headOf(analysisColumns), ...rows.map((row) => lineOf(analysisColumns, row))]);
});
