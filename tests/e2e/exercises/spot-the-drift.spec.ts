import { kindStories, tabTo } from "../../support/kind-stories";

kindStories({
  kind: "spot-the-drift",
  byKeyboard: async (page) => {
    await tabTo(page, ({ id }) => id === "answer-1-sentence-1");
    await page.keyboard.press("Enter");
    // a mistake: the sentence is let go
    await page.keyboard.press("Escape");
    await tabTo(page, ({ id }) => id === "answer-1-sentence-0", "Shift+Tab");
    await page.keyboard.press("Enter");
    await tabTo(page, ({ id }) => id === "answer-1-sentence-2");
    await page.keyboard.press("Enter");
  },
  inList: async (page) => {
    await page.getByLabel("Pair 1: somebody says it, or it is put carefully, in").selectOption("0");
    await page.getByLabel("Pair 1: it stands bare in").selectOption("2");
  },
});
