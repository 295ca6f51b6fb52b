import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { grantStudent } from "@/lib/access/grants";
import { changeAccommodations } from "@/lib/commands/change-accommodations";
import { startAttempt } from "@/lib/commands/start-attempt";
import { getOwnAccommodation, listAccommodations } from "@/lib/db/accommodations";
import { getAttemptClock } from "@/lib/db/attempt-clock";
import { db } from "@/lib/db/client";
import { USUAL } from "@/lib/domain/accommodation";
import { changeAccommodationsSchema } from "@/lib/domain/accommodation-form";
import type { Student } from "@/lib/domain/proof";
import { makeAssignment, startedBy, WEEK } from "@/tests/factories/assignment";
import { classEditorOf, makeClass, makeTeacher, minutesAfter } from "@/tests/factories/class";

async function room(names = ["Ana Keller", "Ben Osei", "Cem Aydin"]) {
  const teacher = await makeTeacher();
  const made = await makeClass(teacher, names);
  const ids = made.students.map(({ studentId }) => studentId);
  return { ...made, teacher, ids, editor: await classEditorOf(teacher.person, made.classId) };
}
const proofOf = (studentId: string): Student => {
  const proof = grantStudent({ kind: "student", studentId, sessionId: randomUUID() });
  if (!proof) throw new Error("no proof");
  return proof;
};
const ownOf = (studentId: string) => getOwnAccommodation(proofOf(studentId));

describe("changing accommodations", () => {
  test("sets what is named for several students at once, and leaves the rest of each as it was", async () => {
    const { editor, ids } = await room();
    const [ana = "", ben = "", cem = ""] = ids;
    await changeAccommodations(editor, { studentIds: [ana], changes: { listView: true, itemsAPage: 3, extraAttempts: 2 } });
    expect(await changeAccommodations(editor, { studentIds: [ana, ben], changes: { time: "150", readAloud: true } })).toEqual({
      ok: true,
      students: 2,
    });
    expect(await ownOf(ana)).toEqual({ ...USUAL, time: "150", readAloud: true, listView: true, itemsAPage: 3, extraAttempts: 2 });
    expect(await ownOf(ben)).toEqual({ ...USUAL, time: "150", readAloud: true });
    expect(await ownOf(cem)).toEqual(USUAL);
    expect((await listAccommodations(editor)).map(({ fullName, accommodation }) => [fullName, accommodation.time])).toEqual([
      ["Ana Keller", "150"],
      ["Ben Osei", "150"],
      ["Cem Aydin", "usual"],
    ]);
  });

  test.each(["125", "150", "200", "unlimited"] as const)("keeps time %s", async (time) => {
    const { editor, ids } = await room(["Ana Keller"]);
    await changeAccommodations(editor, { studentIds: ids, changes: { time, textSize: "larger", clearLetters: true } });
    expect(await ownOf(ids[0] ?? "")).toEqual({ ...USUAL, time, textSize: "larger", clearLetters: true });
  });

  test("where nothing is set any more, nothing is kept", async () => {
    const { editor, ids } = await room(["Ana Keller"]);
    await changeAccommodations(editor, { studentIds: ids, changes: { time: "200" } });
    await changeAccommodations(editor, { studentIds: ids, changes: { time: "usual" } });
    expect(await db().accommodation.count({ where: { studentId: { in: ids } } })).toBe(0);
  });

  test("all or none: one who is not in the class, or has left it, stops it", async () => {
    const { editor, ids } = await room();
    const other = await room();
    const [ana = "", ben = ""] = ids;
    await db().enrolment.update({
      where: { classId_studentId: { classId: editor.classId, studentId: ben } },
      data: { leftAt: minutesAfter(1) },
    });
    for (const stranger of [other.ids[0] ?? "", ben, randomUUID()]) {
      expect(await changeAccommodations(editor, { studentIds: [ana, stranger], changes: { time: "200" } })).toEqual({
        ok: false,
        reason: "not-in-class",
      });
    }
    expect(await ownOf(ana)).toEqual(USUAL);
    expect(await ownOf(other.ids[0] ?? "")).toEqual(USUAL);
  });

  test("two changes at once both hold", async () => {
    const { editor, ids } = await room(["Ana Keller"]);
    await Promise.all([
      changeAccommodations(editor, { studentIds: ids, changes: { time: "150" } }),
      changeAccommodations(editor, { studentIds: ids, changes: { listView: true } }),
      changeAccommodations(editor, { studentIds: ids, changes: { extraAttempts: 1 } }),
    ]);
    expect(await ownOf(ids[0] ?? "")).toEqual({ ...USUAL, time: "150", listView: true, extraAttempts: 1 });
  });

  test("moves the end of work that is under way, in every class of the student", async () => {
    const made = await makeAssignment({ rule: { ...WEEK, timeLimitMinutes: 40 } });
    const [studentId = ""] = made.room.students.map((one) => one.studentId);
    const attempt = await startedBy(studentId, made.assignmentId, minutesAfter(0));
    const second = await makeClass(made.teacher, [], "9c");
    await db().enrolment.create({ data: { classId: second.classId, studentId, number: 1 } });
    const editor = await classEditorOf(made.teacher.person, second.classId);
    await changeAccommodations(editor, { studentIds: [studentId], changes: { time: "150" } });
    expect((await getAttemptClock(attempt)).endsAt).toEqual(minutesAfter(60));
  });

  test("gives attempts beyond those of the class", async () => {
    const made = await makeAssignment({ rule: { ...WEEK, attemptsAllowed: 1 } });
    const [studentId = ""] = made.room.students.map((one) => one.studentId);
    const attempt = await startedBy(studentId, made.assignmentId, minutesAfter(0));
    await db().attempt.update({ where: { id: attempt.attemptId }, data: { submittedAt: minutesAfter(1), handedInBy: "student" } });
    expect(await startAttempt(attempt, minutesAfter(2))).toEqual({ ok: false, reason: "no-attempts-left" });
    await changeAccommodations(made.classEditor, { studentIds: [studentId], changes: { extraAttempts: 1 } });
    expect(await startAttempt(attempt, minutesAfter(2))).toMatchObject({ ok: true });
  });
});

describe("what the form sends", () => {
  const [classId, studentId] = [randomUUID(), randomUUID()];
  const empty = { time: "", listView: "", textSize: "", clearLetters: "", readAloud: "", itemsAPage: "", extraAttempts: "" };
  const sent = (change: object) =>
    changeAccommodationsSchema.safeParse({ classId, studentIds: [studentId, studentId], ...empty, ...change });

  test("an empty field changes nothing, and a student named twice is one", () => {
    expect(sent({ time: "150", itemsAPage: "all" }).data).toEqual({
      classId,
      studentIds: [studentId],
      changes: { time: "150", itemsAPage: null },
    });
    expect(sent({ listView: "off", extraAttempts: "0" }).data?.changes).toEqual({ listView: false, extraAttempts: 0 });
  });

  test.each([
    { time: "300" },
    { time: "-150" },
    { textSize: "huge" },
    { itemsAPage: "0" },
    { itemsAPage: "-3" },
    { extraAttempts: "6" },
    { extraAttempts: "-1" },
    { extraAttempts: "1.5" },
    { listView: "maybe" },
    { studentIds: [] },
    { studentIds: ["1 OR 1=1"] },
    { classId: "x" },
  ])("refuses %o", (change) => {
    expect(sent(change).success).toBe(false);
  });
});
