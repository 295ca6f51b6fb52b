import { reader } from "@/lib/access/handler";
import { classTeacher } from "@/lib/access/proofs";
import { xlsxResponse } from "@/lib/access/xlsx-response";
import { loadFile } from "../gradebook/load-file";

/** As gradebook.csv, as a spreadsheet. */
export const GET = reader(async ({ classId }: { classId: string }, request) => {
  const { shape, table } = await loadFile(await classTeacher(classId), request, new Date());
  return xlsxResponse(`gradebook-${shape}.xlsx`, [{ sheet: "Grades", table }]);
});
