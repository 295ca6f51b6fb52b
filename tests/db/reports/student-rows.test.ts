import { useTable } from "@tanstack/react-table";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, test } from "vitest";
import { studentColumns } from "@/components/results/student-columns";
import { StudentTable } from "@/components/results/student-table";
import { features } from "@/components/ui/data-table";
import { listKeyedItems } from "@/lib/db/reports/assignment-results";
import { isLargeClass, listStudentRows, type StudentRecord, type StudentRowsQuery } from "@/lib/db/reports/student-rows";
import { packRow } from "@/lib/domain/packed-cells";
import { nameOf, STANDINGS } from "@/lib/domain/results";
import { resultsQuerySchema, studentSort, studentsQuerySchema } from "@/lib/domain/results-query";
import { fullNames } from "@/lib/domain/student-name";
import { keyedClaims, resultCells } from "@/lib/grading/result-classes";
import { addStudent, handInWork, makeResultsClass } from "../../factories/results-class";

const BY_NAME = { sort: { by: "name", down: false } } as const;
const brief = ({ name, standing, total, possible, points }: StudentRecord) => ({ name, standing, total, possible, points });

describe("a class with one student of each sort", () => {
  test("has a row for each, worked out by hand", async () => {
    const { teacher, attempts } = await makeResultsClass();
    const { rows, found } = await listStudentRows(teacher, BY_NAME);
    expect(found).toBe(8);
    const nothing = { total: null, possible: null, points: [] };
    expect(rows.map(brief)).toEqual([
      { name: "Åsa", standing: "handed-in", total: 4000, possible: 4000, points: [2000, 1000, 1000, null] },
      // 1500 by hand, 500 for the accepted label, nothing for the blank; a tenth off
      { name: "ben", standing: "late", total: 1800, possible: 4000, points: [1500, 500, 0, null] },
      // it closed an hour after it was due
      { name: "Cora", standing: "at-closing", total: 1800, possible: 4000, points: [2000, 0, 0, null] },
      { name: "Dan", standing: "started", ...nothing },
      { name: "Eve", standing: "absent", ...nothing },
      { name: "Finn", standing: "excused", ...nothing },
      { name: "Gil", standing: "handed-in", total: 2000, possible: 4000, points: [0, 1000, 1000, null] },
      { name: "Zoe", standing: "handed-in", total: 3000, possible: 4000, points: [2000, 1000, 0, null] },
    ]);
    expect(rows.map((row) => row.attemptId)).toEqual([
      attempts.asa,
      attempts.ben,
      attempts.atClosing,
      attempts.open,
      null,
      attempts.finn,
      attempts.gil,
      attempts.zoeFirst,
    ]);
  });
  test("counts the last attempt where the assignment says so", async () => {
    const { teacher, attempts } = await makeResultsClass("last");
    const { rows } = await listStudentRows(teacher, { ...BY_NAME, find: "zo" });
    expect(rows).toMatchObject([{ attemptId: attempts.zoeSecond, total: 2000, points: [0, 1000, 1000, null] }]);
  });
  test("is filtered by what they answered", async () => {
    const { teacher } = await makeResultsClass();
    const { rows: all } = await listStudentRows(teacher, BY_NAME);
    const ben = all.find((row) => row.name === "ben");
    const { rows, found } = await listStudentRows(teacher, { ...BY_NAME, responseIds: [ben?.responseIds[1] ?? ""] });
    expect({ names: rows.map((row) => row.name), found }).toEqual({ names: ["ben"], found: 1 });
    expect(await listStudentRows(teacher, { ...BY_NAME, responseIds: [] })).toEqual({ rows: [], found: 0 });
  });
  test("is large from one student more than the browser takes", async () => {
    const { teacher } = await makeResultsClass();
    expect([await isLargeClass(teacher, 7), await isLargeClass(teacher, 8)]).toEqual([true, false]);
  });
});

