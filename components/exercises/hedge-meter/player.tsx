"use client";

import type { ItemControlsProps } from "@/components/exercises/item-controls";
import { ItemPlayer } from "@/components/exercises/item-player";
import { WordField } from "@/components/exercises/word-field";
import { WORD_KEYS } from "@/components/exercises/word-help";
import { WordListFields } from "@/components/exercises/word-list-fields";
import type { ExercisePlayerProps } from "@/components/taking/player-setting";
import { CERTAINTY_LEVELS, type CertaintyLevel, LEVEL_WORDS } from "@/lib/domain/certainty-level";
import { oneOf, pairsOf } from "@/lib/domain/json-parts";

/** Hedge meter: the words that hold back, and the place on the scale. */
export function HedgeMeterPlayer(props: ExercisePlayerProps) {
  return (
    <ItemPlayer
      {...props}
      quotes="list"
      Controls={HedgeControls}
      question={() => "How certain does the text say this is?"}
      help={<p>Mark the words that hold back, such as “could” or “is likely to”, if there are any. Then choose a place on the scale.</p>}
      keys={WORD_KEYS}
    />
  );
}

function HedgeControls({ id, item, lesson, answer, list, language, direction, onAnswer }: ItemControlsProps) {
  const hedges = pairsOf(answer?.hedges);
  const level = oneOf(CERTAINTY_LEVELS, answer?.level);
  const give = (runs: [number, number][], chosen: CertaintyLevel | null) =>
    onAnswer(runs.length > 0 || chosen ? { hedges: runs, level: chosen } : null);
  const marks = [{ name: "hedges", title: "Hedge words", runs: hedges }];
  const words = { id, lesson, claim: item.claim ?? 0, language, direction, marks };
  const set = (_: string, runs: [number, number][]) => give(runs, level);
  return (
    <>
      {list ? <WordListFields {...words} onRuns={set} /> : <WordField {...words} current="hedges" onRuns={set} />}
      <fieldset className="options scale">
        <legend>How certain?</legend>
        {CERTAINTY_LEVELS.map((name) => (
          <label key={name} className="option">
            <input type="radio" name={`${id}-level`} checked={level === name} onChange={() => give(hedges, name)} />
            <span>{LEVEL_WORDS[name].name}</span>
            <span className="hint">{LEVEL_WORDS[name].help}</span>
          </label>
        ))}
      </fieldset>
    </>
  );
}
