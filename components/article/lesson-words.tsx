import { buttonClass } from "@/components/ui/button-class";
import type { Glossary, GlossaryEntry } from "@/lib/domain/glossary";
import { WORDS_ID } from "./words-id";

type LessonWordsProps = { glossary: Glossary; language: string; direction: "ltr" | "rtl" };

/** The words of a lesson with their meanings, in a popover of the browser’s own: it needs no script. */
export function LessonWords({ glossary, language, direction }: LessonWordsProps) {
  return (
    <div className="lesson-words no-print" id={WORDS_ID} popover="auto" role="dialog" aria-labelledby={`${WORDS_ID}-title`}>
      <div className="row spread">
        <h2 id={`${WORDS_ID}-title`}>Words</h2>
        <button type="button" className={buttonClass({ variant: "ghost" })} popoverTarget={WORDS_ID} popoverTargetAction="hide">
          Close
        </button>
      </div>
      <dl>
        {glossary.map((entry) => (
          <div key={entry.word}>
            <dt lang={language} dir={direction}>
              {entry.word}
            </dt>
            <dd {...inItsLanguage(entry, language)}>{entry.meaning}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** The language that a meaning is written in, and whichever way its letters run. */
export const inItsLanguage = ({ language }: GlossaryEntry, ofArticle: string) => ({ lang: language ?? ofArticle, dir: "auto" }) as const;
