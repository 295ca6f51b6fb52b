// Languages that are offered for choice: those spoken most in schools.
const OFTEN = ["ar", "bg", "bn", "bs", "de", "el", "en", "es", "fa", "fr", "hi", "hr", "hu", "it", "ja", "ko", "ku", "nl", "pl", "ps"];
const AND = ["pt", "ro", "ru", "so", "sq", "sr", "ti", "tl", "tr", "uk", "ur", "vi", "zh"];

/** Whether labels can be suggested for texts in a language, told by its tag ("en-GB"): the source analysis knows English. */
export const isAnalysed = (language: string): boolean => /^en(-|$)/.test(language);

/** The name of a language for the reader of `locale`: "Turkish"; the tag itself where it has none. */
export const languageName = (language: string, locale: string): string =>
  new Intl.DisplayNames(locale, { type: "language" }).of(language) ?? language;

/** Languages to choose from, by name in `locale`; those of `present` are among them whatever they are. */
export const languageChoices = (present: readonly string[], locale: string): { value: string; label: string }[] =>
  [...new Set([...OFTEN, ...AND, ...present])]
    .map((value) => ({ value, label: languageName(value, locale) }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
