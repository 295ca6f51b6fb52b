import { expect, type Page, test } from "@playwright/test";
import { db } from "@/lib/db/client";
import type { AttemptStudent } from "@/lib/domain/proof";
import { makeKindsClass, openKinds } from "@/tests/factories/kinds-lesson";
import { expectNoViolations } from "@/tests/support/axe";
import { listens } from "@/tests/support/lesson-player";
import { signInStudentOf } from "@/tests/support/sign-in";

async function openLesson(page: Page, kind: string, baseURL: string | undefined): Promise<AttemptStudent> {
  const room = await makeKindsClass([kind]);
  const at = (hours: number) => new Date(Date.now() + hours * 3_600_000);
  await db().assignment.update({ where: { id: room.assignmentId }, data: { opensAt: at(-1), dueAt: at(1), closesAt: at(2) } });
  const student = await openKinds(room, "Ana Keller", {}, [kind]);
  await signInStudentOf(page, student, baseURL);
  await page.goto(`/learn/attempts/${student.attemptId}`);
  await listens(page);
  return student;
}

const answerOf = async ({ attemptId }: AttemptStudent) =>
  (await db().answer.findFirst({ where: { attemptId }, select: { response: true } }))?.response ?? null;

test("words are not lost: neither by another view, nor in another tab, nor by handing in at once", async ({ page, context, baseURL }) => {
  const student = await openLesson(page, "rewrite", baseURL);
  const sentence = (tab: Page) => tab.getByRole("textbox", { name: "Your sentence" });
  await sentence(page).fill("The mayor said it.");
  await expectNoViolations(page);
  await page.getByRole("button", { name: /List/ }).first().click();
  await expect(sentence(page)).toHaveValue("The mayor said it.");
  await expect(async () => expect(await answerOf(student)).toMatchObject({ text: "The mayor said it." })).toPass();

  const other = await context.newPage();
  await other.goto(`/learn/attempts/${student.attemptId}`);
  await listens(other);
  await expect(sentence(other)).toHaveValue("The mayor said it.");
  await sentence(other).fill("The mayor told the Post.");
  await sentence(other).blur();
  await expect(sentence(page)).toHaveValue("The mayor told the Post.");
  await other.close();

  await sentence(page).fill("According to the mayor, it is safe.");
  await page.getByRole("button", { name: "Hand in" }).first().click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /Hand in/ })
    .click();
  await page.waitForURL("**/receipt");
  const response = await db().response.findFirst({ where: { attemptId: student.attemptId }, select: { response: true } });
  expect(response?.response).toMatchObject({ text: "According to the mayor, it is safe." });
});

test("who writes on without a pause is saved all the while", async ({ page, baseURL }) => {
  await page.clock.install();
  const student = await openLesson(page, "rewrite", baseURL);
  await page.getByRole("textbox", { name: "Your sentence" }).click();
  await page.clock.pauseAt(new Date(Date.now() + 60_000));
  for (let words = 0; words < 10; words++) {
    await page.keyboard.type("and so ");
    await page.clock.runFor(500);
  }
  await expect(async () => expect(JSON.stringify(await answerOf(student))).toContain("and so and so")).toPass();
});

test("a line of the log that is emptied and written anew leaves the others as they are", async ({ page, baseURL }) => {
  const student = await openLesson(page, "verification-plan", baseURL);
  const opened = (line: number) => page.getByRole("textbox", { name: `Opened ${line}` });
  await opened(1).fill("The report");
  await page.getByRole("button", { name: "Add a line" }).click();
  await expect(opened(2)).toBeFocused();
  await opened(2).fill("The archive");
  await opened(1).fill("");
  const lines = async (expected: string[]) =>
    expect(async () => expect(await answerOf(student)).toMatchObject({ log: expected.map((line) => ({ opened: line })) })).toPass();
  await lines(["The archive"]);
  await expect(opened(2)).toHaveValue("The archive");
  await opened(1).fill("The council’s page");
  await opened(1).blur();
  await lines(["The council’s page", "The archive"]);
  await expectNoViolations(page);
});
