import type { WaitingAnswer, WaitingItem } from "@/lib/domain/marking";
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

/** The answers of a group, those that are the same to the letter as one. */
export function distinct(answers: Waiting["answers"]): Waiting["answers"][] {
  const groups = new Map<string, WaitingAnswer[]>();
  for (const answer of answers) {
    const said = JSON.stringify([answer.words, answer.rest]);
    const there = groups.get(said);
    if (there) there.push(answer);
    else groups.set(said, [answer]);
  }
  return [...groups.values()];
}

/** The queue with these answers out of their group, as a group of their own right after it. */
export const setApart = (queue: readonly Waiting[], at: number, attemptIds: readonly string[]): Waiting[] =>
  queue.flatMap((waiting, index) => {
    const isApart = ({ attemptId }: WaitingAnswer) => attemptIds.includes(attemptId);
    const apart = waiting.answers.filter(isApart);
    if (index !== at || apart.length === 0 || apart.length === waiting.answers.length) return [waiting];
    return [
      { ...waiting, answers: waiting.answers.filter((answer) => !isApart(answer)) },
      { ...waiting, place: `${waiting.place}-${apart[0]?.attemptId}`, answers: apart },
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
