import { describe, expect, test } from "vitest";
import { loadAnalysisFiles } from "@/app/teach/assignments/[assignmentId]/downloads/load-analysis-files";
import { loadFiles } from "@/app/teach/assignments/[assignmentId]/downloads/load-files";
import { db } from "@/lib/db/client";
import { listStudentRows } from "@/lib/db/reports/student-rows";
import type { FileLine } from "@/lib/domain/file-table";
import type { AssignmentTeacher } from "@/lib/domain/proof";
import { FACT, makeGradedClass, SAID } from "../../factories/graded-class";
import { allKinds, handInKinds, KINDS, makeKindsClass } from "../../factories/kinds-lesson";
import { addStudent, handInWork, makeResultsClass, teacherOf } from "../../factories/results-class";

type Row = Record<string, string | number>;

async function linesOf(batches: AsyncIterable<readonly FileLine[]>): Promise<FileLine[]> {
  const lines: FileLine[] = [];
  for await (const batch of batches) lines.push(...batch);
  return lines;
}
/** The lines of a file under the names of its columns. */
function rowsOf([head = [], ...lines]: readonly FileLine[]): Row[] {
  return lines.map((line) => Object.fromEntries(head.map((name, index) => [name, line[index] ?? ""])));
}
async function filesOf(teacher: AssignmentTeacher) {
  const files = await loadFiles(teacher);
  const [results, long, wide] = [await linesOf(files.results()), await linesOf(files.long()), await linesOf(files.wide())];
  return {
    ...files,
    heads: { results: results[0], long: long[0], wide: wide[0] },
    results: rowsOf(results),
    long: rowsOf(long),
    wide: rowsOf(wide),
  };
}
const sum = (rows: readonly Row[], column: string) => rows.reduce((all, row) => all + Number(row[column]), 0);

describe("a class with one student of each sort", () => {
  test("wide has a line for everything handed in, by the roster, and says what counts", async () => {
    const { teacher } = await makeResultsClass();
    const { wide } = await filesOf(teacher);
    expect(
      wide.map((row) => [row.student, row.attempt, row.counts, row.handed_in_by, row.late, row.earned, row.possible, row.total]),
    ).toEqual([
      ["Åsa", 1, "yes", "student", "no", 4, 4, 4],
      ["ben", 1, "yes", "student", "yes", 2, 4, 1.8],
      ["Zoe", 1, "yes", "student", "no", 3, 4, 3],
      ["Zoe", 2, "no", "student", "no", 2, 4, 2],
      ["Cora", 1, "yes", "closing", "yes", 2, 4, 1.8],
      ["Finn", 1, "excused", "student", "no", 4, 4, 4],
      ["Gil", 1, "yes", "student", "no", 2, 4, 2],
    ]);
    expect(wide[1]).toMatchObject({
      number: 2,
      handed_in: "2026-11-25 12:30",
      item_1_answer: "speculation",
      item_1_points: 1.5,
      item_3_answer: "",
    });
    // dropped for all
    expect(wide.map((row) => row.item_4_points)).toEqual(wide.map(() => ""));
  });
  test("long has a line an answer, which add up to the attempts", async () => {
    const { teacher } = await makeResultsClass();
    const { long, wide } = await filesOf(teacher);
    expect(long).toHaveLength(wide.length * 4);
    for (const attempt of wide) {
      const own = long.filter(({ student, attempt: number }) => student === attempt.student && number === attempt.attempt);
      expect(sum(own, "points")).toBe(attempt.earned);
    }
    const ben = long.filter(({ student }) => student === "ben");
    expect(ben.map((row) => [row.item, row.state, row.answer, row.key_label, row.share])).toEqual([
      [1, "answered", "Speculation", "reported-fact", 0.75],
      [2, "answered", "Speculation", "attribution", 0.5],
      [3, "blank", "", "speculation", 0],
      [4, "left-out", "Reported fact", "reported-fact", ""],
    ]);
  });
  test("the results file has the rows of the page, whole", async () => {
    const { teacher } = await makeResultsClass();
    const [{ results }, { rows }] = [await filesOf(teacher), await listStudentRows(teacher, { sort: { by: "name", down: false } })];
    expect(results.map(({ Student, Credit }) => [Student, Credit])).toEqual(
      rows.map(({ name, total }) => [name, total === null ? "" : total / 1000]),
    );
    // the fourth is dropped, so that what ben answered to it is not there
    expect(results.find(({ Student }) => Student === "ben")).toMatchObject({
      ...{ Work: "Late", "Claim 1": "Speculation", "Claim 1 credit": 0.75, "Claim 3": "", "Claim 3 credit": 0 },
      ...{ "Claim 4": "", "Claim 4 credit": "" },
    });
  });
  test("items have what the key drops without worth", async () => {
    const { teacher } = await makeResultsClass();
    const { itemTable } = await filesOf(teacher);
    const items = rowsOf(itemTable);
    expect(items.map(({ item, worth, key_label, skill }) => [item, worth, key_label, skill])).toEqual([
      [1, 2, "reported-fact", "plain-fact"],
      [2, 1, "attribution", "named-source"],
      [3, 1, "speculation", "hedge"],
      [4, "", "reported-fact", "plain-fact"],
    ]);
    expect(items[1]).toMatchObject({ text: "Claim 2 says so.", places: "17-33", evidence: "25-32" });
  });
});

