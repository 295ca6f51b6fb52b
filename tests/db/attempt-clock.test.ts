import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { grantAssignmentStudent } from "@/lib/access/grants";
import { asSystem } from "@/lib/access/system";
import { closeAssignment } from "@/lib/commands/close-assignment";
import { giveTime } from "@/lib/commands/give-time";
import { saveOperations } from "@/lib/commands/save-operations";
import { startAttempt } from "@/lib/commands/start-attempt";
import { submitAttempt } from "@/lib/commands/submit-attempt";
import { listOverdueAssignments } from "@/lib/db/assignments";
import { getAttemptClock } from "@/lib/db/attempt-clock";
import { findAttemptNews } from "@/lib/db/attempt-news";
import { getAssignmentOfStudent, getReceipt } from "@/lib/db/attempts";
import { db } from "@/lib/db/client";
import { getFeedback } from "@/lib/db/feedback";
import type { AssignmentRule } from "@/lib/domain/assignment-rule";
import { attemptClock, GRACE } from "@/lib/domain/attempt-clock";
import { makeAssignment, startedBy, WEEK } from "@/tests/factories/assignment";
import { minutesAfter } from "@/tests/factories/class";

const system = asSystem("tests");
const MINUTE = 60_000;
const DAY = 24 * 60;

type Set = { timePercent?: number; noTimeLimit?: boolean; extraAttempts?: number };

/** A class of two who start ten minutes after NOON; the first has what is set. */
async function working(rule: Partial<AssignmentRule>, set?: Set) {
  const made = await makeAssignment({ rule: { ...WEEK, ...rule } });
  const [first = "", second = ""] = made.room.students.map(({ studentId }) => studentId);
  if (set) await db().accommodation.create({ data: { studentId: first, ...set } });
  const [one, other] = [
    await startedBy(first, made.assignmentId, minutesAfter(10)),
    await startedBy(second, made.assignmentId, minutesAfter(10)),
  ];
  return { ...made, one, other };
}

/** When the attempts end, in minutes after NOON. */
const endsOf = async (...attempts: Parameters<typeof getAttemptClock>[0][]) =>
  Promise.all(attempts.map(async (attempt) => minutesOf((await getAttemptClock(attempt)).endsAt)));
const minutesOf = (moment: Date | null) => moment && (moment.getTime() - minutesAfter(0).getTime()) / MINUTE;
const handedIn = async (attemptId: string) =>
  db().attempt.findUniqueOrThrow({ where: { id: attemptId }, select: { handedInBy: true, late: true } });

