import { expect, type Page } from "@playwright/test";
import { kindStories, tabTo } from "../../support/kind-stories";

const STEPS = [
  ["the mayor", "a council report"],
  ["a council report", "the Valley Post"],
  ["the Valley Post", "this article"],
] as const;

/** Tabs to a field and chooses by its first letters. */
async function choose(page: Page, id: string, words: string) {
  await tabTo(page, (focused) => focused.id === id);
  await page.keyboard.type(words);
}

kindStories({
  kind: "build-the-chain",
  byKeyboard: async (page) => {
    for (const [at, [who, whom]] of STEPS.entries()) {
      await choose(page, `answer-1-link-${at}-from`, who);
      await choose(page, `answer-1-link-${at}-to`, whom);
      if (at === STEPS.length - 1) break;
      await tabTo(page, ({ name }) => name === "Add a step");
      await page.keyboard.press("Enter");
      await tabTo(page, ({ id }) => id === `answer-1-link-${at}-to`, "Shift+Tab");
    }
    await expect(page.getByText("Passed on 3 times.")).toBeVisible();
    await choose(page, "answer-1-independent", "1");
    await tabTo(page, ({ name }) => name.startsWith("Clear"));
  },
  inList: async (page) => {
    for (const [at, [who, whom]] of STEPS.entries()) {
      if (at > 0) await page.getByRole("button", { name: "Add a step" }).click();
      await page.getByLabel(`Step ${at + 1}: who`).selectOption(who);
      await page.getByLabel(`Step ${at + 1}: told whom`).selectOption(whom);
    }
    await page.getByLabel("How many sources know it independently?").selectOption("1");
  },
});
