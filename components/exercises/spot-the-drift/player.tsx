"use client";

import { useState } from "react";
import type { ItemControlsProps } from "@/components/exercises/item-controls";
import { ItemPlayer } from "@/components/exercises/item-player";
import type { ExercisePlayerProps } from "@/components/taking/player-setting";
import { PairFields } from "./pair-fields";
import { MOST_PAIRS, pairsIn, tidyPairs } from "./pairs";
import { SentencePairs } from "./sentence-pairs";

/** Spot the drift: pairs of sentences of the whole article. */
export function SpotTheDriftPlayer(props: ExercisePlayerProps) {
  return (
    <ItemPlayer
      {...props}
      Controls={DriftControls}
      question={() => "What does somebody say first that later stands as if it were known?"}
      help={
        <p>
          Tap the sentence in which somebody vouches for it, or in which it is put carefully. Then tap a later sentence in which the same
          thing stands bare. There may be several pairs.
        </p>
      }
    />
  );
}

function DriftControls({ id, lesson, answer, list, language, direction, onAnswer }: ItemControlsProps) {
  const [first, setFirst] = useState<number | null>(null);
  const pairs = pairsIn(answer);
  const set = (next: readonly (readonly [number, number])[]) => {
    const tidy = tidyPairs(next).slice(0, MOST_PAIRS);
    onAnswer(tidy.length > 0 ? { pairs: tidy } : null);
  };
  if (list) return <PairFields {...{ id, lesson, language, direction, pairs }} onPairs={set} />;
  const tap = (claim: number) => {
    if (first === null) return setFirst(claim);
    setFirst(null);
    if (first !== claim) set([...pairs, [Math.min(first, claim), Math.max(first, claim)]]);
  };
  return <SentencePairs {...{ id, lesson, language, direction, pairs, first }} onTap={tap} onFirst={setFirst} onPairs={set} />;
}
