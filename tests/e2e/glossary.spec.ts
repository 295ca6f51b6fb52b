import { expect, type Page, test } from "@playwright/test";
import { db } from "@/lib/db/client";
import { kindsLesson } from "@/tests/factories/kinds-lesson";
import { expectNoViolations } from "@/tests/support/axe";
import { startKinds, tabTo } from "@/tests/support/kind-stories";
import { openReview } from "@/tests/support/reviewing";

const KINDS = ["multiple-choice", "sort-the-claims"];
const GLOSSARY = [
  { word: "council", meaning: "Şehri yöneten seçilmiş kişiler.", language: "tr" },
  { word: "mayor", meaning: "Who leads a town.", language: null },
];

/** A lesson whose text is read first, with two words explained. */
function explainedLesson() {
  const lesson = kindsLesson(KINDS);
  const exercises = lesson.exercises.map((exercise, index) => (index === 0 ? { ...exercise, settings: { readFirst: true } } : exercise));
  return { ...lesson, exercises, glossary: GLOSSARY };
}

const kept = async (draftId: string) =>
  (await db().lessonDraft.findUniqueOrThrow({ where: { id: draftId }, select: { glossary: true } })).glossary;
const words = (page: Page) => page.getByRole("dialog", { name: "Words" });

test("a teacher explains words, says so in another language, and takes one out", async ({ page }) => {
  const draftId = await openReview(page);
  await page.getByRole("link", { name: "Edit words" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Words" })).toBeVisible();
  await expectNoViolations(page);
  const add = async (word: string, meaning: string, language?: string) => {
    await page.getByRole("button", { name: "Add a word" }).focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "Add a word" });
    await dialog.getByLabel("Word or words").fill(word);
    await dialog.getByLabel("What it means").fill(meaning);
    if (language) await dialog.getByLabel("Language of the meaning").selectOption({ label: language });
    await dialog.getByRole("button", { name: "Add", exact: true }).click();
    return dialog;
  };
  const rows = page.getByRole("listitem").filter({ has: page.getByRole("button", { name: /^Change/ }) });
  await expect(await add("Bridge", "A way over water.")).toBeHidden();
  await expect(rows).toHaveCount(1);
  await expect(page.getByRole("button", { name: "Add a word" })).toBeFocused();
  await expect(await add("aqueduct", "Su kemeri.", "Turkish")).toBeHidden();
  await expect(rows).toHaveCount(2);
  await expect(rows.first()).toContainText("Not in the text");
  await expect(rows.first()).toContainText("In Turkish");
  await expect(rows.last()).not.toContainText("Not in the text");
  await expectNoViolations(page);

  const refused = await add("BRIDGE", "Again.");
  await expect(refused.getByText("This word is explained already.")).toBeVisible();
  await page.keyboard.press("Escape");
  const empty = await add("", "");
  await expect(empty.getByText("Give the word.").first()).toBeVisible();
  await expectNoViolations(page);
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: "Change aqueduct" }).click();
  await page.getByRole("button", { name: "Remove this word" }).click();
  await expect(rows).toHaveCount(1);
  expect(await kept(draftId)).toEqual([{ word: "Bridge", meaning: "A way over water.", language: null }]);
  await page.getByRole("link", { name: "Back to the review" }).click();
  await expect(page.getByText("Words explained: 1")).toBeVisible();
});

test("a student opens words by keyboard, in the text that is read first and beside every question", async ({ page, baseURL }) => {
  await startKinds(page, KINDS, baseURL, explainedLesson());
  const mayor = page.getByRole("button", { name: "mayor" });
  await expect(mayor).toHaveAccessibleDescription("Who leads a town.");
  await expect(page.getByRole("button", { name: "council", exact: true })).toHaveAccessibleDescription("Şehri yöneten seçilmiş kişiler.");
  await expectNoViolations(page);
  await mayor.focus();
  await page.keyboard.press("Enter");
  const note = page.locator(".word-note", { hasText: "Who leads a town." });
  await expect(note).toBeVisible();
  await expectNoViolations(page);
  await page.keyboard.press("Escape");
  await expect(note).toBeHidden();
  await expect(mayor).toBeFocused();

  await page.getByRole("button", { name: "I have read it" }).click();
  await tabTo(page, ({ name }) => name === "Words", "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(words(page)).toContainText("Şehri yöneten seçilmiş kişiler.");
  await expect(words(page).locator("dd[lang=tr]")).toHaveCount(1);
  await expectNoViolations(page);
  await page.keyboard.press("Escape");
  await expect(words(page)).toBeHidden();

  await page.getByRole("button", { name: "List view" }).click();
  await page.getByRole("button", { name: "Words" }).click();
  await words(page).getByRole("button", { name: "Close" }).click();
  await expect(words(page)).toBeHidden();
});

test("on a phone the words stand in the menu, and fit the page", async ({ page, baseURL }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await startKinds(page, KINDS, baseURL, explainedLesson());
  await page.getByRole("button", { name: "mayor" }).click();
  await expect(page.locator(".word-note", { hasText: "Who leads a town." })).toBeInViewport({ ratio: 1 });
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "I have read it" }).click();
  await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("button", { name: "Words" }).click();
  await expect(words(page)).toBeInViewport({ ratio: 1 });
  await expectNoViolations(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test("a lesson without words shows no button for them", async ({ page, baseURL }) => {
  await startKinds(page, KINDS, baseURL);
  await expect(page.getByRole("button", { name: "Help" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Words" })).toHaveCount(0);
});
