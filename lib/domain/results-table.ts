import { type FileCell, type FileColumn, type FileLine, headOf, lineOf, pointsCell, shareCell } from "./file-table";
import { CLASS_WORDS } from "./label-words";
import { type ItemNoun, nameOf, type ResultCell, STANDING_WORDS, STANDINGS, type StudentRow } from "./results";

const shareOf = ({ share, other }: ResultCell): FileCell => (share !== null && other === "waits" ? "waits" : shareCell(share));

/** A column of the file. `exercise`: its exercise’s title, where the lesson asks for more than labels. */
type FileItem = { readonly number: number; readonly exercise?: string | null };
/** A student’s row; `words` are the answers that are no labels, in the order of the cells, empty where there is none. */
export type ResultsFileRow = StudentRow & { readonly words?: readonly string[] };
type ResultsFile = { readonly items: readonly FileItem[]; readonly zone: string; readonly noun?: ItemNoun };

/**
 * The table students × items for a spreadsheet: for each item the label chosen or the answer in words, and the share of its credit,
 * "waits" where a teacher has still to mark it. Credit is in points; `timeOf` says a moment by the class's clock, which `zone` names.
 */
export function resultsColumns(
  { items, zone, noun = "Claim" }: ResultsFile,
  timeOf: (moment: Date) => string,
): FileColumn<ResultsFileRow>[] {
  const labels = Object.values(CLASS_WORDS).map(({ name }) => name);
  return [
    { name: "Student", meaning: "The name; while names are hidden, a number in its place.", cell: nameOf },
    {
      name: "Work",
      meaning: "Where the student stands with the assignment.",
      values: STANDINGS.map((standing) => STANDING_WORDS[standing]).join(" | "),
      cell: ({ standing }) => STANDING_WORDS[standing],
    },
    {
      name: `Handed in (${zone})`,
      meaning: "When the attempt that counts was handed in.",
      unit: `date and time, ${zone}`,
      cell: ({ submittedAt }) => (submittedAt ? timeOf(submittedAt) : ""),
    },
    {
      name: "Credit",
      meaning: "What counts, after lateness and a credit set by hand.",
      unit: "points",
      cell: ({ total }) => pointsCell(total),
    },
    { name: "Possible", meaning: "The most this student could have.", unit: "points", cell: ({ possible }) => pointsCell(possible) },
    ...items.flatMap(({ number, exercise }, index): FileColumn<ResultsFileRow>[] => [
      {
        name: `${noun} ${number}${exercise ? ` (${exercise})` : ""}`,
        meaning: "The answer; empty where it was left blank or does not count.",
        values: exercise ? `${labels.join(" | ")} | an answer in words` : labels.join(" | "),
        // a student without a grade has no cells
        cell: ({ cells, words = [] }) => {
          const chosen = cells[index]?.chosen;
          return chosen ? CLASS_WORDS[chosen].name : (words[index] ?? "");
        },
      },
      {
        name: `${noun} ${number} credit`,
        meaning: "The share of the full credit that the answer earned; empty where it does not count.",
        unit: "share, 1 is full credit",
        values: "waits: a teacher has still to mark it",
        cell: ({ cells }) => {
          const cell = cells[index];
          return cell ? shareOf(cell) : "";
        },
      },
    ]),
  ];
}

/** The whole table as lines, its head first. */
export const resultsTable = (columns: readonly FileColumn<ResultsFileRow>[], rows: readonly ResultsFileRow[]): FileLine[] => [
  headOf(columns),
  ...rows.map((row) => lineOf(columns, row)),
];
