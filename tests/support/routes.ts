import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { People } from "./people";

// Every address of the program and who may have it. The grid of tests/e2e/safety/grid.spec.ts asks each of them as everybody,
// and fails on an address that is not listed here.

const APP = join(import.meta.dirname, "../../app");
const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"];

/** The routes that the sources define: "GET /teach/classes/[classId]". */
export function routesOfProgram(): string[] {
  return readdirSync(APP, { recursive: true, encoding: "utf8" }).flatMap((file) => {
    const name = basename(file);
    const folder = dirname(file) === "." ? "" : `/${dirname(file)}`;
    if (name === "page.tsx") return [`GET ${folder || "/"}`];
    if (name === "route.ts") return methodsOf(readFileSync(join(APP, file), "utf8")).map((method) => `${method} ${folder}`);
    if (name === "manifest.ts") return [`GET ${folder}/manifest.webmanifest`];
    if (/^(icon|apple-icon|opengraph-image)\.\w+$/.test(name)) return [`GET ${folder}/${name}`];
    return [];
  });
}

const methodsOf = (source: string) => METHODS.filter((method) => new RegExp(`^export [^=(]*\\b${method}\\b`, "m").test(source));

export type Who = "nobody" | keyof People["teachers"] | Exclude<keyof People["students"], "left">;

const TEACHERS: Who[] = ["administrator", "owner", "editor", "viewer", "neighbour", "outsider"];
const STUDENTS: Who[] = ["self", "classmate", "moved", "other"];
const EVERYBODY: Who[] = ["nobody", ...TEACHERS, ...STUDENTS];
const MY_TEACHERS: Who[] = ["owner", "editor", "viewer"];
const MY_EDITORS: Who[] = ["owner", "editor"];

/** One way of asking at a route. Who is in `to` gets `status` (and is led to `leads`); nobody signed in is led to `door`; everybody else gets 404. */
export type Case = {
  what: string;
  path: (people: People) => string;
  to: readonly Who[];
  /** where nobody signed in is led; "401" from what a page sends; "open" where nobody is in `to` */
  door: "/sign-in" | "/join" | "401" | "open";
  status?: number;
  leads?: string | ((people: People) => string);
  json?: unknown;
  /** asked as these only */
  as?: readonly Who[];
};

const open = (path: string, more: Partial<Case> = {}): Case => ({
  what: "for everybody",
  path: () => path,
  to: EVERYBODY,
  door: "open",
  ...more,
});
const taught = (what: string, path: Case["path"], to: readonly Who[], more: Partial<Case> = {}): Case => ({
  what,
  path,
  to,
  door: "/sign-in",
  ...more,
});
const learnt = (what: string, path: Case["path"], to: readonly Who[], more: Partial<Case> = {}): Case => ({
  what,
  path,
  to,
  door: "/join",
  ...more,
});
const sent = (what: string, path: Case["path"], to: readonly Who[], more: Partial<Case> = {}): Case => ({
  what,
  path,
  to,
  door: "401",
  ...more,
});

const NOWHERE = randomUUID();

/** For an address with an id: the class's own, another class's, one that is not there, and what is no id. */
function byId(
  make: (id: string) => string,
  ids: { mine: (p: People) => string; theirs: (p: People) => string },
  to: readonly Who[],
  theirs: readonly Who[],
  shape: typeof taught,
): Case[] {
  return [
    shape("of the class", (p) => make(ids.mine(p)), to),
    shape("of another class", (p) => make(ids.theirs(p)), theirs),
    shape("of nobody", () => make(NOWHERE), []),
    shape("by what is no id", () => make("1"), []),
    shape("by something strange", () => make(encodeURIComponent("'; DROP TABLE users; --<script>\u0000💥")), []),
  ];
}

const classIds = { mine: (p: People) => p.classes.mine, theirs: (p: People) => p.classes.theirs };
const assignmentIds = { mine: (p: People) => p.assignments.mine.done, theirs: (p: People) => p.assignments.theirs.done };
const openAssignmentIds = { mine: (p: People) => p.assignments.mine.open, theirs: (p: People) => p.assignments.theirs.open };
const attemptIds = { mine: (p: People) => p.attempts.self.done, theirs: (p: People) => p.attempts.other.done };
const openAttemptIds = { mine: (p: People) => p.attempts.self.open, theirs: (p: People) => p.attempts.other.open };

const perClass = (rest: string, to: readonly Who[]) => byId((id) => `/teach/classes/${id}${rest}`, classIds, to, ["neighbour"], taught);
const perAssignment = (rest: string, to: readonly Who[]) =>
  byId((id) => `/teach/assignments/${id}${rest}`, assignmentIds, to, ["neighbour"], taught);
