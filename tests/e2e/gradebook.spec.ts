import { expect, type Page, test } from "@playwright/test";
import { db } from "@/lib/db/client";
import { FACT, type GradedClass, makeGradedClass, makeLessonVersion, SAID } from "@/tests/factories/graded-class";
import { addStudent, handInWork } from "@/tests/factories/results-class";
import { makeTeacher, PASSWORD } from "@/tests/factories/teacher";
import { expectNoViolations } from "@/tests/support/axe";

// A teacher keeps the gradebook of a class: grades, categories, weights, and the files for other programs.

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000);
const NBSP = "\u00a0";

/** A class of four with one assignment that has closed and one that has not; Ana has done both, Ben the first, Cy is excused, Dee did nothing. */
async function makeRoom() {
  const closed = await makeGradedClass([{ label: FACT }, { label: SAID }], {
    opensAt: inHours(-9),
    dueAt: inHours(-3),
    closesAt: inHours(-1),
  });
  const lesson = await makeLessonVersion([{ label: FACT }, { label: SAID }], closed.schoolId);
  const { id } = await db().assignment.create({
    data: {
      classId: closed.classId,
      lessonVersionId: lesson.lessonVersionId,
      keyVersionId: lesson.keyVersionId,
      opensAt: inHours(-8),
      closesAt: inHours(8),
      feedback: "at-once",
    },
  });
  const open: GradedClass = { ...closed, ...lesson, assignmentId: id };
  const [ana, ben, cy] = [
    await addStudent(closed, "Ana Keller"),
    await addStudent(closed, "Ben Osei"),
    await addStudent(closed, "Cy Young"),
  ];
  await addStudent(closed, "Dee Vries");
  await db().enrolment.updateMany({ where: { classId: closed.classId }, data: { addedAt: inHours(-24) } });
  await handInWork(closed, ana, ["reported-fact", "reported-fact"], inHours(-4));
  await handInWork(closed, ben, ["reported-fact", "attribution"], inHours(-2));
  const excused = await handInWork(closed, cy, [null, null], inHours(-4));
  await db().adjustment.create({
    data: { assignmentId: closed.assignmentId, attemptId: excused, kind: "excuse-attempt", reason: "ill", madeAt: inHours(-1) },
  });
  await handInWork(open, ana, ["reported-fact", "attribution"], inHours(-1));
  return closed;
}

