import { randomUUID } from "node:crypto";
import { grantClassEditor, grantSchoolAdministrator, grantSchoolMember } from "@/lib/access/grants";
import { asSystem } from "@/lib/access/system";
import { addStudents } from "@/lib/commands/add-students";
import { createClass } from "@/lib/commands/create-class";
import { foundSchool } from "@/lib/commands/found-school";
import { makePins } from "@/lib/commands/make-pins";
import { getClass } from "@/lib/db/classes";
import type { ClassEditor, SchoolAdministrator } from "@/lib/domain/proof";
import { makeTeacher } from "./teacher";

type MadeSchool = { administrator: SchoolAdministrator; schoolId: string; userId: string; email: string };

/** A school with its administrator. */
export async function makeSchool(now: Date): Promise<MadeSchool> {
  const { teacher, userId, email } = await makeTeacher(now, "Ada Administrator");
  const founded = await foundSchool(asSystem("test"), { name: `School ${randomUUID()}`, email }, now);
  if (!founded.ok) throw new Error(founded.reason);
  const { schoolId } = founded;
  const administrator = await grantSchoolAdministrator({ kind: "teacher", ...teacher }, schoolId);
  if (!administrator) throw new Error("an administrator is none");
  return { administrator, schoolId, userId, email };
}

type MadeClass = { editor: ClassEditor; classId: string; code: string; cards: Awaited<ReturnType<typeof makePins>>["cards"] };

/** A class of the school, owned by its administrator, whose students have PINs and cards; in the order of their names. */
export async function makeClassOf(school: MadeSchool, students: number, now: Date): Promise<MadeClass> {
  const person = { kind: "teacher", userId: school.userId, sessionId: school.administrator.sessionId } as const;
  const member = await grantSchoolMember(person, school.schoolId);
  if (!member) throw new Error("a member is none");
  const { classId } = await createClass(member, { name: "8b", timeZone: "Europe/Berlin" }, now);
  const editor = await grantClassEditor(person, classId);
  if (!editor) throw new Error("an editor is none");
  const names = Array.from({ length: students }, (_, index) => `Student ${String(index + 1).padStart(3, "0")}`);
  const added = await addStudents(editor, names, now);
  if (!added.ok) throw new Error(added.reason);
  const { cards } = await makePins(
    editor,
    added.students.map(({ studentId }) => studentId),
    now,
  );
  return { editor, classId, code: (await getClass(editor)).joinCode, cards };
}