const perLesson = (rest: string, shape = taught): Case[] => [
  shape("a starter lesson", (p) => `/teach/lessons/${p.lessons.starter}${rest}`, TEACHERS),
  shape("a lesson of one's own", (p) => `/teach/lessons/${p.lessons.private}${rest}`, ["owner"]),
  shape("a lesson shared with the school", (p) => `/teach/lessons/${p.lessons.school}${rest}`, ["administrator", "owner", "neighbour"]),
  shape("no lesson", () => `/teach/lessons/${NOWHERE}${rest}`, []),
];
const perDraft = (rest: string, shape = taught): Case[] => [
  shape("of a lesson of one's own", (p) => `/teach/drafts/${p.drafts.private}${rest}`, ["owner"]),
  shape("of one that the school may change", (p) => `/teach/drafts/${p.drafts.edited}${rest}`, ["administrator", "owner", "neighbour"]),
  shape("of an own key", (p) => `/teach/drafts/${p.drafts.key}${rest}`, ["owner"]),
  shape("no draft", () => `/teach/drafts/${NOWHERE}${rest}`, []),
  shape("what is no id", () => `/teach/drafts/1${rest}`, []),
];
const moved = (rest: string, ids: "open" | "done", shape: typeof taught, make = "/learn/attempts") =>
  shape("of the class one has moved out of", (p) => `${make}/${p.attempts.moved[ids]}${rest}`, []);

const INSIDE = [...TEACHERS, ...STUDENTS];

