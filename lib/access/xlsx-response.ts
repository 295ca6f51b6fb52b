import writeXlsxFile from "write-excel-file/node";
import type { FileCell, FileLine } from "@/lib/domain/file-table";

/** A sheet of a workbook; the first line of its table is the head. */
type FileSheet = { readonly sheet: string; readonly table: readonly FileLine[] };

/** As long as a cell may be. */
const LONGEST = 32_767;

function cellOf(value: FileCell, head: boolean) {
  if (value === "") return null;
  const look = head ? { fontWeight: "bold" as const } : {};
  if (typeof value === "number") return { value, type: Number, ...look };
  return { value: value.slice(0, LONGEST), type: String, ...look };
}

/**
 * A download of tables as a workbook; `name` is the file's, in plain letters. Text is stored as text, so that no spreadsheet calculates it.
 */
export async function xlsxResponse(name: string, sheets: readonly FileSheet[]): Promise<Response> {
  const written = sheets.map(({ sheet, table }) => ({
    sheet,
    stickyRowsCount: 1,
    data: table.map((row, index) => row.map((value) => cellOf(value, index === 0))),
  }));
  const file = await writeXlsxFile(written).toBuffer();
  return new Response(new Uint8Array(file), {
    headers: {
      "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "no-store",
    },
  });
}
