"use client";

import { CheckFields } from "@/components/exercises/check-fields";
import type { KeyEditorProps } from "@/components/exercises/key-editor";
import { WeightFields } from "@/components/exercises/weight-fields";
import { WordField } from "@/components/exercises/word-field";
import { SelectField } from "@/components/ui/select-field";
import { CERTAINTY_LEVELS, LEVEL_WORDS } from "@/lib/domain/certainty-level";
import { oneOf, pairsOf, stringsOf } from "@/lib/domain/json-parts";

const WEIGHED = [
  { name: "hedges", title: "Hedge words" },
  { name: "level", title: "How certain" },
] as const;

/** The hedge words, the level, and levels that are as good. */
export function HedgeMeterKeyEditor({ id, answerKey, claim, lesson, language, direction, onKey }: KeyEditorProps) {
  const level = oneOf(CERTAINTY_LEVELS, answerKey.level) ?? "certain";
  const also = stringsOf(answerKey.alsoLevels);
  return (
    <div className="stack">
      <WordField
        {...{ id, lesson, language, direction }}
        claim={claim ?? 0}
        marks={[{ name: "hedges", title: "Hedge words", runs: pairsOf(answerKey.hedges) }]}
        current="hedges"
        onRuns={(_, hedges) => onKey({ ...answerKey, hedges })}
      />
      <SelectField
        id={`${id}-level`}
        label="How certain"
        value={level}
        onChange={({ currentTarget: { value } }) => onKey({ ...answerKey, level: value, alsoLevels: also.filter((one) => one !== value) })}
        options={CERTAINTY_LEVELS.map((value) => ({ value, label: LEVEL_WORDS[value].name }))}
      />
      <CheckFields
        legend="As good"
        names={CERTAINTY_LEVELS.filter((name) => name !== level)}
        words={(name) => LEVEL_WORDS[name].name}
        chosen={also}
        onChosen={(alsoLevels) => onKey({ ...answerKey, alsoLevels })}
      />
      <WeightFields id={id} parts={WEIGHED} weights={answerKey.weights} onWeights={(weights) => onKey({ ...answerKey, weights })} />
    </div>
  );
}
