"use client";

import type { ItemControlsProps } from "@/components/exercises/item-controls";
import { ItemPlayer } from "@/components/exercises/item-player";
import { SettledText } from "@/components/exercises/settled-text";
import type { ExercisePlayerProps } from "@/components/taking/player-setting";
import { stringOf } from "@/lib/domain/json-parts";

const LONGEST = 200;

/** Short answer: a few words. */
export function ShortAnswerPlayer(props: ExercisePlayerProps) {
  return (
    <ItemPlayer
      {...props}
      Controls={ShortAnswerControls}
      question={({ content }) => stringOf(content.question)}
      help={<p>Answer in a few words. Capital letters and full stops do not matter.</p>}
    />
  );
}

function ShortAnswerControls({ id, answer, language, direction, onAnswer }: ItemControlsProps) {
  return (
    <SettledText
      id={`${id}-text`}
      label="Your answer"
      value={stringOf(answer?.text)}
      longest={LONGEST}
      rows={2}
      {...{ language, direction }}
      onText={(next) => onAnswer(next.trim() === "" ? null : { text: next.trim() })}
    />
  );
}
