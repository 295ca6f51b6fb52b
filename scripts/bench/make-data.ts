// Makes what the bench works on, with the program's own commands, in an empty database, and writes to stdout what the load needs to know.
// Arguments: how many students sign in, how many assignments they can hand in.
import { randomUUID } from "node:crypto";
import { actingFor, asSystem } from "@/lib/access/system";
import { addStudents } from "@/lib/commands/add-students";
import { assignLesson } from "@/lib/commands/assign-lesson";
import { createClass } from "@/lib/commands/create-class";
import { importLesson } from "@/lib/commands/import-lesson";
import { makePins } from "@/lib/commands/make-pins";
import { openJoining } from "@/lib/commands/open-joining";
import { registerTeacher } from "@/lib/commands/register-teacher";
import { startAttempt } from "@/lib/commands/start-attempt";
import { submitAttempt } from "@/lib/commands/submit-attempt";
import { db } from "@/lib/db/client";
import type { Person } from "@/lib/db/sign-in-sessions";
import type { ClassEditor } from "@/lib/domain/proof";
import { importStarterLessons } from "../import-starter-lessons";
import { makeLesson } from "./made-lesson";

const CLASSES = ["reported-fact", "attribution", "speculation"] as const;
const RESULTS = [30, 1000];
/** Students who work at once. */
const CLASSROOM = 300;
const AT_ONCE = 8;
const DAY = 24 * 60 * 60_000;

const [students = 0, handIns = 0] = process.argv.slice(2).map(Number);
const now = new Date();
const account = { email: "bench@school.example", password: randomUUID() };

function done<Result extends { ok: boolean }>(result: Result): Extract<Result, { ok: true }> {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result as Extract<Result, { ok: true }>;
}

/** Numbers from 0 to 1 that are the same on every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

async function makeClass(teacher: Person & { kind: "teacher" }, count: number): Promise<{ editor: ClassEditor; studentIds: string[] }> {
  const { schoolId } = await db().membership.findFirstOrThrow({ where: { userId: teacher.userId } });
  const member = await actingFor(teacher).schoolMember(schoolId);
  const { classId } = await createClass(member, { name: `Class of ${count}`, timeZone: "Europe/Berlin" }, now);
  const editor = await actingFor(teacher).classEditor(classId);
  const names = Array.from({ length: count }, (_, index) => `Student ${index + 1}`);
  const added = done(await addStudents(editor, names, now));
  return { editor, studentIds: added.students.map(({ studentId }) => studentId) };
}

async function assign(teacher: Person, editor: ClassEditor, lessonId: string): Promise<string> {
  const lesson = await actingFor(teacher).lessonReader(lessonId);
  const opensAt = new Date(now.getTime() - DAY);
  const rule = {
    opensAt,
    dueAt: null,
    closesAt: new Date(now.getTime() + 7 * DAY),
    attemptsAllowed: 1,
    attemptPolicy: "best",
    feedback: "at-once",
    judgement: false,
    timeLimitMinutes: null,
    atEnd: "hand-in",
    latePenaltyPercent: 0,
    gradesHeld: false,
    anonymous: false,
  } as const;
  return done(await assignLesson({ lesson, editor }, rule, now)).assignmentId;
}

async function handIn(studentId: string, assignmentId: string, itemIds: readonly string[], random: () => number): Promise<void> {
  const student = actingFor({ kind: "student", studentId, sessionId: randomUUID() });
  const { attemptId } = done(await startAttempt(await student.assignmentStudent(assignmentId), now));
  const skilled = 0.4 + random() / 2;
  const operations = itemIds
    .map((itemId, position) => {
      const chosen = random() < skilled ? position % CLASSES.length : Math.floor(random() * CLASSES.length);
      return { id: randomUUID(), itemId, response: { class: CLASSES[chosen] ?? CLASSES[0] } };
    })
    .filter(() => random() > 0.03);
  done(await submitAttempt(await student.attemptStudent(attemptId), { operations }, now));
}

async function inTurns<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const left = [...items];
  const worker = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

const { userId } = done(await registerTeacher({ ...account, name: "B. Ench" }, "open", now));
const teacher = { kind: "teacher", userId, sessionId: randomUUID() } as const;
await importStarterLessons(asSystem("bench"), now);
const starter = await db().lesson.findFirstOrThrow({ where: { slug: "long-range-missiles" } });
const made = done(await importLesson(asSystem("bench"), { lesson: makeLesson(), owner: { visibility: "starter" } }, now));
const items = await db().item.findMany({ where: { lessonVersion: { lessonId: made.lessonId } }, orderBy: { position: "asc" } });
const itemIds = items.map(({ id }) => id);

const room = await makeClass(teacher, students);
await openJoining(room.editor, now);
const { cards } = await makePins(room.editor, room.studentIds, now);
const { joinCode } = await db().class.findUniqueOrThrow({ where: { id: room.editor.classId } });
const reading = await assign(teacher, room.editor, starter.id);
const saving = await assign(teacher, room.editor, made.lessonId);
const handingIn: string[] = [];
while (handingIn.length < handIns) handingIn.push(await assign(teacher, room.editor, made.lessonId));

const school = await makeClass(teacher, CLASSROOM);
await openJoining(school.editor, now);
const schoolCards = await makePins(school.editor, school.studentIds, now);
const schoolClass = await db().class.findUniqueOrThrow({ where: { id: school.editor.classId } });
const classroom = {
  joinCode: schoolClass.joinCode,
  assignmentId: await assign(teacher, school.editor, made.lessonId),
  pins: schoolCards.cards.map(({ studentId, pin }) => ({ studentId, pin })),
};

const results: Record<string, string> = {};
for (const size of RESULTS) {
  const { editor, studentIds } = await makeClass(teacher, size);
  const assignmentId = await assign(teacher, editor, made.lessonId);
  const random = seeded(size);
  await inTurns(studentIds, (studentId) => handIn(studentId, assignmentId, itemIds, random));
  results[size] = assignmentId;
}

const pins = cards.map(({ studentId, pin }) => ({ studentId, pin }));
process.stdout.write(JSON.stringify({ account, joinCode, pins, itemIds, classroom, assignments: { reading, saving, handingIn, results } }));
await db().$disconnect();
