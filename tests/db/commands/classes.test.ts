import { beforeAll, describe, expect, test } from "vitest";
import { grantClassEditor, grantClassOwner, grantClassTeacher } from "@/lib/access/grants";
import { createClass } from "@/lib/commands/create-class";
import { handOverClass } from "@/lib/commands/hand-over-class";
import { inviteClassTeacher } from "@/lib/commands/invite-class-teacher";
import { openJoining } from "@/lib/commands/open-joining";
import { removeClassTeacher } from "@/lib/commands/remove-class-teacher";
import { addClassTeacher } from "@/lib/db/class-teachers";
import {
  archiveClass,
  closeJoining,
  getClass,
  listClasses,
  listClassTeachers,
  renameClass,
  restoreClass,
  setTimeZone,
} from "@/lib/db/classes";
import { db } from "@/lib/db/client";
import { findDoor } from "@/lib/db/roster";
import { inTransaction } from "@/lib/db/transaction";
import { type MadeTeacher, makeClass, makeTeacher, minutesAfter, NOON } from "@/tests/factories/class";

let eva: MadeTeacher;
beforeAll(async () => {
  eva = await makeTeacher();
});

const addTeacher = (classId: string, userId: string, role: "editor" | "viewer") =>
  inTransaction((tx) => addClassTeacher(tx, { classId, userId, role }, NOON));

describe("a class", () => {
  test("is made with a code of its own and its owner", async () => {
    const room = await makeClass(eva, [], "8b");
    const other = await makeClass(eva, [], "9a");
    expect(room.joinCode).toMatch(/^[2-9A-HJKMNP-TV-Z]{8}$/);
    expect(other.joinCode).not.toBe(room.joinCode);
    expect(await getClass(room.owner)).toMatchObject({ name: "8b", timeZone: "Europe/Helsinki", joinClosesAt: null, archivedAt: null });
    expect(await listClassTeachers(room.owner)).toMatchObject([{ userId: eva.userId, classRole: "owner" }]);
  });

  test("stands in the list of its teachers only, archived ones last", async () => {
    const berta = await makeTeacher();
    const tenth = await makeClass(berta, ["Ana", "Ben"], "10c");
    const eighth = await makeClass(berta, [], "8b");
    const seventh = await makeClass(berta, [], "7a");
    await archiveClass(seventh.owner, NOON);
    const teacher = { ...tenth.owner };
    expect((await listClasses(teacher)).map(({ name, students, archived }) => [name, students, archived])).toEqual([
      ["8b", 0, false],
      ["10c", 2, false],
      ["7a", 0, true],
    ]);
    expect(await grantClassTeacher(eva.person, eighth.classId)).toBeNull();
  });

  test("gets another name and time zone", async () => {
    const { owner } = await makeClass(eva);
    await renameClass(owner, "<script>alert(1)</script> ٨ب");
    await setTimeZone(owner, "Pacific/Auckland");
    expect(await getClass(owner)).toMatchObject({ name: "<script>alert(1)</script> ٨ب", timeZone: "Pacific/Auckland" });
  });
});

describe("the door", () => {
  test("is closed at first, opens for 30 minutes and closes when it is locked", async () => {
    const { owner, joinCode } = await makeClass(eva);
    expect(await findDoor(joinCode, NOON)).toMatchObject({ open: false, className: "8b", teacherName: "Eva Lindqvist" });
    expect(await openJoining(owner, NOON)).toEqual({ ok: true, closesAt: minutesAfter(30) });
    expect(await findDoor(joinCode, minutesAfter(29.9))).toMatchObject({ open: true });
    expect(await findDoor(joinCode, minutesAfter(30))).toMatchObject({ open: false });
    await closeJoining(owner);
    expect(await findDoor(joinCode, minutesAfter(1))).toMatchObject({ open: false });
  });

  test("of an archived class is none, until it is taken out", async () => {
    const { owner, joinCode } = await makeClass(eva);
    await openJoining(owner, NOON);
    await archiveClass(owner, minutesAfter(1));
    expect(await findDoor(joinCode, minutesAfter(2))).toBeNull();
    expect(await openJoining(owner, minutesAfter(2))).toEqual({ ok: false, reason: "archived" });
    await restoreClass(owner);
    expect(await findDoor(joinCode, minutesAfter(2))).toMatchObject({ open: false });
  });

  test("behind a code that nobody has is none", async () => {
    expect(await findDoor("22222222", NOON)).toBeNull();
  });
});

describe("teachers of a class", () => {
  test("viewers see and do not change; editors change and do not own", async () => {
    const { classId } = await makeClass(eva);
    const [viewer, editor, stranger] = [await makeTeacher(), await makeTeacher(), await makeTeacher()];
    await addTeacher(classId, viewer.userId, "viewer");
    await addTeacher(classId, editor.userId, "editor");
    expect(await grantClassTeacher(viewer.person, classId)).toMatchObject({ classRole: "viewer" });
    expect(await grantClassEditor(viewer.person, classId)).toBeNull();
    expect(await grantClassEditor(editor.person, classId)).toMatchObject({ classRole: "editor" });
    expect(await grantClassOwner(editor.person, classId)).toBeNull();
    expect(await grantClassTeacher(stranger.person, classId)).toBeNull();
  });

  test("an invitation is a link of a week, whose secret is not kept", async () => {
    const { classId, owner } = await makeClass(eva);
    const { secret } = await inviteClassTeacher(owner, "viewer", NOON);
    const [link] = await db().oneTimeLink.findMany({ where: { classId } });
    expect(link).toMatchObject({ purpose: "join-class", role: "viewer", madeById: eva.userId, expiresAt: minutesAfter(7 * 24 * 60) });
    expect(Buffer.from(link?.secretHash ?? []).toString("utf8")).not.toContain(secret);
  });

  test("handing over makes the other the owner, of the school too, and the old one an editor", async () => {
    const { classId, owner } = await makeClass(eva);
    const other = await makeTeacher();
    expect(await handOverClass(owner, other.userId)).toEqual({ ok: false, reason: "not-a-teacher-of-it" });
    expect(await handOverClass(owner, eva.userId)).toEqual({ ok: false, reason: "not-a-teacher-of-it" });
    await addTeacher(classId, other.userId, "viewer");
    expect(await handOverClass(owner, other.userId)).toEqual({ ok: true });
    const heir = await grantClassOwner(other.person, classId);
    expect(heir && (await listClassTeachers(heir)).map(({ userId, classRole }) => [userId, classRole])).toEqual([
      [other.userId, "owner"],
      [eva.userId, "editor"],
    ]);
    expect(await db().membership.count({ where: { userId: other.userId, schoolId: eva.schoolId } })).toBe(1);
  });

  test("a second teacher is removed, the owner never", async () => {
    const { classId, owner } = await makeClass(eva);
    const other = await makeTeacher();
    await addTeacher(classId, other.userId, "editor");
    expect(await removeClassTeacher(owner, eva.userId)).toEqual({ ok: false, reason: "owner" });
    expect(await removeClassTeacher(owner, other.userId)).toEqual({ ok: true });
    expect(await grantClassTeacher(other.person, classId)).toBeNull();
  });
});

test("two classes made at once get two codes", async () => {
  const { owner } = await makeClass(eva);
  const member = { ...owner, schoolRole: "admin" as const } as unknown as Parameters<typeof createClass>[0];
  const made = await Promise.all(Array.from({ length: 10 }, () => createClass(member, { name: "9a", timeZone: "UTC" }, NOON)));
  expect(new Set(made.map(({ classId }) => classId)).size).toBe(10);
});
