// Tables that leave as files. A column brings its own entry for the codebook, so that none goes without.

/** A cell of a file: a number stays one; empty where there is nothing to say. */
export type FileCell = string | number;

/** A line of a file, its head among them. */
export type FileLine = readonly FileCell[];

/** A column: what its head says, what it means, in which unit, which values it takes, and the cell of a row. */
export type FileColumn<Row> = {
  readonly name: string;
  readonly meaning: string;
  readonly unit?: string;
  readonly values?: string;
  readonly cell: (row: Row) => FileCell;
};

type Described = Omit<FileColumn<never>, "cell">;

export const headOf = (columns: readonly Described[]): string[] => columns.map(({ name }) => name);
export const lineOf = <Row>(columns: readonly FileColumn<Row>[], row: Row): FileCell[] => columns.map(({ cell }) => cell(row));

/** What the codebook says of a file: a line a column. */
export type CodebookEntry = Described & { readonly file: string };

/** The columns of a file as the codebook has them. */
export const entriesOf = (file: string, columns: readonly Described[]): CodebookEntry[] =>
  columns.map(({ name, meaning, unit = "", values = "" }) => ({ file, name, meaning, unit, values }));

/** The columns of the codebook, which describes itself too. */
export const CODEBOOK_COLUMNS: readonly FileColumn<CodebookEntry>[] = [
  { name: "file", meaning: "The file, or the sheet of a workbook, that has the column.", cell: ({ file }) => file },
  { name: "column", meaning: "The head of the column.", cell: ({ name }) => name },
  { name: "meaning", meaning: "What stands in the column.", cell: ({ meaning }) => meaning },
  { name: "unit", meaning: "In which unit; empty for words.", cell: ({ unit = "" }) => unit },
  { name: "values", meaning: "Which values there are; empty where any may stand.", cell: ({ values = "" }) => values },
];

/** Points in a file: thousandths as a decimal number. */
export const pointsCell = (thousandths: number | null): FileCell => (thousandths === null ? "" : thousandths / 1000);

/** A share in a file, with three decimals; empty where there is none. */
export const shareCell = (share: number | null): FileCell => (share === null ? "" : Number(share.toFixed(3)));

export const yesNo = (value: boolean): string => (value ? "yes" : "no");
