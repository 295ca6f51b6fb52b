import { csvResponse } from "@/lib/access/csv-response";
import { reader } from "@/lib/access/handler";
import { classTeacher } from "@/lib/access/proofs";
import { loadFile } from "../gradebook/load-file";

/** The released grades of the class as CSV, in the shape of whoever takes them in. */
export const GET = reader(async ({ classId }: { classId: string }, request) => {
  const { shape, table } = await loadFile(await classTeacher(classId), request, new Date());
  return csvResponse(`gradebook-${shape}.csv`, table);
});
