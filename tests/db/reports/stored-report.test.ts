import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { applyKey } from "@/lib/commands/apply-key";
import { reopenAttempt } from "@/lib/commands/reopen-attempt";
import { submitAttempt } from "@/lib/commands/submit-attempt";
import { takeBackReopening } from "@/lib/commands/take-back-reopening";
import { db, sql } from "@/lib/db/client";
import { eraseStudents, erasing } from "@/lib/db/erase";
import { queryRows } from "@/lib/db/query-rows";
import { hasOlderGrader } from "@/lib/db/regrades";
import { listTotalTallies } from "@/lib/db/reports/answer-tallies";
import { getOutcome, getResultsHead } from "@/lib/db/reports/assignment-results";
import { storedReport } from "@/lib/db/reports/stored-report";
import type { AttemptEditor, AttemptStudent } from "@/lib/domain/proof";
import { insertWork } from "@/scripts/bench/made-work";
import { FACT, hours, MAYBE, makeGradedClass, NOW, openAttempt, SAID } from "../../factories/graded-class";
import { makeEditor, nextKey } from "../../factories/regrading";
import { addStudent, decide, handInWork } from "../../factories/results-class";
import { ANSWERS, expectCurrent, makeReportsRoom, type ReportsRoom, readAll, studentOf } from "../../factories/stored-reports";

const KEYS = [{ label: SAID }, { label: SAID }, { label: MAYBE }, { label: FACT }];

const editorOf = ({ editor, attempts, students }: ReportsRoom) =>
  ({ ...editor, attemptId: attempts.asa, studentId: students.asa }) as unknown as AttemptEditor;
const setAssignment = ({ room }: ReportsRoom, data: object) => db().assignment.update({ where: { id: room.assignmentId }, data });

async function liftLast({ room }: ReportsRoom) {
  const last = await db().adjustment.findFirst({
    where: { assignmentId: room.assignmentId, kind: { not: "lift" }, liftedBy: { is: null } },
    orderBy: { id: "desc" },
  });
  if (!last) return;
  const { attemptId, studentId, id } = last;
  await db().adjustment.create({
    data: { assignmentId: room.assignmentId, attemptId, studentId, kind: "lift", liftsId: id, reason: "taken back", madeAt: NOW },
  });
}

/** Everything that a report depends on. Each changes what reports say of the class as it was made. */
const CHANGES: Record<string, (room: ReportsRoom) => Promise<unknown>> = {
  "somebody begins": async ({ room }) => openAttempt(room, await studentOf(room.classId, "Eve"), []),
  "somebody hands in": async ({ room }) => handInWork(room, await studentOf(room.classId, "Eve"), ANSWERS),
  "somebody hands in a second time": ({ room, students }) =>
    handInWork(room, students.gil, ["reported-fact", "attribution", "speculation", null]),
  "points by hand": ({ room, attempts }) =>
    decide(room, { kind: "override-item", attemptId: attempts.asa, itemId: room.itemIds[1] ?? "", points: 250 }),
  "an excused item": ({ room, attempts }) => decide(room, { kind: "excuse-item", attemptId: attempts.asa, itemId: room.itemIds[0] ?? "" }),
  "a total by hand": ({ room, attempts }) => decide(room, { kind: "override-attempt", attemptId: attempts.asa, points: 100 }),
  "lateness forgiven": ({ room, attempts }) => decide(room, { kind: "waive-lateness", attemptId: attempts.ben }),
  "an excused attempt": ({ room, attempts }) => decide(room, { kind: "excuse-attempt", attemptId: attempts.asa }),
  "a decision taken back": liftLast,
  "a dropped item": ({ room }) => decide(room, { kind: "drop-item", itemId: room.itemIds[1] ?? "" }),
  "an excused student": ({ room, students }) =>
    db().adjustment.create({
      data: { assignmentId: room.assignmentId, studentId: students.asa, kind: "excuse-student", reason: "away", madeAt: NOW },
    }),
  "work opened again": (room) => reopenAttempt(editorOf(room), NOW),
  "another key": async ({ room, editor }) =>
    applyKey(editor, { keyVersionId: await nextKey(room, KEYS), policy: "all", reason: "It was wrong." }, NOW),
  "a key only upwards": async ({ room, editor }) =>
    applyKey(editor, { keyVersionId: await nextKey(room, KEYS), policy: "upwards", reason: "It was wrong." }, NOW),
  "the last attempt counts": (room) => setAssignment(room, { attemptPolicy: "last" }),
  "the mean counts": (room) => setAssignment(room, { attemptPolicy: "mean" }),
  "lateness costs more": (room) => setAssignment(room, { latePenaltyPercent: 30 }),
  "names are hidden": (room) => setAssignment(room, { gradesHeld: true, anonymous: true }),
  "somebody is renamed": ({ students }) => db().student.update({ where: { id: students.asa }, data: { name: "Zyn" } }),
  "somebody joins": ({ room }) => addStudent(room, "Åsa"),
  "somebody leaves": ({ room, students }) =>
    db().enrolment.updateMany({ where: { classId: room.classId, studentId: students.dan }, data: { leftAt: NOW } }),
  "somebody comes back": async ({ room }) =>
    db().enrolment.updateMany({
      where: { classId: room.classId, studentId: await studentOf(room.classId, "Hal") },
      data: { leftAt: null },
    }),
  "somebody is erased": ({ students }) => erasing((tx) => eraseStudents(tx, [students.asa])),
};

