"use client";

import Link from "next/link";
import { useRef, useState, useTransition } from "react";
import type { AcceptAct, KeepAct } from "@/components/adjusting/grade-acts";
import { Alarm } from "@/components/ui/alarm";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { formatCount, LOCALE } from "@/lib/domain/format";
import type { KeyAlarm } from "@/lib/domain/key-alarm";
import { AlarmFormula } from "./alarm-formula";
import { alarmInWords } from "./alarm-words";

type KeyAlarmsProps = {
  assignmentId: string;
  /** the one to open first */
  alarms: readonly KeyAlarm[];
  acts: AlarmActs;
};
/** What can be done about a key; null: whoever looks may not change it. */
export type AlarmActs = { accept: AcceptAct; keep: KeepAct } | null;

const REFUSALS = {
  invalid: "That did not fit. Load the page again.",
  "unknown-item": "This claim is not in the lesson. Load the page again.",
  "not-on-offer": "This label is not on offer in this assignment.",
  "already-accepted": "The key accepts this label already. Load the page again.",
  "holds-no-more": "The key of this claim accepts as many labels as it can hold.",
} as const;

/** Keys that the answers put in doubt: one open, the rest under it. */
export function KeyAlarms({ assignmentId, alarms, acts }: KeyAlarmsProps) {
  const place = useRef<HTMLDivElement>(null);
  const [kept, setKept] = useState<number>();
  const [first, ...more] = alarms;
  const told = (number: number) => {
    setKept(number);
    // the button that had the focus goes with its alarm
    place.current?.focus();
  };
  const one = (alarm: KeyAlarm, level: 2 | 3) => (
    <OneAlarm key={alarm.itemId} {...{ alarm, level, assignmentId, acts }} onKept={() => told(alarm.number)} />
  );
  return (
    <div className="stack key-alarms" ref={place} tabIndex={-1}>
      {kept !== undefined && <Notice kind="done">The key of claim {kept} stays as it is.</Notice>}
      {first && one(first, 2)}
      {more.length > 0 && (
        <Disclosure summary={formatCount(more.length, { one: "# more key to check", other: "# more keys to check" }, LOCALE)}>
          <div className="stack">{more.map((alarm) => one(alarm, 3))}</div>
        </Disclosure>
      )}
      {first && <AlarmFormula />}
    </div>
  );
}

type OneAlarmProps = Omit<KeyAlarmsProps, "alarms"> & { alarm: KeyAlarm; level: 2 | 3; onKept: () => void };

function OneAlarm({ alarm, assignmentId, acts, level, onKept }: OneAlarmProps) {
  const [refusal, setRefusal] = useState<keyof typeof REFUSALS>();
  const [busy, start] = useTransition();
  const send = (act: AcceptAct | KeepAct, more: Record<string, string>, done: () => void) => {
    if (busy) return;
    const form = new FormData();
    for (const [name, value] of Object.entries({ assignmentId, itemId: alarm.itemId, ...more })) form.set(name, value);
    start(async () => {
      const result = await act(null, form);
      if (result.ok) done();
      else setRefusal(result.reason);
    });
  };
  return (
    <Alarm
      level={level}
      title={`Check the key of claim ${alarm.number}`}
      actions={
        acts && (
          <>
            <Button
              variant={level === 2 ? "primary" : "plain"}
              busy={busy}
              onClick={() => send(acts.accept, { label: alarm.label, credit: "1" }, () => {})}
            >
              Preview the change
            </Button>
            <Button busy={busy} onClick={() => send(acts.keep, {}, onKept)}>
              Keep the key
            </Button>
          </>
        )
      }
    >
      <p>
        {alarmInWords(alarm)}{" "}
        <Link className="no-print" href={`/teach/assignments/${assignmentId}?claim=${alarm.number}#claim`} prefetch={false}>
          See the answers
        </Link>
      </p>
      {refusal && <Notice kind="error">{REFUSALS[refusal]}</Notice>}
    </Alarm>
  );
}
