"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { formatCount, LOCALE } from "@/lib/domain/format";
import { type AlarmActs, KeyAlarms } from "./key-alarms";
import { useResults } from "./results-provider";

const MORE = { one: "What was handed in since puts one more key in doubt.", other: "What was handed in since puts # more keys in doubt." };

/** The keys in doubt when the page was drawn, with their numbers as they stand now; those that have come up since only on demand. */
export function LiveAlarms({ acts }: { acts: AlarmActs }) {
  const { assignmentId, live, first } = useResults();
  const [held, setHeld] = useState({ first, alarms: first.alarms });
  if (held.first !== first) setHeld({ first, alarms: first.alarms });
  const shown = held.alarms.map((alarm) => live.alarms.find(({ itemId }) => itemId === alarm.itemId) ?? alarm);
  const others = live.alarms.filter(({ itemId }) => held.alarms.every((alarm) => alarm.itemId !== itemId)).length;
  return (
    <>
      <KeyAlarms assignmentId={assignmentId} alarms={shown} acts={acts} />
      {others > 0 && (
        <Notice>
          <div className="row tight">
            <span>{formatCount(others, MORE, LOCALE)}</span>
            <Button onClick={() => setHeld({ first, alarms: live.alarms })}>Show {others === 1 ? "it" : "them"}</Button>
          </div>
        </Notice>
      )}
    </>
  );
}