export const CASES: Record<string, Case[]> = {
  "GET /": [
    open("/", { to: ["nobody"], as: ["nobody"] }),
    open("/", { what: "for teachers", to: TEACHERS, as: TEACHERS, status: 307, leads: "/teach" }),
    open("/", { what: "for students", to: STUDENTS, as: STUDENTS, status: 307, leads: "/learn" }),
  ],
  "GET /sign-in": [
    open("/sign-in", { to: ["nobody", ...STUDENTS], as: ["nobody", ...STUDENTS] }),
    open("/sign-in", { what: "for teachers", to: TEACHERS, as: TEACHERS, status: 307, leads: "/teach" }),
  ],
  "GET /register": [open("/register", { as: ["nobody"] })],
  "GET /reset": [open("/reset")],
  "GET /invitation": [open("/invitation")],
  "GET /join": [open("/join")],
  "GET /offline": [open("/offline")],
  "GET /offline/lessons": [open("/offline/lessons")],
  "GET /help": [open("/help")],
  "GET /manifest.webmanifest": [open("/manifest.webmanifest")],
  "GET /icon.svg": [open("/icon.svg")],
  "GET /apple-icon.png": [open("/apple-icon.png")],

  "GET /teach": [taught("teachers", () => "/teach", TEACHERS)],
  "GET /teach/account": [taught("teachers", () => "/teach/account", TEACHERS)],
  "GET /teach/compare": [taught("teachers", () => "/teach/compare", TEACHERS)],
  "GET /teach/classes/new": [taught("teachers", () => "/teach/classes/new", TEACHERS)],
  "GET /teach/classes/[classId]": perClass("", MY_TEACHERS),
  "GET /teach/classes/[classId]/join": perClass("/join", MY_TEACHERS),
  "GET /teach/classes/[classId]/presence": byId((id) => `/teach/classes/${id}/presence`, classIds, MY_TEACHERS, ["neighbour"], sent),
  "GET /teach/classes/[classId]/cards": perClass("/cards", MY_EDITORS),
  "GET /teach/classes/[classId]/accommodations": perClass("/accommodations", MY_EDITORS),
  "GET /teach/classes/[classId]/gradebook": perClass("/gradebook", MY_TEACHERS),
  "GET /teach/classes/[classId]/gradebook.csv": byId(
    (id) => `/teach/classes/${id}/gradebook.csv`,
    classIds,
    MY_TEACHERS,
    ["neighbour"],
    sent,
  ),
  "GET /teach/classes/[classId]/gradebook.xlsx": byId(
    (id) => `/teach/classes/${id}/gradebook.xlsx?for=canvas`,
    classIds,
    MY_TEACHERS,
    ["neighbour"],
    sent,
  ),
  "GET /teach/classes/[classId]/growth": perClass("/growth", MY_TEACHERS),
  "GET /teach/classes/[classId]/students/[studentId]": [
    taught("of the class", (p) => `/teach/classes/${p.classes.mine}/students/${p.students.self.studentId}`, MY_TEACHERS),
    taught("who has left", (p) => `/teach/classes/${p.classes.mine}/students/${p.students.left.studentId}`, MY_TEACHERS),
    taught("of another class", (p) => `/teach/classes/${p.classes.theirs}/students/${p.students.other.studentId}`, ["neighbour"]),
    taught("of another class, by this one", (p) => `/teach/classes/${p.classes.mine}/students/${p.students.other.studentId}`, []),
    taught("of nobody", (p) => `/teach/classes/${p.classes.mine}/students/${NOWHERE}`, []),
    taught("by what is no id", (p) => `/teach/classes/${p.classes.mine}/students/1`, []),
  ],
  "GET /teach/lessons": [taught("teachers", () => "/teach/lessons", TEACHERS)],
  "GET /teach/lessons/new": [taught("teachers", () => "/teach/lessons/new", TEACHERS)],
  "GET /teach/lessons/[lessonId]": perLesson(""),
  "GET /teach/lessons/[lessonId]/assign": perLesson("/assign"),
  "GET /teach/lessons/[lessonId]/preview": perLesson("/preview"),
  "GET /teach/lessons/[lessonId]/versions": perLesson("/versions"),
  "GET /teach/lessons/[lessonId]/statistics": perLesson("/statistics"),
  "GET /teach/lessons/[lessonId]/lesson.zip": perLesson("/lesson.zip", sent),
  "GET /teach/drafts/[draftId]": perDraft(""),
  "GET /teach/drafts/[draftId]/exercises": perDraft("/exercises"),
  "GET /teach/drafts/[draftId]/glossary": perDraft("/glossary"),
  "GET /teach/drafts/[draftId]/preview": perDraft("/preview"),
  "GET /teach/drafts/[draftId]/revisions": perDraft("/revisions", sent),
  "GET /teach/drafts/[draftId]/contents": perDraft("/contents", sent),
  "GET /teach/assignments/[assignmentId]": perAssignment("", MY_TEACHERS),
  "GET /teach/assignments/[assignmentId]/settings": perAssignment("/settings", MY_EDITORS),
  "GET /teach/assignments/[assignmentId]/key": perAssignment("/key", MY_EDITORS),
  "GET /teach/assignments/[assignmentId]/appeals": perAssignment("/appeals", MY_TEACHERS),
  "GET /teach/assignments/[assignmentId]/marking": perAssignment("/marking", MY_TEACHERS),
  "GET /teach/assignments/[assignmentId]/project": perAssignment("/project", MY_TEACHERS),
  "GET /teach/assignments/[assignmentId]/analysis": perAssignment("/analysis", MY_TEACHERS),
  "GET /teach/assignments/[assignmentId]/analysis.csv": byId(
    (id) => `/teach/assignments/${id}/analysis.csv`,
    assignmentIds,
    MY_TEACHERS,
    ["neighbour"],
    sent,
  ),
  "GET /teach/assignments/[assignmentId]/talk": perAssignment("/talk", MY_TEACHERS),
  "GET /teach/assignments/[assignmentId]/talk/project": perAssignment("/talk/project", MY_TEACHERS),
  "GET /teach/assignments/[assignmentId]/teach-again": perAssignment("/teach-again", MY_TEACHERS),
  "GET /teach/assignments/[assignmentId]/live": perAssignment("/live", MY_TEACHERS),
  "GET /teach/assignments/[assignmentId]/live/events": byId(
    (id) => `/teach/assignments/${id}/live/events`,
    assignmentIds,
    MY_TEACHERS,
    ["neighbour"],
    sent,
  ),
  "GET /teach/assignments/[assignmentId]/events": byId(
    (id) => `/teach/assignments/${id}/events`,
    assignmentIds,
    MY_TEACHERS,
    ["neighbour"],
    sent,
  ),
  "POST /teach/assignments/[assignmentId]/students": byId(
    (id) => `/teach/assignments/${id}/students`,
    assignmentIds,
    MY_TEACHERS,
    ["neighbour"],
    sent,
  ).map((each) => ({ ...each, json: {} })),
  "GET /teach/assignments/[assignmentId]/results.csv": byId(
    (id) => `/teach/assignments/${id}/results.csv`,
    assignmentIds,
    MY_TEACHERS,
    ["neighbour"],
    sent,
  ),
  "GET /teach/assignments/[assignmentId]/downloads": perAssignment("/downloads", MY_TEACHERS),
  "GET /teach/assignments/[assignmentId]/downloads/[file]": byId(
    (id) => `/teach/assignments/${id}/downloads/responses-long.csv`,
    assignmentIds,
    MY_TEACHERS,
    ["neighbour"],
    sent,
  ),
  "GET /teach/attempts/[attemptId]": [
    ...byId((id) => `/teach/attempts/${id}`, attemptIds, MY_TEACHERS, ["neighbour"], taught),
    taught("of one who has moved", (p) => `/teach/attempts/${p.attempts.moved.done}`, MY_TEACHERS),
    taught("of one who has left", (p) => `/teach/attempts/${p.attempts.left.done}`, MY_TEACHERS),
  ],
  "GET /teach/schools/[schoolId]": [
    taught("the school", (p) => `/teach/schools/${p.schools.mine}`, ["administrator"]),
    taught("another school", (p) => `/teach/schools/${p.schools.other}`, ["outsider"]),
    taught("no school", () => `/teach/schools/${NOWHERE}`, []),
  ],
  "GET /teach/schools/[schoolId]/suggestions": [
    taught("the school", (p) => `/teach/schools/${p.schools.mine}/suggestions`, ["administrator", "owner", "neighbour"]),
    taught("another school", (p) => `/teach/schools/${p.schools.other}/suggestions`, ["outsider"]),
    taught("no school", () => `/teach/schools/${NOWHERE}/suggestions`, []),
  ],

  "GET /learn": [learnt("students", () => "/learn", STUDENTS)],
  "GET /learn/progress": [learnt("students", () => "/learn/progress", STUDENTS)],
  "GET /learn/assignments/[assignmentId]": byId(
    (id) => `/learn/assignments/${id}`,
    assignmentIds,
    ["self", "classmate"],
    ["other", "moved"],
    learnt,
  ),
  "GET /learn/attempts/[attemptId]": [
    ...byId((id) => `/learn/attempts/${id}`, openAttemptIds, ["self"], ["other"], learnt),
    moved("", "open", learnt),
    learnt("one that is handed in", (p) => `/learn/attempts/${p.attempts.self.done}`, ["self"], {
      status: 307,
      leads: (p) => `/learn/attempts/${p.attempts.self.done}/receipt`,
    }),
  ],
  "GET /learn/attempts/[attemptId]/receipt": [
    ...byId((id) => `/learn/attempts/${id}/receipt`, attemptIds, ["self"], ["other"], learnt),
    moved("/receipt", "done", learnt),
  ],
  "GET /learn/attempts/[attemptId]/feedback": [
    ...byId((id) => `/learn/attempts/${id}/feedback`, attemptIds, ["self"], ["other"], learnt),
    moved("/feedback", "done", learnt),
  ],

  "GET /api/auth/[...nextauth]": [open("/api/auth/session", { what: "one's session" }), open("/api/auth/providers")],
  "POST /api/auth/[...nextauth]": [open("/api/auth/signin/nobody", { status: 302, json: {} })],
  "GET /api/health": [open("/api/health")],
  "POST /api/v1/join/roster": [open("/api/v1/join/roster", { json: { code: "ZZZZZZZZ" }, status: 409 })],
  "POST /api/v1/join/sign-in": [open("/api/v1/join/sign-in", { json: { card: "x".repeat(43) }, status: 409, as: ["nobody"] })],
  "POST /api/v1/sign-out": [open("/api/v1/sign-out", { json: {}, as: ["nobody"] })],
  "POST /api/v1/invitation": [open("/api/v1/invitation", { json: { secret: "x".repeat(43) }, status: 409 })],
  "POST /api/v1/assignments/[assignmentId]/attempts": byId(
    (id) => `/api/v1/assignments/${id}/attempts`,
    openAssignmentIds,
    ["self", "classmate"],
    // one who has moved in may start
    ["other", "moved"],
    sent,
  ).map((each) => ({ ...each, json: {} })),
  "POST /api/v1/attempts/[attemptId]/operations": [
    ...byId((id) => `/api/v1/attempts/${id}/operations`, openAttemptIds, ["self"], ["other"], sent),
    moved("/operations", "open", sent, "/api/v1/attempts"),
  ].map((each) => ({ ...each, json: { operations: [] } })),
  "POST /api/v1/attempts/[attemptId]/submit": [
    // handed in before: 409, and nothing changes
    ...byId((id) => `/api/v1/attempts/${id}/submit`, attemptIds, ["self"], ["other"], sent),
    moved("/submit", "open", sent, "/api/v1/attempts"),
  ].map((each) => ({ ...each, json: { operations: [] }, status: 409 })),
  "POST /api/v1/attempts/[attemptId]/appeals": [
    // no claim of the lesson: 409, and nothing is kept
    ...byId((id) => `/api/v1/attempts/${id}/appeals`, attemptIds, ["self"], ["other"], sent),
    moved("/appeals", "done", sent, "/api/v1/attempts"),
  ].map((each) => ({ ...each, json: { itemId: NOWHERE, sentence: "No." }, status: 409 })),
  "GET /api/v1/attempts/[attemptId]/events": [
    ...byId((id) => `/api/v1/attempts/${id}/events`, openAttemptIds, ["self"], ["other"], sent),
    moved("/events", "open", sent, "/api/v1/attempts"),
  ],
  "GET /api/v1/attempts/[attemptId]/answers": [
    ...byId((id) => `/api/v1/attempts/${id}/answers`, openAttemptIds, ["self"], ["other"], sent),
    moved("/answers", "open", sent, "/api/v1/attempts"),
  ],
};

/** Everybody who asks, with a session of their own or none. */
export const ASKERS: readonly Who[] = ["nobody", ...INSIDE];
