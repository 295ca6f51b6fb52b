import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { asSystem } from "@/lib/access/system";
import { changePassword } from "@/lib/commands/change-password";
import { dropExpired } from "@/lib/commands/drop-expired";
import { makeResetLink } from "@/lib/commands/make-reset-link";
import { signInTeacher } from "@/lib/commands/sign-in-teacher";
import { db } from "@/lib/db/client";
import { findPerson } from "@/lib/db/sign-in-sessions";
import { endOwnSession, getAccount, listSessions, renameAccount } from "@/lib/db/users";
import { makeTeacher, PASSWORD, signInAgain } from "../../factories/teacher";

const START = new Date("2026-11-23T08:00:00Z");
const after = (seconds: number) => new Date(START.getTime() + seconds * 1000);
const device = "Firefox on Linux";

describe("a teacher's sign-in", () => {
  it("opens a session that names the browser and ends after 14 days without use", async () => {
    const { email, userId, teacher } = await makeTeacher(START);
    const result = await signInTeacher({ email, password: PASSWORD, device }, START);
    const sessionId = result.ok ? result.sessionId : "";
    expect(await findPerson(sessionId, after(60))).toEqual({ kind: "teacher", userId, sessionId });
    expect(await findPerson(sessionId, after(14 * 86_400))).toBeNull();
    expect(await listSessions(teacher, after(60))).toContainEqual(expect.objectContaining({ sessionId, device, current: false }));
  });

  it("answers an unknown e-mail as a wrong password, and makes both wait alike", async () => {
    const { email } = await makeTeacher(START);
    for (const address of [email, `${randomUUID()}@nobody.example`]) {
      for (let guess = 0; guess < 5; guess++) {
        expect(await signInTeacher({ email: address, password: "wrong", device }, START)).toEqual({ ok: false, reason: "wrong" });
      }
      expect(await signInTeacher({ email: address, password: PASSWORD, device }, after(5))).toEqual({
        ok: false,
        reason: "wait",
        seconds: 10,
      });
    }
    expect((await signInTeacher({ email, password: PASSWORD, device }, after(15))).ok).toBe(true);
  });

  it("checks five of many guesses that come at the same instant", async () => {
    const { email } = await makeTeacher(START);
    const results = await Promise.all(Array.from({ length: 30 }, () => signInTeacher({ email, password: "wrong", device }, START)));
    expect(results.filter((result) => !result.ok && result.reason === "wrong")).toHaveLength(5);
  });
});

describe("a teacher's account", () => {
  it("takes another name", async () => {
    const { teacher, email } = await makeTeacher(START);
    await renameAccount(teacher, "שרה <b>כהן</b>");
    expect(await getAccount(teacher)).toEqual({ name: "שרה <b>כהן</b>", email });
  });

  it("changes its password only for whoever knows it, and ends every other session", async () => {
    const { teacher, userId, email } = await makeTeacher(START);
    const other = await signInAgain(userId, email, START);
    expect(await changePassword(teacher, { current: "wrong", next: "another long one" }, START)).toEqual({ ok: false, reason: "wrong" });
    expect(await listSessions(teacher, START)).toHaveLength(2);
    expect(await changePassword(teacher, { current: PASSWORD, next: "another long one" }, START)).toEqual({ ok: true });
    expect(await findPerson(other.sessionId, START)).toBeNull();
    expect(await findPerson(teacher.sessionId, START)).not.toBeNull();
    expect(await signInTeacher({ email, password: PASSWORD, device }, START)).toEqual({ ok: false, reason: "wrong" });
    expect((await signInTeacher({ email, password: "another long one", device }, START)).ok).toBe(true);
  });

  it("slows guesses at its own password as the sign-in does", async () => {
    const { teacher } = await makeTeacher(START);
    for (let guess = 0; guess < 5; guess++) await changePassword(teacher, { current: "wrong", next: "another long one" }, START);
    expect(await changePassword(teacher, { current: PASSWORD, next: "another long one" }, START)).toMatchObject({ reason: "wait" });
  });

  it("ends its own sessions, and nobody else's", async () => {
    const [one, two] = [await makeTeacher(START), await makeTeacher(START)];
    await endOwnSession(two.teacher, one.teacher.sessionId);
    expect(await findPerson(one.teacher.sessionId, START)).not.toBeNull();
    await endOwnSession(one.teacher, one.teacher.sessionId);
    expect(await findPerson(one.teacher.sessionId, START)).toBeNull();
  });

  it("leaves no session or link behind that time has ended", async () => {
    const system = asSystem("test");
    const { userId, email } = await makeTeacher(START);
    await makeResetLink(system, email, START);
    const left = async () => [await db().signInSession.count({ where: { userId } }), await db().oneTimeLink.count({ where: { userId } })];
    await dropExpired(system, after(3599));
    expect(await left()).toEqual([1, 1]);
    await dropExpired(system, after(3600));
    expect(await left()).toEqual([1, 0]);
    await dropExpired(system, after(14 * 86_400));
    expect(await left()).toEqual([0, 0]);
  });
});
