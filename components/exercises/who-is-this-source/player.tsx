"use client";

import type { ItemControlsProps } from "@/components/exercises/item-controls";
import { ItemPlayer } from "@/components/exercises/item-player";
import type { ExercisePlayerProps } from "@/components/taking/player-setting";
import { capital } from "@/lib/domain/capital";
import { oneOf, stringOf } from "@/lib/domain/json-parts";
import { VOUCHER_WORDS } from "@/lib/domain/label-words";
import { SOURCE_TERMS, SOURCE_TYPES, type SourceTerms, type SourceType, TERMS_WORDS } from "@/lib/domain/source-terms";

/** Who is this source: the same fields in the article and in the list. */
export function WhoIsThisSourcePlayer(props: ExercisePlayerProps) {
  return (
    <ItemPlayer
      {...props}
      Controls={WhoControls}
      question={({ content }) => `Who is “${stringOf(content.source)}”?`}
      help={<p>Say what kind of source it is, and on which terms it speaks. Look at the words around it.</p>}
    />
  );
}

function WhoControls({ id, answer, onAnswer }: ItemControlsProps) {
  const type = oneOf(SOURCE_TYPES, answer?.type);
  const terms = oneOf(SOURCE_TERMS, answer?.terms);
  const give = (next: { type: SourceType | null; terms: SourceTerms | null }) => onAnswer(next.type || next.terms ? next : null);
  return (
    <>
      <fieldset className="options two">
        <legend>What is it?</legend>
        {SOURCE_TYPES.map((name) => (
          <label key={name} className="option">
            <input type="radio" name={`${id}-type`} checked={type === name} onChange={() => give({ type: name, terms })} />
            <span>{capital(VOUCHER_WORDS[name])}</span>
          </label>
        ))}
      </fieldset>
      <fieldset className="options">
        <legend>On which terms does it speak?</legend>
        {SOURCE_TERMS.map((name) => (
          <label key={name} className="option">
            <input type="radio" name={`${id}-terms`} checked={terms === name} onChange={() => give({ type, terms: name })} />
            <span>{TERMS_WORDS[name].name}</span>
            <span className="hint">{TERMS_WORDS[name].help}</span>
          </label>
        ))}
      </fieldset>
    </>
  );
}
