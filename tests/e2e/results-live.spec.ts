import { expect, type Page, test } from "@playwright/test";
import { announce } from "@/lib/db/notify";
import { makeTaking, signInByCard } from "../factories/attempt";
import { FACT, type GradedClass, MAYBE, makeGradedClass, SAID } from "../factories/graded-class";
import { addStudent, handInWork, makeResultsClass } from "../factories/results-class";
import { expectNoViolations } from "../support/axe";
import { startProgram } from "../support/program-server";
import { signInTeacherOf } from "../support/sign-in";

// The results stay open while students hand in, in another process than the one that shows them: nothing is reloaded.

const [F, A, S] = ["reported-fact", "attribution", "speculation"] as const;

async function openResults(page: Page, room: GradedClass, search = ""): Promise<void> {
  await signInTeacherOf(page, room);
  await page.goto(`/teach/assignments/${room.assignmentId}${search}`);
}

/** As the server process does that takes the work. */
async function handIn(room: GradedClass, studentId: string, answers: Parameters<typeof handInWork>[2]): Promise<void> {
  await handInWork(room, studentId, answers);
  announce(room.assignmentId);
}

const students = (page: Page) => page.getByRole("region", { name: "Students and claims" }).locator("tbody").getByRole("row");
const cell = (page: Page, name: string | RegExp) => page.getByRole("link", { name });

test("the open page follows what is handed in, and nothing moves under the teacher's hands", async ({ page }) => {
  const { room } = await makeResultsClass();
  const nia = await addStudent(room, "Nia");
  await openResults(page, room, "?claim=2&names=on");
  await expect(page.getByText("5 of 9 students handed in, and a typical student got 2 of 4.")).toBeVisible();
  await page.evaluate(() => Object.assign(window, { stillHere: true }));
  const panel = page.getByRole("region", { name: "Claim 2", exact: true });
  await expect(panel.getByRole("listitem")).toHaveText(["Åsa", "Gil", "Zoe", "ben", "Cora"]);
  await expect(async () => {
    await page.getByRole("button", { name: "Credit", exact: true }).click();
    await expect(page.getByRole("columnheader", { name: "Credit", exact: true })).toHaveAttribute("aria-sort", "ascending", {
      timeout: 500,
    });
  }).toPass();
  const before = await students(page).getByRole("rowheader").allTextContents();
  const claim = cell(page, /claim 1: 2 of 5/);
  await claim.focus();

  await handIn(room, nia, [F, S, S, F]);
  await expect(page.getByText("6 of 9 students handed in")).toBeVisible();
  await expect(page.getByText("1 more has handed in since you opened it.")).toBeVisible();
  await expect(cell(page, /claim 2: 3 of 6 without full credit, most chose Speculation instead \(2\)/)).toBeVisible();
  await expect(cell(page, "2 of 5: key Attribution, chosen Speculation")).toBeVisible();
  await expect(panel.getByRole("listitem")).toHaveText(["Åsa", "Gil", "Zoe", "ben", "Nia", "Cora"]);
  await expect(students(page).filter({ hasText: "Nia" })).toContainText("Handed in");
  await expect(students(page).getByRole("rowheader")).toHaveText(before);
  await expect(cell(page, /claim 1: 2 of 6/)).toBeFocused();
  await expectNoViolations(page);

  await page.getByRole("button", { name: "Sort again" }).click();
  await expect(students(page).getByRole("rowheader")).not.toHaveText(before);
  await expect(page.getByRole("button", { name: "Sort again" })).toHaveCount(0);
  expect(await page.evaluate(() => "stillHere" in window)).toBe(true);
});

test("out of sight it asks for nothing, and comes back to what stands by then", async ({ page }) => {
  const { room } = await makeResultsClass();
  const nia = await addStudent(room, "Nia");
  const closed = page.waitForEvent("requestfailed", (request) => request.url().endsWith("/events"));
  const opened = page.waitForResponse((response) => response.url().endsWith("/events"));
  await openResults(page, room);
  await opened;
  const turn = (state: "hidden" | "visible") =>
    page.evaluate((value) => {
      Object.defineProperty(document, "visibilityState", { value, configurable: true });
      document.dispatchEvent(new Event("visibilitychange"));
    }, state);
  await turn("hidden");
  await closed;
  await handIn(room, nia, [F, A, S, F]);
  await expect(page.getByText("5 of 9 students handed in")).toBeVisible();
  await turn("visible");
  await expect(page.getByText("6 of 9 students handed in")).toBeVisible();
});

test("the first work turns an empty page into results", async ({ page }) => {
  const room = await makeGradedClass([{ label: FACT }, { label: SAID }]);
  const nia = await addStudent(room, "Nia");
  await openResults(page, room);
  await expect(page.getByRole("heading", { name: "Nobody has handed in yet" })).toBeVisible();
  await expectNoViolations(page);
  await expect(async () => {
    announce(room.assignmentId);
    await handIn(room, nia, [F, F]);
  }).toPass();
  await expect(cell(page, /claim 2: 1 of 1 without full credit/)).toBeVisible();
  await expect(page.getByText("With fewer than 5 students, shares and shades mean nothing yet.")).toBeVisible();
});

