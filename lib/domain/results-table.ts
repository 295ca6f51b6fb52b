import { CLASS_WORDS } from "./label-words";
import { type ItemNoun, nameOf, type ResultCell, STANDING_WORDS, type StudentRow } from "./results";

const figure = (thousandths: number | null): string => (thousandths === null ? "" : String(thousandths / 1000));
const share = ({ share: value, other }: ResultCell): string => {
  if (value === null) return "";
  return other === "waits" ? "waits" : String(Number(value.toFixed(3)));
};

/** A column of the file. `exercise`: its exercise’s title, where the lesson asks for more than labels. */
type FileItem = { readonly number: number; readonly exercise?: string | null };
/** A student’s row; `words` are the answers that are no labels, in the order of the cells, empty where there is none. */
type FileRow = StudentRow & { readonly words?: readonly string[] };
type ResultsFile = {
  readonly claims: readonly FileItem[];
  readonly rows: readonly FileRow[];
  readonly zone: string;
  readonly noun?: ItemNoun;
};

/**
 * The table students × claims as text, its head first, for a spreadsheet: for each item the label chosen or the answer in words, and the
 * share of its credit, "waits" where a teacher has still to mark it. Credit is in points; `timeOf` says a moment by the class's clock,
 * which `zone` names.
 */
export function resultsTable({ claims, rows, zone, noun = "Claim" }: ResultsFile, timeOf: (moment: Date) => string): string[][] {
  const head = claims.flatMap(({ number, exercise }) => [
    `${noun} ${number}${exercise ? ` (${exercise})` : ""}`,
    `${noun} ${number} credit`,
  ]);
  const line = ({ words = [], ...row }: FileRow) => [
    nameOf(row),
    STANDING_WORDS[row.standing],
    row.submittedAt ? timeOf(row.submittedAt) : "",
    figure(row.total),
    figure(row.possible),
    ...row.cells.flatMap((cell, index) => [cell.chosen ? CLASS_WORDS[cell.chosen].name : (words[index] ?? ""), share(cell)]),
  ];
  return [["Student", "Work", `Handed in (${zone})`, "Credit", "Possible", ...head], ...rows.map(padded)];

  // a student without a grade has no cells
  function padded(row: FileRow): string[] {
    const cells = line(row);
    return [...cells, ...Array.from({ length: 5 + head.length - cells.length }, () => "")];
  }
}
