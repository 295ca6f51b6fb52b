"use client";

import type { ItemControlsProps } from "@/components/exercises/item-controls";
import { ItemPlayer } from "@/components/exercises/item-player";
import type { ExercisePlayerProps } from "@/components/taking/player-setting";
import { numbersOf, stringOf, stringsOf } from "@/lib/domain/json-parts";

/** Multiple choice: the same fields in the article and in the list. */
export function MultipleChoicePlayer(props: ExercisePlayerProps) {
  return (
    <ItemPlayer
      {...props}
      Controls={MultipleChoiceControls}
      question={({ content }) => stringOf(content.question)}
      help={<p>Read the question, look in the text, and choose. Nothing is chosen before you do.</p>}
    />
  );
}

function MultipleChoiceControls({ id, item, answer, onAnswer }: ItemControlsProps) {
  const several = item.content.several === true;
  const chosen = numbersOf(answer?.chosen);
  const choose = (index: number, checked: boolean) => {
    const others = several ? chosen.filter((other) => other !== index) : [];
    const next = (checked ? [...others, index] : others).sort((a, b) => a - b);
    onAnswer(next.length > 0 ? { chosen: next } : null);
  };
  return (
    <fieldset className="options" aria-labelledby={`${id}-question`}>
      <legend className="hint">{several ? "Choose all that are right." : "Choose one."}</legend>
      {stringsOf(item.content.options).map((words, index) => (
        <label className="option" key={words}>
          <input
            type={several ? "checkbox" : "radio"}
            name={id}
            checked={chosen.includes(index)}
            onChange={(event) => choose(index, event.currentTarget.checked)}
          />
          <span>{words}</span>
        </label>
      ))}
    </fieldset>
  );
}
