import type { Page } from "@playwright/test";
import { kindStories, tabTo } from "../../support/kind-stories";

// "The mayor said the bridge is safe, …": source, cue and content stand one after the other

/** Marks from the word with the focus to one so many words on. */
async function mark(page: Page, words: number) {
  await page.keyboard.press("Enter");
  for (let word = 1; word < words; word++) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
}

kindStories({
  kind: "highlight-the-parts",
  byKeyboard: async (page) => {
    await tabTo(page, ({ id }) => id.startsWith("answer-1-word-"));
    await page.keyboard.press("Home");
    await page.keyboard.press("1");
    await mark(page, 2);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("2");
    await mark(page, 1);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("3");
    await mark(page, 3);
    // one word was left out
    await page.keyboard.press("Shift+ArrowRight");
  },
  inList: async (page) => {
    await page.getByLabel("Source 1: first word").selectOption({ label: "1 · The" });
    await page.getByLabel("Source 1: last word").selectOption({ label: "2 · mayor" });
    await page.getByLabel("Cue 1: first word").selectOption({ label: "3 · said" });
    await page.getByLabel("Content 1: first word").selectOption({ label: "4 · the" });
    await page.getByLabel("Content 1: last word").selectOption({ label: "7 · safe" });
  },
});
