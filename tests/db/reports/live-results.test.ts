import { expect, test } from "vitest";
import { lookAtResults } from "@/app/teach/assignments/[assignmentId]/live-results";
import { loadResults } from "@/app/teach/assignments/[assignmentId]/load-results";
import { loadThird } from "@/app/teach/assignments/[assignmentId]/load-third";
import { listStudentRows } from "@/lib/db/reports/student-rows";
import { resultsNews } from "@/lib/domain/live-results";
import { unpackRow } from "@/lib/domain/packed-cells";
import { THIRDS } from "@/lib/domain/student-third";
import { countCells, studentThirds } from "@/lib/statistics/student-thirds";
import { addStudent, decide, handInWork, makeResultsClass } from "../../factories/results-class";

// What an open page counts by itself from the rows it has is what the database counts.

const CLASSES = ["reported-fact", "attribution", "speculation", null] as const;

async function makeClass() {
  const made = await makeResultsClass();
  // every student answers otherwise, and some alike
  for (let index = 0; index < 14; index++) {
    const answers = [0, 1, 2, 3].map((item) => CLASSES[(index * (item + 1) + (index >> 2)) % CLASSES.length] ?? null);
    await handInWork(made.room, await addStudent(made.room, `Student ${index}`), answers);
  }
  return made;
}

test("the rows of the page count to the database's counts, of the class and of each third", async () => {
  const { teacher, room, attempts } = await makeClass();
  await decide(room, { kind: "excuse-item", attemptId: attempts.gil, itemId: room.itemIds[0] ?? "" });
  await decide(room, { kind: "override-attempt", attemptId: attempts.asa, points: 0 });
  const live = await lookAtResults(teacher);
  const rows = live.rows ?? [];
  const count = (some: typeof rows) =>
    countCells(
      some.map((row) => unpackRow(row).cells),
      live.claims.length,
    );
  expect(count(rows)).toEqual(live.claims);
  expect(rows.filter(({ earned }) => earned !== null)).toHaveLength(live.handedIn);

  const results = await loadResults(teacher);
  const thirds = studentThirds(rows.map(({ earned }) => earned));
  const sizes = [];
  for (const third of THIRDS) {
    const own = rows.filter((_, index) => thirds[index] === third);
    const counted = await loadThird(teacher, third, results);
    expect(counted).toEqual({ students: own.length, claims: count(own) });
    const listed = await listStudentRows(teacher, { sort: { by: "name", down: false }, third });
    expect({ found: listed.found, names: listed.rows.map(({ name }) => name) }).toEqual({
      found: own.length,
      names: own.map(({ name }) => name),
    });
    sizes.push(own.length);
  }
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(live.handedIn);
  expect(Math.min(...sizes)).toBeGreaterThan(0);
});

test("news are what has been handed in since, and none where nothing was", async () => {
  const { teacher, room } = await makeResultsClass();
  const nia = await addStudent(room, "Nia");
  const before = await lookAtResults(teacher);
  expect(resultsNews(before, await lookAtResults(teacher))).toBeNull();
  await handInWork(room, nia, ["reported-fact", "attribution", "speculation", null]);
  const news = resultsNews(before, await lookAtResults(teacher));
  expect(news).toMatchObject({ changed: { handedIn: before.handedIn + 1, keyed: before.keyed, rows: [{ name: "Nia", earned: 4000 }] } });
  const [row] = news && "changed" in news ? (news.changed.rows ?? []) : [];
  expect(row?.submittedAt).toBe("2026-11-25T10:00:00.000Z");
});
