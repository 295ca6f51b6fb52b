import { expect, test } from "vitest";
import { getWork } from "@/lib/db/feedback";
import { getStudentPlace } from "@/lib/db/reports/student-place";
import { attemptTeacherOf, makeResultsClass } from "../../factories/results-class";

test("a student stands between those before and after them by name who handed in", async () => {
  const { room, students, attempts } = await makeResultsClass();
  const ben = await getStudentPlace(attemptTeacherOf(room, { attemptId: attempts.ben, studentId: students.ben }));
  expect(ben).toMatchObject({ name: "ben", standing: "late", answers: 3, items: 4, shownAttemptId: attempts.ben });
  expect([ben.previous?.name, ben.next?.name]).toEqual(["Åsa", "Cora"]);
  const asa = await getStudentPlace(attemptTeacherOf(room, { attemptId: attempts.asa, studentId: students.asa }));
  expect([asa.previous, asa.next?.attemptId]).toEqual([null, attempts.ben]);
  // Dan, who has only started, and Eve are passed over
  const cora = await getStudentPlace(attemptTeacherOf(room, { attemptId: attempts.atClosing, studentId: students.cora }));
  expect([cora.standing, cora.next?.name]).toEqual(["at-closing", "Finn"]);
});

test("an attempt that does not count says which one does", async () => {
  const { room, students, attempts } = await makeResultsClass();
  const second = attemptTeacherOf(room, { attemptId: attempts.zoeSecond, studentId: students.zoe });
  expect(await getStudentPlace(second)).toMatchObject({
    shownAttemptId: attempts.zoeFirst,
    attempts: [
      { attemptId: attempts.zoeFirst, number: 1 },
      { attemptId: attempts.zoeSecond, number: 2 },
    ],
  });
  expect(await getWork(second)).toMatchObject({ total: 2000, possible: 4000 });
});

test("an open attempt has a place and no work to show", async () => {
  const { room, students, attempts } = await makeResultsClass();
  const dan = attemptTeacherOf(room, { attemptId: attempts.open, studentId: students.dan });
  expect(await getStudentPlace(dan)).toMatchObject({ standing: "started", submittedAt: null, answers: 1, items: 4 });
  expect(await getWork(dan)).toBeNull();
});

test("the teacher sees the work whatever the rule of feedback, with what the class chose", async () => {
  const { room, students, attempts } = await makeResultsClass();
  const work = await getWork(attemptTeacherOf(room, { attemptId: attempts.ben, studentId: students.ben }));
  expect(work).toMatchObject({ late: true, penaltyPercent: 10, itemsTotal: 2000, total: 1800, possible: 4000 });
  expect(work?.items.map((item) => item.points)).toEqual([1500, 500, 0, null]);
  expect(work?.items[1]?.answers?.map((answer) => answer.count).sort()).toEqual([1, 3]);
});
