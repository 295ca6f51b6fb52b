"use client";

import { useState } from "react";
import type { KeyEditorProps } from "@/components/exercises/key-editor";
import { WeightFields } from "@/components/exercises/weight-fields";
import { WordField } from "@/components/exercises/word-field";
import { Segments } from "@/components/ui/segments";
import { wordsAround } from "@/lib/domain/lesson-text";
import { PARTS, type Part, partMarks } from "./marks";

/** The parts in the words of the paragraph, marked as students mark them. */
export function HighlightThePartsKeyEditor({ id, answerKey, claim, lesson, language, direction, onKey }: KeyEditorProps) {
  const [part, setPart] = useState<Part>("source");
  const marked = partMarks(answerKey);
  const marks = PARTS.map(({ name, title }) => ({ name, title, runs: marked[name] }));
  return (
    <div className="stack">
      <Segments
        name={`${id}-part`}
        legend="What are you marking?"
        options={PARTS.map(({ name, title }) => ({ value: name, label: title }))}
        value={part}
        onChange={setPart}
      />
      <WordField
        {...{ id, marks, language, direction }}
        text={lesson.text}
        words={wordsAround(lesson, claim ?? 0)}
        current={part}
        onRuns={(name, runs) => onKey({ ...answerKey, [name]: runs })}
      />
      <WeightFields id={id} parts={PARTS} weights={answerKey.weights} onWeights={(weights) => onKey({ ...answerKey, weights })} />
    </div>
  );
}
