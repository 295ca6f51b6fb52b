import { expect, type Page, test } from "@playwright/test";
import { db } from "@/lib/db/client";
import { kindsLesson, makeKindsClass } from "@/tests/factories/kinds-lesson";
import { expectNoViolations } from "@/tests/support/axe";
import { startKinds } from "@/tests/support/kind-stories";
import { signInTeacherOf } from "@/tests/support/sign-in";

const GLOSSARY = [{ word: "mayor", meaning: "Who leads a town.", language: null }];
const offer = (page: Page) => page.getByRole("link", { name: "With judgement as a fourth label" });

async function openPreview(page: Page, kinds: readonly string[]) {
  const room = await makeKindsClass(kinds, { ...kindsLesson(kinds), glossary: GLOSSARY });
  await signInTeacherOf(page, room);
  const { lessonId } = await db().lessonVersion.findUniqueOrThrow({ where: { id: room.lessonVersionId }, select: { lessonId: true } });
  await page.goto(`/teach/lessons/${lessonId}/preview`);
  await expect(page.getByText("Preview: nothing is saved.")).toBeVisible();
  await page.waitForLoadState("networkidle");
}

async function handIn(page: Page) {
  await page.getByRole("button", { name: "Hand in…" }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^Hand in/ })
    .click();
}

test("a preview offers judgement where labels are chosen, and shows the words of the lesson", async ({ page }) => {
  await openPreview(page, ["sort-the-claims"]);
  await expect(offer(page)).toBeVisible();
  await page.getByRole("button", { name: "Words" }).click();
  await expect(page.getByRole("dialog", { name: "Words" })).toContainText("Who leads a town.");
  await expectNoViolations(page);
  await page.keyboard.press("Escape");
  await handIn(page);
  await expect(page.getByRole("button", { name: "Back to the claims" })).toBeVisible();
});

test("where no label is chosen it does not, and leads back to the questions", async ({ page }) => {
  await openPreview(page, ["multiple-choice"]);
  await expect(offer(page)).toHaveCount(0);
  await handIn(page);
  await page.getByRole("button", { name: "Back to the questions" }).click();
  await expect(page.getByRole("heading", { name: "Question 1" })).toBeVisible();
});

test("the page of a student is named by what is to be done, or by the lesson where that is several things", async ({ page, baseURL }) => {
  await startKinds(page, ["hedge-meter"], baseURL);
  await expect(page).toHaveTitle(/^Hedge meter/);
  await page.context().clearCookies();
  await startKinds(page, ["hedge-meter", "multiple-choice"], baseURL);
  await expect(page).toHaveTitle(/^All kinds/);
});
