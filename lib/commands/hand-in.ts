import { insertGrade, insertMarks, type LockedAttempt, type Mark } from "@/lib/db/grades";
import { listKeys } from "@/lib/db/key-entries";
import { type AnsweredAttempt, getAnsweredAttempt, internResponses } from "@/lib/db/responses";
import type { Transaction } from "@/lib/db/transaction";
import type { HandedInBy } from "@/lib/domain/attempt";
import { isOver } from "@/lib/domain/attempt-clock";
import { FREE_TEXT_KINDS } from "@/lib/exercises/registry";
import { GRADER_VERSION, gradeAttempt } from "@/lib/grading/grade-attempt";
import { markResponse } from "@/lib/grading/mark-response";

/**
 * Hands in an attempt with the answers the server has, and grades it by the adopted key version. Only inside a transaction that has
 * locked the attempt: everything is kept with it, or nothing. False where the attempt was handed in before; its grade stays. Lateness
 * is forgiven within the grace, and what is handed in after the end counts as of the end.
 *
 * Usually two statements, for most students give answers that others gave before; a new response is interned and marked on the way.
 */
export async function handIn(
  tx: Transaction,
  { attemptId, locked, handedInBy }: { attemptId: string; locked: LockedAttempt; handedInBy: HandedInBy },
  now: Date,
): Promise<boolean> {
  if (locked.submittedAt) return false;
  const handing = { attemptId, graderVersion: GRADER_VERSION, freeText: FREE_TEXT_KINDS };
  let attempt = await getAnsweredAttempt(tx, handing);
  if (attempt.items.some((item) => item.response !== null && item.responseId === null)) {
    await internResponses(tx, handing);
    attempt = await getAnsweredAttempt(tx, handing);
  }
  const marked = await markNew(tx, attempt);
  const { keyVersionId, items } = attempt;
  // the job that closes comes some time after the end; the work was there at the end
  const countsFrom = locked.stopsAt && locked.stopsAt < now ? locked.stopsAt : now;
  const grade = {
    attemptId,
    keyVersionId,
    graderVersion: GRADER_VERSION,
    handedInBy,
    late: isOver(locked.lateFrom, countsFrom),
    responseIds: items.map((item) => item.responseId),
    points: gradeAttempt(
      items.map((item) => ({ dropped: item.dropped, points: item.points ?? pointsByResponse(marked, item.responseId) })),
    ),
  };
  await insertGrade(tx, grade, now);
  return true;
}

/** Marks the responses that this key, grader and setting of judgement have not marked yet, and keeps the marks. */
async function markNew(tx: Transaction, { items, keyVersionId, judgement }: AnsweredAttempt): Promise<Mark[]> {
  const unmarked = items.filter((item) => item.responseId !== null && item.points === null);
  if (unmarked.length === 0) return [];
  const keys = await listKeys(
    tx,
    keyVersionId,
    unmarked.map((item) => item.itemId),
  );
  const marks = unmarked.map(({ itemId, kind, countsSureness, response, responseId }) => {
    const entry = keys.find((key) => key.itemId === itemId);
    if (!entry || responseId === null) throw new Error("the key lacks an item");
    return { responseId, ...markResponse({ kind, countsSureness, key: entry.key, weight: entry.weight }, response, judgement) };
  });
  await insertMarks(tx, { keyVersionId, graderVersion: GRADER_VERSION, judgement }, marks);
  return marks;
}

const pointsByResponse = (marks: readonly Mark[], responseId: string | null): number | null =>
  marks.find((mark) => mark.responseId === responseId)?.points ?? null;
