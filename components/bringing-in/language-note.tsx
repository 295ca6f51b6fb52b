import { LOCALE } from "@/lib/domain/format";
import type { PreviewDraft } from "./preview-draft";

/** Which language the text is in, and whether labels can be suggested for it. */
export function LanguageNote({ draft: { language, suggestionsOffered } }: { draft: PreviewDraft }) {
  const name = new Intl.DisplayNames(LOCALE, { type: "language" }).of(language) ?? language;
  return suggestionsOffered ? (
    <p className="small quiet">Language: {name}. Labels will be suggested.</p>
  ) : (
    <p className="notice" role="note">
      Language: {name}. Labels are suggested for English only, so you will mark the claims and their labels by hand.
    </p>
  );
}
