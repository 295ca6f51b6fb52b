import { expect, test } from "vitest";
import { loadAnalysis } from "@/app/teach/assignments/[assignmentId]/analysis/load-analysis";
import { loadResults } from "@/app/teach/assignments/[assignmentId]/load-results";
import { getOwnShares } from "@/lib/db/reports/class-comparison";
import { listRightUnsure } from "@/lib/db/reports/right-unsure";
import { listStudentRows } from "@/lib/db/reports/student-rows";
import { getThirdCounts } from "@/lib/db/reports/third-counts";
import { jsonObjectSchema } from "@/lib/domain/json";
import type { Teacher } from "@/lib/domain/proof";
import { hasFullCredit } from "@/lib/domain/results";
import { THIRDS } from "@/lib/domain/student-third";
import { MARKED_KINDS } from "@/lib/exercises/registry";
import { TRIED } from "@/tests/factories/exercise-answers";
import type { GradedClass } from "@/tests/factories/graded-class";
import { handInKinds, kindsLesson, makeKindsClass } from "@/tests/factories/kinds-lesson";
import { makeEditor } from "@/tests/factories/regrading";
import { decide, teacherOf } from "@/tests/factories/results-class";

const KINDS = ["sort-the-claims", "hedge-meter"] as const;

function makeClass(sureness: "counts" | "not-asked") {
  const lesson = kindsLesson(KINDS);
  const exercises = lesson.exercises.map((exercise) => ({ ...exercise, settings: { sureness } }));
  return makeKindsClass(KINDS, { ...lesson, exercises });
}

const SAID = ["full guessing", "full fairly-sure", "full certain", "full", "partial certain", "wrong certain", ""] as const;

/** A student for each of these, who answers both items so; the last leaves both blank. */
async function handInEach(room: GradedClass) {
  const attempts = [];
  for (const words of SAID) {
    const [answer, sure] = words.split(" ");
    const response = (kind: string) => ({
      ...jsonObjectSchema.parse(TRIED[kind]?.[answer as "full" | "partial" | "wrong"]),
      ...(sure && { sure }),
    });
    const answers = answer ? Object.fromEntries(KINDS.map((kind) => [kind, response(kind)])) : {};
    attempts.push(await handInKinds(room, words || "blank", answers, KINDS));
  }
  return attempts;
}

/** How many answers to each item have full credit, as each report has it. */
async function fullCounts(room: GradedClass) {
  const teacher = teacherOf(room);
  const results = await loadResults(teacher);
  const { rows } = await listStudentRows(teacher, { sort: { by: "name", down: false } });
  const thirds = await Promise.all(THIRDS.map((third) => getThirdCounts(teacher, third)));
  const analysis = await loadAnalysis(teacher, results, "first");
  const inThirds = (position: number) =>
    thirds.flatMap(({ counts }) => counts).reduce((sum, one) => (one.position === position ? sum + one.full : sum), 0);
  return {
    heat: results.claims.map(({ full }) => full),
    cells: results.claims.map((_, index) =>
      rows.map(results.rowOf).reduce((sum, { cells }) => sum + (cells[index] && hasFullCredit(cells[index]) ? 1 : 0), 0),
    ),
    thirds: results.claims.map(({ position }) => inThirds(position)),
    items: analysis.items.map(({ full }) => full),
  };
}

test("a right answer has full credit in every report, however sure its student was", async () => {
  const room = await makeClass("counts");
  await handInEach(room);
  const four = [4, 4];
  expect(await fullCounts(room)).toEqual({ heat: four, cells: four, thirds: four, items: four });
  const { userId } = await makeEditor(room);
  const { assignments } = await getOwnShares({ userId } as Teacher, MARKED_KINDS);
  expect(assignments.find(({ assignmentId }) => assignmentId === room.assignmentId)?.items.map(({ full }) => full)).toEqual(four);
});

test("what a person made of it in points is not right for that", async () => {
  const room = await makeClass("counts");
  const [guessing] = await handInEach(room);
  await decide(room, { kind: "override-item", attemptId: guessing?.attemptId ?? "", itemId: room.itemIds[0] ?? "", points: 500 });
  const fewer = [3, 4];
  expect(await fullCounts(room)).toEqual({ heat: fewer, cells: fewer, thirds: fewer, items: fewer });
});

test("where certainty does not count, full credit is all points", async () => {
  const room = await makeClass("not-asked");
  await handInEach(room);
  expect(await listRightUnsure(teacherOf(room))).toEqual([]);
  const four = [4, 4];
  expect(await fullCounts(room)).toEqual({ heat: four, cells: four, thirds: four, items: four });
});
