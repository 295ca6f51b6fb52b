import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { grantSchoolAdministrator } from "@/lib/access/grants";
import { asSystem } from "@/lib/access/system";
import { acceptInvitation } from "@/lib/commands/accept-invitation";
import { askForResetLink } from "@/lib/commands/ask-for-reset-link";
import { changePassword } from "@/lib/commands/change-password";
import { inviteToSchool } from "@/lib/commands/invite-to-school";
import { makeMemberResetLink } from "@/lib/commands/make-member-reset-link";
import { makeResetLink } from "@/lib/commands/make-reset-link";
import { resetPassword } from "@/lib/commands/reset-password";
import { signInTeacher } from "@/lib/commands/sign-in-teacher";
import { db } from "@/lib/db/client";
import { listSessions } from "@/lib/db/users";
import { makeSchool } from "../../factories/school";
import { makeTeacher, PASSWORD } from "../../factories/teacher";

const START = new Date("2026-11-23T08:00:00Z");
const after = (seconds: number) => new Date(START.getTime() + seconds * 1000);
const HOUR = 3600;
const system = asSystem("test");
const device = "Firefox on Linux";
const next = "another long one";

async function linkFor(email: string): Promise<string> {
  const made = await makeResetLink(system, email, START);
  return made.ok ? made.secret : "";
}

describe("a reset link", () => {
  it("sets a new password once, ends every session and forgets wrong guesses", async () => {
    const { email, teacher } = await makeTeacher(START);
    for (let guess = 0; guess < 5; guess++) await signInTeacher({ email, password: "wrong", device }, START);
    const secret = await linkFor(email);
    expect(await resetPassword({ secret, password: next }, after(HOUR - 1))).toEqual({ ok: true });
    expect(await listSessions(teacher, START)).toEqual([]);
    expect((await signInTeacher({ email, password: next, device }, START)).ok).toBe(true);
    expect(await resetPassword({ secret, password: "a third long one" }, START)).toEqual({ ok: false, reason: "no-link" });
  });

  it("works for an hour", async () => {
    const secret = await linkFor((await makeTeacher(START)).email);
    expect(await resetPassword({ secret, password: next }, after(HOUR))).toEqual({ ok: false, reason: "no-link" });
  });

  it("stops working when another was used or the password was changed", async () => {
    const { email, teacher } = await makeTeacher(START);
    const [one, two] = [await linkFor(email), await linkFor(email)];
    await resetPassword({ secret: one, password: next }, START);
    expect(await resetPassword({ secret: two, password: PASSWORD }, START)).toEqual({ ok: false, reason: "no-link" });
    const three = await linkFor(email);
    await changePassword(teacher, { current: next, next: PASSWORD }, START);
    expect(await resetPassword({ secret: three, password: next }, START)).toEqual({ ok: false, reason: "no-link" });
  });

  it("used twice at once changes the password once", async () => {
    const secret = await linkFor((await makeTeacher(START)).email);
    const results = await Promise.all(
      Array.from({ length: 5 }, (_, index) => resetPassword({ secret, password: `${next} ${index}` }, START)),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(1);
  });

  it("is made for nobody who has no account; only its hash is kept", async () => {
    expect(await makeResetLink(system, `${randomUUID()}@nobody.example`, START)).toEqual({ ok: false, reason: "unknown" });
    const { email, userId } = await makeTeacher(START);
    const secret = await linkFor(email);
    const [link] = await db().oneTimeLink.findMany({ where: { userId } });
    expect(Buffer.from(link?.secretHash ?? []).includes(Buffer.from(secret, "base64url"))).toBe(false);
    expect(JSON.stringify(link)).not.toContain(secret);
  });

  it("is mailed three times to one address, then once in eight hours", async () => {
    const { email } = await makeTeacher(START);
    const asked = async (seconds: number) => (await askForResetLink(email, after(seconds))) !== null;
    expect([await asked(0), await asked(1), await asked(2), await asked(3)]).toEqual([true, true, true, false]);
    expect([await asked(8 * HOUR), await asked(8 * HOUR + 1)]).toEqual([true, false]);
    expect(await askForResetLink(`${randomUUID()}@nobody.example`, START)).toBeNull();
  });
});

describe("a school administrator's reset link", () => {
  async function makeMember() {
    const school = await makeSchool(START);
    const member = await makeTeacher(START);
    const invited = await inviteToSchool(school.administrator, "teacher", START);
    if (invited.ok) await acceptInvitation(member.teacher, invited.secret, START);
    return { school, member };
  }

  it("is made for a member of the school, and works", async () => {
    const { school, member } = await makeMember();
    const made = await makeMemberResetLink(school.administrator, member.userId, START);
    expect(await resetPassword({ secret: made.ok ? made.secret : "", password: next }, START)).toEqual({ ok: true });
  });

  it("is refused for others, and for who belongs to another school too", async () => {
    const { school, member } = await makeMember();
    const stranger = await makeTeacher(START);
    expect(await makeMemberResetLink(school.administrator, stranger.userId, START)).toEqual({ ok: false, reason: "not-a-member" });
    const other = await makeSchool(START);
    const invited = await inviteToSchool(other.administrator, "teacher", START);
    if (invited.ok) await acceptInvitation(member.teacher, invited.secret, START);
    expect(await makeMemberResetLink(school.administrator, member.userId, START)).toEqual({ ok: false, reason: "elsewhere" });
  });

  it("is refused in a personal school, which takes nobody in", async () => {
    const { teacher, userId } = await makeTeacher(START);
    const { schoolId } = await db().membership.findFirstOrThrow({ where: { userId } });
    const administrator = await grantSchoolAdministrator({ kind: "teacher", ...teacher }, schoolId);
    if (!administrator) throw new Error("an administrator is none");
    expect(await inviteToSchool(administrator, "teacher", START)).toEqual({ ok: false, reason: "personal" });
    expect(await makeMemberResetLink(administrator, userId, START)).toEqual({ ok: false, reason: "not-a-member" });
  });
});
