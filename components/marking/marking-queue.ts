import type { WaitingItem } from "@/lib/domain/marking";
import type { RubricLevel } from "@/lib/domain/rubric";

/** A group of answers to one item, as it is marked. `level`: null while it waits; `place` names it as long as the page is open. */
export type Waiting = {
  readonly place: string;
  readonly item: WaitingItem;
  readonly answers: WaitingItem["groups"][number];
  readonly level: RubricLevel | null;
};

/** The groups in the order in which they are marked. One whose answers have different levels has none. */
export const queueOf = (items: readonly WaitingItem[]): Waiting[] =>
  items.flatMap((item) =>
    item.groups.map((answers): Waiting => {
      const [first, ...others] = new Set(answers.map(({ level }) => level));
      return { place: answers[0]?.attemptId + item.itemId, item, answers, level: others.length === 0 ? (first ?? null) : null };
    }),
  );

/** The queue with one answer out of its group, as a group of its own right after it. */
export const setApart = (queue: readonly Waiting[], at: number, attemptId: string): Waiting[] =>
  queue.flatMap((waiting, index) => {
    const alone = waiting.answers.filter((answer) => answer.attemptId === attemptId);
    if (index !== at || alone.length === 0 || waiting.answers.length < 2) return [waiting];
    const others = waiting.answers.filter((answer) => answer.attemptId !== attemptId);
    return [
      { ...waiting, answers: others },
      { ...waiting, place: `${waiting.place}-${attemptId}`, answers: alone },
    ];
  });

/** The next group that has no level, from this one on and round; null: all have one. */
export function nextOpen(queue: readonly Waiting[], at: number): number | null {
  const from = queue.findIndex(({ level }, index) => index > at && level === null);
  const found = from >= 0 ? from : queue.findIndex(({ level }) => level === null);
  return found >= 0 ? found : null;
}

/** How many groups have a level, and how many answers are still without one. */
export const progressOf = (queue: readonly Waiting[]): { done: number; left: number } => ({
  done: queue.filter(({ level }) => level !== null).length,
  left: queue.filter(({ level }) => level === null).reduce((sum, { answers }) => sum + answers.length, 0),
});
