import { expect, test } from "vitest";
import { endForAll } from "@/lib/commands/end-for-all";
import { findAttemptNews } from "@/lib/db/attempt-news";
import { db } from "@/lib/db/client";
import { nudgeStudents } from "@/lib/db/nudges";
import { keepPresences } from "@/lib/db/presences";
import { listLiveStudents } from "@/lib/db/reports/live-students";
import type { AssignmentEditor } from "@/lib/domain/proof";
import { FACT, type GradedClass, hours, makeAttempt, makeGradedClass, NOW, SAID } from "@/tests/factories/graded-class";

const editorOf = ({ classId, assignmentId, lessonVersionId }: GradedClass) =>
  ({ classId, assignmentId, lessonVersionId, classRole: "owner" }) as unknown as AssignmentEditor;
const room = () => makeGradedClass([{ label: FACT }, { label: SAID }]);
const minute = (count: number) => new Date(NOW.getTime() + count * 60_000);

test("the live page has everybody of the class, with what their open work says", async () => {
  const made = await room();
  const ana = await makeAttempt(made, ["reported-fact", null]);
  const ben = await db().student.create({ data: { schoolId: made.schoolId, name: "Ben" } });
  await db().enrolment.create({ data: { classId: made.classId, studentId: ben.id, number: 9 } });
  await db().answer.updateMany({ where: { attemptId: ana.attemptId }, data: { savedAt: minute(1) } });
  await keepPresences([{ student: ana, at: minute(2) }]);
  const live = await listLiveStudents(editorOf(made));
  expect(live.map(({ name, attemptId, answers, at, savedAt, seenAt }) => ({ name, attemptId, answers, at, savedAt, seenAt }))).toEqual([
    { name: "Ana Sander", attemptId: ana.attemptId, answers: 1, at: 1, savedAt: minute(1), seenAt: minute(2) },
    { name: "Ben", attemptId: null, answers: 0, at: null, savedAt: null, seenAt: null },
  ]);
});

test("names stay hidden where they are hidden", async () => {
  const made = await makeGradedClass([{ label: FACT }], { anonymous: true, gradesHeld: true });
  const { studentId } = await makeAttempt(made, [null]);
  const [live] = await listLiveStudents(editorOf(made));
  expect(live?.name).toMatch(/^Student \d+$/);
  expect(live?.studentId).not.toBe(studentId);
});

test("a page is known by the newest of what the processes say; work that was erased is passed over", async () => {
  const made = await room();
  const [ana, gone] = [await makeAttempt(made, []), await makeAttempt(made, [])];
  await db().attempt.delete({ where: { id: gone.attemptId } });
  await keepPresences([
    { student: ana, at: minute(5) },
    { student: gone, at: minute(5) },
  ]);
  await keepPresences([{ student: ana, at: minute(4) }]);
  expect(await db().presence.findMany({ where: { attemptId: { in: [ana.attemptId, gone.attemptId] } } })).toEqual([
    { attemptId: ana.attemptId, lastSeenAt: minute(5) },
  ]);
});

test("a nudge reaches the work that is open, of this assignment only, and a newer one takes its place", async () => {
  const [made, other] = [await room(), await room()];
  const [ana, ben, stranger] = [await makeAttempt(made, []), await makeAttempt(made, []), await makeAttempt(other, [])];
  const now = new Date();
  const { assignmentId } = made;
  const attempts = [ana.attemptId, stranger.attemptId];
  expect(await nudgeStudents(editorOf(made), { assignmentId, attempts, words: "Look again." }, now)).toBe(1);
  const first = (await findAttemptNews(ana))?.nudge;
  expect(first?.words).toBe("Look again.");
  expect((await findAttemptNews(ben))?.nudge).toBeNull();
  expect((await findAttemptNews(stranger))?.nudge).toBeNull();
  expect(await nudgeStudents(editorOf(made), { assignmentId, attempts: "all", words: "Five minutes." }, now)).toBe(2);
  const second = (await findAttemptNews(ana))?.nudge;
  expect(second?.words).toBe("Five minutes.");
  expect(second?.id).not.toBe(first?.id);
  // one of long ago is not said to a page that is opened now
  await nudgeStudents(editorOf(made), { assignmentId, attempts: "all", words: "Long ago." }, hours(-24 * 365));
  expect((await findAttemptNews(ana))?.nudge).toBeNull();
});

test("ending for all hands in every open attempt once, with what is saved", async () => {
  const made = await room();
  const [ana, ben] = [await makeAttempt(made, ["reported-fact", "attribution"]), await makeAttempt(made, [null, null])];
  expect(await endForAll(editorOf(made), NOW)).toEqual({ ok: true, handedIn: 2 });
  expect(await endForAll(editorOf(made), NOW)).toEqual({ ok: true, handedIn: 0 });
  const grades = await db().grade.findMany({
    where: { attemptId: { in: [ana.attemptId, ben.attemptId] } },
    select: { attemptId: true, points: true },
  });
  expect(new Map(grades.map(({ attemptId, points }) => [attemptId, points]))).toEqual(
    new Map([
      [ana.attemptId, [1000, 1000]],
      [ben.attemptId, [0, 0]],
    ]),
  );
  expect((await findAttemptNews(ana))?.ended).toBe("closing");
  const live = await listLiveStudents(editorOf(made));
  expect(live.every(({ submittedAt }) => submittedAt !== null)).toBe(true);
});
