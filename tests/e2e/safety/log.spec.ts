import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { db } from "@/lib/db/client";
import { makePeople, PASSWORD, type People } from "../../support/people";
import { startProgram } from "../../support/program-server";
import { CASES } from "../../support/routes";
import { type Answer, Visitor } from "../../support/visitor";

// The server's own output, after a story in which everybody does something.

type Line = { event?: string; id?: string; method?: string; route?: string; status?: number; ms?: number };

const linesOf = (output: string): Line[] =>
  output.split("\n").flatMap((line) => {
    if (!line.startsWith("{")) return [];
    const parsed: Line = JSON.parse(line);
    return [parsed];
  });

test("one line a request, with its id and nothing about anybody", async () => {
  const people = await makePeople();
  const program = await startProgram({ databaseUrl: process.env.DATABASE_URL ?? "" });
  const answers: Answer[] = [];
  try {
    const visitor = (): Visitor => {
      const made = new Visitor(program.address);
      const ask = made.ask.bind(made);
      made.ask = async (...asked) => {
        const answer = await ask(...asked);
        answers.push(answer);
        return answer;
      };
      return made;
    };
    await liveThrough(people, visitor);
  } finally {
    await program.stop();
  }

  const output = program.output();
  const requests = linesOf(output).filter(({ event }) => event === "request");
  for (const { status, headers } of answers) {
    const lines = requests.filter(({ id }) => id === headers.get("x-request-id"));
    expect.soft(lines.length, `lines of ${headers.get("x-request-id")}`).toBe(1);
    expect.soft(lines[0]?.status).toBe(status);
  }
  const allowed = ["time", "level", "event", "id", "method", "route", "status", "ms", "aborted"];
  expect(new Set(requests.flatMap(Object.keys).filter((name) => !allowed.includes(name)))).toEqual(new Set());
  expect(requests.filter(({ route }) => !/^(\/|(\/(:id|[a-z0-9_.-]+))+)$/.test(route ?? ""))).toEqual([]);
  for (const secret of await secretsOf(people)) expect.soft(output, secret).not.toContain(secret);
  expect(output, "no address with a query, an id or a mail").not.toMatch(/[?&]\w+=|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|@example/);
});

const SENTENCE = `Mia wrote ${randomUUID()}`;

async function liveThrough(people: People, visitor: () => Visitor) {
  const { owner } = people.teachers;
  const nobody = visitor();
  await expect(nobody.signInTeacher({ email: owner.email, password: "a wrong password of somebody" })).rejects.toThrow();
  const teacher = await visitor().signInTeacher({ email: owner.email, password: PASSWORD });
  const student = await visitor().signInStudent(people.students.self);
  for (const cases of Object.values(CASES)) {
    for (const each of cases) {
      if (each.path(people).startsWith("/api/v1/sign-out")) continue;
      for (const who of [teacher, student, nobody]) await who.ask(each.path(people), { json: each.json });
    }
  }
  const items = await db().item.findMany({ where: { lessonVersion: { assignments: { some: { id: people.assignments.mine.open } } } } });
  const operations = items.map(({ id: itemId }) => ({ id: randomUUID(), itemId, response: { class: "attribution" } }));
  const attempt = `/api/v1/attempts/${people.attempts.self.open}`;
  await student.ask(`${attempt}/operations`, { json: { operations: operations.slice(1) } });
  await student.ask(`${attempt}/operations`, { json: { operations: [{ id: SENTENCE }] } });
  await student.ask(`${attempt}/operations`, { json: `{"broken": "${SENTENCE}` });
  await student.ask(`${attempt}/submit`, { json: { operations: operations.slice(0, 1) } });
  await student.ask(`/learn?name=${encodeURIComponent(SENTENCE)}`);
  await student.ask(`/${encodeURIComponent(SENTENCE)}`, { headers: { "user-agent": SENTENCE, referer: `http://x/?${SENTENCE}` } });
  await nobody.ask("/api/v1/join/sign-in", {
    json: { code: "ABCDEFGH", studentId: people.students.self.studentId, pin: people.students.self.pin },
  });
}

async function secretsOf({ teachers, students, classes }: People): Promise<string[]> {
  const rooms = await db().class.findMany({ where: { id: { in: Object.values(classes) } } });
  return [
    ...Object.values(teachers).flatMap(({ email, name }) => [email, name]),
    ...Object.values(students).flatMap(({ name, card }) => [name, ...name.split(" "), card]),
    ...rooms.flatMap(({ joinCode, name }) => [joinCode, name]),
    ...[PASSWORD, "a wrong password", SENTENCE, encodeURIComponent(SENTENCE), "127.0.0.1:5"],
  ];
}
