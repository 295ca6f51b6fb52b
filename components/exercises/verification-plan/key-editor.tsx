"use client";

import type { KeyEditorProps } from "@/components/exercises/key-editor";
import { RubricFields } from "@/components/exercises/rubric-fields";
import { WeightFields } from "@/components/exercises/weight-fields";
import { stringsOf } from "@/lib/domain/json-parts";
import { CHECKABLE, CHECKABLE_WORDS, CONFIRMATION_WORDS, CONFIRMATIONS, WAY_WORDS, WAYS } from "@/lib/domain/verification";

const WEIGHED = [
  { name: "checkable", title: "Can it be checked" },
  { name: "ways", title: "Ways to check" },
  { name: "confirmation", title: "What would confirm it" },
  { name: "plan", title: "The plan in words" },
] as const;

/** What is right of the choices, and the levels of the plan. */
export function VerificationPlanKeyEditor({ id, answerKey, onKey }: KeyEditorProps) {
  return (
    <div className="stack">
      <Checks
        legend="Right: can it be checked?"
        names={CHECKABLE}
        words={CHECKABLE_WORDS}
        chosen={answerKey.checkable}
        onChosen={(checkable) => onKey({ ...answerKey, checkable })}
      />
      <Checks
        legend="Right: ways to check"
        names={WAYS}
        words={WAY_WORDS}
        chosen={answerKey.ways}
        onChosen={(ways) => onKey({ ...answerKey, ways })}
      />
      <Checks
        legend="Right: what would confirm it"
        names={CONFIRMATIONS}
        words={CONFIRMATION_WORDS}
        chosen={answerKey.confirmations}
        onChosen={(confirmations) => onKey({ ...answerKey, confirmations })}
      />
      <RubricFields id={id} rubric={answerKey.rubric} onRubric={(rubric) => onKey({ ...answerKey, rubric })} />
      <WeightFields id={id} parts={WEIGHED} weights={answerKey.weights} onWeights={(weights) => onKey({ ...answerKey, weights })} />
    </div>
  );
}

type ChecksProps<Name extends string> = {
  legend: string;
  names: readonly Name[];
  words: Readonly<Record<Name, string>>;
  chosen: unknown;
  onChosen: (chosen: Name[]) => void;
};

function Checks<Name extends string>({ legend, names, words, chosen, onChosen }: ChecksProps<Name>) {
  const now = stringsOf(chosen);
  return (
    <fieldset className="stack tight">
      <legend>{legend}</legend>
      {names.map((name) => (
        <label key={name} className="option">
          <input
            type="checkbox"
            checked={now.includes(name)}
            onChange={({ currentTarget: { checked } }) => onChosen(names.filter((one) => (one === name ? checked : now.includes(one))))}
          />
          <span>{words[name]}</span>
        </label>
      ))}
    </fieldset>
  );
}
