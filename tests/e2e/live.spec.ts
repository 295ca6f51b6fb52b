import { type Browser, expect, type Page, test } from "@playwright/test";
import { db } from "@/lib/db/client";
import { makeTaking, type Taking } from "../factories/attempt";
import type { GradedClass } from "../factories/graded-class";
import { expectNoViolations } from "../support/axe";
import { give, openPlayer } from "../support/lesson-player";
import { startProgram } from "../support/program-server";
import { signInTeacherOf } from "../support/sign-in";

// A teacher watches the class at work, on one server, while the students work on another: nothing is reloaded.

const STUDENTS = ["Ana Keller", "Ben Olsen", "Cora Lind"];

/** The student's page, on the server at this address. */
async function openWork(browser: Browser, taking: Taking, address: string): Promise<Page> {
  const page = await (await browser.newContext({ baseURL: address })).newPage();
  await openPlayer(page, taking, address);
  return page;
}

const openLive = async (page: Page, { assignmentId, classId }: Taking, role: "editor" | "viewer" = "editor") => {
  await signInTeacherOf(page, { classId } as GradedClass, role);
  await page.goto(`/teach/assignments/${assignmentId}/live`);
};
const cardOf = (page: Page, name: string) => page.getByRole("list", { name: "Students" }).getByRole("listitem").filter({ hasText: name });

test("a teacher sees a student's work without reloading, says something, and gives time, across two servers", async ({ page, browser }) => {
  const taking = await makeTaking({ students: STUDENTS, closesAt: new Date(Date.now() + 20 * 60_000) });
  const other = await startProgram({ databaseUrl: process.env.DATABASE_URL ?? "" });
  try {
    await openLive(page, taking);
    await expect(page.getByText("1 of 3 students has started.").or(page.getByText("1 of 3 students have started."))).toBeVisible();
    await expect(cardOf(page, "Ben Olsen")).toContainText("Not started");
    const student = await openWork(browser, taking, other.address);
    await expect(cardOf(page, "Ana Keller")).toContainText("At work");
    await expectNoViolations(page);

    // the box keeps the focus and its place while what stands beside it changes
    const box = cardOf(page, "Ana Keller").getByRole("checkbox");
    await box.focus();
    await give(student, 1, "Attribution");
    await expect(cardOf(page, "Ana Keller")).toContainText("1 of 18, now at 1");
    await expect(box).toBeFocused();

    await page.keyboard.press("Space");
    await page.getByRole("button", { name: "Say something to one student" }).click();
    await page.getByLabel("Raise your hand if you are stuck.").check();
    await expectNoViolations(page);
    await page.getByRole("button", { name: "Send" }).click();
    await expect(page.getByText("Said to one student.")).toBeVisible();
    const said = student.getByText("Raise your hand if you are stuck.");
    await expect(said).toBeVisible();
    await expectNoViolations(student);
    await student.getByRole("button", { name: "OK", exact: true }).click();
    await expect(said).toHaveCount(0);

    await page.getByRole("button", { name: "Give time to one student" }).click();
    await page.getByRole("button", { name: "10 minutes" }).click();
    await expect(student.getByText(/You have more time/)).toBeAttached();
  } finally {
    await other.stop();
  }
});

test("a student whose connection breaks is shown as offline, and as here again", async ({ page, browser }) => {
  const taking = await makeTaking({ students: STUDENTS });
  const student = await openWork(browser, taking, process.env.E2E_BASE_URL ?? "");
  await openLive(page, taking);
  await expect(cardOf(page, "Ana Keller")).toContainText("At work");
  await student.goto("about:blank");
  await expect(cardOf(page, "Ana Keller")).toContainText("Offline", { timeout: 40_000 });
  await page.getByRole("radio", { name: "Offline 1" }).check({ force: true });
  await expect(cardOf(page, "Ben Olsen")).toHaveCount(0);
  await student.goto(`/learn/attempts/${taking.attemptId}`);
  // who was shown stays in sight
  await expect(cardOf(page, "Ana Keller")).toContainText("At work");
});

test("ending for all hands in what is saved, after a word about who is offline", async ({ page, browser }) => {
  const taking = await makeTaking({ students: STUDENTS });
  const student = await openWork(browser, taking, process.env.E2E_BASE_URL ?? "");
  await give(student, 1, "Attribution");
  await openLive(page, taking);
  await expect(cardOf(page, "Ana Keller")).toContainText("1 of 18");
  await page.getByRole("button", { name: "End for all" }).press("Enter");
  await expect(page.getByRole("heading", { name: "Hand in the work of 1 student now?" })).toBeVisible();
  await expectNoViolations(page);
  await page.getByRole("button", { name: "Hand in for 1 student" }).press("Enter");
  await expect(page.getByText("Handed in for one student.")).toBeVisible();
  await expect(cardOf(page, "Ana Keller")).toContainText("Finished");
  await expect(student.getByRole("heading", { name: "Handed in" })).toBeVisible();
  expect(await db().grade.count({ where: { attemptId: taking.attemptId } })).toBe(1);
});

test("a viewer only watches, the wall has no names, and both fit a narrow page", async ({ page }) => {
  const taking = await makeTaking({ students: STUDENTS });
  await openLive(page, taking, "viewer");
  await expect(cardOf(page, "Ana Keller")).toBeVisible();
  await expect(page.getByRole("checkbox")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "End for all" })).toHaveCount(0);
  await page.setViewportSize({ width: 320, height: 640 });
  const wide = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await wide()).toBeLessThanOrEqual(0);
  await expectNoViolations(page);
  await page.getByRole("link", { name: "Project without names" }).click();
  await page.waitForURL("**/live?wall=on");
  await page.reload();
  await expect(page.getByText("Not started", { exact: true })).toBeVisible();
  for (const name of STUDENTS) expect(await page.content()).not.toContain(name);
  expect(await wide()).toBeLessThanOrEqual(0);
  await expectNoViolations(page);
});
