import { expect, test } from "@playwright/test";
import { db } from "@/lib/db/client";
import { kindsLesson } from "@/tests/factories/kinds-lesson";
import { expectNoViolations } from "@/tests/support/axe";
import { startKinds } from "@/tests/support/kind-stories";
import { isSaved, openReview } from "@/tests/support/reviewing";

const KINDS = ["multiple-choice", "sort-the-claims"];
const RULE = /^How sure you are counts\. Right: guessing earns a third/;

function certainLesson() {
  const lesson = kindsLesson(KINDS);
  return { ...lesson, exercises: lesson.exercises.map((exercise) => ({ ...exercise, settings: { sureness: "counts" } })) };
}

test("students read how certainty counts before they answer, and the feedback breaks down what it did", async ({ page, baseURL }) => {
  const { attemptId } = await startKinds(page, KINDS, baseURL, certainLesson());
  await expect(page.getByText(RULE)).toBeVisible();
  await expectNoViolations(page);
  await page.getByRole("button", { name: "List view" }).click();
  await expect(page.getByText(RULE)).toBeVisible();
  await page.getByRole("button", { name: "In the article" }).click();

  await page.getByRole("checkbox", { name: "A neighbour" }).check();
  await page.getByRole("radio", { name: "Certain" }).check();
  await page.getByRole("button", { name: /^Next part/ }).click();
  await expect(page.getByText(RULE)).toBeVisible();
  await page.getByRole("button", { name: /Attribution/ }).click();
  await page.getByRole("radio", { name: "Fairly sure" }).check();
  await page.getByRole("button", { name: "Hand in…" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Hand in", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Handed in" })).toBeVisible();
  expect((await db().grade.findFirstOrThrow({ where: { attemptId }, select: { points: true } })).points).toEqual([-2000, 667]);

  await page.getByRole("link", { name: "See my feedback" }).click();
  await expect(page.getByText("Certain: 200 % taken off").first()).toBeVisible();
  await expect(page.locator(".feedback-score")).toHaveText("0 of 2");
  await page.getByText("How the credit was worked out").first().click();
  await expect(page.getByRole("row", { name: /^You were certain: right earns all of the credit/ })).toContainText("−2");
  await expectNoViolations(page);
  await page.goto(`/learn/attempts/${attemptId}/feedback?show=all`);
  await expect(page.getByText("Fairly sure: 67 % credit").first()).toBeVisible();
});

test("a teacher lets certainty count where one can be sure, and nowhere else", async ({ page }) => {
  const draftId = await openReview(page);
  await page.getByRole("link", { name: "Edit exercises" }).click();
  const settings = async () => {
    const { exercises } = await db().lessonDraft.findUniqueOrThrow({ where: { id: draftId }, select: { exercises: true } });
    return (JSON.parse(JSON.stringify(exercises)) as { settings: object }[]).map((exercise) => exercise.settings);
  };
  const asked = page.getByRole("checkbox", { name: "Ask how sure students are" });
  const counts = page.getByRole("checkbox", { name: /^How sure they are counts/ });
  await counts.check();
  await isSaved(page);
  await expect(async () => expect(await settings()).toEqual([{ sureness: "counts" }])).toPass();
  await expectNoViolations(page);
  await asked.uncheck();
  await expect(counts).toHaveCount(0);
  await asked.check();
  await expect(counts).not.toBeChecked();
  await isSaved(page);
  await expect(async () => expect(await settings()).toEqual([{}])).toPass();

  // a sentence of one's own is marked by the teacher: there is nothing to be sure of
  await page.getByRole("button", { name: "Add an exercise" }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^Rewrite/ })
    .click();
  await expect(page.getByRole("heading", { level: 2, name: "Rewrite" })).toBeFocused();
  await expect(asked).toHaveCount(1);
});
