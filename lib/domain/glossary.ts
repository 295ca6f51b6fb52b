import { z } from "zod";

/** As many words as a lesson may explain. */
export const MOST_WORDS = 100;
const LONGEST_WORD = 80;
const LONGEST_MEANING = 400;

const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "a language such as en, tr or pt-BR");

/** A word of the article with what it means, for students who do not know it. `language`: that of the meaning; null: the article’s own. */
const glossaryEntrySchema = z.strictObject({
  word: z.string().trim().min(1, "Give the word.").max(LONGEST_WORD, `A word has at most ${LONGEST_WORD} characters.`),
  meaning: z.string().trim().min(1, "Say what it means.").max(LONGEST_MEANING, `Keep the meaning under ${LONGEST_MEANING} characters.`),
  language: language.nullable().default(null),
});
export type GlossaryEntry = z.infer<typeof glossaryEntrySchema>;

/** The words of a lesson in the order of the alphabet, each once. */
export type Glossary = readonly GlossaryEntry[];

/** True where two words are the same, whatever their capitals. */
export const isSameWord = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

export const glossarySchema = z
  .array(glossaryEntrySchema)
  .max(MOST_WORDS)
  .refine((entries) => new Set(entries.map(({ word }) => word.toLowerCase())).size === entries.length, "a word stands in it twice");

/** In the order of the alphabet: however a glossary was made, it is stored and shown alike. */
export const inAlphabet = (entries: Glossary): GlossaryEntry[] =>
  entries.toSorted((a, b) => a.word.localeCompare(b.word, "en") || (a.word < b.word ? -1 : 1));

/** One word of a draft, as the form sends it. `was`: the word that it takes the place of; empty: it is new. */
export const setWordSchema = glossaryEntrySchema.omit({ language: true }).extend({
  draftId: z.uuid(),
  was: z.string().max(LONGEST_WORD),
  language: z
    .string()
    .trim()
    .transform((text) => text || null)
    .pipe(language.nullable()),
});
export type SetWord = z.output<typeof setWordSchema>;
export const removeWordSchema = z.strictObject({ draftId: z.uuid(), word: z.string().max(LONGEST_WORD) });
