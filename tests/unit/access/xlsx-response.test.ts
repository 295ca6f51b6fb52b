import { expect, test } from "vitest";
import { xlsxResponse } from "@/lib/access/xlsx-response";
import { filesIn } from "@/tests/support/zip-files";

test("tables are sheets, in their order, and text that a spreadsheet would calculate stays text", async () => {
  const response = await xlsxResponse("answers.xlsx", [
    {
      sheet: "long",
      table: [
        ["name", "points"],
        ["=1+1", 1.5],
      ],
    },
    { sheet: "codebook", table: [["column"], ["name"]] },
  ]);
  expect(response.headers.get("content-disposition")).toBe('attachment; filename="answers.xlsx"');
  const files = filesIn(Buffer.from(await response.arrayBuffer()));
  const book = files["xl/workbook.xml"] ?? "";
  expect(book.indexOf('"long"')).toBeGreaterThan(0);
  expect(book.indexOf('"codebook"')).toBeGreaterThan(book.indexOf('"long"'));
  const all = Object.values(files).join("");
  expect(all).not.toContain("<f>");
  expect(all).toContain("=1+1");
  expect(files["xl/worksheets/sheet1.xml"]).toContain("<v>1.5</v>");
});

test("what a workbook can't hold does not break it: control characters, halves of characters, very long text", async () => {
  const answer = `bell \u0007, half \ud83d, new\nline, ${"x".repeat(40_000)}`;
  const response = await xlsxResponse("a.xlsx", [{ sheet: "a", table: [["answer"], [answer]] }]);
  const text = Object.values(filesIn(Buffer.from(await response.arrayBuffer()))).join("");
  expect(text).toContain("bell , half , new\nline");
  expect(/[^\P{Cc}\t\n\r]/u.test(text)).toBe(false);
  expect(text.includes("x".repeat(32_767))).toBe(false);
});
