import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { grantRosterEditor } from "@/lib/access/grants";
import { removeStudent } from "@/lib/commands/remove-student";
import { signInStudent } from "@/lib/commands/sign-in-student";
import { archiveClass } from "@/lib/db/classes";
import { db } from "@/lib/db/client";
import { clearSignInLimit, dropOldLimits } from "@/lib/db/sign-in-limits";
import type { SignInResult } from "@/lib/domain/sign-in";
import { makeClassOf, makeSchool } from "../../factories/school";

const START = new Date("2026-11-23T08:00:00Z");
const after = (seconds: number) => new Date(START.getTime() + seconds * 1000);
const DAY = 86_400;

async function makeClass(students: number) {
  const school = await makeSchool(START);
  const made = await makeClassOf(school, students, START);
  const pinOf = (index: number) => made.cards[index]?.pin ?? "";
  const idOf = (index: number) => made.cards[index]?.studentId ?? "";
  const wrongPin = (index: number) => String((Number(pinOf(index)) + 1) % 1_000_000).padStart(6, "0");
  const join = (index: number, pin: string, now: Date, deviceToken: string | null = null) =>
    signInStudent({ code: made.code, studentId: idOf(index), pin, deviceToken }, now);
  const rosterEditor = async (index: number) => {
    const proof = await grantRosterEditor({ kind: "teacher", userId: school.userId, sessionId: randomUUID() }, made.classId, idOf(index));
    if (!proof) throw new Error("a roster editor is none");
    return proof;
  };
  return { ...made, join, pinOf, wrongPin, idOf, rosterEditor };
}

const reasons = (results: readonly SignInResult[]) => results.map((result) => (result.ok ? "in" : result.reason));
const count = (results: readonly SignInResult[], reason: string) => reasons(results).filter((one) => one === reason).length;

describe("a student's sign-in", () => {
  it("opens a session for the right PIN, notes who has joined and remembers the device", async () => {
    const room = await makeClass(1);
    const result = await room.join(0, room.pinOf(0), after(1), "token");
    expect(result.ok).toBe(true);
    const student = await db().student.findUniqueOrThrow({
      where: { id: room.idOf(0) },
      include: { sessions: true, devices: true, enrolments: true },
    });
    expect(student.sessions).toMatchObject([{ id: result.ok && result.sessionId, device: "" }]);
    expect(student.devices).toHaveLength(1);
    expect(student.enrolments).toMatchObject([{ joinedAt: after(1) }]);
    await room.join(0, room.pinOf(0), after(2), "token");
    expect(await db().enrolment.findFirst({ where: { studentId: room.idOf(0) } })).toMatchObject({ joinedAt: after(1) });
  });

  it("gives one answer for a wrong PIN, an unknown name and another class's code", async () => {
    const [room, other] = [await makeClass(1), await makeClass(1)];
    const typed = { code: room.code, studentId: room.idOf(0), pin: room.pinOf(0), deviceToken: null };
    const answers = [
      await signInStudent({ ...typed, pin: room.wrongPin(0) }, START),
      await signInStudent({ ...typed, studentId: randomUUID() }, START),
      await signInStudent({ ...typed, code: other.code }, START),
      await signInStudent({ ...typed, code: "" }, START),
      await signInStudent({ card: "x".repeat(43), deviceToken: null }, START),
    ];
    for (const answer of answers) expect(answer).toEqual({ ok: false, reason: "wrong" });
  });

  it("lets in by card, and nobody who has left or whose class is archived", async () => {
    const room = await makeClass(2);
    const card = (index: number) => ({ card: room.cards[index]?.card ?? "", deviceToken: null });
    expect((await signInStudent(card(0), START)).ok).toBe(true);
    await removeStudent(await room.rosterEditor(0), START);
    expect(await signInStudent(card(0), START)).toEqual({ ok: false, reason: "wrong" });
    expect(await room.join(0, room.pinOf(0), START)).toEqual({ ok: false, reason: "wrong" });
    await archiveClass(room.editor, START);
    expect(await signInStudent(card(1), START)).toEqual({ ok: false, reason: "wrong" });
    expect(await room.join(1, room.pinOf(1), START)).toEqual({ ok: false, reason: "wrong" });
  });
});

