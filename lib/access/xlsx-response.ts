import writeXlsxFile from "write-excel-file/node";

/**
 * A download of a table as a spreadsheet; `name` is the file's, in plain letters, `sheet` the sheet's. Text is stored as text, so that
 * no spreadsheet calculates it.
 */
export async function xlsxResponse(name: string, sheet: string, table: readonly (readonly (string | number)[])[]): Promise<Response> {
  const rows = table.map((row, index) =>
    row.map((value) => {
      if (value === "") return null;
      const look = index === 0 ? { fontWeight: "bold" as const } : {};
      return typeof value === "number" ? { value, type: Number, ...look } : { value, type: String, ...look };
    }),
  );
  const file = await writeXlsxFile(rows, { sheet, stickyRowsCount: 1 }).toBuffer();
  return new Response(new Uint8Array(file), {
    headers: {
      "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "no-store",
    },
  });
}
