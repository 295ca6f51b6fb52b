"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import { Icon } from "@/components/ui/icon";
import { type AttemptClock, GRACE, isWarningDue, timeLeftWords, untilWordsChange } from "@/lib/domain/attempt-clock";
import type { SendResult } from "./student-api";

/** The longest wait that a browser's timer knows. */
const LONGEST_WAIT = 2 ** 31 - 1;
const TRY_AGAIN = 5000;
/** From the first warning on the time left stays in sight, unless it is hidden. */
const STAYS_IN_SIGHT = 10 * 60_000;

type AttemptClockProps = {
  /** as the server said it last; a later one takes its place */
  clock: AttemptClock;
  /** asks the server for the clock as it is now; null where it does not answer */
  ask: () => Promise<AttemptClock | null>;
  onHandIn: () => Promise<SendResult>;
  /** it is handed in */
  onDone: () => void;
};

/** A clock of the server with what the device's own clock showed when it came. */
type Heard = AttemptClock & { readonly at: number };
const heard = (clock: AttemptClock): Heard => ({ ...clock, at: Date.now() });

const serverTime = ({ serverNow, at }: Heard): number => serverNow.getTime() + Date.now() - at;

/** What comes next: the end of the time, or, where work stays open as late, the closing after it. Milliseconds; null: nothing. */
function nextEnd({ endsAt, stopsAt }: AttemptClock, now: number): number | null {
  if (endsAt && (endsAt.getTime() > now || endsAt.getTime() === stopsAt?.getTime())) return endsAt.getTime();
  return stopsAt?.getTime() ?? null;
}

const isLate = ({ endsAt, atEnd }: AttemptClock, now: number): boolean => atEnd === "late" && endsAt !== null && endsAt.getTime() <= now;

/**
 * How much time is left, in minutes, and what happens at the end. Said aloud at 10, 5 and 1 minutes and when it changes; can be hidden,
 * and is said all the same. Before work is handed in the server is asked: it may have been given more time.
 */
export function AttemptClockLine({ clock: told, ask, onHandIn, onDone }: AttemptClockProps) {
  const [clock, setClock] = useState(() => heard(told));
  const [now, setNow] = useState(() => told.serverNow.getTime());
  const [hidden, hide] = useState(false);
  const [said, say] = useState("");
  /** what the last look saw: the end that comes next, and how long until then */
  const looked = useRef<{ end: number; left: number } | null>(null);

  const take = useEffectEvent((next: AttemptClock) => {
    const later = nextEnd(next, next.serverNow.getTime());
    const before = nextEnd(clock, next.serverNow.getTime());
    if (later !== null && before !== null && later > before) say(moreWords(later - next.serverNow.getTime()));
    // the same end said again must not swallow a warning that is due
    if (looked.current?.end !== later) looked.current = null;
    setClock(heard(next));
  });
  useEffect(() => take(told), [told]);

  /** Says what is due, and returns how long to wait before the next look; null: for good. */
  const look = useEffectEvent((): number | null => {
    const time = serverTime(clock);
    setNow(time);
    const end = nextEnd(clock, time);
    const before = looked.current;
    if (before && before.end !== end && isLate(clock, time)) say(LATE);
    looked.current = end === null ? null : { end, left: end - time };
    if (end === null) return null;
    const left = end - time;
    if (before?.end === end && left > 0 && isWarningDue(before.left, left)) say(`${timeLeftWords(left)}.`);
    return left <= 0 ? 0 : untilWordsChange(left);
  });

  const end = useEffectEvent(async (): Promise<"over" | "again"> => {
    const fresh = await ask();
    if (fresh) {
      const at = nextEnd(fresh, fresh.serverNow.getTime());
      if (at === null || at > fresh.serverNow.getTime()) {
        take(fresh);
        return "over";
      }
    }
    say("Time is up. Your work is being handed in.");
    const result = await onHandIn();
    if (result === "sent" || result === "already-submitted") onDone();
    return result === "offline" || result === "unavailable" ? "again" : "over";
  });

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let over = false;
    let ending = false;
    const stop = clock.stopsAt ? clock.stopsAt.getTime() + GRACE : null;
    async function turn() {
      const wait = look();
      if (wait === null || over || ending) return;
      if (wait > 0) {
        timer = setTimeout(turn, Math.min(wait, LONGEST_WAIT));
        return;
      }
      ending = true;
      const again = (await end()) === "again";
      ending = false;
      if (again && !over && stop !== null && serverTime(clock) < stop) timer = setTimeout(turn, TRY_AGAIN);
    }
    void turn();
    // a device that slept looks at once
    const wake = () => {
      clearTimeout(timer);
      if (document.visibilityState === "visible") void turn();
    };
    document.addEventListener("visibilitychange", wake);
    return () => {
      over = true;
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", wake);
    };
  }, [clock]);

  const next = nextEnd(clock, now);
  const words = next === null ? null : timeLeftWords(next - now);
  const late = isLate(clock, now);
  return (
    <>
      {(words || late) && (
        <p className={!hidden && next !== null && next - now <= STAYS_IN_SIGHT ? "attempt-clock near" : "attempt-clock"}>
          <Icon name="clock" />
          {late && <span>{LATE}</span>}
          {!hidden && words && <span className="num">{words}</span>}
          {words && (
            <button type="button" className="link" onClick={() => hide(!hidden)}>
              {hidden ? "Show the time" : "Hide the time"}
            </button>
          )}
        </p>
      )}
      <p className="sr" role="status">
        {said}
      </p>
    </>
  );
}

const LATE = "Time is up. You can go on: what you hand in now is late.";

const moreWords = (left: number): string => `You have more time. ${timeLeftWords(left) ?? "The end is hours away"}.`;
