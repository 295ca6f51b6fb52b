import { verify } from "@node-rs/argon2";
import { beforeAll, describe, expect, test } from "vitest";
import { addStudents } from "@/lib/commands/add-students";
import { makePins } from "@/lib/commands/make-pins";
import { moveStudent } from "@/lib/commands/move-student";
import { removeStudent } from "@/lib/commands/remove-student";
import { returnStudent } from "@/lib/commands/return-student";
import { archiveClass, clearClassSlowdown, findClassSlowdown } from "@/lib/db/classes";
import { db } from "@/lib/db/client";
import { getPresence, listMoveTargets, listRoster, renameStudent } from "@/lib/db/roster";
import { openSession } from "@/lib/db/sign-in-sessions";
import { findStudentOfCard } from "@/lib/db/student-cards";
import { isDeviceOf, isDeviceOfClass, rememberDevice } from "@/lib/db/student-devices";
import { type MadeTeacher, makeClass, makeTeacher, minutesAfter, NOON, rosterEditorOf } from "@/tests/factories/class";

let eva: MadeTeacher;
beforeAll(async () => {
  eva = await makeTeacher();
});

/** A class with Ana Karlsson, with the proof to change her. */
async function classWithAna() {
  const room = await makeClass(eva, ["Ana Karlsson"]);
  const ana = room.students[0]?.studentId ?? "";
  return { ...room, ana, anaEditor: await rosterEditorOf(eva.person, room.classId, ana) };
}

