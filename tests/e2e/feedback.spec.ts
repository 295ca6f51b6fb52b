import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { submitAttempt } from "@/lib/commands/submit-attempt";
import { db } from "@/lib/db/client";
import type { ClaimClass } from "@/lib/domain/label";
import type { AttemptStudent } from "@/lib/domain/proof";
import { FACT, type GradedClass, MAYBE, makeAttempt, makeCard, makeGradedClass, SAID } from "../factories/graded-class";

// A student looks at what came of a lesson: at once, only after the close, or not at all.

const CLAIMS = [
  { label: FACT, skill: "plain-fact" },
  { label: SAID, points: 2000, accepted: [{ class: "speculation" as const, credit: 0.5 }], skill: "named-source" },
  { label: MAYBE, skill: "hedge" },
];
const ANSWERS: ClaimClass[] = ["reported-fact", "speculation", "reported-fact"];
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000);
const WHY = "Why of claim";

async function handIn(room: GradedClass, answers: readonly ClaimClass[] = ANSWERS): Promise<AttemptStudent> {
  const student = await makeAttempt(room, answers);
  await submitAttempt(student, { operations: [] }, new Date());
  return student;
}

const makeRoom = (feedback: "at-once" | "after-close" | "never") =>
  makeGradedClass(CLAIMS, { feedback, opensAt: inHours(-1), dueAt: null, closesAt: inHours(1) });
/** Closes it, and lets the grace after the closing pass. */
const close = (room: GradedClass) =>
  db().assignment.update({ where: { id: room.assignmentId }, data: { closesAt: new Date(Date.now() - 2 * 60_000) } });

async function signIn(page: Page, student: AttemptStudent) {
  const { origin } = new URL(test.info().project.use.baseURL ?? "");
  const answer = await page.request.post("/api/v1/join/sign-in", { data: { card: await makeCard(student) }, headers: { origin } });
  expect(answer.status()).toBe(200);
}
const open = (page: Page, student: AttemptStudent) => page.goto(`/learn/attempts/${student.attemptId}/feedback`);
const expectNoViolations = async (page: Page) => expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

test("at once: the total, the claims to look at again, and how each credit came about", async ({ page }) => {
  const student = await handIn(await makeRoom("at-once"));
  await signIn(page, student);
  await open(page, student);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("What was said");
  await expect(page.getByRole("region", { name: "Your credit" })).toContainText("2 of 4");

  // only what is worth a second look, with the words that show it
  await expect(page.getByRole("link", { name: "Look again · 2" })).toHaveAttribute("aria-current", "true");
  await expect(page.getByRole("region", { name: "Claim 1", exact: true })).toHaveCount(0);
  const second = page.getByRole("region", { name: "Claim 2", exact: true });
  await expect(second.locator("mark.evidence")).toHaveText("says so");
  await expect(second.getByRole("definition")).toHaveText([/Speculation/, /Attribution/]);
  await expect(second).toContainText("Half credit");
  await expect(second).toContainText("Why. Why of claim 2.");
  await expect(second).toContainText("Also accepted: S Speculation for half");
  await expect(second.getByRole("listitem")).toHaveText(["a clerk", "The Post", "this article"]);
  await expect(second).not.toContainText("Your class chose");
  await expect(page.getByRole("region", { name: "Claim 3", exact: true })).toContainText("No credit yet");
  await expect(page.getByRole("region", { name: "What to practise" })).toContainText("Careful words");

  await second.getByText("How the credit was worked out").click();
  await expect(second.getByRole("row")).toHaveText([/is accepted for half\s*½/, /Weight of this claim\s*× 2/, /Your credit\s*1 of 2/]);
  await page.getByText("1 claim with full credit").click();
  await expect(page.getByRole("listitem").filter({ hasText: "Claim 1 says so." })).toContainText("Full credit");
  await expectNoViolations(page);

  // by keyboard to all of them, and from the map to one
  await page.getByRole("link", { name: "All 3" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("link", { name: "All 3" })).toHaveAttribute("aria-current", "true");
  await expect(page.getByRole("region", { name: /^Claim \d$/ })).toHaveCount(3);
  await page.getByRole("link", { name: "Claim 3: no credit yet" }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/show=all#claim-3$/);
  await expect(page.getByRole("region", { name: "Claim 3", exact: true })).toBeInViewport();
  await page.emulateMedia({ colorScheme: "dark" });
  await expectNoViolations(page);
});

test("after the close: before it nothing of the key is in the page, then what the class chose is too", async ({ page }) => {
  const room = await makeRoom("after-close");
  const student = await handIn(room);
  for (const answers of [ANSWERS, ANSWERS, ANSWERS, ["attribution", "attribution", "attribution"] satisfies ClaimClass[]])
    await handIn(room, answers);
  await signIn(page, student);
  await open(page, student);
  await expect(page.getByRole("heading", { name: "Your feedback is not out yet" })).toBeVisible();
  expect(await page.content()).not.toContain(WHY);
  await expectNoViolations(page);

  await close(room);
  await page.reload();
  const second = page.getByRole("region", { name: "Claim 2", exact: true });
  await expect(second).toContainText("Why of claim 2.");
  await expect(second).toContainText(/Your class chose: S Speculation\s*4\s*A Attribution\s*1/);
  await expectNoViolations(page);
});

test("never: the work is handed in, and that is all", async ({ page }) => {
  const room = await makeRoom("never");
  const student = await handIn(room);
  await close(room);
  await signIn(page, student);
  await open(page, student);
  await expect(page.getByRole("heading", { name: "Your work is handed in" })).toBeVisible();
  expect(await page.content()).not.toContain(WHY);
});

test("before handing in there is a way back to the work; another's attempt is not found", async ({ page }) => {
  const room = await makeRoom("at-once");
  const student = await makeAttempt(room, ANSWERS);
  const other = await handIn(room);
  await signIn(page, student);
  await open(page, student);
  await expect(page.getByRole("link", { name: "Go on" })).toHaveAttribute("href", `/learn/attempts/${student.attemptId}`);
  expect(await page.content()).not.toContain(WHY);
  expect((await open(page, other))?.status()).toBe(404);
});

test("on a phone the result stands first and nothing is cut off", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const student = await handIn(await makeRoom("at-once"));
  await signIn(page, student);
  await open(page, student);
  const result = await page.getByRole("complementary", { name: "Your result" }).boundingBox();
  const claims = await page.getByRole("main").boundingBox();
  expect(result?.y).toBeLessThan(claims?.y ?? 0);
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
  await expectNoViolations(page);
});
