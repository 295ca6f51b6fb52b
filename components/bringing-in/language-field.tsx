import { SelectField } from "@/components/ui/select-field";
import { LOCALE } from "@/lib/domain/format";
import { isAnalysed, languageChoices } from "@/lib/domain/language";

type LanguageFieldProps = { language: string; onChange: (language: string) => void };

/** Which language the text is in, to be corrected where it was taken for another, and whether labels can be suggested for it. */
export function LanguageField({ language, onChange }: LanguageFieldProps) {
  return (
    <div>
      <SelectField
        id="fact-language"
        label="Language"
        options={languageChoices([language], LOCALE)}
        value={language}
        onChange={(event) => onChange(event.target.value)}
      />
      <p className={isAnalysed(language) ? "hint" : "notice"} role="status">
        {isAnalysed(language)
          ? "Labels will be suggested."
          : "Labels are suggested for English only, so you will mark the claims and their labels by hand."}
      </p>
    </div>
  );
}
