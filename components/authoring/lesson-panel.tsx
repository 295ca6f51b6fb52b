import Link from "next/link";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { formatCount, LOCALE } from "@/lib/domain/format";
import type { DraftExercise, DraftFacts } from "@/lib/domain/lesson-draft";
import { stateOf } from "./exercises-draft";
import { useSettledText } from "./use-settled-text";

type LessonPanelProps = {
  faulty: number;
  draftId: string;
  facts: DraftFacts;
  claimIds: readonly string[];
  /** how many words the lesson explains */
  words: number;
  onFacts: (facts: Partial<DraftFacts>) => void;
};

/** What the lesson says around its claims, and the way to its exercises. */
export function LessonPanel({ faulty, draftId, facts, claimIds, words, onFacts }: LessonPanelProps) {
  const { title, summary, instructions, exercises } = facts;
  const [only] = exercises;
  const change = (parts: Partial<DraftExercise>) => only && onFacts({ exercises: [{ ...only, ...parts }] });
  return (
    <section className="panel lesson-panel no-print" aria-label="Lesson">
      <Disclosure
        summary={
          <>
            Lesson <span className="quiet lesson-name">{title}</span>
          </>
        }
      >
        <div className="stack">
          <FactField id="lesson-title" label="Title" value={title} longest={200} required onText={(text) => onFacts({ title: text })} />
          <FactField
            id="lesson-summary"
            label="Summary for teachers"
            value={summary}
            longest={600}
            long
            onText={(text) => onFacts({ summary: text })}
          />
          <FactField
            id="lesson-instructions"
            label="Instructions for students"
            value={instructions}
            longest={2000}
            long
            onText={(text) => onFacts({ instructions: text })}
          />
          {only && exercises.length === 1 && (
            <fieldset className="stack">
              <legend className="strong">The exercise</legend>
              <FactField
                id="exercise-0-title"
                label="Title of the exercise"
                value={only.title}
                longest={200}
                required
                onText={(text) => change({ title: text })}
              />
              <FactField
                id="exercise-0-instructions"
                label="Instructions of the exercise"
                value={only.instructions}
                longest={2000}
                long
                onText={(text) => change({ instructions: text })}
              />
            </fieldset>
          )}
        </div>
      </Disclosure>
      <ExercisesLine {...{ draftId, exercises, claimIds, faulty }} />
      <p className="exercises-line">
        Words explained: {words} · <Link href={`/teach/drafts/${draftId}/glossary`}>Edit words</Link>
      </p>
    </section>
  );
}

type ExercisesLineProps = { draftId: string; exercises: readonly DraftExercise[]; claimIds: readonly string[]; faulty: number };

/** How many exercises there are, what of their questions is still to be done, and the way to them. */
export function ExercisesLine({ draftId, exercises, claimIds, faulty }: ExercisesLineProps) {
  const { open, lost } = stateOf(exercises, claimIds);
  const parts = [
    `Exercises: ${exercises.length}`,
    ...(faulty > 0 ? [`${formatCount(faulty, { one: "# question", other: "# questions" }, LOCALE)} to mend`] : []),
    ...(open > 0 ? [`${formatCount(open, { one: "# question", other: "# questions" }, LOCALE)} to look at`] : []),
    ...(lost > 0 ? [`${formatCount(lost, { one: "# question has", other: "# questions have" }, LOCALE)} lost the claim`] : []),
  ];
  return (
    <p className="exercises-line">
      {parts.join(" · ")} · <Link href={`/teach/drafts/${draftId}/exercises`}>Edit exercises</Link>
    </p>
  );
}

type FactFieldProps = {
  id: string;
  label: string;
  value: string;
  longest: number;
  long?: boolean;
  rows?: number;
  required?: boolean;
  onText: (text: string) => void;
};

export function FactField({ id, label, value, longest, long = false, rows = 3, required = false, onText }: FactFieldProps) {
  const field = useSettledText(value, onText);
  const error = required && field.value.trim() === "" ? "This can’t be empty: it is saved once it has a name." : undefined;
  const aria = { "aria-invalid": error ? true : undefined, "aria-describedby": error ? `${id}-error` : undefined };
  return (
    <Field id={id} label={label} error={error}>
      {long ? (
        <textarea className="input" id={id} maxLength={longest} rows={rows} {...aria} {...field} />
      ) : (
        <input className="input" id={id} maxLength={longest} {...aria} {...field} />
      )}
    </Field>
  );
}
