"use client";

import { useState } from "react";
import type { ItemControlsProps } from "@/components/exercises/item-controls";
import { ItemPlayer } from "@/components/exercises/item-player";
import { SettledText } from "@/components/exercises/settled-text";
import type { ExercisePlayerProps } from "@/components/taking/player-setting";
import { Button } from "@/components/ui/button";
import { CHECKABLE, CHECKABLE_WORDS, CONFIRMATION_WORDS, CONFIRMATIONS, WAY_WORDS, WAYS } from "@/lib/domain/verification";
import { answerOf, type LogLine, type Plan, planOf, shownLines } from "./plan";

/** Verification plan: choices, a plan in words, and a log. */
export function VerificationPlanPlayer(props: ExercisePlayerProps) {
  return (
    <ItemPlayer
      {...props}
      withoutSureness
      Controls={PlanControls}
      question={() => "How could this be checked?"}
      help={
        <p>
          Choose what fits, then write your plan in a few sentences. In the log, note what you opened and what you found. Your teacher marks
          the plan.
        </p>
      }
    />
  );
}

function PlanControls({ id, answer, onAnswer }: ItemControlsProps) {
  const plan = planOf(answer);
  const set = (parts: Partial<Plan>) => onAnswer(answerOf({ ...plan, ...parts }));
  return (
    <>
      <fieldset className="stack tight">
        <legend>Can it be checked?</legend>
        {CHECKABLE.map((name) => (
          <label key={name} className="option">
            <input type="radio" name={`${id}-checkable`} checked={plan.checkable === name} onChange={() => set({ checkable: name })} />
            <span>{CHECKABLE_WORDS[name]}</span>
          </label>
        ))}
      </fieldset>
      <fieldset className="stack tight">
        <legend>How? Choose what would help most.</legend>
        {WAYS.map((name) => (
          <label key={name} className="option">
            <input
              type="checkbox"
              checked={plan.ways.includes(name)}
              onChange={({ currentTarget: { checked } }) =>
                set({ ways: WAYS.filter((way) => (way === name ? checked : plan.ways.includes(way))) })
              }
            />
            <span>{WAY_WORDS[name]}</span>
          </label>
        ))}
      </fieldset>
      <fieldset className="stack tight">
        <legend>What would confirm it independently?</legend>
        {CONFIRMATIONS.map((name) => (
          <label key={name} className="option">
            <input
              type="radio"
              name={`${id}-confirmation`}
              checked={plan.confirmation === name}
              onChange={() => set({ confirmation: name })}
            />
            <span>{CONFIRMATION_WORDS[name]}</span>
          </label>
        ))}
      </fieldset>
      <SettledText id={`${id}-text`} label="Your plan" value={plan.text} longest={1000} rows={4} onText={(text) => set({ text })} />
      <Log id={id} log={plan.log} onLog={(log) => set({ log })} />
    </>
  );
}

const MOST_LINES = 10;
const NO_LINE: LogLine = { opened: "", found: "" };

/** What was opened and found. A line that says nothing yet is on the page only. */
function Log({ id, log, onLog }: { id: string; log: Plan["log"]; onLog: (log: Plan["log"]) => void }) {
  const [written, setWritten] = useState<readonly LogLine[]>(log.length > 0 ? log : [NO_LINE]);
  const lines = shownLines(written, log);
  const set = (at: number, parts: Partial<LogLine>) => {
    const next = lines.map((line, index) => (index === at ? { ...line, ...parts } : line));
    setWritten(next);
    onLog(next);
  };
  const add = () => {
    setWritten([...lines, NO_LINE]);
    requestAnimationFrame(() => document.getElementById(`${id}-opened-${lines.length}`)?.focus());
  };
  return (
    <fieldset className="stack tight">
      <legend>Log: what you opened, what you found</legend>
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place in the log
        <div key={at} className="log-line">
          <SettledText
            id={`${id}-opened-${at}`}
            label={`Opened ${at + 1}`}
            value={line.opened}
            longest={300}
            rows={1}
            onText={(opened) => set(at, { opened })}
          />
          <SettledText
            id={`${id}-found-${at}`}
            label={`Found ${at + 1}`}
            value={line.found}
            longest={500}
            rows={2}
            onText={(found) => set(at, { found })}
          />
        </div>
      ))}
      <Button icon="plus" unavailable={lines.length >= MOST_LINES} onClick={add}>
        Add a line
      </Button>
    </fieldset>
  );
}
