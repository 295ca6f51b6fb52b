import { useState } from "react";
import { formatCount, LOCALE } from "@/lib/domain/format";
import type { MarkAnswers, WaitingItem } from "@/lib/domain/marking";
import { LEVEL_NAMES, RUBRIC_LEVELS, type RubricLevel } from "@/lib/domain/rubric";
import { nextOpen, progressOf, queueOf, setApart } from "./marking-queue";

export type MarkAction = (
  before: null,
  input: MarkAnswers,
) => Promise<{ ok: true; marked: number } | { ok: false; reason: "nothing-waits" | "invalid" }>;

/** As many keys as there are beside the three of the levels. */
const MOST_COMMENTS = 6;
const ANSWERS = { one: "# answer", other: "# answers" };

/** The way through the groups: which one is being marked, what was said of it, and the comments that can be said again. */
export function useMarking(assignmentId: string, items: readonly WaitingItem[], mark: MarkAction | null) {
  // the order stays while the page is open: what was marked is not taken away under the eyes
  const [queue, setQueue] = useState(() => queueOf(items));
  const [at, setAt] = useState(0);
  const [comment, setComment] = useState("");
  const [used, setUsed] = useState<readonly string[]>([]);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState("");
  const [failed, setFailed] = useState<string | null>(null);
  const waiting = queue[at];
  const { done, left } = progressOf(queue);

  const go = (to: number) => {
    setAt(Math.min(Math.max(to, 0), queue.length - 1));
    setComment("");
    setFailed(null);
  };
  async function give(level: RubricLevel) {
    if (!waiting || !mark || busy) return;
    setBusy(true);
    setFailed(null);
    try {
      const attemptIds = waiting.answers.map(({ attemptId }) => attemptId);
      const again = waiting.level !== null || waiting.answers.some((answer) => answer.level !== null);
      const answer = await mark(null, { assignmentId, itemId: waiting.item.itemId, attemptIds, level, comment, again });
      if (answer.ok) {
        const next = queue.map((one, index) => (index === at ? { ...one, level } : one));
        const kept = attemptIds.length - answer.marked;
        setQueue(next);
        if (comment.trim() !== "" && !used.includes(comment.trim())) setUsed([comment.trim(), ...used].slice(0, MOST_COMMENTS));
        const to = nextOpen(next, at);
        const others = kept > 0 ? ` ${formatCount(kept, ANSWERS, LOCALE)} had a colleague’s mark, which stands.` : "";
        setSaid(`${LEVEL_NAMES[level]}: ${formatCount(answer.marked, ANSWERS, LOCALE)}.${others}${to === null ? " All are marked." : ""}`);
        if (to !== null) go(to);
      } else {
        setFailed(
          answer.reason === "invalid"
            ? "The comment is too long. Shorten it, then give the level again."
            : "A colleague has marked these answers meanwhile; that stands. Go on with the next ones, or load the page again.",
        );
      }
    } catch {
      setFailed("The server could not be reached. Nothing is marked; try again in a moment.");
    }
    setBusy(false);
  }
  return {
    queue,
    at,
    waiting,
    done,
    left,
    comment,
    setComment,
    used,
    busy,
    said,
    failed,
    go,
    give,
    /** Takes answers out of their group, to be marked alone. */
    apart: (attemptIds: readonly string[]) => {
      setQueue(setApart(queue, at, attemptIds));
      setSaid("It stands alone now, as the next group.");
    },
    /** 1 to 3 give a level, 4 to 9 say a comment again; anything else is not ours. */
    press: (key: string): boolean => {
      const number = /^[1-9]$/.test(key) ? Number(key) : 0;
      const level = RUBRIC_LEVELS[number - 1];
      const again = used[number - 1 - RUBRIC_LEVELS.length];
      if (level) void give(level);
      else if (again !== undefined) setComment(again);
      return level !== undefined || again !== undefined;
    },
  };
}
