"use client";

import { useState } from "react";
import type { ItemControlsProps } from "@/components/exercises/item-controls";
import { ItemPlayer } from "@/components/exercises/item-player";
import { WordField } from "@/components/exercises/word-field";
import { WordListFields } from "@/components/exercises/word-list-fields";
import type { ExercisePlayerProps } from "@/components/taking/player-setting";
import { Segments } from "@/components/ui/segments";
import { wordsAround } from "@/lib/domain/lesson-text";
import { PARTS, type Part, type PartMarks, partMarks } from "./marks";

/** Highlight the parts, by tapping words, or in the list by choosing the first and the last one. */
export function HighlightThePartsPlayer(props: ExercisePlayerProps) {
  return (
    <ItemPlayer
      {...props}
      Controls={HighlightControls}
      question={() => "Who says it, which words say so, and what is said?"}
      help={
        <p>
          Choose a part, then tap its first and its last word. Tap a mark to take it off. By keyboard: arrows go from word to word, Enter
          marks the first and the last.
        </p>
      }
    />
  );
}

function HighlightControls({ id, item, lesson, answer, list, language, direction, onAnswer }: ItemControlsProps) {
  const [part, setPart] = useState<Part>("source");
  const words = wordsAround(lesson, item.claim ?? 0);
  const marked = partMarks(answer);
  const marks = PARTS.map(({ name, title }) => ({ name, title, runs: marked[name] }));
  const set = (name: string, runs: [number, number][]) => {
    const next: PartMarks = { ...marked, [name]: runs };
    onAnswer(PARTS.some((one) => next[one.name].length > 0) ? next : null);
  };
  if (list) return <WordListFields {...{ id, words, marks }} text={lesson.text} onRuns={set} />;
  return (
    <>
      <Segments
        name={`${id}-part`}
        legend="What are you marking?"
        options={PARTS.map(({ name, title }) => ({ value: name, label: title }))}
        value={part}
        onChange={setPart}
      />
      <p className="hint">{PARTS.find(({ name }) => name === part)?.help}</p>
      <WordField {...{ id, words, marks, language, direction }} text={lesson.text} current={part} onRuns={set} />
    </>
  );
}
