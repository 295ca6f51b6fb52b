import type { AnalysedItem, AnalysedResponse, AnswerTally, AttemptGroup, ItemOption, TotalTally } from "@/lib/domain/item-analysis";
import { itemAnalyses } from "@/lib/statistics/item-analysis";
import { wholeAnalysis } from "@/lib/statistics/whole-analysis";

/** Points of an attempt by item, in thousandths; null: excused. */
export type Marks = readonly (readonly (number | null)[])[];

/** A response that says nothing of what it is. */
export const ANY_RESPONSE: AnalysedResponse = { chosen: [], marked: [], links: null, label: null, sure: null };

/** An item worth so much, at its place. */
export const makeItem = (position: number, worth: number, more: Partial<AnalysedItem> = {}): AnalysedItem => ({
  ...{ number: position + 1, position, itemId: `item-${position + 1}`, worth, options: null, guess: null },
  ...{ spans: [], links: null, keyClass: null, accepted: [], responses: new Map(), ...more },
});

/** One option for each of these credits. */
export const makeOptions = (credits: readonly number[]): ItemOption[] =>
  credits.map((credit, index) => ({ part: "", words: String.fromCharCode(65 + index), credit }));

const totalOf = (row: Marks[number]) => row.reduce<number>((sum, points) => sum + (points ?? 0), 0);

/** The tallies of attempts, as the database counts them; `responses`: what each attempt answered to each item, null: blank. */
export function talliesOf(marks: Marks, responses: readonly (readonly (string | null)[])[] = marks.map((row) => row.map(() => "any"))) {
  const tallies = new Map<string, AnswerTally>();
  for (const [attempt, row] of marks.entries()) {
    const total = totalOf(row);
    for (const [position, points] of row.entries()) {
      if (points === null) continue;
      const responseId = responses[attempt]?.[position] ?? null;
      const key = JSON.stringify([position, responseId, points, total]);
      const one = tallies.get(key) ?? { position, responseId, points, total, attempts: 0 };
      tallies.set(key, { ...one, attempts: one.attempts + 1 });
    }
  }
  return [...tallies.values()];
}

const totalsOf = (marks: Marks): TotalTally[] => marks.map((row) => ({ total: totalOf(row), attempts: 1 }));

/** Each attempt as a group of its own. */
export const groupsOf = (marks: Marks): AttemptGroup[] =>
  marks.map((row) => ({
    attempts: 1,
    total: totalOf(row),
    totalSquares: totalOf(row) ** 2,
    counted: row.map((points) => (points === null ? 0 : 1)),
    points: row.map((points) => points ?? 0),
    squares: row.map((points) => (points ?? 0) ** 2),
  }));

/** Everything that is said of these marks, with items of these worths. */
export function analysed(marks: Marks, worths: readonly number[]) {
  const items = worths.map((worth, position) => makeItem(position, worth));
  const tallies = talliesOf(marks);
  return {
    items: itemAnalyses(items, tallies),
    whole: wholeAnalysis({ items, tallies, totals: totalsOf(marks), groups: groupsOf(marks) }, 1),
  };
}
