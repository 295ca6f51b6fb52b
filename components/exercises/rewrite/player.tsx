"use client";

import type { ItemControlsProps } from "@/components/exercises/item-controls";
import { ItemPlayer } from "@/components/exercises/item-player";
import { SettledText } from "@/components/exercises/settled-text";
import type { ExercisePlayerProps } from "@/components/taking/player-setting";
import { Icon } from "@/components/ui/icon";
import { oneOf, stringOf } from "@/lib/domain/json-parts";
import { REWRITE_TASKS, rewriteHints, TASK_WORDS } from "@/lib/domain/rewrite-hints";

const LONGEST = 600;

/** Rewrite: a text field, and hints that never mark. */
export function RewritePlayer(props: ExercisePlayerProps) {
  return (
    <ItemPlayer
      {...props}
      withoutSureness
      Controls={RewriteControls}
      question={({ content }) => TASK_WORDS[oneOf(REWRITE_TASKS, content.task) ?? "name-the-source"]}
      help={<p>Write the sentence anew. The hints look at single words only; your teacher reads what you wrote and marks it.</p>}
    />
  );
}

function RewriteControls({ id, item, answer, language, direction, onAnswer }: ItemControlsProps) {
  const text = stringOf(answer?.text);
  const hints = rewriteHints(oneOf(REWRITE_TASKS, item.content.task) ?? "name-the-source", text);
  return (
    <>
      <SettledText
        id={`${id}-text`}
        label="Your sentence"
        value={text}
        longest={LONGEST}
        rows={4}
        {...{ language, direction }}
        onText={(next) => onAnswer(next.trim() === "" ? null : { text: next.trim() })}
      />
      {hints.length > 0 && (
        <ul className="hint-list" aria-label="Hints">
          {hints.map(({ ok, words }) => (
            <li key={words}>
              <Icon name={ok ? "check" : "help"} /> {words}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
