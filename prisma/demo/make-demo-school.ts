import { randomBytes } from "node:crypto";
import { writeFileSync } from "node:fs";
import { actingFor, asSystem } from "@/lib/access/system";
import { addStudents } from "@/lib/commands/add-students";
import { createClass } from "@/lib/commands/create-class";
import { makeFirstLink } from "@/lib/commands/make-first-link";
import { makePins } from "@/lib/commands/make-pins";
import { registerFirstAdministrator } from "@/lib/commands/register-first-administrator";
import { signInTeacher } from "@/lib/commands/sign-in-teacher";
import { getClass } from "@/lib/db/classes";
import { listLessons } from "@/lib/db/lessons";
import { listSchools } from "@/lib/db/schools";
import { findPerson } from "@/lib/db/sign-in-sessions";
import { madeAbilities } from "./made-answers";
import { type DemoClass, playAssignment } from "./play-assignment";
import { playInDepth } from "./play-in-depth";
import { seededRandom } from "./seeded-random";

const SEED = 20_261_123;
const DAY = 86_400_000;
const HOUR = 3_600_000;
const TEACHER = { name: "Edda Lindqvist", email: "teacher@demo.example", schoolName: "Demo school" };
const OWN_ZONE = new Intl.DateTimeFormat().resolvedOptions().timeZone;
const CLASS = { name: "8b", timeZone: Intl.supportedValuesOf("timeZone").includes(OWN_ZONE) ? OWN_ZONE : "Europe/Berlin" };
const MORNING = 8 * HOUR;
const AFTERNOON = 15 * HOUR;
/** What the rules of all assignments have in common. */
const RULE = {
  attemptsAllowed: 1,
  attemptPolicy: "best",
  feedback: "after-close",
  judgement: true,
  timeLimitMinutes: null,
  atEnd: "hand-in",
  latePenaltyPercent: 0,
  gradesHeld: false,
  anonymous: false,
} as const;
const STUDENTS = [
  "Ada Kowalska",
  "Ben Okoye",
  "Carla Mendes",
  "Dmitri Volkov",
  "Elif Sahin",
  "Femi Adeyemi",
  "Grace Lim",
  "Hugo Petit",
  "Ines Rocha",
  "Jonas Weber",
  "Kaya Demir",
  "Leila Haddad",
  "Mateo Garcia",
  "Nadia Benali",
  "Oskar Thorsen",
  "Priya Nair",
  "Quinn Farrell",
  "Rosa Conti",
  "Samir El Amrani",
  "Tilda Jansson",
  "Umar Zafar",
  "Vera Ivanova",
  "Wen Xu",
  "Yusuf Qureshi",
];

function must<Result extends { ok: boolean }>(result: Result): Extract<Result, { ok: true }> {
  if (!result.ok) throw new Error(`the demo school was refused: ${JSON.stringify(result)}`);
  return result as Extract<Result, { ok: true }>;
}

/** Makes the demo school by the program's own commands, and writes how to sign in to `file` (readable by its owner only). */
export async function makeDemoSchool(file: string, now: Date): Promise<void> {
  const random = seededRandom(SEED);
  const begun = new Date(now.getTime() - 30 * DAY);
  const password = randomBytes(9).toString("base64url");
  const person = await signInDemoTeacher(password, begun, now);
  const acting = actingFor(person);
  const [school] = await listSchools(await acting.teacher());
  if (!school) throw new Error("the first administrator has no school");
  const { classId } = must(await createClass(await acting.schoolMember(school.schoolId), CLASS, begun));
  const editor = await acting.classEditor(classId);
  const { students } = must(await addStudents(editor, STUDENTS, begun));
  const { cards } = must(
    await makePins(
      editor,
      students.map((student) => student.studentId),
      begun,
    ),
  );
  const { joinCode: code } = await getClass(editor);
  const demo: DemoClass = { acting, editor, code, cards, abilities: madeAbilities(cards.length, random), random };
  const lessons = await listLessons(await acting.teacher());
  const lessonOf = (words: string) => {
    const found = lessons.find((lesson) => lesson.title.toLowerCase().includes(words));
    if (!found) throw new Error(`no starter lesson is about ${words}`);
    return found.lessonId;
  };
  const today = now.getTime() - (now.getTime() % DAY);
  const at = (days: number, hour = AFTERNOON) => new Date(today + days * DAY + hour);
  await playAssignment(demo, {
    lessonId: lessonOf("swimming pool"),
    rule: { ...RULE, opensAt: at(-21, MORNING), dueAt: at(-17), closesAt: at(-15) },
    // claim 5 hides who judged: the good ones see a source there, and the key wants a fact
    claims: {
      5: { difficulty: 0.2, lure: "attribution", turned: true },
      12: { difficulty: 1, lure: "speculation" },
      17: { difficulty: 0.6, lure: "speculation" },
    },
    handIn: { late: 1, absent: 1, leftOpen: 1 },
    now: at(-14),
  });
  await playAssignment(demo, {
    lessonId: lessonOf("sleep study"),
    rule: { ...RULE, opensAt: at(-9, MORNING), dueAt: at(-4), closesAt: at(-4) },
    // claim 17, "is set to": most of the class reads a forecast, and the key a fixed date
    claims: {
      17: { difficulty: 2.4, lure: "speculation" },
      8: { difficulty: 0.8, lure: "reported-fact" },
      14: { difficulty: 1, lure: "attribution" },
    },
    handIn: { late: 0, absent: 2, leftOpen: 0 },
    now: at(-3),
  });
  await playAssignment(demo, {
    lessonId: lessonOf("missiles"),
    rule: { ...RULE, opensAt: at(-1, MORNING), dueAt: at(4), closesAt: at(5), judgement: false },
    claims: {},
    handIn: { late: 0, absent: 11, leftOpen: 4 },
    now,
  });
  // every kind of exercise; the teacher has marked what was written but for the last question of each kind
  await playInDepth(demo, {
    lessonId: lessonOf("mill lane pool"),
    rule: { ...RULE, opensAt: at(-13, MORNING), dueAt: at(-10), closesAt: at(-10) },
    handIn: { late: 0, absent: 3, leftOpen: 0 },
    now: at(-9),
  });
  writeFileSync(
    file,
    `${JSON.stringify({ teacher: { email: TEACHER.email, password }, classCode: code, students: cards.map(({ name, pin }) => ({ name, pin })) }, null, 2)}\n`,
    { mode: 0o600 },
  );
}

async function signInDemoTeacher(password: string, begun: Date, now: Date) {
  const secret = await makeFirstLink(asSystem("demo school"), begun);
  if (!secret) throw new Error("the database has accounts already");
  must(await registerFirstAdministrator({ ...TEACHER, password, secret }, begun));
  const { sessionId } = must(await signInTeacher({ email: TEACHER.email, password, device: "the demo school" }, now));
  const person = await findPerson(sessionId, now);
  if (!person) throw new Error("the demo teacher’s session is gone");
  return person;
}
