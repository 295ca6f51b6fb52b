// Makes a class of so many students who have handed in the lesson of an assignment (arguments: the assignment, how many), for the same
// teacher, and writes to stdout its assignment's id and whether every grade is what marking its answers anew gives.
import { randomUUID } from "node:crypto";
import { actingFor, asSystem } from "@/lib/access/system";
import { assignLesson } from "@/lib/commands/assign-lesson";
import { createClass } from "@/lib/commands/create-class";
import { db } from "@/lib/db/client";
import { auditAssignment } from "../audit-assignment";
import { insertWork } from "./made-work";

const [like = "", attempts = ""] = process.argv.slice(2);
const now = new Date();

const known = await db().assignment.findUniqueOrThrow({
  where: { id: like },
  include: { class: { include: { teachers: { where: { role: "owner" } } } }, lessonVersion: true },
});
const teacher = { kind: "teacher", userId: known.class.teachers[0]?.userId ?? "", sessionId: randomUUID() } as const;
const member = await actingFor(teacher).schoolMember(known.class.schoolId);
const { classId } = await createClass(member, { name: `Class of ${attempts}`, timeZone: known.class.timeZone }, now);
const lesson = await actingFor(teacher).lessonReader(known.lessonVersion.lessonId);
const assigned = await assignLesson(
  { lesson, editor: await actingFor(teacher).classEditor(classId) },
  {
    opensAt: known.opensAt,
    dueAt: null,
    closesAt: known.closesAt,
    attemptsAllowed: 1,
    attemptPolicy: "best",
    feedback: "at-once",
    judgement: false,
    timeLimitMinutes: null,
    atEnd: "hand-in",
    latePenaltyPercent: 0,
    gradesHeld: false,
    anonymous: false,
  },
  now,
);
if (!assigned.ok) throw new Error(JSON.stringify(assigned));
const { assignmentId } = assigned;
const editor = await actingFor(teacher).assignmentEditor(assignmentId);
const { keyVersionId } = await db().assignment.findUniqueOrThrow({ where: { id: assignmentId } });
await insertWork(editor, { attempts: Number(attempts), keyVersionId });
const { grades, differences } = await auditAssignment(asSystem("bench"), { assignmentId, judgement: false });
process.stdout.write(JSON.stringify({ assignmentId, grades, differences: differences.length }));
await db().$disconnect();