describe("a stored report is what is reckoned anew", () => {
  test.each(Object.entries(CHANGES))("after: %s", async (_name, change) => {
    const room = await makeReportsRoom();
    const before = await readAll(room);
    await change(room);
    const after = await expectCurrent(room);
    expect(after).not.toEqual(before);
  });

  test("after work opened again that is taken back, or handed in", async () => {
    const room = await makeReportsRoom();
    const before = await readAll(room);
    await reopenAttempt(editorOf(room), NOW);
    await expectCurrent(room);
    await takeBackReopening(editorOf(room));
    expect(await expectCurrent(room)).toEqual(before);
    const again = await reopenAttempt(editorOf(room), NOW);
    if (!again.ok) throw new Error(again.reason);
    const { attemptId } = again;
    const student = { ...editorOf(room), attemptId } as unknown as AttemptStudent;
    expect(await submitAttempt(student, { operations: [] }, hours(0.5))).toMatchObject({ ok: true });
    await expectCurrent(room);
  });

  test("after any of it, in any order, whether somebody reads in between or not", async () => {
    const step = fc.record({ name: fc.constantFrom(...Object.keys(CHANGES)), read: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 8 }), async (steps) => {
        const room = await makeReportsRoom();
        for (const { name, read } of steps) {
          // what can't be done any more is refused, and changes nothing
          await CHANGES[name]?.(room).catch(() => null);
          if (read) await readAll(room);
        }
        await expectCurrent(room);
      }),
      { numRuns: 6 },
    );
  });
});

test("a regrade of many at once is noticed too", async () => {
  const room = await makeGradedClass(KEYS);
  const editor = await makeEditor(room);
  await insertWork(editor, { attempts: 150, keyVersionId: room.keyVersionId });
  const before = await listTotalTallies(editor, "counted");
  const keyVersionId = await nextKey(
    room,
    KEYS.map(({ label }) => ({ label, points: 3000 })),
  );
  expect(await applyKey(editor, { keyVersionId, policy: "all", reason: "Weighed anew." }, NOW)).toMatchObject({ ok: true, done: true });
  expect(await listTotalTallies(editor, "counted")).toEqual(before.map(({ total, attempts }) => ({ total: 3 * total, attempts })));
});

test("nothing is reckoned while nothing changes", async () => {
  const { teacher } = await makeReportsRoom();
  let times = 0;
  const read = () =>
    storedReport(teacher, "times", z.int(), async () => {
      times += 1;
      return times;
    });
  expect([await read(), await read(), await read()]).toEqual([1, 1, 1]);
});

test("a body of another shape is reckoned again", async () => {
  const { teacher, room } = await makeReportsRoom();
  const outcome = await getOutcome(teacher);
  await db().$executeRaw`UPDATE stored_reports SET body = '{"other": true}' WHERE assignment_id = ${room.assignmentId}::uuid`;
  expect(await getOutcome(teacher)).toEqual(outcome);
  expect((await getResultsHead(teacher)).students).toBe(8);
});

test("a change of one student leaves the rows of the others untouched", async () => {
  const room = await makeReportsRoom();
  await readAll(room);
  const written = () =>
    queryRows(
      z.object({ id: z.string(), at: z.string() }),
      sql`SELECT student_id AS id, xmin::text AS at FROM stored_students WHERE assignment_id = ${room.room.assignmentId}::uuid ORDER BY 1`,
    );
  const before = await written();
  await decide(room.room, { kind: "override-attempt", attemptId: room.attempts.asa, points: 100 });
  await readAll(room);
  const after = await written();
  expect(after.filter(({ at }, index) => at !== before[index]?.at).map(({ id }) => id)).toEqual([room.students.asa]);
});

test("work that an older grader marked is known by it", async () => {
  const { teacher } = await makeReportsRoom();
  expect([await hasOlderGrader(teacher, 1), await hasOlderGrader(teacher, 2)]).toEqual([false, true]);
});