test("every column of every file stands in the codebook, once, and says what it means", async () => {
  for (const teacher of [(await makeResultsClass()).teacher, teacherOf(await makeKindsClass())]) {
    const { heads, itemTable, codebook } = await filesOf(teacher);
    const entries = rowsOf(codebook);
    const of = (file: string) => entries.filter((entry) => entry.file === file).map(({ column }) => column);
    expect(of("results")).toEqual(heads.results);
    expect(of("responses-long")).toEqual(heads.long);
    expect(of("responses-wide")).toEqual(heads.wide);
    expect(of("items")).toEqual(itemTable[0]);
    expect(of("codebook")).toEqual(codebook[0]);
    const { items, options, whole } = await loadAnalysisFiles(teacher, "first");
    expect([of("analysis"), of("analysis-options"), of("analysis-whole")]).toEqual([items[0], options[0], whole[0]]);
    expect(entries.every(({ meaning }) => meaning !== "")).toBe(true);
    for (const head of [...Object.values(heads), itemTable[0]]) expect(new Set(head).size).toBe(head?.length);
  }
});

test("answers of every kind are in words, and what was marked by the characters of the article", async () => {
  const room = await makeKindsClass();
  await handInKinds(room, "Ana", allKinds("full"));
  await handInKinds(room, "Cora", {});
  const { long, article } = await filesOf(teacherOf(room));
  const ana = long.filter(({ student }) => student === "Ana");
  expect(ana.map(({ answer }) => answer).filter(Boolean)).toHaveLength(KINDS.length);
  const characters = [...article];
  const marked = String(ana[KINDS.indexOf("highlight-the-parts")]?.marked);
  const words = [...marked.matchAll(/(\d+)-(\d+)/g)].map(([, from, to]) => characters.slice(Number(from), Number(to)).join(""));
  expect(words).toEqual(["The mayor", "said", "the bridge is safe"]);
  expect(ana[KINDS.indexOf("rewrite")]?.state).toBe("waits");
  expect(long.filter(({ student }) => student === "Cora").every(({ state, answer }) => state === "blank" && answer === "")).toBe(true);
});

test("while names are hidden no file has one, and every file the same number in its place", async () => {
  const room = await makeGradedClass([{ label: FACT }, { label: SAID }], { gradesHeld: true, anonymous: true });
  const names = ["Ana Keller", "Ben Okoye", "Cora Diaz", "Dan Wu"];
  for (const name of names)
    await handInWork(room, await addStudent(room, name), ["reported-fact", name === "Dan Wu" ? null : "attribution"]);
  const { results, long, wide } = await filesOf(teacherOf(room));
  const all = JSON.stringify([results, long, wide]);
  for (const name of names) expect(all).not.toContain(name);
  const numbered = (rows: readonly Row[]) => rows.map(({ student, Student }) => String(student ?? Student)).sort();
  expect(numbered(results)).toEqual(numbered(wide));
  // in the order of those numbers, which says nothing of the roster
  const order = wide.map(({ number }) => Number(number));
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  const blank = wide.filter(({ item_2_answer }) => item_2_answer === "");
  expect(blank.map(({ student }) => student)).toEqual(results.filter((row) => row["Claim 2"] === "").map(({ Student }) => Student));
});

test("a roster of thousands is read page by page, and nobody is left out", async () => {
  const room = await makeGradedClass([{ label: FACT }]);
  for (const number of [1, 2000, 2001, 4000, 9999]) {
    const { id } = await db().student.create({ data: { schoolId: room.schoolId, name: `=Number ${number}` } });
    await db().enrolment.create({ data: { classId: room.classId, studentId: id, number } });
    await handInWork(room, id, ["reported-fact"]);
  }
  for (const anonymous of [false, true]) {
    await db().assignment.update({ where: { id: room.assignmentId }, data: { anonymous, gradesHeld: anonymous } });
    const { wide } = await filesOf(teacherOf(room));
    expect(wide).toHaveLength(5);
    if (!anonymous) expect(wide.map(({ number }) => number)).toEqual([1, 2000, 2001, 4000, 9999]);
  }
});

test("with nobody’s work there are heads alone", async () => {
  const room = await makeGradedClass([{ label: FACT }]);
  const { results, long, wide, itemTable } = await filesOf(teacherOf(room));
  expect([results, long, wide]).toEqual([[], [], []]);
  expect(itemTable).toHaveLength(2);
});

test("item analysis leaves with its options and the whole, and below five attempts with counts alone", async () => {
  const room = await makeGradedClass([{ label: FACT }, { label: SAID }]);
  const hand = async (count: number, answers: Parameters<typeof handInWork>[2]) => {
    for (let n = 0; n < count; n++) await handInWork(room, await addStudent(room, "Somebody"), answers);
  };
  await hand(2, ["reported-fact", "attribution"]);
  await hand(2, ["attribution", "attribution"]);
  const few = await loadAnalysisFiles(teacherOf(room), "first");
  expect(rowsOf(few.whole).map(({ figure, value }) => [figure, value])).toEqual([
    ["attempts", 4],
    ["items", 2],
    ["possible", 2],
  ]);
  expect(rowsOf(few.options).every(({ share, without_value }) => share === "" && without_value === "fewer than 5 answers")).toBe(true);
  await hand(2, ["attribution", null]);
  const { options, whole, items } = await loadAnalysisFiles(teacherOf(room), "first");
  const chosen = rowsOf(options).filter(({ item }) => item === 1);
  expect(chosen.map(({ option, chose, credit }) => [option, chose, credit])).toEqual(
    expect.arrayContaining([
      ["Reported fact", 2, 1],
      ["Attribution", 4, 0],
    ]),
  );
  expect(rowsOf(whole).find(({ figure }) => figure === "mean")).toMatchObject({ unit: "points", value: 1 });
  expect(rowsOf(items).map(({ attempts }) => attempts)).toEqual([6, 6]);
  expect(JSON.stringify([items, options, whole])).not.toContain("NaN");
});
