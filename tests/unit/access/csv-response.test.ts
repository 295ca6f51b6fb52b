import { describe, expect, test } from "vitest";
import { csvOf, csvResponse, csvStream } from "@/lib/access/csv-response";

const MARK = "\ufeff";
const line = (...cells: string[]) => csvOf([cells]).slice(MARK.length);

describe("cells that a spreadsheet would calculate", () => {
  test.each([
    ["=HYPERLINK(A1)", "'=HYPERLINK(A1)"],
    ["+1+2", "'+1+2"],
    ["-1+2", "'-1+2"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "'\t=1"],
    ["  =1", "'  =1"],
    ["＝1", "'＝1"],
    ["＋1", "'＋1"],
    ["－1", "'－1"],
    ["＠x", "'＠x"],
    ["|cmd", "'|cmd"],
    ["%x", "'%x"],
  ])("%j is text", (cell, shown) => {
    expect(line(cell)).toBe(`${shown}\r\n`);
  });
  test.each(["\r=1", "\n=1"])("%j is text, in quotation marks", (cell) => {
    expect(line(cell)).toBe(`"'${cell}"\r\n`);
  });
  test("numbers stay numbers, and names with such signs inside stay as they are", () => {
    expect(line("-1.5", "12", "Anne-Marie", "a=b", "O’Neil")).toBe("-1.5,12,Anne-Marie,a=b,O’Neil\r\n");
  });
});

test("commas, quotation marks, new lines and names from right to left come through", () => {
  expect(line("O’Neil, Pat", 'the "fox"', "two\nlines", "مريم الهاشمي", "🦊")).toBe(
    '"O’Neil, Pat","the ""fox""","two\nlines",مريم الهاشمي,🦊\r\n',
  );
});

test("is a download that nobody keeps", async () => {
  const response = csvResponse("results.csv", [["a"]]);
  expect(Object.fromEntries(response.headers)).toEqual({
    "content-type": "text/csv; charset=utf-8",
    "content-disposition": 'attachment; filename="results.csv"',
    "cache-control": "no-store",
  });
  expect(await response.text()).toBe("a\r\n");
});

describe("a table that is made while it is sent", () => {
  test("is the same as one that is made before", async () => {
    async function* batches() {
      yield [["name", "points"]];
      yield [];
      yield [
        ["=Ana", 1.5],
        ["Ben, 🦊", 2],
      ];
    }
    const table = [
      ["name", "points"],
      ["=Ana", 1.5],
      ["Ben, 🦊", 2],
    ];
    const streamed = await csvStream("a.csv", batches()).arrayBuffer();
    expect(Buffer.from(streamed)).toEqual(Buffer.from(await csvResponse("a.csv", table).arrayBuffer()));
  });
  test("is made as far as it is taken, and no further once it is given up", async () => {
    let [made, ended] = [0, false];
    async function* endless() {
      try {
        for (;;) yield [[`line ${++made}`]];
      } finally {
        ended = true;
      }
    }
    const body = csvStream("a.csv", endless()).body?.getReader();
    for (let read = 0; read < 5; read++) await body?.read();
    await body?.cancel();
    expect(ended).toBe(true);
    expect(made).toBeLessThanOrEqual(6);
  });
  test("breaks off where making it fails", async () => {
    async function* failing() {
      yield [["name"]];
      throw new Error("the database is away");
    }
    await expect(csvStream("a.csv", failing()).text()).rejects.toThrow("the database is away");
  });
});
