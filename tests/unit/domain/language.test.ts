import { expect, test } from "vitest";
import { isAnalysed, languageChoices, languageName } from "@/lib/domain/language";

test.each([
  ["en", true],
  ["en-GB", true],
  ["enm", false],
  ["de", false],
])("labels are suggested for %s: %s", (language, suggested) => {
  expect(isAnalysed(language)).toBe(suggested);
});

test("languages are offered by name, those that are there among them, each once", () => {
  const choices = languageChoices(["en-GB", "en", "is"], "en");
  const names = choices.map(({ label }) => label);
  expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, "en")));
  expect(new Set(names).size).toBe(names.length);
  expect(names).toEqual(expect.arrayContaining(["British English", "English", "Icelandic"]));
  expect(languageName("qaa", "en")).toBe("qaa");
});
