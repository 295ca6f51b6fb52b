"use client";

import { useState } from "react";
import type { ItemControlsProps } from "@/components/exercises/item-controls";
import { ItemPlayer } from "@/components/exercises/item-player";
import type { ExercisePlayerProps } from "@/components/taking/player-setting";
import { PairFields } from "./pair-fields";
import { pairsIn, withPair } from "./pairs";

/** Spot the drift: pairs of sentences of the whole article. */
export function SpotTheDriftPlayer(props: ExercisePlayerProps) {
  return (
    <ItemPlayer
      {...props}
      Controls={DriftControls}
      question={() => "What is said by somebody first, and stands as if it were known later?"}
      help={
        <p>
          Tap the sentence in which somebody vouches for it, or in which it is put carefully. Then tap a later sentence in which the same
          thing stands bare. There may be several pairs.
        </p>
      }
    />
  );
}

function DriftControls(props: ItemControlsProps) {
  const { id, lesson, answer, list, language, direction, onAnswer } = props;
  const [first, setFirst] = useState<number | null>(null);
  const pairs = pairsIn(answer);
  const set = (next: [number, number][]) => onAnswer(next.length > 0 ? { pairs: next } : null);
  const tap = (claim: number) => {
    if (first === null) return setFirst(claim);
    setFirst(null);
    if (first !== claim) set(withPair(pairs, [Math.min(first, claim), Math.max(first, claim)]));
  };
  return (
    <>
      {!list && (
        <>
          <p className="hint" role="status">
            {first === null ? "Tap the sentence that comes first." : `Sentence ${first + 1} is chosen. Now tap the later one.`}
          </p>
          <ol className="sentence-list" lang={language} dir={direction}>
            {lesson.claims.map((ranges, claim) => (
              <li key={ranges[0]?.[0] ?? claim}>
                <button
                  type="button"
                  id={`${id}-sentence-${claim}`}
                  aria-pressed={first === claim}
                  data-paired={pairs.some((pair) => pair.includes(claim)) || undefined}
                  onClick={() => tap(claim)}
                >
                  <span className="n num" aria-hidden="true">
                    {claim + 1}
                  </span>
                  {ranges.map(([start, end]) => lesson.text.slice(start, end)).join(" … ")}
                </button>
              </li>
            ))}
          </ol>
        </>
      )}
      <PairFields {...{ id, lesson, pairs }} onPairs={set} />
    </>
  );
}
