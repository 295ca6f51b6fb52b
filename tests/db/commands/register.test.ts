import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { grantClassOwner, grantClassTeacher } from "@/lib/access/grants";
import { asSystem } from "@/lib/access/system";
import { acceptInvitation } from "@/lib/commands/accept-invitation";
import { inviteClassTeacher } from "@/lib/commands/invite-class-teacher";
import { inviteToSchool } from "@/lib/commands/invite-to-school";
import { makeFirstLink } from "@/lib/commands/make-first-link";
import { registerFirstAdministrator } from "@/lib/commands/register-first-administrator";
import { registerTeacher } from "@/lib/commands/register-teacher";
import { digest } from "@/lib/commands/secrets";
import { db } from "@/lib/db/client";
import { findInvitation } from "@/lib/db/one-time-links";
import { makeClassOf, makeSchool } from "../../factories/school";
import { makeTeacher, PASSWORD } from "../../factories/teacher";

const START = new Date("2026-11-23T08:00:00Z");
const WEEK_LATER = new Date(START.getTime() + 7 * 86_400_000);
const newcomer = () => ({ email: `${randomUUID()}@school.example`, name: "Nora New", password: PASSWORD });

async function invitation(role: "admin" | "teacher" = "teacher") {
  const school = await makeSchool(START);
  const invited = await inviteToSchool(school.administrator, role, START);
  return { ...school, secret: invited.ok ? invited.secret : "" };
}

const memberships = (userId: string) =>
  db().membership.findMany({ where: { userId }, select: { role: true, schoolId: true, school: { select: { personal: true } } } });

describe("registering", () => {
  it("makes an account with a personal school where registration is open", async () => {
    const made = await registerTeacher(newcomer(), "open", START);
    expect(await memberships(made.ok ? made.userId : "")).toMatchObject([{ role: "admin", school: { personal: true } }]);
  });

  it("demands an invitation where it is by invitation, and makes nothing where it is closed", async () => {
    const { secret } = await invitation();
    expect(await registerTeacher(newcomer(), "invite", START)).toEqual({ ok: false, reason: "no-invitation" });
    expect(await registerTeacher({ ...newcomer(), secret: "made up" }, "invite", START)).toEqual({ ok: false, reason: "no-invitation" });
    expect(await registerTeacher({ ...newcomer(), secret }, "closed", START)).toEqual({ ok: false, reason: "closed" });
  });

  it("by an invitation to a school makes a member of it, once and within a week", async () => {
    const { secret, schoolId } = await invitation("admin");
    expect(await registerTeacher({ ...newcomer(), secret }, "invite", WEEK_LATER)).toMatchObject({ reason: "no-invitation" });
    const made = await registerTeacher({ ...newcomer(), secret }, "invite", START);
    expect(await memberships(made.ok ? made.userId : "")).toEqual([{ role: "admin", schoolId, school: { personal: false } }]);
    expect(await registerTeacher({ ...newcomer(), secret }, "invite", START)).toMatchObject({ reason: "no-invitation" });
  });

  it("refuses an e-mail that has an account, and the invitation still works", async () => {
    const { secret } = await invitation();
    const { email } = await makeTeacher(START);
    expect(await registerTeacher({ ...newcomer(), email, secret }, "invite", START)).toEqual({ ok: false, reason: "email-taken" });
    expect((await registerTeacher({ ...newcomer(), secret }, "invite", START)).ok).toBe(true);
  });

  it("by two who use one invitation at once lets one in", async () => {
    const { secret, schoolId } = await invitation();
    const results = await Promise.all(Array.from({ length: 6 }, () => registerTeacher({ ...newcomer(), secret }, "invite", START)));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(await db().membership.count({ where: { schoolId } })).toBe(2);
  });

  it("by two with one e-mail at once makes one account", async () => {
    const person = newcomer();
    const results = await Promise.all(Array.from({ length: 6 }, () => registerTeacher(person, "open", START)));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(await db().user.count({ where: { email: person.email } })).toBe(1);
  });
});

describe("an invitation to a class", () => {
  async function classInvitation(role: "editor" | "viewer") {
    const school = await makeSchool(START);
    const { classId } = await makeClassOf(school, 1, START);
    const owner = await grantClassOwner({ kind: "teacher", userId: school.userId, sessionId: randomUUID() }, classId);
    if (!owner) throw new Error("an owner is none");
    const invite = async (as = role) => (await inviteClassTeacher(owner, as, START)).secret;
    return { classId, secret: await invite(), invite };
  }
  const roleIn = async (userId: string, classId: string) =>
    (await grantClassTeacher({ kind: "teacher", userId, sessionId: randomUUID() }, classId))?.classRole;

  it("is told to whoever holds its secret, and taken up once", async () => {
    const { classId, secret } = await classInvitation("viewer");
    const { teacher, userId } = await makeTeacher(START);
    expect(await findInvitation(digest(secret), START)).toMatchObject({
      purpose: "join-class",
      role: "viewer",
      className: "8b",
      madeBy: "Ada Administrator",
    });
    expect(await acceptInvitation(teacher, secret, START)).toEqual({ ok: true, classId });
    expect(await roleIn(userId, classId)).toBe("viewer");
    expect(await findInvitation(digest(secret), START)).toBeNull();
    expect(await acceptInvitation(teacher, secret, START)).toEqual({ ok: false, reason: "no-invitation" });
  });

  it("raises a role and never lowers it", async () => {
    const { classId, secret, invite } = await classInvitation("viewer");
    const { teacher, userId } = await makeTeacher(START);
    await acceptInvitation(teacher, secret, START);
    await acceptInvitation(teacher, await invite("editor"), START);
    expect(await roleIn(userId, classId)).toBe("editor");
    await acceptInvitation(teacher, await invite("viewer"), START);
    expect(await roleIn(userId, classId)).toBe("editor");
  });

  it("gives whoever registers by it a personal school too", async () => {
    const { classId, secret } = await classInvitation("editor");
    const made = await registerTeacher({ ...newcomer(), secret }, "invite", START);
    const userId = made.ok ? made.userId : "";
    expect(await memberships(userId)).toMatchObject([{ role: "admin", school: { personal: true } }]);
    expect(await roleIn(userId, classId)).toBe("editor");
  });
});

describe("the first administrator", () => {
  const system = asSystem("test");
  const first = (secret: string) => registerFirstAdministrator({ ...newcomer(), secret, schoolName: "Tarnford" }, START);

  it("is made by the newest link, once, also by several at the same instant", async () => {
    // the database is this worker's own: as on a fresh installation, nobody has an account
    await db().user.updateMany({ data: { email: null, passwordHash: null, closedAt: START } });
    const [old, secret] = [(await makeFirstLink(system, START)) ?? "", (await makeFirstLink(system, START)) ?? ""];
    expect(await first(old)).toEqual({ ok: false, reason: "no-invitation" });
    const results = await Promise.all(Array.from({ length: 4 }, () => first(secret)));
    const made = results.filter((result) => result.ok);
    expect(made).toHaveLength(1);
    expect(await memberships(made[0]?.ok ? made[0].userId : "")).toMatchObject([{ role: "admin", school: { personal: false } }]);
    expect(await makeFirstLink(system, START)).toBeNull();
  });

  it("is not made where somebody has an account, or without a link", async () => {
    await makeTeacher(START);
    expect(await makeFirstLink(system, START)).toBeNull();
    expect(await first("made up")).toEqual({ ok: false, reason: "no-invitation" });
  });
});
