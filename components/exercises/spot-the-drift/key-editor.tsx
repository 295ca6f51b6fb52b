"use client";

import type { KeyEditorProps } from "@/components/exercises/key-editor";
import { WeightFields } from "@/components/exercises/weight-fields";
import { PairFields } from "./pair-fields";
import { pairsIn } from "./pairs";

const WEIGHED = [
  { name: "found", title: "Pairs found" },
  { name: "right", title: "Right among those named" },
] as const;

/** All pairs of the article. */
export function SpotTheDriftKeyEditor({ id, answerKey, lesson, language, direction, onKey }: KeyEditorProps) {
  return (
    <div className="stack">
      <PairFields {...{ id, lesson, language, direction }} pairs={pairsIn(answerKey)} onPairs={(pairs) => onKey({ ...answerKey, pairs })} />
      <WeightFields id={id} parts={WEIGHED} weights={answerKey.weights} onWeights={(weights) => onKey({ ...answerKey, weights })} />
    </div>
  );
}