test("a key that comes in doubt meanwhile waits until the teacher asks for it", async ({ page }) => {
  const room = await makeGradedClass([{ label: FACT }, { label: SAID }]);
  const names = ["Ana", "Ben", "Cora", "Dan", "Eve"];
  const ids: string[] = [];
  for (const name of names) ids.push(await addStudent(room, name));
  for (const id of ids.slice(1)) await handInWork(room, id, [A, A]);
  await openResults(page, room);
  await expect(page.getByText("4 of 5 students handed in.")).toBeVisible();
  await expect(page.getByText("Check the key of claim 1")).toHaveCount(0);
  await handIn(room, ids[0] ?? "", [A, A]);
  await expect(page.getByText("What was handed in since puts one more key in doubt.")).toBeVisible();
  await expect(page.getByText("Check the key of claim 1")).toHaveCount(0);
  await expectNoViolations(page);
  await page.getByRole("button", { name: "Show it" }).click();
  await expect(page.getByRole("heading", { name: "Check the key of claim 1" })).toBeVisible();
  await expect(page.getByText("5 of 5").first()).toBeVisible();
});

test("the article and the matrix of a third of the class, of one label, of one skill", async ({ page }) => {
  const room = await makeGradedClass([
    { label: FACT, skill: "plain-fact" },
    { label: SAID, skill: "named-source" },
    { label: SAID, skill: "document" },
    { label: MAYBE, skill: "hedge" },
  ]);
  const work = [...Array(5).fill([F, A, A, S]), ...Array(6).fill([F, A, S, F]), ...Array(5).fill([S, F, S, F])];
  for (const [index, answers] of work.entries()) await handInWork(room, await addStudent(room, `Student ${index}`), answers);
  await openResults(page, room);
  await page.getByText("Only some students or claims").click();
  await page.getByLabel("Students", { exact: true }).selectOption("Weakest third");
  await page.waitForURL("**group=weakest**");
  await expect(page.getByText("Weakest third: 5 students, provisional.")).toBeVisible();
  await expect(page.locator(".heat-count")).toHaveText(["5", "5", "5", "5"]);
  await expect(cell(page, "5 of 10: key Attribution, chosen Reported fact")).toBeVisible();
  await page.getByText("The same as a table").click();
  await expect(page.getByRole("region", { name: "Table: claims and answers" }).locator("tbody").getByRole("row")).toHaveCount(4);
  await expectNoViolations(page);

  await page.getByLabel("Claims whose key is").selectOption("Attribution");
  await page.waitForURL("**key=attribution**");
  await expect(page.locator(".heat-claim.aside")).toHaveCount(2);
  await expect(page.getByRole("region", { name: "Table: claims and answers" }).locator("tbody").getByRole("row")).toHaveCount(2);
  await page.getByLabel("Claims about").selectOption("Documents as sources");
  await page.waitForURL("**skill=document**");
  await expect(page.getByText("Weakest third, only documents as sources: 5 answers.")).toBeVisible();
  await expectNoViolations(page);

  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
});

test("a third of fewer than five is not shown", async ({ page }) => {
  const { room } = await makeResultsClass();
  await openResults(page, room, "?group=strongest");
  await expect(page.getByText("A part of the class is shown from 5 students on")).toHaveCount(2);
  await expect(page.locator(".heat-count")).toHaveCount(0);
  await expectNoViolations(page);
  await page.getByRole("link", { name: "Show the whole class" }).first().click();
  await expect(page.locator(".heat-count")).toHaveText(["2", "2", "3", "–"]);
});

test("what is handed in on one server is on the results of another within two seconds", async ({ page, browser }) => {
  const taking = await makeTaking({ students: ["Ana Keller", "Ben Olsen"] });
  const other = await startProgram({ databaseUrl: process.env.DATABASE_URL ?? "" });
  try {
    await signInTeacherOf(page, taking, "editor");
    await page.goto(`/teach/assignments/${taking.assignmentId}`);
    await expect(page.getByText("Started: 1 of 2 students.")).toBeVisible();
    const student = await (await browser.newContext({ baseURL: other.address })).newPage();
    await signInByCard(student, taking, other.address);
    const answer = await student.request.post(`/api/v1/attempts/${taking.attemptId}/submit`, {
      data: { operations: [] },
      headers: { origin: other.address },
    });
    expect(answer.ok()).toBe(true);
    await expect(page.getByText("1 of 2 students handed in.")).toBeVisible({ timeout: 2000 });
  } finally {
    await other.stop();
  }
});