describe("when an attempt ends", () => {
  test("without a limit, at the closing", async () => {
    const { one, other } = await working({});
    expect(await endsOf(one, other)).toEqual([7 * DAY, 7 * DAY]);
  });

  test("with a limit, so long after its own start", async () => {
    const { one } = await working({ timeLimitMinutes: 40 });
    expect(await endsOf(one)).toEqual([50]);
    expect(await getAttemptClock(one)).toMatchObject({ atEnd: "hand-in", stopsAt: minutesAfter(50) });
  });

  test.each([
    [{ timePercent: 125 }, 50],
    [{ timePercent: 150 }, 60],
    [{ timePercent: 200 }, 80],
  ])("more time: %o of 40 minutes are %i", async (set, minutes) => {
    const { one, other } = await working({ timeLimitMinutes: 40 }, set);
    expect(await endsOf(one, other)).toEqual([10 + minutes, 50]);
  });

  test("an odd limit is rounded up to whole minutes", async () => {
    const { one } = await working({ timeLimitMinutes: 7 }, { timePercent: 125 });
    expect(await endsOf(one)).toEqual([19]);
  });

  test("no limit: the closing alone ends it, as much later as for twice the time", async () => {
    const rule = { timeLimitMinutes: 40, dueAt: minutesAfter(60), closesAt: minutesAfter(60) };
    const { one, other } = await working(rule, { timePercent: 200, noTimeLimit: true });
    expect(await endsOf(one, other)).toEqual([100, 50]);
  });

  test("every deadline moves by the extra share of the limit", async () => {
    const rule = { timeLimitMinutes: 40, dueAt: minutesAfter(30), closesAt: minutesAfter(45) };
    const { one, other } = await working(rule, { timePercent: 150 });
    expect(await endsOf(one, other)).toEqual([65, 45]);
    const seen = await getAssignmentOfStudent(one);
    expect([seen.dueAt, seen.closesAt, seen.timeLimitMinutes].map((value) => (value instanceof Date ? minutesOf(value) : value))).toEqual([
      50, 65, 60,
    ]);
    expect(await getAssignmentOfStudent(other)).toMatchObject({ dueAt: rule.dueAt, closesAt: rule.closesAt, timeLimitMinutes: 40 });
  });

  test("without a limit deadlines move by the extra share of the time it is open, of an hour at most", async () => {
    const lesson = await working({ dueAt: minutesAfter(40), closesAt: minutesAfter(45) }, { timePercent: 150 });
    expect(await endsOf(lesson.one, lesson.other)).toEqual([65, 45]);
    const week = await working({}, { timePercent: 200 });
    expect(await endsOf(week.one, week.other)).toEqual([7 * DAY + 60, 7 * DAY]);
  });

  test("what the page is told is what the one function says", async () => {
    const limit = fc.option(fc.integer({ min: 1, max: 600 }), { nil: null });
    const closing = fc.option(fc.integer({ min: 11, max: 2000 }), { nil: null });
    const made = await working({ feedback: "at-once" });
    await db().accommodation.create({ data: { studentId: made.one.studentId } });
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          limit,
          closing,
          atEnd: fc.constantFrom("hand-in", "late"),
          percent: fc.constantFrom(100, 125, 150, 200),
          none: fc.boolean(),
          extra: fc.nat(60),
        }),
        async ({ limit: timeLimitMinutes, closing, atEnd, percent, none, extra }) => {
          const closesAt = closing === null ? null : minutesAfter(closing);
          await db().assignment.update({ where: { id: made.assignmentId }, data: { timeLimitMinutes, atEnd, dueAt: null, closesAt } });
          await db().attempt.update({ where: { id: made.one.attemptId }, data: { extraMinutes: extra } });
          const noTimeLimit = none && percent === 200;
          await db().accommodation.update({ where: { studentId: made.one.studentId }, data: { timePercent: percent, noTimeLimit } });
          const share = (percent - 100) / 100;
          const own = closing === null ? null : closing + Math.ceil(share * (timeLimitMinutes ?? Math.min(60, closing))) + extra;
          const up = timeLimitMinutes === null || noTimeLimit ? null : 10 + Math.ceil((timeLimitMinutes * percent) / 100) + extra;
          const at = (minutes: number | null) => (minutes === null ? null : minutesAfter(minutes));
          const clock = await getAttemptClock(made.one);
          const { serverNow } = clock;
          expect(clock).toEqual(
            attemptClock({ timeIsUpAt: at(up), closesAt: at(own), atEnd: atEnd === "late" ? "late" : "hand-in" }, serverNow),
          );
          expect((await getReceipt(made.one)).stopsAt).toEqual(clock.stopsAt);
          expect((await findAttemptNews(made.one))?.clock.endsAt).toEqual(clock.endsAt);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe("when the time is up", () => {
  const save = (attempt: Parameters<typeof saveOperations>[0], seconds: number) =>
    saveOperations(attempt, { operations: [] }, new Date(minutesAfter(50).getTime() + seconds * 1000));
  const operation = async (lessonVersionId: string) => ({
    id: crypto.randomUUID(),
    itemId: (await db().item.findFirstOrThrow({ where: { lessonVersionId }, select: { id: true } })).id,
    response: { class: "reported-fact" },
  });

  test("what arrives within the grace is taken, and what arrives later is refused; what was saved stays", async () => {
    const { one, assignmentId, lesson } = await working({ timeLimitMinutes: 40 });
    const at = (milliseconds: number) => new Date(minutesAfter(50).getTime() + milliseconds);
    const [first, second] = [await operation(lesson.lessonVersionId), await operation(lesson.lessonVersionId)];
    expect(await saveOperations(one, { operations: [first] }, at(GRACE - 1))).toMatchObject({ ok: true });
    expect(await saveOperations(one, { operations: [second] }, at(GRACE))).toEqual({ ok: false, reason: "closed" });
    expect(await submitAttempt(one, { operations: [second] }, at(GRACE))).toEqual({ ok: false, reason: "closed" });
    expect(await db().operation.count({ where: { attemptId: one.attemptId } })).toBe(1);
    expect(await listOverdueAssignments(system, at(GRACE - 1))).not.toContain(assignmentId);
    expect(await listOverdueAssignments(system, at(GRACE))).toContain(assignmentId);
    expect(await closeAssignment(system, { assignmentId }, at(GRACE))).toEqual({ handedIn: 2 });
    expect(await handedIn(one.attemptId)).toEqual({ handedInBy: "closing", late: false });
  });

  test("each student's work is handed in at their own end, and nobody else's", async () => {
    const { one, other, assignmentId } = await working({ timeLimitMinutes: 40 }, { timePercent: 150 });
    expect(await closeAssignment(system, { assignmentId }, minutesAfter(55))).toEqual({ handedIn: 1 });
    expect([(await handedIn(one.attemptId)).handedInBy, (await handedIn(other.attemptId)).handedInBy]).toEqual([null, "closing"]);
    expect(await submitAttempt(one, { operations: [] }, minutesAfter(69))).toMatchObject({ ok: true });
    expect((await handedIn(one.attemptId)).late).toBe(false);
  });

  test("at the closing of the class, work that has more time stays open until its own", async () => {
    const rule = { dueAt: minutesAfter(60), closesAt: minutesAfter(60) };
    const { one, other, assignmentId } = await working(rule, { timePercent: 150 });
    expect(await closeAssignment(system, { assignmentId }, minutesAfter(61))).toEqual({ handedIn: 1 });
    expect((await handedIn(other.attemptId)).handedInBy).toBe("closing");
    expect(await save(one, 0)).toMatchObject({ ok: true });
    expect(await closeAssignment(system, { assignmentId }, minutesAfter(91))).toEqual({ handedIn: 1 });
    expect(await handedIn(one.attemptId)).toEqual({ handedInBy: "closing", late: false });
  });

  test("kept open, it is late from then on, and the closing ends it", async () => {
    const { one, other, assignmentId } = await working({ timeLimitMinutes: 40, atEnd: "late", dueAt: null, closesAt: minutesAfter(300) });
    expect(await getAttemptClock(one)).toMatchObject({ atEnd: "late", endsAt: minutesAfter(50), stopsAt: minutesAfter(300) });
    expect(await closeAssignment(system, { assignmentId }, minutesAfter(200))).toEqual({ handedIn: 0 });
    expect(await submitAttempt(one, { operations: [] }, minutesAfter(200))).toMatchObject({ ok: true });
    expect((await handedIn(one.attemptId)).late).toBe(true);
    expect(await closeAssignment(system, { assignmentId }, minutesAfter(301))).toEqual({ handedIn: 1 });
    expect(await handedIn(other.attemptId)).toEqual({ handedInBy: "closing", late: true });
  });

  test("who has more time may start after the class's closing, and go on until their own", async () => {
    const rule = { timeLimitMinutes: 40, dueAt: null, closesAt: minutesAfter(60) };
    const made = await makeAssignment({ rule: { ...WEEK, ...rule } });
    const [first = "", second = ""] = made.room.students.map(({ studentId }) => studentId);
    await db().accommodation.create({ data: { studentId: first, timePercent: 200 } });
    const start = async (studentId: string, minutes: number) => {
      const student = await grantAssignmentStudent({ kind: "student", studentId, sessionId: crypto.randomUUID() }, made.assignmentId);
      return student && startAttempt(student, minutesAfter(minutes));
    };
    expect(await start(second, 61)).toEqual({ ok: false, reason: "closed" });
    expect(await start(first, 61)).toMatchObject({ ok: true });
    expect(await start(first, 99)).toMatchObject({ ok: true });
    expect(await start(first, 100)).toEqual({ ok: false, reason: "closed" });
  });

  test("the key comes out once nobody of the class can answer any more", async () => {
    const rule = { dueAt: null, closesAt: minutesAfter(60) };
    const { one, other } = await working(rule, { timePercent: 150 });
    await submitAttempt(other, { operations: [] }, minutesAfter(40));
    expect((await getFeedback(other, minutesAfter(62))).released).toBe(false);
    expect(await getAssignmentOfStudent(other)).toMatchObject({ closesAt: minutesAfter(60), overAt: minutesAfter(90) });
    expect((await getFeedback(other, minutesAfter(91))).released).toBe(true);
    await db().enrolment.updateMany({ where: { studentId: one.studentId }, data: { leftAt: minutesAfter(50) } });
    await submitAttempt(one, { operations: [] }, minutesAfter(50));
    expect((await getFeedback(other, minutesAfter(61))).released).toBe(true);
  });
});

describe("giving time", () => {
  test("moves the end of one attempt, or of all that are open", async () => {
    const { one, other, editor, assignmentId } = await working({ timeLimitMinutes: 40 });
    const give = (attempts: "all" | string[], minutes: number) => giveTime(editor, { assignmentId, attempts, minutes });
    expect(await give([one.attemptId], 10)).toEqual({ ok: true, attempts: 1 });
    expect(await endsOf(one, other)).toEqual([60, 50]);
    expect(await give("all", 5)).toEqual({ ok: true, attempts: 2 });
    expect(await endsOf(one, other)).toEqual([65, 55]);
    await submitAttempt(one, { operations: [] }, minutesAfter(20));
    expect(await give("all", 5)).toEqual({ ok: true, attempts: 1 });
    expect(await give([one.attemptId], 5)).toEqual({ ok: false, reason: "no-end" });
  });

  test("moves the closing too, for that attempt alone", async () => {
    const { one, other, editor, assignmentId } = await working({ dueAt: null, closesAt: minutesAfter(30) });
    await giveTime(editor, { assignmentId, attempts: [one.attemptId], minutes: 10 });
    expect(await endsOf(one, other)).toEqual([40, 30]);
    expect(await closeAssignment(system, { assignmentId }, minutesAfter(31))).toEqual({ handedIn: 1 });
    expect((await handedIn(one.attemptId)).handedInBy).toBeNull();
  });

  test("gives nothing to work of another assignment, nor to work that never ends, and no more than ten hours", async () => {
    const here = await working({ timeLimitMinutes: 40 });
    const there = await working({ dueAt: null, closesAt: null, feedback: "at-once" });
    const foreign = { assignmentId: here.assignmentId, attempts: [there.one.attemptId], minutes: 10 };
    expect(await giveTime(here.editor, foreign)).toEqual({ ok: false, reason: "no-end" });
    expect(await giveTime(there.editor, { assignmentId: there.assignmentId, attempts: "all", minutes: 10 })).toEqual({
      ok: false,
      reason: "no-end",
    });
    for (let time = 0; time < 6; time++)
      await giveTime(here.editor, { assignmentId: here.assignmentId, attempts: [here.one.attemptId], minutes: 120 });
    expect(await endsOf(here.one)).toEqual([650]);
  });

  test("at the moment of the closing, either the time counts or the hand-in: never both, never neither", async () => {
    for (let round = 0; round < 5; round++) {
      const { one, editor, assignmentId } = await working({ timeLimitMinutes: 40 });
      const now = minutesAfter(51);
      const [given] = await Promise.all([
        giveTime(editor, { assignmentId, attempts: [one.attemptId], minutes: 10 }),
        closeAssignment(system, { assignmentId }, now),
        submitAttempt(one, { operations: [] }, new Date(now.getTime() - 1)),
      ]);
      const { handedInBy } = await handedIn(one.attemptId);
      const clock = await getAttemptClock(one);
      expect(minutesOf(clock.endsAt)).toBe(given.ok ? 60 : 50);
      expect(handedInBy).not.toBeNull();
    }
  });
});
