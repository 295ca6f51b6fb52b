// Languages that students may read better than that of the article: those spoken most in schools, and whatever an entry has already.

const OFTEN = ["ar", "bg", "bn", "bs", "de", "el", "en", "es", "fa", "fr", "hi", "hr", "hu", "it", "ja", "ko", "ku", "nl", "pl", "ps"];
const AND = ["pt", "ro", "ru", "so", "sq", "sr", "ti", "tl", "tr", "uk", "ur", "vi", "zh"];

/** The name of a language for the reader of `locale`: "Turkish". */
export const languageName = (language: string, locale: string): string =>
  new Intl.DisplayNames(locale, { type: "language" }).of(language) ?? language;

/** The languages that a meaning may be written in, by name; the first is the article’s own. */
export function languageOptions(ofArticle: string, present: string | null, locale: string): { value: string; label: string }[] {
  const others = new Set([...OFTEN, ...AND, ...(present === null ? [] : [present])]);
  others.delete(ofArticle);
  const named = [...others].map((value) => ({ value, label: languageName(value, locale) }));
  return [
    { value: "", label: `${languageName(ofArticle, locale)}, as the article` },
    ...named.sort((a, b) => a.label.localeCompare(b.label, locale)),
  ];
}
