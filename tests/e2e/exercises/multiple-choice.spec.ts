import type { Page } from "@playwright/test";
import { kindStories } from "../../support/kind-stories";

async function tabToOption(page: Page) {
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(() => document.activeElement?.matches("[type=checkbox]"))) return;
  }
}

kindStories({
  kind: "multiple-choice",
  byKeyboard: async (page) => {
    await tabToOption(page);
    await page.keyboard.press("Space");
    await tabToOption(page);
    await tabToOption(page);
    await page.keyboard.press("Space");
  },
  inList: async (page) => {
    await page.getByRole("checkbox", { name: "The mayor" }).check();
    await page.getByRole("checkbox", { name: "The Valley Post" }).check();
  },
});
