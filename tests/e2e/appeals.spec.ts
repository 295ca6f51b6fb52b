import { expect, type Page, test } from "@playwright/test";
import { makeAppeal } from "@/lib/commands/make-appeal";
import { submitAttempt } from "@/lib/commands/submit-attempt";
import { db } from "@/lib/db/client";
import type { ClaimClass } from "@/lib/domain/label";
import type { AttemptStudent } from "@/lib/domain/proof";
import { FACT, type GradedClass, MAYBE, makeAttempt, makeGradedClass, SAID } from "../factories/graded-class";
import { expectNoViolations } from "../support/axe";
import { signInStudentOf, signInTeacherOf } from "../support/sign-in";

// A student sees a claim differently and says so; the teacher answers: for one, for all, or not.

const [F, A, S] = ["reported-fact", "attribution", "speculation"] as const;
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000);
const makeRoom = () =>
  makeGradedClass([{ label: FACT }, { label: SAID, points: 2000 }, { label: MAYBE }], {
    opensAt: inHours(-1),
    dueAt: null,
    closesAt: inHours(1),
  });

async function handIn(room: GradedClass, answers: readonly ClaimClass[]): Promise<AttemptStudent> {
  const student = await makeAttempt(room, answers);
  await submitAttempt(student, { operations: [] }, new Date());
  return student;
}

async function disagree(student: AttemptStudent, itemId = "", sentence = "It stands there flatly."): Promise<void> {
  expect(await makeAppeal(student, { itemId, sentence }, new Date())).toEqual({ ok: true });
}

const feedback = (page: Page, { attemptId }: AttemptStudent) => page.goto(`/learn/attempts/${attemptId}/feedback`);
const claim = (page: Page, number: number) => page.getByRole("region", { name: `Claim ${number}`, exact: true });

test("two clicks and a sentence, by keyboard alone; then it says where it stands", async ({ page, baseURL }) => {
  const room = await makeRoom();
  const student = await handIn(room, [F, F, S]);
  await signInStudentOf(page, student, baseURL);
  await feedback(page, student);
  const second = claim(page, 2);
  await second.getByText("I disagree").focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(second.getByLabel("Why do you see claim 2 differently?")).toBeFocused();
  await page.keyboard.type("Nobody is named as its source.");
  await expectNoViolations(page);
  await page.keyboard.press("Tab");
  // keys mean something as soon as the page has come to life; the same sentence twice is one
  await expect(async () => {
    await page.keyboard.press("Enter");
    await expect(second.getByRole("status")).toHaveText("Sent. Your teacher has not answered yet.", { timeout: 2000 });
  }).toPass();
  await expect(second.getByRole("status")).toBeFocused();
  await page.reload();
  await expect(second).toContainText("You disagreed (today): “Nobody is named as its source.”");
  await expect(second).toContainText("Your teacher has not answered yet.");
  await expect(second.getByText("I disagree")).toHaveCount(0);
  await expectNoViolations(page);
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
});

test("without a connection the sentence stays, and the page says so", async ({ page, baseURL, context }) => {
  const student = await handIn(await makeRoom(), [F, F, S]);
  await signInStudentOf(page, student, baseURL);
  await feedback(page, student);
  const second = claim(page, 2);
  await second.getByText("I disagree").click();
  const sentence = second.getByLabel("Why do you see claim 2 differently?");
  await sentence.fill("Nobody is named.");
  await context.setOffline(true);
  await expect(async () => {
    await second.getByRole("button", { name: "Send to your teacher" }).click();
    await expect(second.getByRole("alert")).toContainText("There is no connection.", { timeout: 2000 });
  }).toPass();
  await expect(sentence).toHaveValue("Nobody is named.");
  await context.setOffline(false);
  await second.getByRole("button", { name: "Send to your teacher" }).click();
  await expect(second.getByRole("status")).toContainText("Sent.");
});

