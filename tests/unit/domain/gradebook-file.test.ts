import { describe, expect, test } from "vitest";
import { csvOf } from "@/lib/access/csv-response";
import { xlsxResponse } from "@/lib/access/xlsx-response";
import type { GradebookAssignment, GradebookStudent, GradeCell } from "@/lib/domain/gradebook";
import { FILE_SHAPES, gradebookFile, released } from "@/lib/domain/gradebook-file";
import { filesIn } from "@/tests/support/zip-files";

const AT = new Date("2026-11-25T10:00:00Z");
const assignment = (title: string, change: Partial<GradebookAssignment> = {}): GradebookAssignment => ({
  assignmentId: title,
  title,
  opensAt: AT,
  dueAt: null,
  closesAt: null,
  possible: 14_000,
  gradesHeld: false,
  anonymous: false,
  categoryId: null,
  ...change,
});
const cell = (state: GradeCell["state"], total: number | null = null, possible: number | null = null): GradeCell => ({
  state,
  attemptId: null,
  total,
  possible,
  late: false,
});
const student = (name: string, cells: GradeCell[], number = 1, alike = false): GradebookStudent => ({
  studentId: name,
  name,
  number,
  alike,
  cells,
});

const BOOK = {
  assignments: [assignment("Pool (12)"), assignment("Sleep", { possible: 3000 })],
  students: [
    // an item of the first was excused: 10½ of 12 is as good as 12¼ of 14
    student("Ana Maria Keller", [cell("graded", 10_500, 12_000), cell("missing")]),
    student("Keller, Ben", [cell("excused"), cell("open")]),
    student("Zoe", [cell("graded", 1000, 3000), cell("graded", 0, 0)]),
    student("مريم الزهراء", [cell("joined-later"), cell("closing")], 4),
    student("🦊 Fox", [cell("graded", 14_000, 14_000), cell("missing")], 5, true),
  ],
  finals: [0.4375, null, 1 / 3, null, 0.5],
};

describe("the table of each shape", () => {
  test("Canvas: names as it sorts them, points, the possible ones in the second line, EX where excused", () => {
    expect(gradebookFile("canvas", BOOK)).toEqual([
      ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", "Pool [12]", "Sleep"],
      ["    Points Possible", "", "", "", "", 14, 3],
      ["Keller, Ana Maria", "", "", "", "", 12.25, 0],
      ["Keller, Ben", "", "", "", "", "EX", ""],
      ["Zoe", "", "", "", "", 4.67, ""],
      ["الزهراء, مريم", "", "", "", "", "", ""],
      ["Fox, 🦊 (5)", "", "", "", "", 14, 0],
    ]);
  });
  test("Moodle: columns for its own ids, percent, a dash where there is no grade", () => {
    expect(gradebookFile("moodle", BOOK)).toEqual([
      ["First name", "Last name", "ID number", "Email address", "Pool (12)", "Sleep"],
      ["Ana Maria", "Keller", "", "", 87.5, 0],
      ["Ben", "Keller", "", "", "-", "-"],
      ["Zoe", "", "", "", 33.33, "-"],
      ["مريم", "الزهراء", "", "", "-", "-"],
      ["🦊 (5)", "Fox", "", "", 100, 0],
    ]);
  });
  test("people who paste: by last name, percent, the final share", () => {
    expect(gradebookFile("classroom", BOOK)).toEqual([
      ["Last name", "First name", "Pool (12) (%)", "Sleep (%)", "Final share (%)"],
      ["Fox", "🦊 (5)", 100, 0, 50],
      ["Keller", "Ana Maria", 87.5, 0, 43.75],
      ["Keller", "Ben", "Excused", "", ""],
      ["", "Zoe", 33.33, "", 33.33],
      ["الزهراء", "مريم", "", "", ""],
    ]);
  });
  test.each(FILE_SHAPES)("%s: every line has every column, and nothing but names stands for people", (shape) => {
    const table = gradebookFile(shape, BOOK);
    expect(new Set(table.map((row) => row.length)).size).toBe(1);
    expect(JSON.stringify(table)).not.toContain("studentId");
  });
});

test("what is held does not leave", () => {
  const held = { ...BOOK, assignments: [assignment("Pool", { gradesHeld: true }), assignment("Sleep")] };
  const { assignments, students } = released(held);
  expect(assignments.map(({ title }) => title)).toEqual(["Sleep"]);
  expect(students.map(({ cells }) => cells.map(({ state }) => state))).toEqual([
    ["missing"],
    ["open"],
    ["graded"],
    ["closing"],
    ["missing"],
  ]);
});

const EVIL = {
  assignments: [assignment('=HYPERLINK("http://x","y")')],
  students: [student("=1+1, @SUM", [cell("missing")]), student("O’Neil; Pat", [cell("open")]), student('-2+3 "Q"', [cell("excused")])],
  finals: [0, null, null],
};

test.each(FILE_SHAPES)("%s as CSV: no cell is a formula, and a dash stays a dash", (shape) => {
  const csv = csvOf(gradebookFile(shape, EVIL));
  const cells = csv
    .slice(1)
    .split("\r\n")
    .flatMap((line) => line.match(/("([^"]|"")*"|[^,]*)(,|$)/g) ?? [])
    .map((text) => text.replace(/,$/, "").replace(/^"|"$/g, ""));
  expect(cells.filter((text) => /^\s*[=+@-]/.test(text) && text !== "-")).toEqual([]);
});

test("as a spreadsheet text stays text and numbers numbers", async () => {
  const book = { ...EVIL, students: [...EVIL.students, ...BOOK.students] };
  const response = await xlsxResponse("gradebook.xlsx", [{ sheet: "Grades", table: gradebookFile("classroom", book) }]);
  expect(response.headers.get("content-disposition")).toBe('attachment; filename="gradebook.xlsx"');
  const files = filesIn(Buffer.from(await response.arrayBuffer()));
  const sheet = files["xl/worksheets/sheet1.xml"] ?? "";
  expect(sheet).not.toContain("<f>");
  expect(sheet).toContain("<v>87.5</v>");
  const texts = `${sheet}${files["xl/sharedStrings.xml"] ?? ""}`;
  for (const text of ["=1+1", "الزهراء", "🦊 (5)", '"Q"']) expect(texts).toContain(text);
});

test("what waits for a mark is no grade for a program yet, and says so to people", () => {
  const waits: GradeCell = { ...cell("graded", 7000, 14_000), waits: true };
  const book = { assignments: [assignment("Pool")], students: [student("Ana Keller", [waits])], finals: [0.5] };
  const last = (shape: (typeof FILE_SHAPES)[number]) => gradebookFile(shape, book).at(-1);
  expect(last("canvas")?.at(-1)).toBe("");
  expect(last("moodle")?.at(-1)).toBe("-");
  expect(last("classroom")?.slice(-2)).toEqual(["waits", 50]);
});
