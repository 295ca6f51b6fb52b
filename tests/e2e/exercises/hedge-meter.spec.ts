import { kindStories, tabTo } from "../../support/kind-stories";

// "It could close before winter."

kindStories({
  kind: "hedge-meter",
  byKeyboard: async (page) => {
    await tabTo(page, ({ id }) => id.startsWith("answer-1-word-"));
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    // past the handles to the scale, where nothing is chosen
    for (let presses = 0; presses < 12 && !(await page.evaluate(() => document.activeElement?.matches("[type=radio]"))); presses++)
      await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
  },
  inList: async (page) => {
    await page.getByLabel("Hedge words 1: first word").selectOption({ label: "19 · could" });
    await page.getByRole("radio", { name: "Possible" }).check();
  },
});
