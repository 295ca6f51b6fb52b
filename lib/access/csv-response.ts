import { setImmediate as turn } from "node:timers/promises";
import { stringify } from "csv-stringify/sync";
import type { FileCell, FileLine } from "@/lib/domain/file-table";

// What a spreadsheet may take for a formula, also where it stands after spaces or in a full-width form.
const FORMULA = /^[\s\u00a0]*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20|%]/u;
// a bare dash is how other programs write "no grade"
const HARMLESS = /^(-?\d+(\.\d+)?|-)$/;

/** A cell as text that no spreadsheet calculates: a quotation mark before whatever looks like a formula. Plain numbers stay numbers, and a dash by itself a dash. */
function defused(cell: FileCell): string {
  const text = String(cell);
  return FORMULA.test(text) && !HARMLESS.test(text) ? `'${text}` : text;
}

const MARK = "\ufeff";
const linesOf = (table: readonly FileLine[]): string =>
  stringify(
    table.map((row) => row.map(defused)),
    { record_delimiter: "windows", quoted_match: /[\r\n]/ },
  );

/** A table as CSV (RFC 4180, UTF-8 with the mark by which spreadsheets know it). */
export const csvOf = (table: readonly FileLine[]): string => MARK + linesOf(table);

const headersOf = (name: string) => ({
  "content-type": "text/csv; charset=utf-8",
  "content-disposition": `attachment; filename="${name}"`,
  "cache-control": "no-store",
});

/** A download of a table; `name` is the file's, in plain letters. */
export const csvResponse = (name: string, table: readonly FileLine[]): Response => new Response(csvOf(table), { headers: headersOf(name) });

/**
 * A download of a table that is made while it is sent, some lines at a time, so that it is never in memory as a whole and others have
 * their turn in between. Where making it fails, the download breaks off. Nothing more is made once nobody takes it.
 */
export function csvStream(name: string, batches: AsyncIterable<readonly FileLine[]>): Response {
  const lines = batches[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(encoder.encode(MARK)),
    async pull(controller) {
      await turn();
      const { done, value } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(linesOf(value)));
    },
    async cancel() {
      await lines.return?.();
    },
  });
  return new Response(body, { headers: headersOf(name) });
}
