import { expect, test } from "@playwright/test";
import { kindsLesson } from "../../factories/kinds-lesson";
import { expectNoViolations } from "../../support/axe";
import { says, startKinds } from "../../support/kind-stories";

const KINDS = ["multiple-choice", "spot-the-drift", "hedge-meter"];

test("a lesson of several kinds: the text first, then one part after the other, and what is left before handing in", async ({
  page,
  baseURL,
}) => {
  const lesson = kindsLesson(KINDS);
  const [first, ...others] = lesson.exercises;
  if (!first) throw new Error("no exercise");
  await startKinds(page, KINDS, baseURL, { ...lesson, exercises: [{ ...first, settings: { readFirst: true } }, ...others] });
  await expect(page.getByRole("article", { name: "The text" })).toBeVisible();
  await expect(page.getByRole("checkbox")).toHaveCount(0);
  await expectNoViolations(page);
  await page.getByRole("button", { name: "I have read it" }).click();
  await expect(page.locator("#answer-1-question")).toBeFocused();

  await page.getByRole("checkbox", { name: "The mayor" }).check();
  await says(page, "Question 1 answered. 1 of 1. Saved.");
  await page.getByRole("button", { name: "Next part: Spot the drift" }).click();
  await expect(page.locator("#answer-1-question")).toBeFocused();
  await expect(page.getByRole("button", { name: /Multiple choice 1 of 1/ })).toBeVisible();
  await expect(page.getByRole("button", { name: /Spot the drift 0 of 1/ })).toHaveAttribute("aria-current", "step");

  await page.getByRole("button", { name: "Hand in…" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText("2 of 3")).toBeVisible();
  await dialog.getByRole("button", { name: /Hedge meter: It could close/ }).click();
  await expect(page.getByRole("heading", { name: /How certain does the text say this is/ })).toBeFocused();

  // there is work, so the text does not come first again
  await page.reload();
  await expect(page.getByRole("button", { name: "I have read it" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: /Multiple choice 1 of 1/ })).toBeVisible();
});

test.describe("on a phone, in the dark", () => {
  test.use({ colorScheme: "dark", viewport: { width: 320, height: 640 }, hasTouch: true });

  test("every part fits into the narrowest screen, and words are wide enough for a finger", async ({ page, baseURL }) => {
    await startKinds(page, ["highlight-the-parts", "build-the-chain", "who-is-this-source", "spot-the-drift", "hedge-meter"], baseURL);
    const steps = page.getByRole("navigation", { name: "The parts of this lesson" }).getByRole("button");
    for (let step = 0; step < 5; step++) {
      await steps.nth(step).click();
      await expect(page.locator("#answer-1-question")).toBeFocused();
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
      await expectNoViolations(page);
    }
    const word = page.locator("#answer-1-word-18");
    await word.tap();
    await word.tap();
    await says(page, "Question 1 answered.");
    const handle = await page
      .getByRole("button", { name: /^Start of hedge words/ })
      .first()
      .boundingBox();
    expect(handle?.width).toBeGreaterThanOrEqual(44);
    expect(handle?.height).toBeGreaterThanOrEqual(44);
  });
});
