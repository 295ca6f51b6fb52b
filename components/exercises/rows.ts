type Pair = readonly [number, number];
/** A line of a form of two choices; null: not chosen yet. Only whole lines are part of an answer. */
export type Row = readonly [number | null, number | null];

const EMPTY: Row = [null, null];

/** The lines that are filled in. */
export const wholeRows = (rows: readonly Row[]): [number, number][] =>
  rows.flatMap(([a, b]): [number, number][] => (a === null || b === null ? [] : [[a, b]]));

type Form = {
  /** the lines as they were last filled in here */
  typed: readonly Row[];
  /** the answer as it stands */
  saved: readonly Pair[];
  /** the answer that whole lines make */
  collect: (whole: readonly Pair[]) => readonly Pair[];
  /** the lines that an answer fills, in the order in which they are shown */
  layOut: (saved: readonly Pair[]) => readonly Row[];
};

/** The lines to show: those filled in here while they make the answer, so that none moves under the hand; else those of the answer. */
export function shownRows({ typed, saved, collect, layOut }: Form): readonly Row[] {
  if (samePairs(collect(wholeRows(typed)), saved)) return typed;
  return saved.length > 0 ? layOut(saved) : [EMPTY];
}

/** True where both hold the same pairs in the same order. */
export const samePairs = (one: readonly Pair[], other: readonly Pair[]): boolean =>
  one.length === other.length && one.every(([a, b], at) => a === other[at]?.[0] && b === other[at]?.[1]);

export const withRow = (rows: readonly Row[], at: number, row: Row): Row[] => rows.map((one, index) => (index === at ? row : one));
export const withoutRow = (rows: readonly Row[], at: number): Row[] => rows.filter((_, index) => index !== at);
export const withEmptyRow = (rows: readonly Row[]): Row[] => [...rows, EMPTY];
