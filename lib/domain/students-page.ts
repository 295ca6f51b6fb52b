import type { PackedRow } from "./packed-cells";

/** A page of the students of a class too large for the browser, which page that is, and how many there are; `found`: students that fit. */
export type StudentsPage = {
  readonly rows: readonly PackedRow[];
  readonly found: number;
  readonly page: number;
  readonly pages: number;
};
