import { expect, type Page, test } from "@playwright/test";
import { submitAttempt } from "@/lib/commands/submit-attempt";
import { db } from "@/lib/db/client";
import type { ClaimClass } from "@/lib/domain/label";
import type { AttemptStudent } from "@/lib/domain/proof";
import { FACT, type GradedClass, MAYBE, makeAttempt, makeGradedClass, SAID } from "../factories/graded-class";
import { expectNoViolations } from "../support/axe";
import { signInStudentOf, signInTeacherOf } from "../support/sign-in";

// A teacher decides otherwise than the key: about a claim, about a student's work, about a claim for everybody, about the key itself.

const [F, A, S] = ["reported-fact", "attribution", "speculation"] as const;
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000);
const CLAIMS = [{ label: FACT }, { label: SAID, points: 2000 }, { label: MAYBE }];
const makeRoom = (dueAt: Date | null = null) => makeGradedClass(CLAIMS, { opensAt: inHours(-3), dueAt, closesAt: inHours(1) });

async function handIn(room: GradedClass, answers: readonly ClaimClass[]): Promise<AttemptStudent> {
  const student = await makeAttempt(room, answers);
  await submitAttempt(student, { operations: [] }, new Date());
  return student;
}

const claim = (page: Page, number: number) => page.getByRole("region", { name: `Claim ${number}`, exact: true });
const credit = (page: Page) => page.getByRole("region", { name: "Credit" });

test("the credit of a claim by keyboard: refused above its weight, set, read by the student, taken back", async ({
  page,
  baseURL,
  browser,
}) => {
  const room = await makeRoom();
  const student = await handIn(room, [F, F, S]);
  await signInTeacherOf(page, room);
  await page.goto(`/teach/attempts/${student.attemptId}`);
  const second = claim(page, 2);
  await expect(async () => {
    await second.getByRole("button", { name: "Change the credit" }).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("dialog")).toBeVisible({ timeout: 1000 });
  }).toPass();
  const dialog = page.getByRole("dialog", { name: "Change the credit of claim 2" });
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toContainText("Choose what to change.");
  await dialog.getByRole("radio", { name: "Set the credit" }).focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Tab");
  await expect(dialog.getByLabel("Points")).toBeFocused();
  await expectNoViolations(page);
  await page.keyboard.type("2,5");
  await page.keyboard.press("Tab");
  await page.keyboard.type("You saw that nobody is named.");
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("alert")).toHaveText("More than there is to have: 2 at the most.");
  await dialog.getByLabel("Points").fill("1.5");
  await dialog.getByLabel(/^Comment/).fill("Look at the verb again.");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(second).toContainText("Credit set. 1½. You saw that nobody is named.");
  await expect(second).toContainText("“Look at the verb again.”");
  await expect(second).toContainText(/E\. Lindqvist, today/);
  await expect(credit(page)).toContainText("3½ of 4");
  await expectNoViolations(page);

  const other = await browser.newContext({ baseURL });
  const theirs = await other.newPage();
  await signInStudentOf(theirs, student, baseURL);
  await theirs.goto(`/learn/attempts/${student.attemptId}/feedback`);
  await expect(claim(theirs, 2)).toContainText("Your teacher set this credit. You saw that nobody is named. “Look at the verb again.”");
  await expect(claim(theirs, 2)).toContainText("75 % credit");
  await other.close();

  await second.getByRole("button", { name: "Take it back" }).click();
  const back = page.getByRole("dialog", { name: "Take this back?" });
  await back.getByLabel("Why").fill("Another student's.");
  await back.getByRole("button", { name: "Take it back" }).click();
  await expect(second).not.toContainText("Credit set.");
  await expect(credit(page)).toContainText("2 of 4");
});

test("the whole of a student's work: lateness waived, a total, an excuse, a comment", async ({ page }) => {
  const room = await makeRoom(inHours(-1));
  await db().assignment.update({ where: { id: room.assignmentId }, data: { latePenaltyPercent: 50 } });
  const student = await handIn(room, [F, F, S]);
  await signInTeacherOf(page, room);
  await page.goto(`/teach/attempts/${student.attemptId}`);
  await expect(credit(page)).toContainText("1 of 4");
  const decide = async (what: string, fill: Record<string, string>) => {
    await expect(async () => {
      await page.getByRole("button", { name: "Change the result" }).click({ timeout: 2000 });
      await expect(page.getByRole("dialog")).toBeVisible({ timeout: 1000 });
    }).toPass();
    const dialog = page.getByRole("dialog", { name: "Change the result" });
    await dialog.getByText(what).click();
    for (const [label, text] of Object.entries(fill)) await dialog.getByLabel(label, { exact: true }).fill(text);
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(dialog).toHaveCount(0);
  };
  await decide("Take nothing off for lateness", { Why: "The bus was late." });
  await expect(credit(page)).toContainText("Nothing is taken off for lateness. The bus was late.");
  await expect(credit(page)).toContainText("2 of 4");
  await decide("Set the total", { Points: "4", Why: "Told me the rest." });
  await expect(credit(page)).toContainText("Total set. 4. Told me the rest.");
  await decide("Nothing: only write a comment", { Comment: "Well done." });
  await expect(credit(page)).toContainText("“Well done.”");
  await decide("Excuse this work", { Why: "Ill." });
  await expect(credit(page)).toContainText("Excused: this work does not count. Ill.");
  await expectNoViolations(page);
});

