import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { grantClassOwner, grantClassTeacher } from "@/lib/access/grants";
import { acceptInvitation } from "@/lib/commands/accept-invitation";
import { changeMemberRole } from "@/lib/commands/change-member-role";
import { closeAccount } from "@/lib/commands/close-account";
import { eraseClass } from "@/lib/commands/erase-class";
import { inviteClassTeacher } from "@/lib/commands/invite-class-teacher";
import { inviteToSchool } from "@/lib/commands/invite-to-school";
import { removeMember } from "@/lib/commands/remove-member";
import { signInTeacher } from "@/lib/commands/sign-in-teacher";
import { db } from "@/lib/db/client";
import { listMembers, renameSchool } from "@/lib/db/schools";
import { listOwnClasses } from "@/lib/db/users";
import { makeClassOf, makeSchool } from "../../factories/school";
import { makeTeacher, PASSWORD } from "../../factories/teacher";

const START = new Date("2026-11-23T08:00:00Z");

async function makeSchoolWithMember() {
  const school = await makeSchool(START);
  const member = await makeTeacher(START, "Åsa Member");
  const invited = await inviteToSchool(school.administrator, "teacher", START);
  if (invited.ok) await acceptInvitation(member.teacher, invited.secret, START);
  return { school, member };
}

async function ownerOf(userId: string, classId: string) {
  const owner = await grantClassOwner({ kind: "teacher", userId, sessionId: randomUUID() }, classId);
  if (!owner) throw new Error("an owner is none");
  return owner;
}

describe("the members of a school", () => {
  it("are listed with their roles, and the school renamed", async () => {
    const { school, member } = await makeSchoolWithMember();
    await renameSchool(school.administrator, "Tarnford");
    expect(await listMembers(school.administrator)).toMatchObject([
      { userId: school.userId, role: "admin", classes: 0 },
      { userId: member.userId, role: "teacher", email: member.email },
    ]);
    expect(await db().school.findUnique({ where: { id: school.schoolId } })).toMatchObject({ name: "Tarnford" });
  });

  it("always have an administrator, also when two take the role from each other at once", async () => {
    const { school, member } = await makeSchoolWithMember();
    const { administrator } = school;
    expect(await changeMemberRole(administrator, { userId: school.userId, role: "teacher" })).toEqual({
      ok: false,
      reason: "last-administrator",
    });
    await changeMemberRole(administrator, { userId: member.userId, role: "admin" });
    const results = await Promise.all([
      changeMemberRole(administrator, { userId: member.userId, role: "teacher" }),
      changeMemberRole(administrator, { userId: school.userId, role: "teacher" }),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await changeMemberRole(administrator, { userId: randomUUID(), role: "admin" })).toEqual({ ok: false, reason: "not-a-member" });
  });

  it("leave its classes when they are taken out, and keep a school of their own", async () => {
    const { school, member } = await makeSchoolWithMember();
    const { classId } = await makeClassOf(school, 1, START);
    const { secret } = await inviteClassTeacher(await ownerOf(school.userId, classId), "editor", START);
    await acceptInvitation(member.teacher, secret, START);
    expect(await removeMember(school.administrator, member.userId, START)).toEqual({ ok: true });
    expect(await grantClassTeacher({ kind: "teacher", ...member.teacher }, classId)).toBeNull();
    expect(await db().membership.findMany({ where: { userId: member.userId }, include: { school: true } })).toMatchObject([
      { school: { personal: true } },
    ]);
  });

  it("are not taken out while they own its classes or are its last administrator", async () => {
    const { school, member } = await makeSchoolWithMember();
    expect(await removeMember(school.administrator, school.userId, START)).toEqual({ ok: false, reason: "last-administrator" });
    await changeMemberRole(school.administrator, { userId: member.userId, role: "admin" });
    await makeClassOf(school, 1, START);
    expect(await removeMember(school.administrator, school.userId, START)).toEqual({ ok: false, reason: "owns-classes" });
  });
});

describe("closing an account", () => {
  it("clears name, e-mail and password, sessions, memberships and unused links", async () => {
    const { member } = await makeSchoolWithMember();
    const own = await db().school.findFirstOrThrow({ where: { personal: true, memberships: { some: { userId: member.userId } } } });
    expect(await closeAccount(member.teacher, "wrong", START)).toEqual({ ok: false, reason: "wrong" });
    expect(await closeAccount(member.teacher, PASSWORD, START)).toEqual({ ok: true });
    const left = await db().user.findUniqueOrThrow({
      where: { id: member.userId },
      include: { sessions: true, memberships: true, linksMade: true },
    });
    expect(left).toMatchObject({
      email: null,
      name: "",
      passwordHash: null,
      closedAt: START,
      sessions: [],
      memberships: [],
      linksMade: [],
    });
    expect(await signInTeacher({ email: member.email, password: PASSWORD, device: "" }, START)).toEqual({ ok: false, reason: "wrong" });
    // a personal school that nothing hangs on goes as well
    expect(await db().school.findUnique({ where: { id: own.id } })).toBeNull();
  });

  it("is refused while the teacher owns a class, until it is erased", async () => {
    const school = await makeSchool(START);
    const { classId } = await makeClassOf(school, 1, START);
    expect(await listOwnClasses(school.administrator)).toEqual([{ classId, name: "8b", colleagues: 0 }]);
    expect(await closeAccount(school.administrator, PASSWORD, START)).toEqual({ ok: false, reason: "owns-classes" });
    await eraseClass(await ownerOf(school.userId, classId));
    expect(await closeAccount(school.administrator, PASSWORD, START)).toEqual({ ok: true });
  });

  it("is refused to the only administrator of a school that has other members", async () => {
    const { school, member } = await makeSchoolWithMember();
    expect(await closeAccount(school.administrator, PASSWORD, START)).toEqual({ ok: false, reason: "last-administrator" });
    await changeMemberRole(school.administrator, { userId: member.userId, role: "admin" });
    expect(await closeAccount(school.administrator, PASSWORD, START)).toEqual({ ok: true });
  });
});