describe("the roster", () => {
  test("200 names at once, numbered in their order, equal ones told apart", async () => {
    const names = Array.from({ length: 200 }, (_, index) => (index % 50 === 0 ? "Ana Karlsson" : `Student ${index}`));
    const { owner, students } = await makeClass(eva, names);
    expect(students.map(({ number }) => number)).toEqual(names.map((_, index) => index + 1));
    const twins = (await listRoster(owner, NOON)).filter(({ name }) => name === "Ana Karlsson");
    expect(twins.map(({ fullName }) => fullName)).toEqual([1, 51, 101, 151].map((number) => `Ana Karlsson (${number})`));
    expect(twins.map(({ shownName }) => shownName)).toEqual([1, 51, 101, 151].map((number) => `Ana K. (${number})`));
  });

  test("two lists pasted at once get numbers of their own", async () => {
    const { owner } = await makeClass(eva);
    await Promise.all(["a", "b", "c", "d"].map((part) => addStudents(owner, [`${part}1`, `${part}2`], NOON)));
    const numbers = (await listRoster(owner, NOON)).map(({ number }) => number);
    expect(numbers.sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  test("is in people's alphabet, those who left last", async () => {
    const { owner, students, classId } = await makeClass(eva, ["Zoe", "ben", "Åsa", "Ada"]);
    await removeStudent(await rosterEditorOf(eva.person, classId, students[3]?.studentId ?? ""), NOON);
    expect((await listRoster(owner, NOON)).map(({ name }) => name)).toEqual(["Åsa", "ben", "Zoe", "Ada"]);
  });

  test("keeps names of 300 characters, emoji, right-to-left and markup as they are", async () => {
    const names = ["😀".repeat(300), "<script>alert(1)</script>", "محمد علی"];
    const { owner } = await makeClass(eva, names);
    expect((await listRoster(owner, NOON)).map(({ name }) => name).sort()).toEqual([...names].sort());
  });

  test("of an archived class takes nobody", async () => {
    const { owner } = await makeClass(eva);
    await archiveClass(owner, NOON);
    expect(await addStudents(owner, ["Ana"], NOON)).toEqual({ ok: false, reason: "archived" });
  });

  test("a student is renamed", async () => {
    const { owner, anaEditor } = await classWithAna();
    await renameStudent(anaEditor, "Ana Berg");
    expect(await listRoster(owner, NOON)).toMatchObject([{ name: "Ana Berg", shownName: "Ana B." }]);
  });
});

describe("PINs and cards", () => {
  test("six digits and a card for each, of which only hashes are kept", async () => {
    const { owner, students } = await makeClass(eva, ["Ben Ode", "Ana Karlsson"]);
    const { cards } = await makePins(
      owner,
      students.map(({ studentId }) => studentId),
      NOON,
    );
    expect(cards.map(({ name }) => name)).toEqual(["Ana Karlsson", "Ben Ode"]);
    for (const { studentId, pin, card } of cards) {
      expect(pin).toMatch(/^\d{6}$/);
      const student = await db().student.findUniqueOrThrow({ where: { id: studentId } });
      expect(student.pinHash).toMatch(/^\$argon2id\$/);
      expect(await verify(student.pinHash ?? "", pin)).toBe(true);
      expect(student.pinMadeAt).toEqual(NOON);
      expect(await findStudentOfCard(card)).toEqual({ id: studentId });
    }
  });

  test("new ones end the old: card, PIN, sessions, devices and wrong guesses", async () => {
    const { owner, ana } = await classWithAna();
    const first = await makePins(owner, [ana], NOON);
    await openSession({ studentId: ana }, "", NOON);
    await rememberDevice(ana, "a device", NOON);
    await db().signInLimit.create({ data: { scope: `student:${ana}`, failures: 9, firstFailureAt: NOON, retryAt: minutesAfter(8) } });
    expect(await listRoster(owner, NOON)).toMatchObject([{ retryAt: minutesAfter(8) }]);
    const second = await makePins(owner, [ana], minutesAfter(1));
    expect(await findStudentOfCard(first.cards[0]?.card ?? "")).toBeNull();
    expect(await findStudentOfCard(second.cards[0]?.card ?? "")).toEqual({ id: ana });
    expect(await db().signInSession.count({ where: { studentId: ana } })).toBe(0);
    expect(await isDeviceOf(ana, "a device")).toBe(false);
    expect(await listRoster(owner, NOON)).toMatchObject([{ retryAt: null, pinMadeAt: minutesAfter(1) }]);
  });

  test("only for students who belong to the class now", async () => {
    const other = await classWithAna();
    const { owner, ana, anaEditor } = await classWithAna();
    await removeStudent(anaEditor, NOON);
    expect(await makePins(owner, [ana, other.ana], NOON)).toEqual({ ok: true, cards: [] });
    expect(await db().student.count({ where: { id: { in: [ana, other.ana] }, pinHash: { not: null } } })).toBe(0);
  });
});

describe("leaving, returning, moving", () => {
  test("who leaves is not on the wall any more and is signed out; who returns has the old place", async () => {
    const { owner, ana, anaEditor } = await classWithAna();
    await openSession({ studentId: ana }, "", NOON);
    expect(await getPresence(owner, NOON)).toEqual({ open: false, students: [{ studentId: ana, shownName: "Ana K.", here: true }] });
    await removeStudent(anaEditor, minutesAfter(1));
    expect(await getPresence(owner, minutesAfter(1))).toEqual({ open: false, students: [] });
    expect(await db().signInSession.count({ where: { studentId: ana } })).toBe(0);
    expect(await listRoster(owner, NOON)).toMatchObject([{ studentId: ana, leftAt: minutesAfter(1) }]);
    await returnStudent(anaEditor);
    expect(await listRoster(owner, NOON)).toMatchObject([{ studentId: ana, leftAt: null, number: 1 }]);
  });

  test("a move leaves the one class and joins the other, and back again", async () => {
    const { owner, ana, anaEditor } = await classWithAna();
    const target = await makeClass(eva, ["Ben Ode"], "9a");
    expect((await listMoveTargets(owner)).map(({ classId }) => classId)).toContain(target.classId);
    await openSession({ studentId: ana }, "", NOON);
    expect(await moveStudent(anaEditor, target.owner, NOON)).toEqual({ ok: true });
    expect(await listRoster(owner, NOON)).toMatchObject([{ leftAt: NOON }]);
    expect(await listRoster(target.owner, NOON)).toMatchObject([{ name: "Ana Karlsson", number: 2 }, { name: "Ben Ode" }]);
    expect(await db().signInSession.count({ where: { studentId: ana } })).toBe(1);
    expect(await moveStudent(anaEditor, target.owner, NOON)).toEqual({ ok: false, reason: "left-already" });
    const back = await rosterEditorOf(eva.person, target.classId, ana);
    expect(await moveStudent(back, owner, minutesAfter(1))).toEqual({ ok: true });
    expect(await listRoster(owner, NOON)).toMatchObject([{ leftAt: null, number: 1 }]);
  });

  test("a move goes nowhere else", async () => {
    const { owner, anaEditor } = await classWithAna();
    const elsewhere = await makeClass(await makeTeacher());
    const archived = await makeClass(eva);
    await archiveClass(archived.owner, NOON);
    expect(await moveStudent(anaEditor, owner, NOON)).toEqual({ ok: false, reason: "same-class" });
    expect(await moveStudent(anaEditor, elsewhere.owner, NOON)).toEqual({ ok: false, reason: "other-school" });
    expect(await moveStudent(anaEditor, archived.owner, NOON)).toEqual({ ok: false, reason: "archived" });
    expect(await listRoster(owner, NOON)).toMatchObject([{ leftAt: null }]);
  });
});

test("a device is known to its student and to the classes the student belongs to", async () => {
  const { classId, ana, anaEditor } = await classWithAna();
  expect(await isDeviceOfClass(classId, "tablet 7")).toBe(false);
  await rememberDevice(ana, "tablet 7", NOON);
  await rememberDevice(ana, "tablet 7", minutesAfter(1));
  expect(await isDeviceOfClass(classId, "tablet 7")).toBe(true);
  expect(await isDeviceOfClass(classId, "tablet 8")).toBe(false);
  const { classId: other } = await classWithAna();
  expect(await isDeviceOfClass(other, "tablet 7")).toBe(false);
  await removeStudent(anaEditor, NOON);
  expect(await isDeviceOfClass(classId, "tablet 7")).toBe(false);
});

test("a class at which somebody guesses says so, until an editor clears it", async () => {
  const { classId, owner } = await makeClass(eva);
  expect(await findClassSlowdown(owner, NOON)).toBeNull();
  await db().signInLimit.create({ data: { scope: `class:${classId}`, failures: 1000, firstFailureAt: NOON } });
  expect(await findClassSlowdown(owner, minutesAfter(1))).toBeGreaterThan(0);
  await clearClassSlowdown(owner);
  expect(await findClassSlowdown(owner, minutesAfter(1))).toBeNull();
});
