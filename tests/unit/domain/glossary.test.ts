import { expect, test } from "vitest";
import { languageOptions } from "@/components/authoring/meaning-languages";
import { glossarySchema, inAlphabet, MOST_WORDS, setWordSchema } from "@/lib/domain/glossary";
import { readLesson } from "@/lib/domain/lesson-folder";
import { ARTICLE, makeKey, makeLesson } from "@/tests/factories/lesson-files";

const entry = (word: string, language: string | null = null) => ({ word, meaning: `What ${word} means.`, language });

test("a glossary has each word once, with a meaning, and at most so many", () => {
  const takes = (entries: unknown) => glossarySchema.safeParse(entries).success;
  expect(takes([entry("envoy"), entry("elçi", "tr")])).toBe(true);
  expect(takes([{ word: "envoy", meaning: "A messenger." }])).toBe(true);
  expect(takes([entry("envoy"), entry("Envoy")])).toBe(false);
  expect(takes([{ word: "envoy", meaning: " " }])).toBe(false);
  expect(takes([{ word: " ", meaning: "Nothing." }])).toBe(false);
  expect(takes([entry("envoy", "Turkish")])).toBe(false);
  expect(takes([entry("envoy", "pt-BR")])).toBe(true);
  expect(takes(Array.from({ length: MOST_WORDS }, (_, n) => entry(`w${n}`)))).toBe(true);
  expect(takes(Array.from({ length: MOST_WORDS + 1 }, (_, n) => entry(`w${n}`)))).toBe(false);
});

test("the form sends no language as none", () => {
  const sent = { draftId: "00000000-0000-4000-8000-000000000001", was: "", word: "envoy", meaning: "A messenger." };
  expect(setWordSchema.parse({ ...sent, language: "" }).language).toBeNull();
  expect(setWordSchema.parse({ ...sent, language: "tr" }).language).toBe("tr");
  expect(setWordSchema.safeParse({ ...sent, language: "<b>" }).success).toBe(false);
});

test("a lesson folder brings its words along, in the order of the alphabet", () => {
  const read = (glossary: unknown) => readLesson({ article: ARTICLE, lesson: { ...makeLesson(), glossary }, key: makeKey() });
  const whole = read([entry("mayor"), entry("council", "tr")]);
  expect(whole.ok && whole.lesson.glossary).toEqual([entry("council", "tr"), entry("mayor")]);
  const without = readLesson({ article: ARTICLE, lesson: makeLesson(), key: makeKey() });
  expect(without.ok && without.lesson.glossary).toEqual([]);
  const twice = read([entry("mayor"), entry("MAYOR")]);
  expect(twice).toMatchObject({ ok: false, problems: [{ file: "lesson.json", reason: expect.stringContaining("twice") }] });
  expect(inAlphabet([entry("b"), entry("a"), entry("Ä")]).map(({ word }) => word)).toEqual(["a", "Ä", "b"]);
});

test("the languages on offer begin with the article’s, and hold the one that an entry has", () => {
  const options = languageOptions("de", "is", "en");
  expect(options[0]).toEqual({ value: "", label: "German, as the article" });
  expect(options.filter(({ value }) => value === "de")).toEqual([]);
  expect(options).toContainEqual({ value: "is", label: "Icelandic" });
});
