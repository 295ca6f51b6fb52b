import { kindStories, says, write } from "../../support/kind-stories";

const WORDS = "The bridge is safe, the mayor said.";

kindStories({
  kind: "rewrite",
  byKeyboard: (page) => write(page, WORDS, "Tab"),
  inList: async (page) => {
    await page.getByRole("textbox", { name: "Your sentence" }).fill(WORDS);
    await says(page, "Question 1 answered.");
  },
});
