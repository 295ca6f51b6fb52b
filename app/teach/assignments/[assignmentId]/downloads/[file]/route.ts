import { notFound } from "next/navigation";
import { csvResponse, csvStream } from "@/lib/access/csv-response";
import { reader } from "@/lib/access/handler";
import { assignmentTeacher } from "@/lib/access/proofs";
import { xlsxResponse } from "@/lib/access/xlsx-response";
import { DOWNLOADS, type Download, fitsWorkbook } from "@/lib/domain/downloads";
import type { FileLine } from "@/lib/domain/file-table";
import type { AssignmentTeacher } from "@/lib/domain/proof";
import { loadAnalysisFiles } from "../load-analysis-files";
import { loadFiles } from "../load-files";

/** Which attempt of each student the analysis looks at, as its page does where nobody asks for another. */
const ANALYSED = "first";

/** One of the files of the page of downloads. */
export const GET = reader(async ({ assignmentId, file }: { assignmentId: string; file: string }) => {
  const teacher = await assignmentTeacher(assignmentId);
  const asked = DOWNLOADS.find((name) => name === file);
  return asked ? answer(teacher, asked) : notFound();
});

async function answer(teacher: AssignmentTeacher, file: Download): Promise<Response> {
  if (file === "analysis-options.csv") return csvResponse(file, (await loadAnalysisFiles(teacher, ANALYSED)).options);
  const files = await loadFiles(teacher);
  if (file !== "analysis.xlsx" && file.endsWith(".xlsx") && !fitsWorkbook(files.size)) return tooLarge();
  const codebook = { sheet: "codebook", table: files.codebook };
  switch (file) {
    case "responses-long.csv":
      return csvStream(file, files.long());
    case "responses-wide.csv":
      return csvStream(file, files.wide());
    case "items.csv":
      return csvResponse(file, files.itemTable);
    case "codebook.csv":
      return csvResponse(file, files.codebook);
    case "article.txt":
      return new Response(files.article, {
        headers: {
          "content-type": "text/plain; charset=utf-8",
          "content-disposition": `attachment; filename="${file}"`,
          "cache-control": "no-store",
        },
      });
    case "analysis.xlsx": {
      const analysis = await loadAnalysisFiles(teacher, ANALYSED);
      return xlsxResponse(file, [
        { sheet: "analysis", table: analysis.items },
        { sheet: "analysis-options", table: analysis.options },
        { sheet: "analysis-whole", table: analysis.whole },
        codebook,
      ]);
    }
    case "results.xlsx":
      return xlsxResponse(file, [{ sheet: "results", table: await whole(files.results()) }, codebook]);
    case "responses.xlsx":
      return xlsxResponse(file, [
        { sheet: "responses-long", table: await whole(files.long()) },
        { sheet: "responses-wide", table: await whole(files.wide()) },
        { sheet: "items", table: files.itemTable },
        codebook,
      ]);
  }
}

const tooLarge = () => Response.json({ ok: false, reason: "too-large" }, { status: 413, headers: { "cache-control": "no-store" } });

async function whole(batches: AsyncIterable<readonly FileLine[]>): Promise<FileLine[]> {
  const lines: FileLine[] = [];
  for await (const batch of batches) lines.push(...batch);
  return lines;
}