async function openGradebook(page: Page, room: GradedClass, role: "owner" | "viewer" = "owner"): Promise<void> {
  const { userId, email } = await makeTeacher(new Date());
  await db().classTeacher.create({ data: { classId: room.classId, userId, role } });
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL("**/teach");
  await page.goto(`/teach/classes/${room.classId}`);
  await page.getByRole("link", { name: "Gradebook" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Gradebook" })).toBeVisible();
}

const rows = (page: Page) => page.getByRole("region", { name: "Students and assignments", exact: true }).locator("tbody").getByRole("row");
const names = (page: Page) => rows(page).getByRole("rowheader");
const rowOf = (page: Page, name: string) => rows(page).filter({ has: page.getByRole("rowheader", { name }) });

test("the grades that count, what is missing, excused and not due yet, and the rows behind a cell", async ({ page }) => {
  const room = await makeRoom();
  await openGradebook(page, room);
  await expect(page.getByText("Missing work counts as zero once its assignment has closed", { exact: false })).toBeVisible();
  const cellsOf = (name: string) => rowOf(page, name).getByRole("cell");
  await expect(cellsOf("Ana Keller")).toHaveText([`50${NBSP}%`, `100${NBSP}%`, /75\s%/]);
  await expect(cellsOf("Ben Osei")).toHaveText([`100${NBSP}% late`, "not due yet Excuse Ben Osei", /100\s%/]);
  await expect(cellsOf("Cy Young")).toHaveText(["excused", "not due yet Excuse Cy Young", /—/]);
  await expect(cellsOf("Dee Vries")).toHaveText([`0${NBSP}% missing Excuse Dee Vries`, "not due yet Excuse Dee Vries", /0\s%/]);
  await expect(page.getByRole("row", { name: /^Mean/ }).getByRole("cell")).toHaveText([/50\s%/, /100\s%/, /58\s%/]);
  await expectNoViolations(page);

  await page.getByLabel("Grades as").selectOption("Points");
  await expect(cellsOf("Ana Keller").first()).toHaveText("1 of 2");
  await cellsOf("Ana Keller").first().getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ana Keller");
});

test("who has begun nothing is excused by keyboard, with a reason, and the excuse is taken back", async ({ page }) => {
  const room = await makeRoom();
  await openGradebook(page, room);
  const cell = rowOf(page, "Dee Vries").getByRole("cell").first();
  const dialog = page.getByRole("dialog");
  await expect(async () => {
    await cell.getByRole("button").press("Enter");
    await expect(dialog).toContainText("Excuse Dee Vries?", { timeout: 500 });
  }).toPass();
  await expectNoViolations(page);
  await dialog.getByRole("button", { name: "Excuse", exact: true }).press("Enter");
  await expect(dialog.getByLabel("Why")).toHaveAccessibleDescription(/Say why, in a sentence/);
  await dialog.getByLabel("Why").fill("Was at the dentist.");
  await page.keyboard.press("Enter");
  await expect(cell).toHaveText("excused See why, for Dee Vries");
  await expect(cell.getByRole("button")).toBeFocused();
  await expect(rowOf(page, "Dee Vries").getByRole("cell").last()).toContainText("—");

  await page.goto(`/teach/assignments/${room.assignmentId}`);
  const standing = page.getByRole("button", { name: /^Excused\s+See why, for Dee Vries$/ });
  await expect(async () => {
    await standing.click();
    await expect(dialog).toContainText("Was at the dentist.", { timeout: 500 });
  }).toPass();
  await expectNoViolations(page);
  await dialog.getByLabel("Why take it back").fill("The work turned up.");
  await dialog.getByRole("button", { name: "Take it back" }).click();
  await expect(page.getByRole("button", { name: /^Not started\s+Excuse Dee Vries$/ })).toBeVisible();
});

test("sorted, filtered and explained by keyboard", async ({ page }) => {
  await openGradebook(page, await makeRoom());
  // keys mean something as soon as the page has come to life
  await expect(async () => {
    await page.getByRole("button", { name: "Student", exact: true }).focus();
    await page.keyboard.press("End");
    await expect(page.getByRole("button", { name: "Final share", exact: true })).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("columnheader", { name: "Final share" })).toHaveAttribute("aria-sort", "ascending");
  await expect(names(page)).toHaveText(["Dee Vries", "Ana Keller", "Ben Osei", "Cy Young"]);
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(names(page)).toHaveText(["Dee Vries", "Ana Keller", "Ben Osei", "Cy Young"]);

  await page.getByRole("combobox", { name: "Work" }).selectOption("Something missing");
  await expect(names(page)).toHaveText(["Dee Vries"]);
  await expect(page.getByText("1 of 4 students")).toBeVisible();
  await page.getByRole("combobox", { name: "Work" }).selectOption("All");
  await page.getByLabel("Find a student").fill("keller");
  await expect(names(page)).toHaveText(["Ana Keller"]);

  await page.getByRole("button", { name: /how the final share of Ana Keller comes about/ }).press("Enter");
  const dialog = page.getByRole("dialog", { name: "Ana Keller" });
  await expect(dialog).toContainText(/The mean of 2 results: Who says so\?, no. 1 50\s%, Who says so\?, no. 2 100\s%\./);
  await expectNoViolations(page);
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole("button", { name: /how the final share of Ana Keller/ })).toBeFocused();

  await page.getByText("Columns", { exact: true }).click();
  await page.getByLabel("Who says so?, no. 1", { exact: true }).uncheck();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("columnheader", { name: /Who says so\?, no. 1/ })).toHaveCount(0);
});

test("categories are added, weighed, filled, moved without dragging, and removed", async ({ page }) => {
  await openGradebook(page, await makeRoom());
  const panel = page.getByRole("region", { name: "Categories and weights" });
  const add = async (name: string, weight: string) => {
    await panel.getByRole("button", { name: "Add a category" }).click();
    const dialog = page.getByRole("dialog", { name: "Add a category" });
    await dialog.getByLabel("Name").fill(name);
    await dialog.getByLabel("Weight").fill(weight);
    await dialog.getByRole("button", { name: "Add" }).click();
    return dialog;
  };
  const refused = await add("Homework", "a lot");
  await expect(refused.getByLabel("Weight")).toHaveAccessibleDescription(/Give a whole number from 0 to 1000/);
  await expectNoViolations(page);
  await refused.getByLabel("Weight").fill("0");
  await refused.getByRole("button", { name: "Add" }).click();
  await expect(refused).toHaveCount(0);
  await expect(panel.getByText("Every weight is 0, so there is no final share.")).toBeVisible();
  await expect(await add("Tests", "3")).toHaveCount(0);
  await expect(panel.getByRole("listitem")).toHaveText([/Homework.*weight 0 · 0 assignments/, /Tests.*weight 3 · 0 assignments/]);

  // what stands in no category does not count, and the page says so
  await page.getByRole("button", { name: /how the final share of Ana Keller/ }).click();
  await expect(page.getByRole("dialog")).toContainText("What counts stands in no category.");
  await page.keyboard.press("Escape");
  await panel.getByLabel("Who says so?, no. 1").selectOption("Homework");
  await panel.getByLabel("Who says so?, no. 2").selectOption("Tests");
  await panel.getByRole("button", { name: "Save the categories" }).click();
  await expect(panel.getByText("Saved.")).toBeVisible();
  await expect(rowOf(page, "Ana Keller").getByRole("cell").last()).toHaveText(/100\s%/);
  await expect(rowOf(page, "Ben Osei").getByRole("cell").last()).toHaveText(/—/);

  await panel.getByRole("button", { name: "Change Homework" }).click();
  const change = page.getByRole("dialog", { name: "Change Homework" });
  await change.getByLabel("Name").fill("Practice");
  await change.getByLabel("Weight").fill("1");
  await change.getByRole("button", { name: "Save" }).click();
  await expect(change).toHaveCount(0);
  // (50 × 1 + 100 × 3) ÷ 4
  await expect(rowOf(page, "Ana Keller").getByRole("cell").last()).toHaveText(/88\s%/);
  await page.getByRole("button", { name: /how the final share of Ana Keller/ }).click();
  await expect(page.getByRole("dialog")).toContainText(/\(50\s% × 1 \+ 100\s% × 3\) ÷ 4 = 88\s%/);
  await page.keyboard.press("Escape");

  await panel.getByRole("button", { name: "Move Tests up" }).press("Enter");
  await expect(panel.getByRole("listitem").first()).toContainText("Tests");
  await expect(panel.getByRole("button", { name: "Move Tests up" })).toBeFocused();
  await expectNoViolations(page);
  await panel.getByRole("button", { name: "Change Practice" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Remove this category" }).click();
  await expect(panel.getByRole("listitem")).toHaveText([/Tests/]);
});

test("the files for other programs, without what is held", async ({ page }) => {
  const room = await makeRoom();
  await openGradebook(page, room);
  const files = page.getByRole("region", { name: "Take the grades elsewhere" });
  const load = async (name: string) => page.request.get((await files.getByRole("link", { name }).getAttribute("href")) ?? "");
  const canvas = await (await load("CSV for Canvas")).text();
  expect(canvas.split("\r\n").slice(0, 3)).toEqual([
    '\ufeffStudent,ID,SIS User ID,SIS Login ID,Section,"Who says so?, no. 1","Who says so?, no. 2"',
    "    Points Possible,,,,,2,2",
    '"Keller, Ana",,,,,1,2',
  ]);
  const moodle = await (await load("CSV for Moodle")).text();
  expect(moodle).toContain("Ben,Osei,,,100,-\r\n");
  const sheet = await load("XLSX for Google Classroom and spreadsheets");
  expect(sheet.headers()["content-type"]).toContain("spreadsheetml");
  expect((await sheet.body()).subarray(0, 2).toString()).toBe("PK");

  await db().assignment.update({ where: { id: room.assignmentId }, data: { gradesHeld: true } });
  await page.reload();
  await expect(files).toContainText("Held grades stay out of the files. Held now: Who says so?, no. 1");
  expect(await (await load("CSV for Canvas")).text()).not.toContain("no. 1");
});

test("who may only see sees the grades, and nothing to change", async ({ page }) => {
  await openGradebook(page, await makeRoom(), "viewer");
  await expect(rows(page)).toHaveCount(4);
  await expect(page.getByRole("button", { name: /Add a category|Hold|Release|Move|Change/ })).toHaveCount(0);
  await expectNoViolations(page);
});

test("a class without assignments says what to do", async ({ page }) => {
  const room = await makeRoom();
  const { id } = await db().class.update({ where: { id: room.classId }, data: { name: "Empty" }, select: { id: true } });
  await db().enrolment.updateMany({ where: { classId: id }, data: { leftAt: new Date() } });
  await openGradebook(page, room);
  await expect(page.getByRole("heading", { name: "No students yet" })).toBeVisible();
  await expectNoViolations(page);
});

test("on a phone nothing but the table scrolls sideways", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openGradebook(page, await makeRoom());
  const spare = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await spare()).toBe(0);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await spare()).toBe(0);
  await expectNoViolations(page);
});
