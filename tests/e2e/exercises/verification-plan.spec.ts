import type { Page } from "@playwright/test";
import { CHECKABLE_WORDS, CONFIRMATION_WORDS, WAY_WORDS } from "@/lib/domain/verification";
import { kindStories, says, write } from "../../support/kind-stories";

const WORDS = "Read the report.";
const WAYS = [WAY_WORDS["original-document"], WAY_WORDS["second-outlet"]];

const focusIs = (page: Page, selector: string, words = "") =>
  page.evaluate(
    ([fits = "", label = ""]) =>
      document.activeElement?.matches(fits) && (document.activeElement.closest("label")?.textContent ?? "").includes(label),
    [selector, words],
  );

async function backTo(page: Page, selector: string, words = "") {
  for (let presses = 0; presses < 40; presses++) {
    if (await focusIs(page, selector, words)) return;
    await page.keyboard.press("Shift+Tab");
  }
}

/** Chooses one of a group of radio buttons, wherever the focus comes into it. */
async function choose(page: Page, name: string, words: string) {
  await backTo(page, `[type=radio][name$=${name}]`);
  await page.keyboard.press("Space");
  for (let presses = 0; presses < 6 && !(await focusIs(page, "[type=radio]", words)); presses++) await page.keyboard.press("ArrowDown");
}

kindStories({
  kind: "verification-plan",
  // from the text upwards: what was pressed last is undone by a key that is no letter of it
  byKeyboard: async (page) => {
    await write(page, WORDS, "Shift+Tab");
    await choose(page, "confirmation", CONFIRMATION_WORDS["document-itself"]);
    for (const way of WAYS.toReversed()) {
      await backTo(page, "[type=checkbox]", way);
      await page.keyboard.press("Space");
    }
    await choose(page, "checkable", CHECKABLE_WORDS.yes);
  },
  inList: async (page) => {
    await page.getByRole("radio", { name: CHECKABLE_WORDS.yes }).check();
    for (const way of WAYS) await page.getByRole("checkbox", { name: way }).check();
    await page.getByRole("radio", { name: CONFIRMATION_WORDS["document-itself"] }).check();
    await page.getByRole("textbox", { name: "Your plan" }).fill(WORDS);
    await page.getByRole("textbox", { name: "Opened 1" }).focus();
    await says(page, "Question 1 answered.");
  },
});
