import { useState } from "react";
import type { MarkAnswers, WaitingItem } from "@/lib/domain/marking";
import { RUBRIC_LEVELS, type RubricLevel } from "@/lib/domain/rubric";

export type MarkAction = (
  before: null,
  input: MarkAnswers,
) => Promise<{ ok: true; marked: number } | { ok: false; reason: "nothing-waits" | "invalid" }>;

/** A group of answers to one item, in the order in which they are marked. */
export type Waiting = { readonly item: WaitingItem; readonly answers: WaitingItem["groups"][number] };

/** As many keys as there are beside the three of the levels. */
const MOST_COMMENTS = 6;

/** The way through the groups: which one is being marked, what was said of it, and the comments that can be said again. */
export function useMarking(assignmentId: string, items: readonly WaitingItem[], mark: MarkAction | null) {
  // the order stays while the page is open: what was marked is not taken away under the eyes
  const [queue] = useState<readonly Waiting[]>(() => items.flatMap((item) => item.groups.map((answers) => ({ item, answers }))));
  const [at, setAt] = useState(0);
  const [levels, setLevels] = useState<ReadonlyMap<number, RubricLevel>>(new Map());
  const [comment, setComment] = useState("");
  const [used, setUsed] = useState<readonly string[]>([]);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState("");
  const [failed, setFailed] = useState<string | null>(null);
  const waiting = queue[at];

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
      const { itemId } = waiting.item;
      const answer = await mark(null, {
        assignmentId,
        itemId,
        attemptIds: waiting.answers.map(({ attemptId }) => attemptId),
        level,
        comment,
      });
      if (answer.ok) {
        setLevels(new Map(levels).set(at, level));
        if (comment.trim() !== "" && !used.includes(comment.trim())) setUsed([comment.trim(), ...used].slice(0, MOST_COMMENTS));
        setSaid(`Marked ${answer.marked}.`);
        if (at + 1 < queue.length) go(at + 1);
      } else setFailed("These answers were marked or changed meanwhile. Load the page again.");
    } catch {
      setFailed("The server could not be reached. Nothing is marked; try again in a moment.");
    }
    setBusy(false);
  }
  return {
    queue,
    at,
    waiting,
    level: levels.get(at) ?? null,
    done: levels.size,
    comment,
    setComment,
    used,
    busy,
    said,
    failed,
    go,
    give,
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
