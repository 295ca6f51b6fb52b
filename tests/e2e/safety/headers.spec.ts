import { expect, test } from "@playwright/test";
import { makePeople, PASSWORD, type People } from "../../support/people";
import { startProgram } from "../../support/program-server";
import { CASES, type Case, routesOfProgram, type Who } from "../../support/routes";
import { type Answer, Visitor } from "../../support/visitor";

let people: People;
const visitors = new Map<Who, Visitor>();
/** One of each kind of person is enough here. */
const KINDS: readonly Who[] = ["nobody", "owner", "administrator", "self"];

test.beforeAll(async () => {
  people = await makePeople();
  const { owner, administrator } = people.teachers;
  visitors.set("nobody", new Visitor());
  visitors.set("owner", await new Visitor().signInTeacher({ email: owner.email, password: PASSWORD }));
  visitors.set("administrator", await new Visitor().signInTeacher({ email: administrator.email, password: PASSWORD }));
  visitors.set("self", await new Visitor().signInStudent(people.students.self));
});

const visitor = (who: Who): Visitor => {
  const found = visitors.get(who);
  if (!found) throw new Error(`${who} is not here`);
  return found;
};

const nonceOf = ({ headers }: Answer) => /'nonce-([\w+/=-]+)'/.exec(headers.get("content-security-policy") ?? "")?.[1];

function expectSafe(answer: Answer, what: string) {
  const { headers } = answer;
  const policy = headers.get("content-security-policy") ?? "";
  expect.soft(policy, what).toContain("frame-ancestors 'none'");
  expect.soft(policy, what).toMatch(/script-src 'self' 'nonce-[\w+/=-]{22,}'/);
  expect.soft(policy, what).not.toMatch(/script-src [^;]*(unsafe-inline|https?:|\*)/);
  expect.soft(headers.get("x-content-type-options"), what).toBe("nosniff");
  expect.soft(headers.get("referrer-policy"), what).toBe("same-origin");
  expect.soft(headers.get("x-request-id"), what).toMatch(/^[\w-]{12}$/);
  expect.soft(headers.get("x-powered-by"), what).toBeNull();
  expect.soft(headers.get("strict-transport-security"), `${what}: no https, no promise of it`).toBeNull();
}

function expectNoncesOf(answer: Answer, what: string) {
  const scripts = answer.body.match(/<script\b[^>]*>/g) ?? [];
  expect.soft(scripts.length, what).toBeGreaterThan(0);
  for (const script of scripts) expect.soft(script, what).toContain(`nonce="${nonceOf(answer)}"`);
  expect.soft(answer.body, `${what}: no handlers in attributes`).not.toMatch(/<[^>]+\son(click|load|error|submit)=/i);
}

const ask = (who: Who, { path, json }: Case) => visitor(who).ask(path(people), { json });

for (const route of routesOfProgram()) {
  test(route, async () => {
    for (const each of CASES[route] ?? []) {
      for (const who of KINDS.filter((one) => !each.as || each.as.includes(one))) {
        const what = `${who}, ${each.what}`;
        const answer = await ask(who, each);
        expectSafe(answer, what);
        if (answer.headers.get("content-type")?.startsWith("text/html") && answer.body) expectNoncesOf(answer, what);
        // what a shared computer must not show after signing out
        if (each.door !== "open") expect.soft(answer.headers.get("cache-control"), what).toContain("no-store");
      }
    }
  });
}

test("the nonce and the id are fresh for each answer", async () => {
  const answers = await Promise.all([0, 1, 2, 3].map(() => visitor("owner").ask("/teach")));
  expect(new Set(answers.map(nonceOf)).size).toBe(4);
  expect(new Set(answers.map(({ headers }) => headers.get("x-request-id"))).size).toBe(4);
  const [named] = [await visitor("owner").ask("/teach", { headers: { "x-request-id": "mine-mine-mi" } })];
  expect(named.headers.get("x-request-id")).not.toBe("mine-mine-mi");
});

test("an address that is not there is as safe, and says so", async () => {
  for (const path of ["/nowhere", "/teach/nowhere", "/api/v1/nowhere", "/.env", "/..%2f..%2fetc/passwd"]) {
    for (const who of KINDS) {
      const answer = await visitor(who).ask(path);
      expect.soft(answer.status, `${who} asks for ${path}`).toBe(404);
      expectSafe(answer, `${who} asks for ${path}`);
    }
  }
});

test("files carry nosniff and are kept", async () => {
  const { body } = await visitor("nobody").ask("/join");
  const files = [
    ...new Set([...body.matchAll(/(?:src|href)="(\/_next\/static\/[^"]+)"/g)].map(([, file = ""]) => file.replaceAll("&amp;", "&"))),
  ];
  expect(files.length).toBeGreaterThan(2);
  for (const file of files) {
    const { status, headers } = await visitor("nobody").ask(file);
    expect.soft(status, file).toBe(200);
    expect.soft(headers.get("x-content-type-options"), file).toBe("nosniff");
    expect.soft(headers.get("cache-control"), file).toContain("immutable");
    expect.soft(headers.get("x-request-id"), file).toMatch(/^[\w-]{12}$/);
  }
});

test("other methods are refused", async () => {
  for (const [route, [each]] of Object.entries(CASES)) {
    const [, folder = ""] = route.split(" ");
    if (!each || !folder.startsWith("/api/v1")) continue;
    for (const method of [
      "PUT",
      "PATCH",
      "DELETE",
      ...(`GET ${folder}` in CASES ? [] : ["GET"]),
      ...(`POST ${folder}` in CASES ? [] : ["POST"]),
    ]) {
      const { status } = await visitor("self").ask(each.path(people), { method });
      expect.soft(status, `${method} ${folder}`).toBe(405);
    }
  }
});

test("over https it promises https, and its cookies ask for it", async () => {
  const program = await startProgram({
    databaseUrl: process.env.DATABASE_URL ?? "",
    env: { AUTH_URL: "https://sourcework.example", JOBS: "off" },
  });
  try {
    const visiting = new Visitor(program.address);
    for (const path of ["/", "/join", "/nowhere", "/api/health"]) {
      const { headers } = await visiting.ask(path);
      expect(headers.get("strict-transport-security"), path).toBe("max-age=31536000");
    }
    const csrf = await visiting.ask("/api/auth/csrf");
    expect(csrf.headers.getSetCookie().join("\n")).toMatch(/__(Host|Secure)-[^\n]*Secure/);
  } finally {
    await program.stop();
  }
});
