import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import * as grants from "@/lib/access/grants";
import { addStudents } from "@/lib/commands/add-students";
import { makePeople, PASSWORD, type People, proven } from "../../support/people";
import { Visitor } from "../../support/visitor";

let people: People;
let student: Visitor;
const attempt = () => `/api/v1/attempts/${people.attempts.self.open}`;

test.beforeAll(async () => {
  people = await makePeople();
  student = await new Visitor().signInStudent(people.students.self);
});

const expectRefusal = async (answer: ReturnType<Visitor["ask"]>, status: number, reason: string) => {
  const { status: got, body } = await answer;
  expect.soft(got).toBe(status);
  expect.soft(JSON.parse(body)).toMatchObject({ ok: false, reason });
};

const STRANGE = [
  "A".repeat(300),
  "👩‍👩‍👧‍👦 Ólafur Ångström-Ñuñez 🎓",
  "מִרְיָם בן־דוד",
  "\u202eأحمد‏ عبد الله",
  "<script>document.title = 'taken'</script>",
  `"><img src=x onerror="document.title='taken'">`,
  "'; DROP TABLE students; --",
  "{{7*7}} %s &lt;b&gt;",
];

test("names of any kind are shown as text", async ({ page, context }) => {
  const { owner } = people.teachers;
  await addStudents(await proven(grants.grantClassEditor(owner, people.classes.mine)), STRANGE, new Date());
  const teacher = await new Visitor().signInTeacher({ email: owner.email, password: PASSWORD });
  await context.addCookies(teacher.cookies());
  const failures: string[] = [];
  page.on("pageerror", (error) => failures.push(error.message));
  for (const path of [`/teach/classes/${people.classes.mine}`, `/teach/assignments/${people.assignments.mine.done}`]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const text = (await page.locator("main").textContent()) ?? "";
    for (const name of STRANGE) expect.soft(text, `${path} shows ${name.slice(0, 40)}`).toContain(name);
    expect(await page.title()).not.toBe("taken");
    expect(await page.locator("main img[src=x], main script").count()).toBe(0);
    // a long name makes no page wider than its window
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
  }
  expect(failures).toEqual([]);
});

test("what is no JSON, or no JSON of ours, is refused and named", async () => {
  for (const json of [
    "",
    "{",
    "null",
    "[]",
    "{}",
    '{"operations":1}',
    '{"operations":[{}]}',
    '{"operations":[],"more":1}',
    "\u0000",
    "🌉",
  ]) {
    await expectRefusal(student.ask(`${attempt()}/operations`, { method: "POST", json }), 400, "invalid");
  }
  const one = { id: randomUUID(), itemId: randomUUID(), response: { class: "attribution" } };
  const operations = Array.from({ length: 201 }, () => ({ ...one, id: randomUUID() }));
  await expectRefusal(student.ask(`${attempt()}/operations`, { json: { operations } }), 400, "invalid");
  await expectRefusal(student.ask(`${attempt()}/operations`, { json: { operations: [{ ...one, id: "1" }] } }), 400, "invalid");
  await expectRefusal(student.ask(`${attempt()}/operations`, { json: { operations: [one] } }), 409, "unknown-item");
});

test("too much is refused before it is read", async () => {
  const json = JSON.stringify({ operations: [], padding: "x".repeat(300_000) });
  await expectRefusal(student.ask(`${attempt()}/operations`, { json }), 413, "too-large");
  await expectRefusal(student.ask(`${attempt()}/submit`, { json }), 413, "too-large");
});

test("what another site's page sends is refused", async () => {
  for (const origin of ["https://evil.example", "null", "http://127.0.0.1:1", "not an address"]) {
    await expectRefusal(student.ask(`${attempt()}/operations`, { json: { operations: [] }, headers: { origin } }), 403, "other-site");
    await expectRefusal(student.ask("/api/v1/sign-out", { json: {}, headers: { origin } }), 403, "other-site");
  }
  await expectRefusal(
    student.ask("/api/v1/sign-out", { method: "POST", headers: { "content-type": "application/json" } }),
    403,
    "other-site",
  );
  expect((await student.ask("/learn")).status, "still signed in").toBe(200);
});

test("an answer of no known kind, or to another lesson's item, is not saved", async () => {
  const before = (await student.ask(`${attempt()}/answers`)).body;
  const itemId = randomUUID();
  await expectRefusal(
    student.ask(`${attempt()}/operations`, { json: { operations: [{ id: randomUUID(), itemId, response: { class: "attribution" } }] } }),
    409,
    "unknown-item",
  );
  expect((await student.ask(`${attempt()}/answers`)).body).toBe(before);
});

test("a session cookie that was tampered with opens nothing", async () => {
  const visitor = await new Visitor().signInStudent(people.students.classmate);
  const [session] = visitor.cookies().filter(({ name }) => name.endsWith("authjs.session-token"));
  if (!session) throw new Error("there is no session");
  for (const value of [`${session.value}x`, session.value.slice(0, -2), "x", "eyJhbGciOiJub25lIn0.e30."]) {
    const { status, location } = await new Visitor().ask("/learn", { headers: { cookie: `${session.name}=${value}` } });
    expect.soft([status, location && new URL(location, "http://x").pathname], value.slice(-5)).toEqual([307, "/join"]);
  }
});
