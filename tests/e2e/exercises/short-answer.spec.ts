import { kindStories, says, write } from "../../support/kind-stories";

const WORDS = "the Mayor.";

kindStories({
  kind: "short-answer",
  byKeyboard: (page) => write(page, WORDS, "Tab"),
  inList: async (page) => {
    await page.getByRole("textbox", { name: "Your answer" }).fill(WORDS);
    await says(page, "Question 1 answered.");
  },
});
