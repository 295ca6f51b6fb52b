"use client";

import { useState } from "react";
import type { ItemControlsProps } from "@/components/exercises/item-controls";
import { ItemPlayer } from "@/components/exercises/item-player";
import { WordField } from "@/components/exercises/word-field";
import { WORD_KEYS } from "@/components/exercises/word-help";
import { WordListFields } from "@/components/exercises/word-list-fields";
import type { ExercisePlayerProps } from "@/components/taking/player-setting";
import { isPart, PARTS, type Part, type PartMarks, partMarks } from "./marks";
import { PartChoice } from "./part-choice";

/** Highlight the parts, by tapping words, or in the list by choosing the first and the last one. */
export function HighlightThePartsPlayer(props: ExercisePlayerProps) {
  return (
    <ItemPlayer
      {...props}
      quotes="list"
      Controls={HighlightControls}
      question={() => "Who says it, which words say so, and what is said?"}
      help={
        <>
          <p>Choose a part, then tap its first and its last word. The arrows under the words move an end. Tap a mark to take it off.</p>
          <ul className="stack tight">
            {PARTS.map(({ name, title, help }) => (
              <li key={name}>
                <b>{title}.</b> <span className="quiet">{help}</span>
              </li>
            ))}
          </ul>
        </>
      }
      keys={[{ keys: ["1", "2", "3"], what: "Mark the source, the cue, the content." }, ...WORD_KEYS]}
    />
  );
}

function HighlightControls({ id, item, lesson, answer, list, language, direction, onAnswer }: ItemControlsProps) {
  const [part, setPart] = useState<Part>("source");
  const marked = partMarks(answer);
  const marks = PARTS.map(({ name, title }) => ({ name, title, runs: marked[name] }));
  const set = (name: string, runs: [number, number][]) => {
    const next: PartMarks = { ...marked, [name]: runs };
    onAnswer(PARTS.some((one) => next[one.name].length > 0) ? next : null);
  };
  const words = { id, lesson, claim: item.claim ?? 0, language, direction, marks, onRuns: set };
  if (list) return <WordListFields {...words} />;
  return (
    <>
      <PartChoice {...{ id, part }} onPart={setPart} />
      <WordField {...words} current={part} onCurrent={(name) => isPart(name) && setPart(name)} />
    </>
  );
}
