"use client";

import type { Act } from "@/components/classes/act";
import { ActForm } from "@/components/classes/act-form";
import { DialogButton } from "@/components/ui/dialog-button";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { TextareaField } from "@/components/ui/textarea-field";
import { LOCALE } from "@/lib/domain/format";
import type { GlossaryEntry } from "@/lib/domain/glossary";
import { languageName } from "@/lib/domain/language";
import { languageOptions } from "./meaning-languages";

type Refusal = "invalid" | "cuts-fixed" | "gone" | "same-word" | "too-many";
type GlossaryActions = { set: Act<Refusal>; remove: Act<Exclude<Refusal, "same-word" | "too-many">> };

type GlossaryPanelProps = {
  draftId: string;
  /** `inText`: students find it in the article */
  words: readonly (GlossaryEntry & { readonly inText: boolean })[];
  language: string;
  direction: "ltr" | "rtl";
  actions: GlossaryActions;
};

const GONE = {
  gone: "The draft or this word is no longer there: somebody removed it, or published the draft. Load the page again.",
  "cuts-fixed": "This draft is a key of your own to somebody else’s lesson: only keys may change here.",
};
const REFUSALS = {
  ...GONE,
  "same-word": "This word is explained already. Change that entry.",
  "too-many": "A lesson explains at most 100 words. Remove one first.",
};

/** The words that a lesson explains, each with its meaning, and the form for a new one. */
export function GlossaryPanel({ draftId, words, actions, ...article }: GlossaryPanelProps) {
  // One place for the button: focus returns to it, and a second word may be begun, while the first one's row comes.
  return (
    <div className="stack">
      {words.length === 0 ? (
        <EmptyState title="No word is explained yet">Explain what your students may not know, in a language they read well.</EmptyState>
      ) : (
        <ul className="panel glossary-rows">
          {words.map((entry) => (
            <li key={entry.word}>
              <Meaning entry={entry} {...article} />
              <Change {...{ draftId, entry, actions }} language={article.language} />
            </li>
          ))}
        </ul>
      )}
      <div className="row">
        <DialogButton label="Add a word" icon="plus" variant="primary" title="Add a word">
          <ActForm action={actions.set} sends={{ draftId, was: "" }} refusals={REFUSALS} submit="Add" submitting="Adding" primary cancel>
            {(errors) => <Fields stem="new-word" errors={errors} entry={NEW} language={article.language} />}
          </ActForm>
        </DialogButton>
      </div>
    </div>
  );
}

type MeaningProps = Pick<GlossaryPanelProps, "language" | "direction"> & { entry: GlossaryPanelProps["words"][number] };

function Meaning({ entry, language, direction }: MeaningProps) {
  return (
    <div>
      <strong lang={language} dir={direction}>
        {entry.word}
      </strong>
      {!entry.inText && (
        <span className="missing">
          <Icon name="warning" /> Not in the text
        </span>
      )}
      <p lang={entry.language ?? language} dir="auto">
        {entry.meaning}
      </p>
      {entry.language && <p className="caption">In {languageName(entry.language, LOCALE)}</p>}
    </div>
  );
}

const NEW: GlossaryEntry = { word: "", meaning: "", language: null };

type ChangeProps = Pick<GlossaryPanelProps, "draftId" | "actions" | "language"> & { entry: GlossaryEntry };

function Change({ draftId, entry, actions, language }: ChangeProps) {
  return (
    <DialogButton
      label={
        <>
          Change <span className="sr">{entry.word}</span>
        </>
      }
      title="Change this word"
    >
      <ActForm
        action={actions.set}
        sends={{ draftId, was: entry.word }}
        refusals={REFUSALS}
        submit="Save"
        submitting="Saving"
        primary
        cancel
      >
        {(errors) => <Fields stem={`word-${entry.word}`} errors={errors} entry={entry} language={language} />}
      </ActForm>
      <ActForm
        action={actions.remove}
        sends={{ draftId, word: entry.word }}
        refusals={GONE}
        submit="Remove this word"
        submitting="Removing"
      />
    </DialogButton>
  );
}

type FieldsProps = { stem: string; errors: Record<string, string>; entry: GlossaryEntry; language: string };

function Fields({ stem, errors, entry, language }: FieldsProps) {
  const id = stem.replace(/\s/g, "-");
  return (
    <>
      <TextField
        id={`${id}-word`}
        name="word"
        label="Word or words"
        hint="As the text has it. Capitals do not matter."
        defaultValue={entry.word}
        error={errors.word}
        lang={language}
        maxLength={80}
        autoComplete="off"
      />
      <TextareaField
        id={`${id}-meaning`}
        name="meaning"
        label="What it means"
        rows={3}
        defaultValue={entry.meaning}
        error={errors.meaning}
        maxLength={400}
        dir="auto"
      />
      <SelectField
        id={`${id}-language`}
        name="language"
        label="Language of the meaning"
        options={languageOptions(language, entry.language, LOCALE)}
        defaultValue={entry.language ?? ""}
        error={errors.language}
      />
    </>
  );
}