describe("sorted by the database and in the browser", async () => {
  const names = [
    "Zora",
    "Åsbo",
    "bea",
    "Student 10",
    "Student 2",
    "student 3",
    "Ana",
    "ana",
    "Ana",
    "مريم",
    "🦊 Fox",
    "O’Neil, Pat",
    "100 % sure_",
    "Éva",
    "Eva 007",
    "Eva 7",
  ];
  const F = "reported-fact";
  const answers = [
    [F, "attribution", "speculation", null],
    ["speculation", "speculation", null, F],
    [F, F, F, F],
    ["attribution", "attribution", "speculation", F],
  ] as const;
  let teacher: Awaited<ReturnType<typeof makeResultsClass>>["teacher"];
  let claims: ReturnType<typeof keyedClaims>;
  let all: StudentRecord[];
  beforeAll(async () => {
    const made = await makeResultsClass();
    teacher = made.teacher;
    for (const [index, name] of names.entries()) {
      const studentId = await addStudent(made.room, name);
      if (index % 5 !== 4) await handInWork(made.room, studentId, answers[index % 4] ?? []);
    }
    claims = keyedClaims(await listKeyedItems(teacher), false);
    ({ rows: all } = await listStudentRows(teacher, BY_NAME));
  });

  /** The order of the rows that the browser's table draws. */
  function drawn(search: { sort?: string; standing?: string }): string[] {
    const rows = all.map((row) => packRow({ ...row, cells: resultCells(row, claims, { chosenBy: new Map() }) }));
    const totals = claims.map(({ number, exercise }) => ({ number, exercise, answers: 0, full: 0 }));
    const query = resultsQuerySchema.parse(search);
    const looking = { assignmentId: "", title: "", excusing: null, reopening: null, noun: "Claim", exercises: [] } as const;
    const html = renderToStaticMarkup(createElement(StudentTable, { rows, totals, handedIn: 0, students: rows.length, query, ...looking }));
    return [...html.matchAll(/<th scope="row">(?:<a[^>]*>)?<bdi>(.*?)<\/bdi>/g)].map((match) => match[1] ?? "");
  }
  /** Whom the columns of the browser's table find by a part of the name, in no order. */
  function foundByBrowser(find: string): string[] {
    const data = all.map((row) => ({ ...row, cells: [] }));
    const Names = () => {
      const table = useTable({
        features,
        columns: studentColumns([], "Claim"),
        data,
        state: { columnFilters: [{ id: "name", value: find }] },
      });
      return JSON.stringify(table.getRowModel().rows.map(({ original }) => original.studentId));
    };
    const ids: string[] = JSON.parse(renderToStaticMarkup(createElement(Names)).replaceAll("&quot;", '"'));
    return all
      .filter(({ studentId }) => ids.includes(studentId))
      .map(nameOf)
      .toSorted();
  }
  async function fromDatabase(search: { sort?: string; find?: string; standing?: string }): Promise<string[]> {
    const { sort: text, find, standing } = studentsQuerySchema.parse(search);
    const { by, down } = studentSort(text);
    const sort: StudentRowsQuery["sort"] = {
      by: typeof by === "string" ? by : { position: claims.find((claim) => claim.number === by.claim)?.position ?? 0 },
      down,
    };
    const { rows } = await listStudentRows(teacher, { sort, find, ...(standing && { standing }) });
    return rows.map(nameOf);
  }

  const sorts = ["name", "total", "standing", "1", "2", "3", "4"].flatMap((sort) => [sort, `-${sort}`]);
  test.each(sorts)("gives one order by %s", async (sort) => {
    const order = drawn({ sort });
    expect(order).toHaveLength(24);
    expect(order).toEqual(await fromDatabase({ sort }));
  });
  test("names that are alike have their number in the roster", () => {
    expect(all.map(nameOf)).toEqual(fullNames(all));
    expect(all.filter((row) => row.alike).map((row) => row.name)).toEqual(["ana", "Ana", "Ana"]);
  });
  test("names stand as people look for them", async () => {
    const order = await fromDatabase({});
    const expected = ["Åsa", "Åsbo", "bea", "ben", "Student 2", "student 3", "Student 10", "Zoe", "Zora"];
    expect(order.filter((name) => expected.includes(name))).toEqual(expected);
  });
  test.each(["ana", "STUDENT", "%", "_", "\\", "é", "zzz"])("finds the same students by %s", async (find) => {
    expect(foundByBrowser(find)).toEqual((await fromDatabase({ find })).toSorted());
  });
  test.each(STANDINGS)("finds the same students %s", async (standing) => {
    expect(drawn({ standing })).toEqual(await fromDatabase({ standing }));
  });
  test("pages follow one another without a gap, and one past the end is the last", async () => {
    const page = (number: number) => listStudentRows(teacher, { sort: { by: "total", down: true }, page: { number, size: 10 } });
    const pages = [await page(1), await page(2), await page(3)];
    const { rows } = await listStudentRows(teacher, { sort: { by: "total", down: true } });
    expect(pages.flatMap((one) => one.rows)).toEqual(rows);
    expect(pages.map((one) => [one.rows.length, one.found])).toEqual([
      [10, 24],
      [10, 24],
      [4, 24],
    ]);
    expect(await page(99)).toEqual(pages[2]);
  });
});
