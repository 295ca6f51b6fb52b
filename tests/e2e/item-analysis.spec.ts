import { randomUUID } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { submitAttempt } from "@/lib/commands/submit-attempt";
import { db } from "@/lib/db/client";
import type { ClaimClass } from "@/lib/domain/label";
import type { Sureness } from "@/lib/domain/sureness";
import { FACT, type GradedClass, MAYBE, makeGradedClass, NOW, openAttempt, SAID } from "@/tests/factories/graded-class";
import { allKinds, handInKinds, KINDS, makeKindsClass } from "@/tests/factories/kinds-lesson";
import { addStudent } from "@/tests/factories/results-class";
import { makeTeacher, PASSWORD } from "@/tests/factories/teacher";
import { expectNoViolations } from "@/tests/support/axe";

// A teacher looks at how the claims worked: which key is in doubt, what was chosen, and what the class can tell apart.

const F = "reported-fact";
const A = "attribution";
const S = "speculation";
type Answer = readonly [ClaimClass, Sureness];

async function openAnalysis(page: Page, room: GradedClass, search = ""): Promise<void> {
  const { userId, email } = await makeTeacher(new Date());
  await db().classTeacher.create({ data: { classId: room.classId, userId, role: "owner" } });
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL("**/teach");
  await page.goto(`/teach/assignments/${room.assignmentId}/analysis${search}`);
}

async function handIn(room: GradedClass, studentId: string, answers: readonly Answer[]): Promise<void> {
  const attempt = await openAttempt(room, studentId, []);
  await db().answer.createMany({
    data: answers.map(([name, sure], index) => ({
      attemptId: attempt.attemptId,
      itemId: room.itemIds[index] ?? "",
      response: { class: name, sure },
      operationId: randomUUID(),
    })),
  });
  const submitted = await submitAttempt(attempt, { operations: [] }, NOW);
  if (!submitted.ok) throw new Error(submitted.reason);
}

/** Twelve students, the strongest first; claim 4 is right by the key of the weak ones only. */
async function makeAnalysedClass(students = 12): Promise<GradedClass> {
  const keys = [FACT, SAID, MAYBE, FACT, SAID, MAYBE].map((label) => ({ label }));
  const room = await makeGradedClass(keys, { attemptsAllowed: 2 });
  for (let index = 0; index < students; index++) {
    const sure = index % 2 === 0 ? "certain" : "guessing";
    const strong = index < 6;
    const answers = [F, index < 8 ? A : F, strong ? S : A, strong ? A : F, strong ? A : F, strong ? S : A] as const;
    await handIn(
      room,
      await addStudent(room, `Student ${index + 1}`),
      answers.map((answer) => [answer, sure]),
    );
  }
  return room;
}

const items = (page: Page) => page.getByRole("region", { name: "Table: claims and their figures" });
const numbers = (page: Page) => items(page).locator("tbody").getByRole("rowheader");

