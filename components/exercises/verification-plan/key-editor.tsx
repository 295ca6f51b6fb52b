"use client";

import { CheckFields } from "@/components/exercises/check-fields";
import type { KeyEditorProps } from "@/components/exercises/key-editor";
import { RubricFields } from "@/components/exercises/rubric-fields";
import { WeightFields } from "@/components/exercises/weight-fields";
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
      <CheckFields
        legend="Right: can it be checked?"
        names={CHECKABLE}
        words={(name) => CHECKABLE_WORDS[name]}
        chosen={answerKey.checkable}
        onChosen={(checkable) => onKey({ ...answerKey, checkable })}
      />
      <CheckFields
        legend="Right: ways to check"
        names={WAYS}
        words={(name) => WAY_WORDS[name]}
        chosen={answerKey.ways}
        onChosen={(ways) => onKey({ ...answerKey, ways })}
      />
      <CheckFields
        legend="Right: what would confirm it"
        names={CONFIRMATIONS}
        words={(name) => CONFIRMATION_WORDS[name]}
        chosen={answerKey.confirmations}
        onChosen={(confirmations) => onKey({ ...answerKey, confirmations })}
      />
      <RubricFields id={id} rubric={answerKey.rubric} onRubric={(rubric) => onKey({ ...answerKey, rubric })} />
      <WeightFields id={id} parts={WEIGHED} weights={answerKey.weights} onWeights={(weights) => onKey({ ...answerKey, weights })} />
    </div>
  );
}
