"use client";

import type { KeyboardEvent } from "react";
import type { ItemControlsProps } from "@/components/exercises/item-controls";
import { ItemPlayer } from "@/components/exercises/item-player";
import type { ExercisePlayerProps } from "@/components/taking/player-setting";
import { capital } from "@/lib/domain/capital";
import { oneOf } from "@/lib/domain/json-parts";
import { CERTAINTIES, type Certainty, VOUCHERS, type Voucher } from "@/lib/domain/label";
import { CERTAINTY_WORDS, VOUCHER_WORDS } from "@/lib/domain/label-words";

/** The keys of the second axis, in its order. */
const CERTAINTY_KEYS = ["q", "w", "e", "r"];

/** Sort the claims on both axes: who vouches for it, and how certain it is put. */
export function AxesPlayer(props: ExercisePlayerProps) {
  return (
    <ItemPlayer
      {...props}
      Controls={AxesControls}
      question={() => "Who vouches for it, and how certain is it put?"}
      help={
        <p>
          Choose who vouches for the claim, then how certain it is put. While one of the answers has the focus, the keys 1 to 9 choose who,
          and Q, W, E and R how.
        </p>
      }
    />
  );
}

function AxesControls({ id, answer, onAnswer }: ItemControlsProps) {
  const voucher = oneOf(VOUCHERS, answer?.voucher);
  const certainty = oneOf(CERTAINTIES, answer?.certainty);
  const give = (next: { voucher: Voucher | null; certainty: Certainty | null }) => onAnswer(next.voucher || next.certainty ? next : null);
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const who = /^[1-9]$/.test(event.key) ? VOUCHERS[Number(event.key) - 1] : undefined;
    const how = CERTAINTIES[CERTAINTY_KEYS.indexOf(event.key.toLowerCase())];
    if (!who && !how) return;
    event.preventDefault();
    give({ voucher: who ?? voucher, certainty: how ?? certainty });
  };
  return (
    <>
      <fieldset className="stack tight" onKeyDown={press}>
        <legend>Who vouches for it?</legend>
        {VOUCHERS.map((name, index) => (
          <label key={name} className="option">
            <input type="radio" name={`${id}-voucher`} checked={voucher === name} onChange={() => give({ voucher: name, certainty })} />
            <span>{capital(VOUCHER_WORDS[name])}</span>
            <span className="kbd only-wide" aria-hidden="true">
              {index + 1}
            </span>
          </label>
        ))}
      </fieldset>
      <fieldset className="stack tight" onKeyDown={press}>
        <legend>How certain is it put?</legend>
        {CERTAINTIES.map((name, index) => (
          <label key={name} className="option">
            <input type="radio" name={`${id}-certainty`} checked={certainty === name} onChange={() => give({ voucher, certainty: name })} />
            <span>{capital(CERTAINTY_WORDS[name])}</span>
            <span className="kbd only-wide" aria-hidden="true">
              {CERTAINTY_KEYS[index]?.toUpperCase()}
            </span>
          </label>
        ))}
      </fieldset>
    </>
  );
}
