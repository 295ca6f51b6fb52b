import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import type { DraftExercise, DraftFacts } from "@/lib/domain/lesson-draft";
import { useSettledText } from "./use-settled-text";

type LessonPanelProps = { facts: DraftFacts; onFacts: (facts: Partial<DraftFacts>) => void };

/** What the lesson says around its claims. */
export function LessonPanel({ facts, onFacts }: LessonPanelProps) {
  const { title, summary, instructions, exercises } = facts;
  const change = (index: number, parts: Partial<DraftExercise>) =>
    onFacts({ exercises: exercises.map((exercise, at) => (at === index ? { ...exercise, ...parts } : exercise)) });
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
          {exercises.map((exercise, index) => (
            <fieldset key={`${exercise.kind}`} className="stack">
              <legend className="strong">{exercises.length > 1 ? `Exercise ${index + 1}` : "The exercise"}</legend>
              <FactField
                id={`exercise-${index}-title`}
                label="Title of the exercise"
                value={exercise.title}
                longest={200}
                required
                onText={(text) => change(index, { title: text })}
              />
              <FactField
                id={`exercise-${index}-instructions`}
                label="Instructions of the exercise"
                value={exercise.instructions}
                longest={2000}
                long
                onText={(text) => change(index, { instructions: text })}
              />
            </fieldset>
          ))}
        </div>
      </Disclosure>
    </section>
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