test("who may only look sees what was decided, and changes nothing", async ({ page }) => {
  const room = await makeRoom();
  const student = await handIn(room, [F, F, S]);
  const { assignmentId } = room;
  await db().adjustment.create({
    data: { assignmentId, attemptId: student.attemptId, kind: "override-attempt", points: 500, reason: "Agreed.", madeAt: new Date() },
  });
  await signInTeacherOf(page, room, "viewer");
  await page.goto(`/teach/attempts/${student.attemptId}`);
  await expect(credit(page)).toContainText("Total set. ½. Agreed.");
  await expect(page.getByRole("button", { name: /Change|Take it back/ })).toHaveCount(0);
});

test("a claim is dropped for all, after the consequence in numbers, and comes back", async ({ page }) => {
  const room = await makeRoom();
  await handIn(room, [F, A, S]);
  await handIn(room, [F, F, S]);
  await signInTeacherOf(page, room);
  await page.goto(`/teach/assignments/${room.assignmentId}?claim=2`);
  const panel = claim(page, 2);
  await expect(async () => {
    await panel.getByRole("button", { name: "Drop this claim from the score for all" }).click({ timeout: 2000 });
    await expect(page.getByRole("dialog")).toBeVisible({ timeout: 1000 });
  }).toPass();
  const dialog = page.getByRole("dialog", { name: "Drop claim 2 from the score?" });
  await expect(dialog).toContainText("The most that the 2 students who have handed in can get goes down by 2. 1 of them earned something");
  await expectNoViolations(page);
  // in the dialog, Escape closes the dialog alone
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(panel).toBeVisible();
  await panel.getByRole("button", { name: "Drop this claim from the score for all" }).click();
  await dialog.getByLabel("Why").fill("The sentence can be read both ways.");
  await dialog.getByRole("button", { name: "Drop it for 2 students" }).click();
  await expect(panel).toContainText("Dropped: counts for nobody. The sentence can be read both ways.");
  await panel.getByRole("button", { name: "Take it back" }).click();
  const back = page.getByRole("dialog", { name: "Take this back?" });
  await back.getByLabel("Why").fill("It is plain after all.");
  await back.getByRole("button", { name: "Take it back" }).click();
  await expect(panel.getByRole("button", { name: "Drop this claim from the score for all" })).toBeVisible();
});

test("key alarms: one open, the rest under it; kept, or in three clicks mended", async ({ page }) => {
  const room = await makeRoom();
  for (let student = 0; student < 6; student++) await handIn(room, student < 5 ? [A, F, S] : [F, A, S]);
  await signInTeacherOf(page, room);
  await page.goto(`/teach/assignments/${room.assignmentId}`);
  const first = page.getByRole("heading", { name: "Check the key of claim 1" });
  await expect(first).toBeVisible();
  await expect(page.getByText("5 of 6, among them 1 of your 2 strongest, chose Attribution. The key says Reported fact.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Check the key of claim 2" })).toBeHidden();
  await expectNoViolations(page);
  await page.getByText("1 more key to check").click();
  await expect(page.getByRole("heading", { name: "Check the key of claim 2" })).toBeVisible();
  await expect(async () => {
    await page.getByRole("button", { name: "Keep the key" }).first().click({ timeout: 2000 });
    await expect(page.getByText("The key of claim 1 stays as it is.")).toBeVisible({ timeout: 5000 });
  }).toPass();
  await expect(first).toHaveCount(0);
  await page.reload();
  await expect(first).toHaveCount(0);

  await expect(async () => {
    await page.getByRole("button", { name: "Preview the change" }).click({ timeout: 2000 });
    await page.waitForURL(/\/key\?version=/, { timeout: 10_000 });
  }).toPass();
  await expect(page.getByText("6 attempts: 5 up, 0 down", { exact: false })).toBeVisible();
  await page.getByText("All 6 attempts").click();
  await page.getByLabel("Why").fill("It may be read as flatly said.");
  await page.getByRole("button", { name: /^Apply to 6/ }).click();
  await expect.poll(() => db().regrade.count({ where: { assignmentId: room.assignmentId, up: 5, down: 0 } })).toBe(1);
  await page.goto(`/teach/assignments/${room.assignmentId}`);
  await expect(page.getByRole("heading", { name: /Check the key/ })).toHaveCount(0);
});
