import { stringify } from "csv-stringify/sync";

// What a spreadsheet may take for a formula, also where it stands after spaces or in a full-width form.
const FORMULA = /^[\s\u00a0]*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20|%]/u;
// a bare dash is how other programs write "no grade"
const HARMLESS = /^(-?\d+(\.\d+)?|-)$/;

/** A cell as text that no spreadsheet calculates: a quotation mark before whatever looks like a formula. Plain numbers stay numbers, and a dash by itself a dash. */
const defused = (cell: string): string => (FORMULA.test(cell) && !HARMLESS.test(cell) ? `'${cell}` : cell);

/** A table as CSV (RFC 4180, UTF-8 with the mark by which spreadsheets know it). */
export const csvOf = (table: readonly (readonly string[])[]): string =>
  stringify(
    table.map((row) => row.map(defused)),
    { bom: true, record_delimiter: "windows", quoted_match: /[\r\n]/ },
  );

/** A download of a table; `name` is the file's, in plain letters. */
export const csvResponse = (name: string, table: readonly (readonly string[])[]): Response =>
  new Response(csvOf(table), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "no-store",
    },
  });