test("the inbox by claim and label: accept for one, decline with a reason, and the students read it", async ({
  page,
  baseURL,
  browser,
}) => {
  const room = await makeRoom();
  const [, second, third] = room.itemIds;
  const [one, two] = [await handIn(room, [F, F, F]), await handIn(room, [F, F, F])];
  await disagree(one, second);
  await disagree(two, second, "Who else should say it?");
  await disagree(two, third, "It is certain.");
  await signInTeacherOf(page, room);
  await page.getByRole("link", { name: "3 appeals wait for you" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Appeals");
  await expect(page.getByRole("region", { name: /^Claim/ }).first()).toContainText(
    /They chose\s*F Reported fact\s*The key says\s*A Attribution/,
  );
  await expectNoViolations(page);

  const first = claim(page, 2);
  await first
    .getByRole("listitem")
    .first()
    .getByRole("button", { name: /^Accept the appeal/ })
    .click();
  const dialog = page.getByRole("dialog");
  await expectNoViolations(page);
  await dialog.getByRole("button", { name: "Accept" }).click();
  await expect(dialog).toContainText("Choose how much credit.");
  await dialog.getByText("Half").click();
  await dialog.getByLabel(/^Answer/).fill("A fair point.");
  await dialog.getByRole("button", { name: "Accept" }).click();
  await expect(first.getByRole("listitem")).toHaveCount(1);

  await claim(page, 3)
    .getByRole("button", { name: /^Decline the appeal/ })
    .click();
  await dialog.getByRole("button", { name: "Decline" }).click();
  await expect(dialog).toContainText("Say why, in a sentence.");
  await dialog.getByLabel("Why").fill("“May” leaves it open.");
  await dialog.getByRole("button", { name: "Decline" }).click();
  await expect(claim(page, 3)).toHaveCount(0);

  const other = await browser.newContext({ baseURL });
  const theirs = await other.newPage();
  await signInStudentOf(theirs, one, baseURL);
  await feedback(theirs, one);
  await expect(claim(theirs, 2)).toContainText("Half credit");
  await expect(claim(theirs, 2)).toContainText("Your teacher set this credit. Your appeal was accepted.");
  await expect(claim(theirs, 2)).toContainText("Your teacher agrees with you. A fair point.");
  await signInStudentOf(theirs, two, baseURL);
  await feedback(theirs, two);
  await expect(claim(theirs, 3)).toContainText("Your teacher keeps the key. “May” leaves it open.");
  await expectNoViolations(theirs);
  await other.close();
});

test("accept for all: the next key is looked at first, then applied, and everybody who said so is answered", async ({
  page,
  baseURL,
  browser,
}) => {
  const room = await makeRoom();
  const [one, two] = [await handIn(room, [F, F, F]), await handIn(room, [F, F, S])];
  for (const student of [one, two]) await disagree(student, room.itemIds[1]);
  await signInTeacherOf(page, room);
  await page.goto(`/teach/assignments/${room.assignmentId}`);
  await page.getByRole("link", { name: "2 appeals" }).click();
  const dialog = page.getByRole("dialog");
  await expect(async () => {
    await page.getByRole("button", { name: "Accept Reported fact for all" }).click({ timeout: 2000 });
    await expect(dialog).toBeVisible({ timeout: 1000 });
  }).toPass();
  await dialog.getByText("Full credit").click();
  await dialog.getByRole("button", { name: "Preview the change" }).click();
  await page.waitForURL(/\/key\?version=/);
  await expect(page.getByText("2 attempts: 2 up, 0 down", { exact: false })).toBeVisible();
  // looked at, and nothing has changed yet
  expect(await db().appeal.count({ where: { attempt: { is: { assignmentId: room.assignmentId } }, decidedAt: null } })).toBe(2);
  await page.getByText("All 2 attempts").click();
  await page.getByLabel("Why").fill("You may read it as flatly said.");
  await page.getByRole("button", { name: /^Apply to 2/ }).click();
  await expect.poll(() => db().appeal.count({ where: { attempt: { is: { assignmentId: room.assignmentId } }, decidedAt: null } })).toBe(0);

  const other = await browser.newContext({ baseURL });
  const theirs = await other.newPage();
  await signInStudentOf(theirs, one, baseURL);
  await feedback(theirs, one);
  await expect(claim(theirs, 2)).toContainText("Full credit");
  await expect(claim(theirs, 2)).toContainText("has changed the key for everybody. You may read it as flatly said.");
  await other.close();
});

test("who may only look answers nothing; an empty inbox says what it is for", async ({ page }) => {
  const room = await makeRoom();
  await disagree(await handIn(room, [A, F, S]), room.itemIds[1]);
  await signInTeacherOf(page, room, "viewer");
  await page.goto(`/teach/assignments/${room.assignmentId}/appeals`);
  await expect(claim(page, 2)).toContainText("It stands there flatly.");
  await expect(page.getByRole("main").getByRole("button")).toHaveCount(0);
  await db().appeal.deleteMany({ where: { attempt: { is: { assignmentId: room.assignmentId } } } });
  await page.reload();
  await expect(page.getByRole("heading", { name: "No appeal waits for you" })).toBeVisible();
  await expectNoViolations(page);
});
