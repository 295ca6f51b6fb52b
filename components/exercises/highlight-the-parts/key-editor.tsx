"use client";

import { useState } from "react";
import type { KeyEditorProps } from "@/components/exercises/key-editor";
import { WeightFields } from "@/components/exercises/weight-fields";
import { WordField } from "@/components/exercises/word-field";
import { isPart, PARTS, type Part, partMarks } from "./marks";
import { OtherMarks } from "./other-marks";
import { PartChoice } from "./part-choice";

/** The parts in the words of the paragraph, marked as students mark them. */
export function HighlightThePartsKeyEditor({ id, answerKey, claim, lesson, language, direction, onKey }: KeyEditorProps) {
  const [part, setPart] = useState<Part>("source");
  const marked = partMarks(answerKey);
  const marks = PARTS.map(({ name, title }) => ({ name, title, runs: marked[name] }));
  return (
    <div className="stack">
      <PartChoice {...{ id, part }} onPart={setPart} />
      <WordField
        {...{ id, lesson, marks, language, direction }}
        claim={claim ?? 0}
        current={part}
        onCurrent={(name) => isPart(name) && setPart(name)}
        onRuns={(name, runs) => onKey({ ...answerKey, [name]: runs })}
      />
      <OtherMarks {...{ answerKey, lesson, language, direction, onKey }} claim={claim ?? 0} />
      <WeightFields id={id} parts={PARTS} weights={answerKey.weights} onWeights={(weights) => onKey({ ...answerKey, weights })} />
    </div>
  );
}
