import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { db } from "@/lib/db/client";
import { FACT, type GradedClass, makeGradedClass, SAID } from "@/tests/factories/graded-class";
import { addStudent, handInWork, makeResultsClass } from "@/tests/factories/results-class";
import { makeTeacher, PASSWORD } from "@/tests/factories/teacher";
import { expectNoViolations } from "@/tests/support/axe";
import { filesIn } from "@/tests/support/zip-files";

// A teacher takes the results elsewhere.

async function openDownloads(page: Page, room: GradedClass): Promise<void> {
  const { userId, email } = await makeTeacher(new Date());
  await db().classTeacher.create({ data: { classId: room.classId, userId, role: "owner" } });
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL("**/teach");
  await page.goto(`/teach/assignments/${room.assignmentId}/downloads`);
}

/** Takes the file of this name, and what is in it. */
async function take(page: Page, link: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: link, exact: true }).click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}
const linesOf = (bytes: Buffer) => bytes.toString().slice(1).trimEnd().split("\r\n");

test("every answer, long and wide, and what the columns mean", async ({ page }) => {
  const { room } = await makeResultsClass();
  await openDownloads(page, room);
  await expect(page.getByText("7 attempts handed in, 4 items each.")).toBeVisible();
  await expectNoViolations(page);

  const long = await take(page, "CSV of Every answer, long");
  expect(long.name).toBe("responses-long.csv");
  expect(linesOf(long.bytes)).toHaveLength(1 + 7 * 4);
  const wide = await take(page, "CSV of Every answer, wide");
  expect(linesOf(wide.bytes)).toHaveLength(1 + 7);
  const codebook = linesOf((await take(page, "CSV of Codebook")).bytes).join("\n");
  for (const column of (linesOf(long.bytes)[0] ?? "").split(",")) expect(codebook).toContain(`responses-long,${column},`);

  const book = await take(page, "XLSX of Every answer as a workbook");
  expect(book.name).toBe("responses.xlsx");
  const files = filesIn(book.bytes);
  for (const sheet of ["responses-long", "responses-wide", "items", "codebook"]) expect(files["xl/workbook.xml"]).toContain(`"${sheet}"`);
  expect(Object.values(files).join("")).toContain("Åsa");
});

test("while names are hidden no file has one", async ({ page }) => {
  const room = await makeGradedClass([{ label: FACT }, { label: SAID }], { gradesHeld: true, anonymous: true });
  await handInWork(room, await addStudent(room, "Ana Keller"), ["reported-fact", "attribution"]);
  await openDownloads(page, room);
  await expect(page.getByText("Names are hidden while grades are held")).toBeVisible();
  for (const link of ["CSV of Students and items", "CSV of Every answer, long", "CSV of Every answer, wide"]) {
    const text = (await take(page, link)).bytes.toString();
    expect(text).not.toContain("Ana");
    expect(text).toMatch(/Student \d+,/);
  }
  const book = filesIn((await take(page, "XLSX of Every answer as a workbook")).bytes);
  expect(Object.values(book).join("")).not.toContain("Ana Keller");
});

test("on a phone nothing scrolls sideways, and by keyboard the files follow each other", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const { room } = await makeResultsClass();
  await openDownloads(page, room);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Downloads");
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  await page.getByRole("link", { name: "CSV of Students and items", exact: true }).focus();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "XLSX of Students and items", exact: true })).toBeFocused();
  await expectNoViolations(page);
});
