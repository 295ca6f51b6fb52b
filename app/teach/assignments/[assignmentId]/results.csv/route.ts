import { csvStream } from "@/lib/access/csv-response";
import { reader } from "@/lib/access/handler";
import { assignmentTeacher } from "@/lib/access/proofs";
import { loadFiles } from "../downloads/load-files";

/** The table students × claims as CSV, whole whatever the page shows. */
export const GET = reader(async ({ assignmentId }: { assignmentId: string }) => {
  const files = await loadFiles(await assignmentTeacher(assignmentId));
  return csvStream("results.csv", files.results());
});
