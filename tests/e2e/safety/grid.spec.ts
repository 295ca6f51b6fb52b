import { expect, test } from "@playwright/test";
import { makePeople, PASSWORD, type People } from "../../support/people";
import { ASKERS, CASES, type Case, routesOfProgram, type Who } from "../../support/routes";
import { type Answer, normalised, parts, Visitor } from "../../support/visitor";

// The grid: every route, asked by everybody. Missing and forbidden look the same.

let people: People;
const askers = new Map<Who, Visitor>();

test.beforeAll(async () => {
  people = await makePeople();
  const arrive = () => new Visitor();
  askers.set("nobody", arrive());
  for (const [name, teacher] of Object.entries(people.teachers)) {
    askers.set(name as Who, await arrive().signInTeacher({ email: teacher.email, password: PASSWORD }));
  }
  const { left, ...students } = people.students;
  for (const [name, student] of Object.entries(students)) askers.set(name as Who, await arrive().signInStudent(student));
  await expect(arrive().signInStudent(left), "who has left is not let in").rejects.toThrow("not let in");
});

test("every route of the program stands in tests/support/routes.ts", () => {
  const routes = routesOfProgram();
  expect(routes.length).toBeGreaterThan(30);
  expect([...routes].sort()).toEqual(Object.keys(CASES).sort());
});

for (const route of routesOfProgram()) {
  for (const each of CASES[route] ?? []) {
    test(`${route} · ${each.what}`, async () => {
      const path = each.path(people);
      const refused: [Who, Answer][] = [];
      for (const who of each.as ?? ASKERS) {
        const answer = await ask(who, path, each);
        const seen = answer.location ? `${answer.status} to ${pathOf(answer.location)}` : String(answer.status);
        expect.soft(seen, `${who} asks for ${path}`).toBe(expected(who, each));
        if (answer.status === 404) refused.push([who, answer]);
      }
      for (const [who, answer] of refused) await expectLikeMissing(who, answer, path, each);
    });
  }
}

const ask = (who: Who, path: string, { json }: Case): Promise<Answer> => {
  const visitor = askers.get(who);
  if (!visitor) throw new Error(`${who} is not here`);
  return visitor.ask(path, { json });
};

const pathOf = (location: string) => new URL(location, "http://x").pathname;

function expected(who: Who, { to, door, status = 200, leads }: Case): string {
  if (to.includes(who))
    return leads
      ? `${status} to ${typeof leads === "string" ? leads : leads(people)}`
      : status === 302
        ? "302 to /sign-in"
        : String(status);
  if (who !== "nobody") return "404";
  return door === "401" ? "401" : `307 to ${door}`;
}

const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;

/** The refusal tells nothing that the same address with an id of nobody would not tell. */
async function expectLikeMissing(who: Who, answer: Answer, path: string, each: Case) {
  if (!UUID.test(path)) return;
  const missing = await ask(who, path.replace(UUID, "00000000-0000-4000-8000-000000000000"), each);
  expect(missing.status).toBe(404);
  expect(parts(answer.body)).toEqual(parts(missing.body));
  expect(headersOf(answer)).toEqual(headersOf(missing));
}

const CHANGING = ["date", "x-request-id", "set-cookie"];
const headersOf = ({ headers }: Answer) =>
  [...headers].filter(([name]) => !CHANGING.includes(name)).map(([name, value]) => [name, normalised(value)]);
