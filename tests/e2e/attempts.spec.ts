import { expect, type Page, test } from "@playwright/test";
import { submitAttempt } from "@/lib/commands/submit-attempt";
import { db } from "@/lib/db/client";
import { FACT, makeAttempt, makeGradedClass, openAttempt, SAID } from "../factories/graded-class";
import { handInWork } from "../factories/results-class";
import { expectNoViolations } from "../support/axe";
import { signInStudentOf, signInTeacherOf } from "../support/sign-in";

// Several attempts: credit alone before the last one, then the key; work that the teacher opens again; which attempt counts.

const [F, A, S] = ["reported-fact", "attribution", "speculation"] as const;
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000);
const makeRoom = (attemptsAllowed: number) =>
  makeGradedClass([{ label: FACT }, { label: SAID, points: 2000, accepted: [{ class: S, credit: 0.5 }] }], {
    ...{ attemptsAllowed, opensAt: inHours(-2), dueAt: null, closesAt: inHours(1) },
  });
const WHY = "Why of claim";
const item = (page: Page, number: number) => page.getByRole("listitem").filter({ hasText: `Claim ${number} says so.` });

test("two attempts: credit only after the first, then the key of both", async ({ page, baseURL }) => {
  const room = await makeRoom(2);
  const first = await makeAttempt(room, [F, S]);
  await submitAttempt(first, { operations: [] }, new Date());
  await signInStudentOf(page, first, baseURL);
  await page.goto("/learn");
  await expect(page.getByText("one more attempt")).toBeVisible();
  await page.getByRole("link", { name: /See it or try again/ }).click();
  await expect(page.getByRole("button", { name: "Start another attempt" })).toBeVisible();
  await expectNoViolations(page);
  await page.getByRole("link", { name: "See my feedback" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "What was said" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Your credit" })).toContainText("2 of 3");
  await expect(page.getByText("The key and the reasons come after your last attempt, or when this closes: today")).toBeVisible();
  await expect(item(page, 1)).toContainText("Full credit");
  await expect(item(page, 2)).toContainText("Half credit");
  await expect(item(page, 2)).toContainText("1 of 2");
  // nothing of the key, in the page and in what was sent for it
  const sent = await (await page.request.get(page.url())).text();
  for (const secret of [WHY, "named-person", "own-voice", "Also accepted", "The key says", 'class="evidence"'])
    expect(sent).not.toContain(secret);
  await expectNoViolations(page);
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.emulateMedia({ colorScheme: "dark" });
  await expectNoViolations(page);
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: 1366, height: 768 });

  // by keyboard from a claim in the map to its line, and on to the next attempt
  await page.getByRole("link", { name: "Claim 2: half credit" }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#claim-2$/);
  await page.getByRole("link", { name: "Answer again" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Start another attempt" })).toBeVisible();
  await expect(page.getByText("2 attempts, the best counts · credit at once, the key after the last attempt")).toBeVisible();

  const last = await openAttempt(room, first.studentId, [F, A]);
  await page.goto(`/learn/attempts/${first.attemptId}/feedback`);
  await expect(page.getByText("The key and the reasons come after your last attempt")).toBeVisible();
  await submitAttempt(last, { operations: [] }, new Date());
  for (const { attemptId } of [first, last]) {
    await page.goto(`/learn/attempts/${attemptId}/feedback?show=all`);
    await expect(page.getByText(`${WHY} 2.`)).toBeVisible();
  }
});

test("the teacher opens work again with one click, takes it back, and the student goes on from the same answers", async ({
  page,
  baseURL,
  browser,
}) => {
  const room = await makeRoom(1);
  const student = await makeAttempt(room, [F, F]);
  await submitAttempt(student, { operations: [] }, new Date());
  await signInTeacherOf(page, room);
  await page.goto(`/teach/attempts/${student.attemptId}`);
  const open = page.getByRole("button", { name: "Open it again" });
  await open.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("This work was opened again and counts no more. E. Lindqvist, today")).toBeVisible();
  await expect(page.getByRole("link", { name: "Attempt 1, opened again" })).toHaveAttribute("aria-current", "page");
  await expect(open).toHaveCount(0);
  await expectNoViolations(page);
  await page.getByRole("button", { name: "Take it back" }).click();
  await expect(open).toBeVisible();
  await expect(page.getByRole("link", { name: /^Attempt \d/ })).toHaveCount(0);
  await open.click();
  await page.getByRole("link", { name: "See the attempt in its place" }).click();
  await expect(page.getByRole("heading", { name: "Not handed in yet" })).toBeVisible();
  await expect(page.getByText("2 of 2 claims have a label so far.")).toBeVisible();
  await expectNoViolations(page);

  const theirs = await (await browser.newContext({ baseURL })).newPage();
  await signInStudentOf(theirs, student, baseURL);
  await theirs.goto("/learn");
  await expect(theirs.getByText("Your teacher has opened it again · 2 of 2 labelled")).toBeVisible();
  await expectNoViolations(theirs);
  await theirs.goto(`/learn/assignments/${room.assignmentId}`);
  await expect(theirs.getByText("Your teacher has opened it again. Your answers are all there")).toBeVisible();
  await expectNoViolations(theirs);
  await theirs.getByRole("button", { name: "Go on reading" }).click();
  await theirs.waitForURL(/\/learn\/attempts\/[0-9a-f-]+$/);
  const again = await db().attempt.findFirstOrThrow({ where: { studentId: student.studentId, number: 2 }, include: { answers: true } });
  expect(again.answers).toHaveLength(2);
  expect(theirs.url()).toContain(again.id);
  // the key of the first attempt is under cover again
  await theirs.goto(`/learn/attempts/${student.attemptId}/feedback`);
  await expect(theirs.getByText("The key and the reasons come after your last attempt")).toBeVisible();
  await theirs.context().close();
});

test("from the table of students, with undo; what a student has begun is not taken back", async ({ page }) => {
  const room = await makeRoom(1);
  const student = await makeAttempt(room, [F, A]);
  await submitAttempt(student, { operations: [] }, new Date());
  await signInTeacherOf(page, room);
  await page.goto(`/teach/assignments/${room.assignmentId}`);
  const open = page.getByRole("button", { name: "Open the work of Ana Sander again" });
  const undo = page.getByRole("button", { name: "Undo" });
  await expect(async () => {
    await open.click({ timeout: 2000 });
    await expect(page.getByText("Ana Sander: open again, with the same answers.")).toBeVisible({ timeout: 3000 });
  }).toPass();
  await expect(undo).toBeFocused();
  await expect(page.getByRole("cell", { name: "Started" })).toBeVisible();
  await expectNoViolations(page);
  await page.keyboard.press("Enter");
  await expect(page.getByText("Ana Sander: taken back. The work counts as before.")).toBeVisible();
  await open.click();
  await expect(undo).toBeFocused();
  const again = await db().attempt.findFirstOrThrow({ where: { studentId: student.studentId, submittedAt: null } });
  await db().operation.create({ data: { attemptId: again.id, id: again.id, itemId: room.itemIds[0] ?? "", response: { class: S } } });
  await undo.click();
  await expect(page.getByText("Ana Sander: The student has worked on it in the meantime, so it stays open.")).toBeVisible();
});

test("the form says which attempt counts, and where the mean does, every page says so", async ({ page }) => {
  const room = await makeRoom(1);
  const student = await makeAttempt(room, [F, A]);
  await submitAttempt(student, { operations: [] }, new Date());
  await signInTeacherOf(page, room);
  await page.goto(`/teach/assignments/${room.assignmentId}/settings`);
  await expect(page.getByLabel("Of several attempts counts")).toHaveCount(0);
  await expect(async () => {
    await page.getByLabel("Attempts", { exact: true }).selectOption("3");
    await expect(page.getByLabel("Of several attempts counts")).toHaveValue("best", { timeout: 1000 });
  }).toPass();
  const rule = page.getByRole("complementary", { name: "The rule" });
  await expect(rule).toContainText("3 attempts, the best counts · credit at once, the key after the last attempt");
  await page.getByLabel("Of several attempts counts").selectOption("mean");
  await expect(rule).toContainText("3 attempts, their mean counts");
  await expectNoViolations(page);
  await page.getByRole("button", { name: "Save the changes" }).click();
  await expect(page.getByText("Saved. It holds from now on.")).toBeVisible();

  await handInWork(room, student.studentId, [S, F], new Date());
  await page.goto(`/teach/assignments/${room.assignmentId}`);
  await expect(page.getByText("Labels and discs are those of the newest attempt; the credit is the mean of all.")).toBeVisible();
  await expect(
    page
      .getByRole("row", { name: /Ana Sander/ })
      .getByRole("cell")
      .filter({ hasText: "1½" }),
  ).toBeVisible();
  await page.getByRole("link", { name: "Ana Sander" }).click();
  await expect(page.getByText("The mean of 2 attempts counts: 1½ of 3")).toBeVisible();
  await expectNoViolations(page);
});
