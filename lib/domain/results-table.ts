import { CLASS_WORDS } from "./label-words";
import { type KeyedClaim, nameOf, STANDING_WORDS, type StudentRow } from "./results";

const figure = (thousandths: number | null): string => (thousandths === null ? "" : String(thousandths / 1000));
const share = (value: number | null): string => (value === null ? "" : String(Number(value.toFixed(3))));

/**
 * The table students × claims as text, its head first, for a spreadsheet: for each claim the label chosen and the share of its credit.
 * Credit is in points; `timeOf` says a moment by the class's clock, which `zone` names.
 */
export function resultsTable(
  { claims, rows, zone }: { claims: readonly Pick<KeyedClaim, "number">[]; rows: readonly StudentRow[]; zone: string },
  timeOf: (moment: Date) => string,
): string[][] {
  const head = claims.flatMap(({ number }) => [`Claim ${number}`, `Claim ${number} credit`]);
  const line = (row: StudentRow) => [
    nameOf(row),
    STANDING_WORDS[row.standing],
    row.submittedAt ? timeOf(row.submittedAt) : "",
    figure(row.total),
    figure(row.possible),
    ...row.cells.flatMap((cell) => [cell.chosen ? CLASS_WORDS[cell.chosen].name : "", share(cell.share)]),
  ];
  return [["Student", "Work", `Handed in (${zone})`, "Credit", "Possible", ...head], ...rows.map(padded)];

  // a student without a grade has no cells
  function padded(row: StudentRow): string[] {
    const cells = line(row);
    return [...cells, ...Array.from({ length: 5 + head.length - cells.length }, () => "")];
  }
}
