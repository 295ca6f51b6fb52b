import { useState } from "react";
import { type Row, samePairs, shownRows, wholeRows, withEmptyRow, withoutRow, withRow } from "./rows";

type Pairs = readonly (readonly [number, number])[];
type RowsProps = {
  saved: Pairs;
  collect: (whole: Pairs) => [number, number][];
  layOut: (saved: Pairs) => readonly Row[];
  onSaved: (saved: [number, number][]) => void;
};

/** The lines of a form that may be half filled in: only whole ones are saved, and they stay where they were put. */
export function useRows({ saved, collect, layOut, onSaved }: RowsProps) {
  const [typed, setTyped] = useState<readonly Row[]>([]);
  const [begun, setBegun] = useState(false);
  const rows = begun || saved.length > 0 ? shownRows({ typed, saved, collect, layOut }) : withEmptyRow([]);
  const put = (next: readonly Row[]) => {
    setBegun(true);
    setTyped(next);
    const whole = collect(wholeRows(next));
    if (!samePairs(whole, saved)) onSaved(whole);
  };
  return {
    rows,
    change: (at: number, row: Row) => put(withRow(rows, at, row)),
    remove: (at: number) => put(withoutRow(rows, at)),
    add: () => put(withEmptyRow(rows)),
  };
}