describe("wrong PINs", () => {
  it("slow down after five; a guess during the wait is not checked, even a right one", async () => {
    const room = await makeClass(2);
    for (let guess = 0; guess < 5; guess++) expect(await room.join(0, room.wrongPin(0), START)).toEqual({ ok: false, reason: "wrong" });
    expect(await room.join(0, room.pinOf(0), after(1))).toEqual({ ok: false, reason: "wait", seconds: 14 });
    expect((await room.join(1, room.pinOf(1), after(1))).ok).toBe(true);
    expect((await room.join(0, room.pinOf(0), after(15))).ok).toBe(true);
    // the right one took nothing away and added nothing
    expect(await room.join(0, room.wrongPin(0), after(16))).toEqual({ ok: false, reason: "wrong" });
    expect(await room.join(0, room.wrongPin(0), after(17))).toEqual({ ok: false, reason: "wait", seconds: 29 });
  });

  it("do not slow the student on a device that knows them", async () => {
    const room = await makeClass(1);
    await room.join(0, room.pinOf(0), START, "own laptop");
    for (let guess = 0; guess < 8; guess++) await room.join(0, room.wrongPin(0), START, `strange ${guess}`);
    expect(await room.join(0, room.pinOf(0), START, "strange 1")).toMatchObject({ reason: "wait" });
    for (let guess = 0; guess < 20; guess++)
      expect(await room.join(0, room.wrongPin(0), START, "own laptop")).toMatchObject({ reason: "wrong" });
    expect((await room.join(0, room.pinOf(0), START, "own laptop")).ok).toBe(true);
  });

  it("are forgotten when the teacher clears them", async () => {
    const room = await makeClass(2);
    for (let guess = 0; guess < 5; guess++) await room.join(0, room.wrongPin(0), START);
    expect(await room.join(0, room.pinOf(0), START)).toMatchObject({ reason: "wait" });
    await clearSignInLimit(await room.rosterEditor(0));
    expect((await room.join(0, room.pinOf(0), START)).ok).toBe(true);
  });

  it("sent at the same instant are checked five times, not more", async () => {
    const room = await makeClass(1);
    const results = await Promise.all(Array.from({ length: 40 }, (_, guess) => room.join(0, room.wrongPin(0), START, `device ${guess}`)));
    expect(count(results, "wrong")).toBe(5);
    expect(count(results, "wait")).toBe(35);
  });

  it("leave nothing behind once they hold nobody back", async () => {
    const room = await makeClass(1);
    await room.join(0, room.wrongPin(0), START);
    const left = () => db().signInLimit.count({ where: { scope: { in: [`student:${room.idOf(0)}`, `class:${room.classId}`] } } });
    await dropOldLimits(after(DAY - 1));
    expect(await left()).toBe(2);
    await dropOldLimits(after(DAY + 1));
    expect(await left()).toBe(0);
  });
});

describe("a class that joins", () => {
  it("gets in at once, all thirty behind one address, with typing errors before and in between", async () => {
    const room = await makeClass(30);
    const all = room.cards.map((_, index) => index);
    const typos = await Promise.all(all.map((index) => room.join(index, room.wrongPin(index), START)));
    expect(count(typos, "wrong")).toBe(30);
    const joined = await Promise.all(all.map((index) => room.join(index, room.pinOf(index), after(20), `device ${index}`)));
    expect(count(joined, "in")).toBe(30);
  });
});

describe("10,000 guesses from 100 addresses over a day", () => {
  const ROUNDS = 400;
  const AT_ONCE = 25;

  async function attack(students: number) {
    const room = await makeClass(students);
    const results: SignInResult[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const now = after((round * DAY) / ROUNDS);
      const guesses = Array.from({ length: AT_ONCE }, (_, guess) => {
        const number = round * AT_ONCE + guess;
        const index = number % students;
        return room.join(index, room.wrongPin(index), now, `address ${number % 100}`);
      });
      results.push(...(await Promise.all(guesses)));
    }
    return results;
  }

  it.each([
    ["at one student", 1],
    ["spread over a class of 30", 30],
  ])("%s: fewer than 200 are checked", { timeout: 240_000 }, async (_, students) => {
    const results = await attack(students);
    expect(results).toHaveLength(10_000);
    expect(count(results, "wrong") + count(results, "wait")).toBe(10_000);
    expect(count(results, "wrong")).toBeLessThan(200);
  });
});
