import { expect, test } from "@playwright/test";
import { startDatabaseProxy } from "../../support/database-proxy";
import { makePeople, PASSWORD } from "../../support/people";
import { startProgram } from "../../support/program-server";
import { Visitor } from "../../support/visitor";

test("while the database is away a page says so, nobody is signed out, and it recovers by itself", async ({ page, context }) => {
  const people = await makePeople();
  const proxy = await startDatabaseProxy(process.env.DATABASE_URL ?? "");
  const program = await startProgram({ databaseUrl: proxy.url });
  try {
    const { owner } = people.teachers;
    const teacher = await new Visitor(program.address).signInTeacher({ email: owner.email, password: PASSWORD });
    const student = await new Visitor(program.address).signInStudent(people.students.self);
    const answers = `/api/v1/attempts/${people.attempts.self.open}/answers`;
    await context.addCookies(teacher.cookies());
    await page.goto(`${program.address}/teach`);
    await expect(page.getByText("8b Sourcing").first()).toBeVisible();

    proxy.takeAway();
    const health = await teacher.ask("/api/health");
    expect([health.status, JSON.parse(health.body)]).toEqual([503, { ok: false }]);
    const shown = await page.goto(`${program.address}/teach`);
    expect(shown?.status()).toBe(500);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("This page did not load");
    await expect(page.getByRole("button", { name: "Try again" })).toBeVisible();
    expect(new URL(page.url()).pathname).toBe("/teach");
    const refused = await student.ask(answers);
    expect([refused.status, JSON.parse(refused.body)]).toEqual([503, { ok: false, reason: "unavailable" }]);
    expect((await student.ask("/")).status).toBe(200);
    expect((await new Visitor(program.address).ask("/join")).status).toBe(200);
    // a sign-in can't be checked now: it is neither right nor wrong
    const tried = await new Visitor(program.address).ask("/api/v1/join/sign-in", { json: { card: people.students.self.card } });
    expect(tried.status).toBe(503);

    proxy.giveBack();
    await expect.poll(async () => (await teacher.ask("/api/health")).status).toBe(200);
    expect((await student.ask(answers)).status).toBe(200);
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByText("8b Sourcing").first()).toBeVisible();
    expect(program.output()).not.toContain(owner.email);
  } finally {
    await program.stop();
    await proxy.stop();
  }
});
