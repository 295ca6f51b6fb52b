import { expect, type Page, test } from "@playwright/test";
import { FACT, makeGradedClass } from "@/tests/factories/graded-class";
import { handInKinds, makeKindsClass } from "@/tests/factories/kinds-lesson";
import { makeResultsClass } from "@/tests/factories/results-class";
import { expectNoViolations } from "@/tests/support/axe";
import { signInTeacherOf } from "@/tests/support/sign-in";

// A teacher looks for what to talk about, puts it on the wall without names, and prints what to teach again.

const NAMES = ["Åsa", "ben", "Zoe", "Cora", "Dan", "Eve", "Finn", "Gil", "Hal"];
const spare = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
const place = (page: Page, name: string) => page.getByRole("navigation", { name: "This assignment" }).getByRole("link", { name });

test("from the results to the claims worth talking about, each with a question", async ({ page }) => {
  const { room } = await makeResultsClass();
  await signInTeacherOf(page, room);
  await page.goto(`/teach/assignments/${room.assignmentId}/talk`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Talk about this");
  await expect(place(page, "Talk about this")).toHaveAttribute("aria-current", "page");
  await expect(page.getByRole("heading", { level: 2 })).toHaveText(["Claim 3", "Claim 1", "Claim 2"]);
  const second = page.getByRole("region", { name: "Claim 1" });
  await expect(second).toContainText("2 of 5 students missed full credit.");
  await expect(second.getByRole("row")).toHaveText([/Reported fact.*the key\s*3/s, /Attribution\s*1/, /Speculation\s*1/, /Left blank\s*0/]);
  await expect(page.getByText("Provisional: below 20 students")).toBeVisible();
  await page.getByText("How these are chosen").click();
  await expect(page.getByText("1 − Σ p²")).toBeVisible();
  await expectNoViolations(page);
  await second.getByRole("link", { name: "See the answers" }).click();
  await expect(page.getByRole("region", { name: "Claim 1", exact: true })).toBeFocused();
});

test("on the wall the class decides, then sees its answers, then the key: by keyboard alone, without names", async ({ page }) => {
  const { room } = await makeResultsClass();
  await signInTeacherOf(page, room);
  await page.goto(`/teach/assignments/${room.assignmentId}/talk`);
  await page.getByRole("link", { name: "Project claim 3" }).press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Claim 3");
  await expect(page.getByRole("navigation")).toHaveCount(0);
  await expect(page.getByRole("table")).toHaveCount(0);
  await expect(page.getByText("Then all together hold up as many fingers.")).toBeVisible();
  await expect(page.locator("mark")).toHaveCount(0);
  await expectNoViolations(page);

  const show = page.getByRole("button", { name: "Show the class’s answers" });
  // keys mean something as soon as the page has come to life
  await expect(async () => {
    await show.press("Enter", { timeout: 500 });
    await expect(page.getByRole("table")).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(page.getByRole("row")).toHaveText([/Reported fact\s*\d/, /Attribution\s*\d/, /Speculation\s*2/, /Left blank\s*2/]);
  await expect(page.getByRole("status").filter({ hasText: "answers are shown" })).toHaveText("The class’s answers are shown.");
  await expect(page.getByText("the key", { exact: true })).toHaveCount(0);
  await expectNoViolations(page);

  await page.getByRole("button", { name: "Show the key" }).press("Enter");
  await expect(page.getByRole("row").nth(2)).toContainText("the key");
  await expect(page.locator("mark.evidence")).toHaveText("says so");
  const next = page.getByRole("link", { name: "Next: claim 1" });
  await expect(next).toBeFocused();
  await expectNoViolations(page);
  await page.keyboard.press("ArrowLeft");
  await expect(page.locator("mark")).toHaveCount(0);
  await page.keyboard.press("ArrowRight");
  await next.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Claim 1");
  await expect(page.getByRole("table")).toHaveCount(0);

  const sent = await (await page.request.get(`/teach/assignments/${room.assignmentId}/talk/project?claim=3`)).text();
  for (const name of NAMES) expect(sent).not.toMatch(new RegExp(`\\b${name}\\b`, "u"));
});

test("answers that are no labels go on the wall in words, a student’s own sentences never do", async ({ page }) => {
  const kinds = ["multiple-choice", "rewrite"];
  const room = await makeKindsClass(kinds);
  for (const name of ["Ana", "Ben", "Cleo"])
    await handInKinds(room, name, { "multiple-choice": "wrong", rewrite: { text: "Mine." } }, kinds);
  for (const name of ["Dora", "Emil"]) await handInKinds(room, name, { "multiple-choice": "full", rewrite: { text: "Mine." } }, kinds);
  await signInTeacherOf(page, room);
  const talk = `/teach/assignments/${room.assignmentId}/talk`;
  await page.goto(talk);
  await expect(page.getByRole("heading", { level: 2 })).toHaveText(["Question 1"]);
  await expectNoViolations(page);
  await page.goto(`${talk}/project?claim=1`);
  await expect(async () => {
    await page.keyboard.press("ArrowRight");
    await expect(page.getByRole("row")).toHaveCount(3, { timeout: 500 });
  }).toPass();
  await expectNoViolations(page);
  await page.goto(`${talk}/project?claim=2`);
  await expect(page.getByRole("heading", { name: "Nothing to show on the wall" })).toBeVisible();
});

test("below five answers there is nothing to talk about, nothing on the wall and nothing to teach again", async ({ page }) => {
  const room = await makeGradedClass([{ label: FACT }]);
  await signInTeacherOf(page, room);
  const here = `/teach/assignments/${room.assignmentId}`;
  await page.goto(`${here}/talk`);
  await expect(page.getByRole("heading", { name: "Too few answers yet" })).toBeVisible();
  await expectNoViolations(page);
  await page.goto(`${here}/talk/project?claim=1`);
  await expect(page.getByRole("heading", { name: "Too few answers to show" })).toBeVisible();
  await expectNoViolations(page);
  await page.goto(`${here}/teach-again`);
  await expect(page.getByRole("heading", { name: "Too few answers yet" })).toBeVisible();
  await expectNoViolations(page);
});

test("what to teach again, on screen and on paper", async ({ page }) => {
  const { room } = await makeResultsClass();
  await signInTeacherOf(page, room);
  await page.goto(`/teach/assignments/${room.assignmentId}/talk`);
  await place(page, "Teach again").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("What to teach again");
  await expect(page.getByRole("heading", { level: 2 })).toHaveText([
    "1. Careful words such as “could”",
    "2. Plain facts in the reporter’s own voice",
    "3. Sources with a name",
  ]);
  await expect(page.getByText("in claim 3, 3 of 5 answers missed full credit.")).toBeVisible();
  for (const name of NAMES) await expect(page.getByRole("main").getByText(name, { exact: true })).toHaveCount(0);
  await expectNoViolations(page);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("navigation", { name: "This assignment" })).toBeHidden();
  await expect(page.getByRole("button", { name: "Print" })).toBeHidden();
  await expect(page.getByText("Ten minutes that help.").first()).toBeVisible();
});

test("at 320 pixels nothing scrolls sideways, and who may only look is led to no settings", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const { room } = await makeResultsClass();
  await signInTeacherOf(page, room, "viewer");
  for (const path of ["talk", "talk/project?claim=2", "teach-again"]) {
    await page.goto(`/teach/assignments/${room.assignmentId}/${path}`);
    await expect(page.getByRole("main")).toBeVisible();
    expect(await spare(page)).toBe(0);
    await expectNoViolations(page);
  }
  await expect(place(page, "Settings")).toHaveCount(0);
});
