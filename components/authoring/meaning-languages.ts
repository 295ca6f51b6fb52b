import { languageChoices, languageName } from "@/lib/domain/language";

/** The languages that a meaning may be written in, by name; the first is the article’s own. */
export function languageOptions(ofArticle: string, present: string | null, locale: string): { value: string; label: string }[] {
  const others = languageChoices(present === null ? [] : [present], locale).filter(({ value }) => value !== ofArticle);
  return [{ value: "", label: `${languageName(ofArticle, locale)}, as the article` }, ...others];
}
