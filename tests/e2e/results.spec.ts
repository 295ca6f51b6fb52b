import { expect, type Page, test } from "@playwright/test";
import { db } from "@/lib/db/client";
import { LARGEST_TABLE_IN_BROWSER } from "@/lib/domain/results";
import { FACT, type GradedClass, makeGradedClass } from "@/tests/factories/graded-class";
import { handInWork, makeResultsClass } from "@/tests/factories/results-class";
import { makeTeacher, PASSWORD } from "@/tests/factories/teacher";
import { expectNoViolations } from "@/tests/support/axe";

// A teacher looks at what a class did: the sentences, the article, the labels, the students, one student's work.

async function openResults(page: Page, room: GradedClass): Promise<void> {
  const { userId, email } = await makeTeacher(new Date());
  await db().classTeacher.create({ data: { classId: room.classId, userId, role: "owner" } });
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL("**/teach");
  await page.goto(`/teach/assignments/${room.assignmentId}`);
}

const studentRows = (page: Page) => page.getByRole("region", { name: "Students and claims" }).locator("tbody").getByRole("row");
const names = (page: Page) => studentRows(page).getByRole("rowheader");
const head = (page: Page, name: string) => page.getByRole("columnheader", { name, exact: true });

test("from the sentences to a claim, and who chose what", async ({ page }) => {
  const { room } = await makeResultsClass();
  await openResults(page, room);
  await expect(page.getByText("5 of 8 students handed in, and a typical student got 2 of 4.")).toBeVisible();
  await expect(page.getByText("Provisional: below 20 students")).toBeVisible();
  await expectNoViolations(page);

  const claim = page.getByRole("link", { name: /claim 2: 2 of 5 without full credit, most chose Speculation instead \(1\)/ });
  await claim.focus();
  await expect(claim.locator(".heat-more")).toBeVisible();
  await page.keyboard.press("Enter");
  const panel = page.getByRole("region", { name: "Claim 2", exact: true });
  await expect(panel.getByRole("row")).toHaveText([/Reported fact\s*0/, /Attribution\s*3/, /Speculation\s*1/, /Left blank\s*1/]);
  await expect(panel.locator("mark.evidence")).toHaveText("says so");
  await expect(panel).toBeFocused();
  await panel.getByRole("link", { name: "Show who" }).click();
  await expect(panel.getByRole("listitem")).toHaveText(["Åsa", "Gil", "Zoe", "ben", "Cora"]);
  await expectNoViolations(page);
  await panel.press("Escape");
  await expect(panel).toHaveCount(0);
  await expect(claim).toBeFocused();
});

test("a cell of the matrix filters the article and the students, and lets them go", async ({ page }) => {
  const { room } = await makeResultsClass();
  await openResults(page, room);
  const cell = page.getByRole("link", { name: "1 of 4: key Attribution, chosen Speculation" });
  await cell.click();
  await expect(cell).toHaveAttribute("aria-current", "true");
  await expect(page.getByText(/Key A Attribution, chosen S Speculation: 1 claim/)).toHaveCount(2);
  await expect(page.locator(".heat-claim.aside")).toHaveCount(3);
  await expect(names(page)).toHaveText(["ben"]);
  await expectNoViolations(page);
  await page.getByRole("link", { name: "Show all" }).first().click();
  await expect(studentRows(page)).toHaveCount(8);
});