test("from the results to the key in doubt, to what was chosen and the rows behind it", async ({ page }) => {
  await openAnalysis(page, await makeAnalysedClass());
  await page.getByRole("link", { name: "Results", exact: true }).click();
  await page.getByRole("navigation", { name: "This assignment" }).getByRole("link", { name: "Items" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("How the claims worked");
  await expect(page.getByText("The first attempt that each of 12 students handed in.")).toBeVisible();
  await expect(page.getByText("On average they got 3⅔ of 6")).toBeVisible();
  await expect(page.getByText("Look at claim 4 first: the answers speak against the key or the wording.")).toBeVisible();
  await expect(page.getByText("Provisional: below 20 attempts")).toBeVisible();
  await expect(items(page).getByRole("row", { name: /^4 / })).toContainText("Good students miss this: check the key");
  await expect(items(page).getByRole("row", { name: /^1 / })).toContainText("Everybody has it right");
  await expectNoViolations(page);

  await numbers(page).getByRole("link", { name: /^4 / }).click();
  const panel = page.getByRole("region", { name: "Claim 4", exact: true });
  await expect(panel).toBeFocused();
  await expect(panel.getByRole("row", { name: /^The key: Reported fact 100 % 6/ })).toBeVisible();
  await expect(panel.getByRole("row", { name: /^Speculation 0 % 0 .* Nobody chose it\./ })).toBeVisible();
  await panel.getByText("Discrimination", { exact: true }).click();
  await expect(panel.getByText("100 · cov(x, R) ÷ √(var x · var R), the correlation of the item with all others.")).toBeVisible();
  await panel.getByText("The rows behind these figures").click();
  await expect(
    panel.getByRole("region", { name: "Table: answers, points and the points on the rest" }).locator("tbody tr").first(),
  ).toHaveText("Attribution056");
  await expectNoViolations(page);

  await panel.press("Escape");
  await expect(panel).toHaveCount(0);
  const link = numbers(page).getByRole("link", { name: /^4 / });
  await expect(link).toBeFocused();
  await link.click();
  await panel.getByRole("link", { name: "Who answered what" }).click();
  await page.waitForURL("**/teach/assignments/*?claim=4&names=on*");
  await expect(page.getByRole("region", { name: "Claim 4", exact: true }).getByRole("listitem")).toHaveCount(12);
});

test("the table sorts by keyboard, keeps one verdict, and leaves as a file", async ({ page }) => {
  const room = await makeAnalysedClass();
  await openAnalysis(page, room);
  // keys mean something as soon as the page has come to life
  await expect(async () => {
    await page.getByRole("button", { name: "Claim", exact: true }).focus();
    await page.keyboard.press("ArrowRight");
    await expect(page.getByRole("button", { name: "What they say", exact: true })).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("columnheader", { name: "What they say" })).toHaveAttribute("aria-sort", "ascending");
  await expect(numbers(page).first()).toHaveText(/^4 /);
  await page.getByRole("combobox", { name: "What they say" }).selectOption("Everybody has it right");
  await expect(numbers(page)).toHaveText([/^1 /]);
  await expect(page.getByText("1 of 6 claims")).toBeVisible();
  const file = await (await page.request.get(`/teach/assignments/${room.assignmentId}/analysis.csv`)).text();
  expect(file.split("\r\n")).toHaveLength(1 + 6 + 1);
  expect(file).toContain("4,Claim 4 says so.,Good students miss this: check the key,1,12,6,0,0.5,");
});

test("what they tell apart, whether they agree, and whether they know when they know", async ({ page }) => {
  await openAnalysis(page, await makeAnalysedClass());
  const apart = page.getByRole("region", { name: "Telling apart, or just distrusting" });
  await expect(apart.getByRole("row", { name: /^Attribution 14 of 24 18 of 48/ })).toBeVisible();
  const sure = page.getByRole("region", { name: "Do they know when they know?" });
  await expect(sure.getByText("72 answers say how sure.")).toBeVisible();
  await expect(sure.getByRole("img", { name: /^How right they were by how sure they were: 33 % sure, / })).toBeVisible();
  await expect(sure.getByRole("rowheader")).toHaveText(["Guessing", "Certain"]);
  const agreed = page.getByRole("region", { name: "Are they of one mind?" });
  await expect(agreed.getByText("72 labels on 6 claims")).toBeVisible();
  await agreed.getByRole("link", { name: "Claim 3" }).click();
  await expect(page.getByRole("region", { name: "Claim 3", exact: true })).toBeVisible();
});

test("another attempt of each student is analysed where the teacher asks for it", async ({ page }) => {
  const room = await makeAnalysedClass(6);
  const again = await addStudent(room, "Again");
  await handIn(room, again, [[S, "certain"]]);
  await handIn(room, again, [[F, "certain"]]);
  await openAnalysis(page, room);
  const first = items(page).getByRole("row", { name: /^1 / });
  await expect(first).toContainText("6 of 7");
  await page.getByRole("navigation", { name: "Which attempt of each student" }).getByRole("link", { name: "Last" }).click();
  await expect(first).toContainText("7 of 7");
  await expect(page.getByText("The last attempt that each of 7 students handed in.")).toBeVisible();
});

test("below five: counts and words instead of figures", async ({ page }) => {
  await openAnalysis(page, await makeAnalysedClass(4), "?item=2");
  await expect(page.getByText("With fewer than 5 attempts figures mean nothing yet.")).toBeVisible();
  await expect(page.getByRole("columnheader")).toContainText(["Claim", "What they say", "Full credit", "Left blank"]);
  await expect(page.getByRole("region", { name: "The whole" })).toHaveCount(0);
  await expect(page.getByText("Discrimination")).toHaveCount(0);
  await expectNoViolations(page);
});

test("before anybody has handed in it says what will be here", async ({ page }) => {
  await openAnalysis(page, await makeAnalysedClass(0));
  await expect(page.getByRole("heading", { name: "Nobody has handed in yet" })).toBeVisible();
  await expectNoViolations(page);
});

test("questions of every kind, on a phone too: never NaN, nothing cut off", async ({ page }) => {
  const room = await makeKindsClass();
  for (const [index, answer] of (["full", "partial", "wrong", "full", "wrong", "full"] as const).entries()) {
    await handInKinds(room, `Student ${index}`, allKinds(answer));
  }
  await openAnalysis(page, room, "?item=1");
  for (const [index] of KINDS.entries()) {
    const panel = page.getByRole("region", { name: `Question ${index + 1}`, exact: true });
    await expect(panel).toBeVisible();
    await expect(page.locator("main")).not.toContainText(/NaN|undefined|Infinity/);
    if (index + 1 < KINDS.length) await panel.getByRole("link", { name: "Next" }).click();
  }
  // on paper of one shape: what is laid out for another would be cut off
  const sheets = [...(await page.pdf()).toString("latin1").matchAll(/MediaBox \[([^\]]*)\]/g)].map(([, box]) => box);
  expect(new Set(sheets).size).toBe(1);
  await page.setViewportSize({ width: 320, height: 800 });
  // with everything open that can be opened
  await page.locator("main details").evaluateAll((all) => {
    for (const one of all) one.setAttribute("open", "");
  });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  expect((await page.locator(".columns > fieldset").boundingBox())?.x).toBeGreaterThanOrEqual(0);
  await expectNoViolations(page);
});
