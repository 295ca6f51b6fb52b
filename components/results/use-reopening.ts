import { useCallback, useState, useTransition } from "react";
import { NOT_REOPENED, NOT_TAKEN_BACK, type ReopenActs } from "@/components/adjusting/reopening-words";
import { nameOf, type StudentRow } from "@/lib/domain/results";

/** What came of the last click, and the attempt by which it is undone. */
export type ReopeningSaid = {
  readonly words: string;
  readonly refused: boolean;
  readonly undo: { attemptId: string; name: string } | null;
};

const formOf = (attemptId: string) => {
  const form = new FormData();
  form.set("attemptId", attemptId);
  return form;
};
const STALE = "That did not fit. Load the page again and try once more.";
const refused = (words: string): ReopeningSaid => ({ words, refused: true, undo: null });

/** Opening a student's work again from the table, with one click, and taking that back with another. */
export function useReopening(acts: ReopenActs | null) {
  const [said, say] = useState<ReopeningSaid | null>(null);
  const [busy, start] = useTransition();
  const reopen = useCallback(
    (student: StudentRow) => {
      const { attemptId } = student;
      if (!acts || attemptId === null) return;
      start(async () => {
        const result = await acts.reopen(null, formOf(attemptId));
        const name = nameOf(student);
        if (result.ok) say({ words: `${name}: open again, with the same answers.`, refused: false, undo: { attemptId, name } });
        else say(refused(result.reason === "invalid" ? STALE : `${name}: ${NOT_REOPENED[result.reason]}`));
      });
    },
    [acts],
  );
  const undo = useCallback(() => {
    const last = said?.undo;
    if (!acts || !last) return;
    start(async () => {
      const result = await acts.takeBack(null, formOf(last.attemptId));
      if (result.ok) say({ words: `${last.name}: taken back. The work counts as before.`, refused: false, undo: null });
      else say(refused(result.reason === "invalid" ? STALE : `${last.name}: ${NOT_TAKEN_BACK[result.reason]}`));
    });
  }, [acts, said]);
  return { said, busy, reopen: acts && reopen, undo };
}
