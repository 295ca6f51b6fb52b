"use client";

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
      <fieldset className="stack tight">
        <legend>As good</legend>
        {CERTAINTY_LEVELS.filter((name) => name !== level).map((name) => (
          <label key={name} className="option">
            <input
              type="checkbox"
              checked={also.includes(name)}
              onChange={({ currentTarget: { checked } }) =>
                onKey({ ...answerKey, alsoLevels: CERTAINTY_LEVELS.filter((one) => (one === name ? checked : also.includes(one))) })
              }
            />
            <span>{LEVEL_WORDS[name].name}</span>
          </label>
        ))}
      </fieldset>
      <WeightFields id={id} parts={WEIGHED} weights={answerKey.weights} onWeights={(weights) => onKey({ ...answerKey, weights })} />
    </div>
  );
}
