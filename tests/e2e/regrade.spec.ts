import { expect, type Page, test } from "@playwright/test";
import { submitAttempt } from "@/lib/commands/submit-attempt";
import { db } from "@/lib/db/client";
import type { ClaimClass } from "@/lib/domain/label";
import type { AttemptStudent } from "@/lib/domain/proof";
import { FACT, MAYBE, makeAttempt, makeCard, makeGradedClass, SAID } from "@/tests/factories/graded-class";
import { nextKey } from "@/tests/factories/regrading";
import { makeTeacher, PASSWORD } from "@/tests/factories/teacher";
import { expectNoViolations } from "@/tests/support/axe";

// The key was wrong: a teacher sees what the next one would change, applies it, and a student reads what changed and why.

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000);
const CLAIMS = [{ label: FACT }, { label: MAYBE }];

/** A class of three who have handed in, by a key that calls what somebody said a fact; the next version is there. */
async function makeRoom() {
  const room = await makeGradedClass(CLAIMS, { opensAt: inHours(-1), dueAt: null, closesAt: inHours(1) });
  const answers: ClaimClass[][] = [
    ["attribution", "speculation"],
    ["reported-fact", "speculation"],
    ["speculation", "attribution"],
  ];
  const students: AttemptStudent[] = [];
  for (const each of answers) {
    const student = await makeAttempt(room, each);
    await submitAttempt(student, { operations: [] }, new Date());
    students.push(student);
  }
  return { room, students, keyVersionId: await nextKey(room, [{ label: SAID }, { label: MAYBE }]) };
}
type Room = Awaited<ReturnType<typeof makeRoom>>;

async function openAsTeacher(page: Page, { room }: Room, role: "owner" | "viewer" = "owner") {
  const { userId, email } = await makeTeacher(new Date());
  await db().classTeacher.create({ data: { classId: room.classId, userId, role } });
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL("**/teach");
  await page.goto(`/teach/assignments/${room.assignmentId}`);
}

async function openAsStudent(page: Page, student: AttemptStudent) {
  const { origin } = new URL(test.info().project.use.baseURL ?? "");
  const answer = await page.request.post("/api/v1/join/sign-in", { data: { card: await makeCard(student) }, headers: { origin } });
  expect(answer.status()).toBe(200);
  await page.goto(`/learn/attempts/${student.attemptId}/feedback`);
}

test("a teacher applies a newer key, and a student reads what changed and why", async ({ page, browser, baseURL }) => {
  const made = await makeRoom();
  await openAsTeacher(page, made);
  await expect(page.getByText("Key version 2 is there.")).toBeVisible();
  await page.getByRole("link", { name: "See what it would change" }).click();

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("A newer key is there");
  const preview = page.getByRole("region", { name: "What key version 2 would change" });
  await expect(preview).toContainText("3 attempts: 1 up, 1 down, 1 the same.");
  const byClaim = page.getByRole("region", { name: "Table: what changes, by claim" });
  await expect(byClaim.getByRole("row").nth(1)).toHaveText(/1\s+Claim 1 says so\.\s*Reported fact\s*Attribution\s*1\s*1/);
  const byStudent = page.getByRole("region", { name: "Table: what changes, by student" });
  await expect(byStudent.locator("tbody").getByRole("row")).toHaveText([/2 of 2\s*1 of 2\s*down/, /1 of 2\s*2 of 2\s*up/]);
  await expectNoViolations(page);

  // nothing is chosen for the teacher, and a reason is asked for
  await preview.getByRole("button", { name: "Apply to 3 attempts" }).click();
  await expect(preview.getByText("Say for whom it counts.")).toBeVisible();
  await expect(preview.getByText("Say why, in a sentence: your students read it.")).toBeVisible();
  await expectNoViolations(page);

  await preview.getByRole("radio", { name: /Only upwards/ }).check();
  await preview.getByRole("textbox", { name: "Why" }).fill("The council said it, not the paper.");
  await preview.getByRole("button", { name: "Apply to 1 attempt" }).click();
  await expect(
    page.getByRole("status").filter({ hasText: "Key version 2 is applied only upwards: 1 up, 0 down, 2 the same." }),
  ).toBeVisible();
  await expect(page.getByRole("region", { name: "Applied before" })).toContainText("From key version 1 to 2, only upwards");
  await expectNoViolations(page);

  const [raised, kept] = made.students;
  if (!raised || !kept) throw new Error("two students expected");
  const theirs = await (await browser.newContext({ baseURL: baseURL ?? "" })).newPage();
  await openAsStudent(theirs, raised);
  const notice = theirs.getByRole("complementary", { name: "Your grade changed" });
  await expect(notice).toContainText(/Your grade changed on \d+ \w+ \d+: 1 → 2 points\. Why: The council said it, not the paper\./);
  await expect(theirs.getByRole("region", { name: "Your credit" })).toContainText("2 of 2");
  await expectNoViolations(theirs);
  const other = await (await browser.newContext({ baseURL: baseURL ?? "" })).newPage();
  await openAsStudent(other, kept);
  await expect(other.getByRole("region", { name: "Your credit" })).toContainText("2 of 2");
  await expect(other.getByRole("complementary", { name: "Your grade changed" })).toHaveCount(0);

  // and the teacher finds in the history of that grade how it came about
  await page.goto(`/teach/attempts/${raised.attemptId}`);
  await page.getByText("History of this grade").click();
  const history = page.locator("details", { hasText: "History of this grade" }).getByRole("listitem");
  await expect(history).toHaveText([
    /Marked anew by key version 2, grader 1: 2 of 2\. The council said it, not the paper\./,
    /Handed in and marked by key version 1, grader 1: 1 of 2\.\s*The program/,
  ]);
  await expectNoViolations(page);
});

test("on a phone nothing is cut off, and who may only look is offered nothing", async ({ page, browser, baseURL }) => {
  const made = await makeRoom();
  await page.setViewportSize({ width: 320, height: 640 });
  await openAsTeacher(page, made);
  await page.goto(`/teach/assignments/${made.room.assignmentId}/key?version=${made.keyVersionId}`);
  await expect(page.getByRole("heading", { name: "What key version 2 would change" })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await expectNoViolations(page);

  const viewing = await (await browser.newContext({ baseURL: baseURL ?? "" })).newPage();
  await openAsTeacher(viewing, made, "viewer");
  await expect(viewing.getByRole("heading", { level: 1 })).toHaveText("Who says so?");
  await expect(viewing.getByText("Key version 2 is there.")).toHaveCount(0);
});
