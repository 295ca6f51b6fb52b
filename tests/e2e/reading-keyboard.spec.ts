import { expect, type Page, test } from "@playwright/test";
import { makeTaking, savedClasses, signInByCard } from "../factories/attempt";
import { listens, openPlayer } from "../support/lesson-player";

const says = (page: Page, words: string) => expect(page.getByRole("status").filter({ hasText: words })).toBeAttached();

/** Presses Tab until what has the focus fits; fails where it never does. */
async function tabTo(page: Page, fits: (focused: { id: string; name: string }) => boolean) {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => ({ id: document.activeElement?.id ?? "", name: document.activeElement?.textContent ?? "" }));
    if (fits(focused)) return;
  }
  throw new Error("Tab never got there");
}

test("a whole lesson by keyboard alone", async ({ page, baseURL }) => {
  const taking = await makeTaking({ judgement: true });
  await signInByCard(page, taking, baseURL);
  await page.goto("/learn");
  await tabTo(page, ({ name }) => name.startsWith("Go on"));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Hand in…" })).toBeVisible();
  await listens(page);

  await tabTo(page, ({ id }) => id === "claim-1");
  await page.keyboard.press("2");
  await says(page, "Sentence 1 labelled attribution. 1 of 18. Saved.");
  for (let number = 2; number <= 17; number++) {
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press(String((number % 4) + 1));
  }
  await says(page, "Sentence 17 labelled attribution. 17 of 18. Saved.");
  await page.keyboard.press("0");
  await says(page, "Sentence 17 has no label now. 16 of 18. Saved.");
  await page.keyboard.press("z");
  await says(page, "Undone. Sentence 17 labelled attribution. 17 of 18. Saved.");

  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "How to label" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.locator("#claim-17")).toBeFocused();

  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await expect(page.locator("#palette").getByRole("button", { name: "Reported fact" })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await page.keyboard.press("Escape");
  await expect(page.locator("#claim-18")).toBeFocused();
  await says(page, "Sentence 18 labelled attribution. 18 of 18. Saved.");

  await page.keyboard.press("Home");
  await page.keyboard.press("Shift+Tab");
  await tabTo(page, ({ id }) => id === "claim-1");
  for (
    let back = 0;
    back < 10 && !(await page.getByRole("button", { name: "Hand in…" }).evaluate((node) => node === document.activeElement));
    back++
  ) {
    await page.keyboard.press("Shift+Tab");
  }
  await page.keyboard.press("Enter");
  await expect(page.getByText("All 18 have an answer.")).toBeVisible();
  await tabTo(page, ({ name }) => name === "Hand in");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Handed in" })).toBeVisible();
  const expected = Array.from({ length: 18 }, (_, index) => ["reported-fact", "attribution", "speculation", "judgement"][(index + 1) % 4]);
  expect(await savedClasses(taking)).toEqual(expected.map((name, index) => (index === 0 || index === 17 ? "attribution" : name)));
});

test("Tab stops once a paragraph, and the keys do nothing away from a claim", async ({ page, baseURL }) => {
  const taking = await makeTaking();
  await openPlayer(page, taking, baseURL);
  const stops = await page.locator('.claim[tabindex="0"]').count();
  const blocks = await page.locator("article :is(p, li):has(.claim)").count();
  expect(stops).toBe(blocks);
  await page.getByRole("button", { name: "List view" }).focus();
  await page.keyboard.press("2");
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  expect(await savedClasses(taking)).toEqual(taking.itemIds.map(() => null));
});

test("a screen reader finds the whole text first, uninterrupted, then the claims as buttons", async ({ page, baseURL }) => {
  const taking = await makeTaking();
  await signInByCard(page, taking, baseURL);
  await page.goto(`/learn/attempts/${taking.attemptId}`);
  const whole = page.getByRole("region", { name: "The whole text" });
  await expect(whole.getByRole("heading", { level: 1 })).toHaveText("Council votes to close Mill Lane pool");
  await expect(whole.getByRole("button")).toHaveCount(0);
  const order = await page.locator("main").evaluate((main) => [...main.children].map((child) => child.tagName));
  expect(order).toEqual(["SECTION", "ARTICLE"]);
  expect(await whole.getByRole("heading", { level: 2 }).count()).toBe(await page.locator("article h2").count());
  await expect(page.locator("article").getByRole("button")).toHaveCount(18);
  await expect(page.locator("[role=application]")).toHaveCount(0);
});

test("who closes the help and hands in before the next frame is asked all the same", async ({ page, baseURL }) => {
  const taking = await makeTaking();
  await openPlayer(page, taking, baseURL);
  await page.getByRole("button", { name: "Help" }).click();
  await expect(page.getByRole("dialog", { name: "How to label" })).toBeVisible();
  // the browser says that a dialog is closed with the next frame only: both come before it
  await page.evaluate(() => {
    document.querySelector<HTMLDialogElement>("dialog[open]")?.close();
    [...document.querySelectorAll("button")].find(({ textContent }) => textContent === "Hand in…")?.click();
    return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
  await expect(page.getByRole("dialog", { name: "Hand in your work?" })).toBeVisible();
});
