import { expect, type Page, test } from "@playwright/test";
import { submitAttempt } from "@/lib/commands/submit-attempt";
import { db } from "@/lib/db/client";
import type { GradedClass } from "@/tests/factories/graded-class";
import { makeKindsClass, openKinds } from "@/tests/factories/kinds-lesson";
import { expectNoViolations } from "@/tests/support/axe";
import { signInStudentOf, signInTeacherOf } from "@/tests/support/sign-in";

const KINDS = ["rewrite"];
const NAMES = ["Ana Keller", "Ben Okoye", "Cora Diaz", "Dan Weiss"];
const TEXTS = [
  "According to a council report, the bridge is safe.",
  "According to a Council report the bridge is safe!",
  "According to a council report, the bridge is safe, she said.",
  "The bridge is fine.",
];

/** A class of four whose rewrites wait for a mark: three that are alike, and one otherwise. */
async function makeWritten() {
  const room = await makeKindsClass(KINDS);
  const now = new Date();
  const day = 86_400_000;
  const times = {
    opensAt: new Date(now.getTime() - day),
    dueAt: new Date(now.getTime() + day),
    closesAt: new Date(now.getTime() + 2 * day),
  };
  await db().assignment.update({ where: { id: room.assignmentId }, data: times });
  const students = [];
  for (const [index, name] of NAMES.entries()) {
    const student = await openKinds(room, name, { rewrite: { text: TEXTS[index] ?? "" } }, KINDS);
    const submitted = await submitAttempt(student, { operations: [] }, now);
    if (!submitted.ok) throw new Error(submitted.reason);
    students.push(student);
  }
  return { room, students };
}

const open = async (page: Page, room: GradedClass, heading = /^Group 1 of/) => {
  await page.goto(`/teach/assignments/${room.assignmentId}/marking`);
  await expect(page.getByRole("heading", { level: 2, name: heading })).toBeFocused();
};
const levelsOf = async ({ assignmentId }: GradedClass) =>
  (await db().adjustment.findMany({ where: { assignmentId, kind: "rubric-mark" }, orderBy: { id: "asc" } })).map(({ reason, comment }) => [
    reason,
    comment,
  ]);

test("answers are marked group by group by keyboard alone, without names, and the student reads the mark", async ({
  page,
  browser,
  baseURL,
}) => {
  const { room, students } = await makeWritten();
  await signInTeacherOf(page, room);
  await open(page, room);
  await expectNoViolations(page);
  await expect(page.getByText("0 of 2 groups marked · 4 answers left")).toBeVisible();
  const main = await page.getByRole("main").innerText();
  for (const name of NAMES) expect(main).not.toContain(name.split(" ")[0]);

  // one of the three is to be marked alone
  await page.getByRole("button", { name: "Mark alone (answer 3)" }).click();
  await expect(page.getByText("0 of 3 groups marked · 4 answers left")).toBeVisible();

  // a comment first, then the level; the next group comes by itself
  await page.getByRole("textbox", { name: /^Comment/ }).fill("Who says that?");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("heading", { level: 2 })).toBeFocused();
  await page.keyboard.press("1");
  await expect(page.getByRole("heading", { level: 2, name: /^Group 2 of 3/ })).toBeFocused();
  await expect(page.getByRole("status").filter({ hasText: "Proficient: 2 answers." })).toBeAttached();

  // the comment again by its key
  await page.keyboard.press("4");
  await expect(page.getByRole("textbox", { name: /^Comment/ })).toHaveValue("Who says that?");
  await page.keyboard.press("2");
  await expect(page.getByRole("heading", { level: 2, name: /^Group 3 of 3/ })).toBeFocused();
  await page.keyboard.press("3");
  await expect(page.getByText("3 of 3 groups marked · 0 answers left")).toBeVisible();
  await expect(page.getByText("All of them are marked.")).toBeVisible();
  expect(await levelsOf(room)).toEqual([
    ["Proficient", "Who says that?"],
    ["Proficient", "Who says that?"],
    ["Emergent", "Who says that?"],
    ["Basic", ""],
  ]);

  // gone back, a mark is changed
  await page.getByRole("button", { name: "Before" }).click();
  await expect(page.getByRole("button", { name: /Emergent/ })).toHaveAttribute("aria-pressed", "true");
  await page.getByRole("heading", { level: 2 }).focus();
  await page.keyboard.press("3");
  await expect(page.getByRole("button", { name: /Basic/ })).toHaveAttribute("aria-pressed", "true");
  expect((await levelsOf(room)).at(-1)).toEqual(["Basic", ""]);

  // what is marked stands on a page of its own, to be changed later
  await page.getByRole("link", { name: "Marked" }).click();
  await expect(page.getByRole("button", { name: /Basic|Proficient/ }).first()).toBeVisible();
  await page.getByRole("link", { name: "To mark" }).click();
  await expect(page.getByRole("heading", { level: 2, name: "Nothing waits for your mark" })).toBeVisible();
  await expectNoViolations(page);

  const context = await browser.newContext({ baseURL });
  const phone = await context.newPage();
  // who of the three was set apart is chance: attempts have no order
  const { attemptId } = await db().adjustment.findFirstOrThrow({ where: { assignmentId: room.assignmentId, reason: "Proficient" } });
  const student = students.find((one) => one.attemptId === attemptId);
  if (!student) throw new Error("somebody handed in what is proficient");
  await signInStudentOf(phone, student, baseURL);
  await phone.goto(`/learn/attempts/${attemptId}/feedback`);
  await expect(phone.getByText("Who says that?")).toBeVisible();
  await context.close();
});

test("a mark that a colleague made meanwhile stands, and who may only look can't mark", async ({ page, browser, baseURL }) => {
  const { room } = await makeWritten();
  await signInTeacherOf(page, room);
  await open(page, room);
  const context = await browser.newContext({ baseURL });
  const other = await context.newPage();
  await signInTeacherOf(other, room, "editor");
  await open(other, room);
  await other.keyboard.press("2");
  await expect(other.getByRole("heading", { level: 2, name: /^Group 2 of 2/ })).toBeFocused();
  await page.keyboard.press("1");
  await expect(page.getByRole("alert").filter({ hasText: "A colleague has marked these answers meanwhile" })).toBeVisible();
  expect((await levelsOf(room)).map(([level]) => level)).toEqual(["Emergent", "Emergent", "Emergent"]);
  await context.close();

  const looking = await browser.newContext({ baseURL, viewport: { width: 320, height: 640 } });
  const viewer = await looking.newPage();
  await signInTeacherOf(viewer, room, "viewer");
  await viewer.goto(`/teach/assignments/${room.assignmentId}/marking`);
  await expect(viewer.getByText("You may look, not mark.")).toBeVisible();
  await expect(viewer.getByText("The bridge is fine.")).toBeVisible();
  await expect(viewer.getByRole("button", { name: /Proficient|alone/ })).toHaveCount(0);
  await expectNoViolations(viewer);
  expect(await viewer.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await looking.close();
});