test("the table sorts, filters, hides and pins, by keyboard too", async ({ page }) => {
  const { room } = await makeResultsClass();
  await openResults(page, room);
  await expect(names(page)).toHaveText(["Åsa", "ben", "Cora", "Dan", "Eve", "Finn", "Gil", "Zoe"]);
  // keys mean something as soon as the page has come to life
  await expect(async () => {
    await page.getByRole("button", { name: "Student", exact: true }).focus();
    await page.keyboard.press("End");
    await expect(page.getByRole("button", { name: "Credit", exact: true })).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.press("Enter");
  await expect(head(page, "Credit")).toHaveAttribute("aria-sort", "ascending");
  await expect(names(page)).toHaveText(["ben", "Cora", "Gil", "Zoe", "Åsa", "Dan", "Eve", "Finn"]);
  await page.keyboard.press("Enter");
  await expect(names(page)).toHaveText(["Åsa", "Zoe", "Gil", "ben", "Cora", "Dan", "Eve", "Finn"]);

  await page.getByRole("combobox", { name: "Work" }).selectOption("Late");
  await expect(names(page)).toHaveText(["ben"]);
  await page.getByRole("combobox", { name: "Work" }).selectOption("All");
  await page.getByLabel("Find a student").fill("IN");
  await expect(names(page)).toHaveText(["Finn"]);
  await expect(page.getByText("1 of 8 students")).toBeVisible();
  await page.getByLabel("Find a student").fill("");

  await page.getByText("Columns", { exact: true }).click();
  await page.getByLabel("Claim 1", { exact: true }).uncheck();
  await page.getByLabel("Pin Claim 3").check();
  await page.keyboard.press("Escape");
  await expect(page.getByText("Columns", { exact: true })).toBeFocused();
  await expect(page.getByRole("columnheader")).toContainText(["Student", "3", "2", "4", "Work", "Credit"]);
  await expectNoViolations(page);
});

test("one student’s work, and the next", async ({ page }) => {
  const { room } = await makeResultsClass();
  await openResults(page, room);
  await names(page).getByRole("link", { name: "ben" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("ben");
  await expect(page.getByText(/^Late · handed in /)).toBeVisible();
  await expect(page.getByRole("region", { name: "Credit" })).toContainText("1.8 of 4");
  await expect(page.getByRole("region", { name: "Claim 2", exact: true })).toContainText("The student chose");
  await expectNoViolations(page);
  await page.getByRole("link", { name: "Next: Cora" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Cora");
  await expect(page.getByText(/^Handed in at closing · handed in /)).toBeVisible();
});

test("the table as a file, and the article on the wall without names", async ({ page }) => {
  const { room } = await makeResultsClass();
  await openResults(page, room);
  const file = await (await page.request.get(`/teach/assignments/${room.assignmentId}/results.csv`)).text();
  expect(file.split("\r\n")).toHaveLength(1 + 8 + 1);
  expect(file).toContain("ben,Late,2026-11-25 12:30,1.8,4,Speculation,0.75,Speculation,0.5,,0,,\r\n");
  await page.getByRole("link", { name: "Project without names" }).click();
  await expect(page.getByText("The number is how many of 5 students did not get full credit.")).toBeVisible();
  await expect(page.locator(".heat-count")).toHaveText(["2", "2", "3", "–"]);
  await expect(page.getByText(/Åsa|Zoe|Gil/)).toHaveCount(0);
  await expectNoViolations(page);
});

test("nobody has handed in: what will be here, and the way there", async ({ page }) => {
  const room = await makeGradedClass([{ label: FACT }]);
  await openResults(page, room);
  await expect(page.getByRole("heading", { name: "Nobody has handed in yet" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Project the join code" })).toBeVisible();
  await expectNoViolations(page);
});

test("a class too large for the browser is sorted, filtered and paged by the database", async ({ page }) => {
  const room = await makeGradedClass([{ label: FACT }]);
  const ids = await db().student.createManyAndReturn({
    data: Array.from({ length: LARGEST_TABLE_IN_BROWSER + 1 }, (_, index) => ({ schoolId: room.schoolId, name: `Student ${index + 1}` })),
    select: { id: true, name: true },
  });
  await db().enrolment.createMany({ data: ids.map(({ id }, index) => ({ classId: room.classId, studentId: id, number: index + 1 })) });
  for (const { id } of ids.slice(0, 2)) await handInWork(room, id, ["reported-fact"]);
  await openResults(page, room);
  await expect(names(page).first()).toHaveText("Student 1");
  await expect(studentRows(page)).toHaveCount(50);
  await page.getByRole("link", { name: "Later" }).click();
  await expect(names(page).first()).toHaveText("Student 51");
  await expect(page).toHaveURL(/\?page=2$/);
  await page.getByRole("button", { name: "Student", exact: true }).click();
  await expect(names(page).first()).toHaveText(`Student ${ids.length}`);
  await page.reload();
  await expect(names(page).first()).toHaveText(`Student ${ids.length}`);
  await page.getByLabel("Find a student").fill("student 7");
  await expect(page.getByText(`11 of ${ids.length} students`)).toBeVisible();
  await expect(names(page).last()).toHaveText("Student 7");
  // a name is in no address, and stays looked for where the page is drawn anew
  await expect(page).toHaveURL(/\?sort=-name$/);
  await page
    .getByRole("link", { name: /claim 1: / })
    .first()
    .click();
  await expect(page.getByRole("region", { name: "Claim 1", exact: true })).toBeVisible();
  await expect(page).toHaveURL(/claim=1/);
  await expect(studentRows(page)).toHaveCount(11);
  await page.getByRole("combobox", { name: "Work" }).selectOption("Handed in");
  await expect(page.getByText("No student fits this filter.")).toBeVisible();
  await expectNoViolations(page);
});

test("on a phone nothing but the tables scrolls sideways", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const { room } = await makeResultsClass();
  await openResults(page, room);
  const spare = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await spare()).toBe(0);
  await page.getByRole("link", { name: /claim 1: 2 of 5/ }).click();
  const panel = page.getByRole("region", { name: "Claim 1", exact: true });
  await expect(panel).toBeInViewport();
  expect(await spare()).toBe(0);
  await expectNoViolations(page);
  await panel.getByRole("link", { name: "Close" }).click();
  await expect(panel).toHaveCount(0);
});
