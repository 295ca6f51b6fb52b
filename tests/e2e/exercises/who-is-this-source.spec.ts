import type { Page } from "@playwright/test";
import { kindStories } from "../../support/kind-stories";

/** Tabs into the next group of radio buttons and chooses its first. */
async function chooseFirst(page: Page, name: string) {
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((group) => document.activeElement?.getAttribute("name") === group, name)) break;
  }
  await page.keyboard.press("Space");
}

kindStories({
  kind: "who-is-this-source",
  byKeyboard: async (page) => {
    await chooseFirst(page, "answer-1-type");
    await chooseFirst(page, "answer-1-terms");
  },
  inList: async (page) => {
    await page.getByRole("radio", { name: "A named person" }).check();
    await page.getByRole("radio", { name: "On the record" }).check();
  },
});
