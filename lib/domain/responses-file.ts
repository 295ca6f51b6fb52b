import { type FileColumn, pointsCell, shareCell, yesNo } from "./file-table";
import { CLAIM_CLASSES, type ClaimClass } from "./label";
import { SKILLS, type Skill } from "./skill";
import { SURENESS, type Sureness } from "./sureness";

// Every answer that was handed in, long (a line an answer) and wide (a line an attempt), and the items that they answer.

export const HANDED_IN_BY = ["student", "closing"] as const;
type HandedInBy = (typeof HANDED_IN_BY)[number];

/** An item as its file has it. `places` and `evidence`: stretches of the article in code points, "12-40 52-60". */
export type FileItem = {
  readonly number: number;
  readonly position: number;
  readonly exercise: string;
  readonly kind: string;
  readonly claim: number | null;
  readonly places: string;
  readonly text: string;
  readonly question: string;
  readonly skill: Skill | null;
  readonly worth: number | null;
  readonly keyLabel: ClaimClass | null;
  readonly key: string;
  readonly evidence: string;
};

/** A response as files have it. `marked`: what was marked in the text, by part, in code points: "source 12-20; cue 21-25". */
export type FileAnswer = {
  readonly words: string;
  readonly label: ClaimClass | null;
  readonly marked: string;
  readonly sure: Sureness | null;
};

/** What was handed in; `answers`, `points`, `itemPoints` stand by item position, `points` null where an item does not count. */
export type FileAttempt = {
  readonly name: string;
  readonly number: number;
  readonly attempt: number;
  readonly startedAt: Date;
  readonly submittedAt: Date;
  readonly handedInBy: HandedInBy;
  readonly late: boolean;
  readonly excused: boolean;
  readonly superseded: boolean;
  readonly counted: boolean;
  readonly earned: number;
  readonly possible: number;
  readonly total: number;
  readonly points: readonly (number | null)[];
  readonly itemPoints: readonly (number | null)[];
  readonly answers: readonly (FileAnswer | null)[];
  readonly waits: readonly number[];
};

const COUNTS = {
  yes: "the attempt that counts",
  no: "another attempt of the student counts",
  excused: "taken out by the teacher",
  replaced: "opened again by the teacher",
} as const;
const countsOf = ({ counted, excused, superseded }: FileAttempt): keyof typeof COUNTS => {
  if (excused) return "excused";
  if (superseded) return "replaced";
  return counted ? "yes" : "no";
};

const STATES = {
  answered: "there is an answer and a mark",
  blank: "left blank",
  waits: "a teacher has still to mark it",
  "left-out": "dropped or excused: it does not count",
} as const;
const stateAt = ({ points, answers, waits }: FileAttempt, position: number): keyof typeof STATES => {
  if ((points[position] ?? null) === null) return "left-out";
  if (waits.includes(position)) return "waits";
  return answers[position] ? "answered" : "blank";
};

const meanings = (words: Readonly<Record<string, string>>) =>
  Object.entries(words)
    .map(([value, meaning]) => `${value}: ${meaning}`)
    .join(" | ");

const CODE_POINTS = "characters of the article (Unicode code points) from 0, first-end, the end not included";

type Clock = { readonly zone: string; readonly timeOf: (moment: Date) => string };

/** What says whose work it is, and when. */
const attemptColumns = ({ zone, timeOf }: Clock): FileColumn<FileAttempt>[] => [
  { name: "student", meaning: "The name; while names are hidden, a number in its place.", cell: ({ name }) => name },
  {
    name: "number",
    meaning: "The place in the roster, which tells two students of one name apart; while names are hidden, the number in the name’s place.",
    cell: ({ number }) => number,
  },
  { name: "attempt", meaning: "Which attempt of the student it is, from 1.", cell: ({ attempt }) => attempt },
  { name: "counts", meaning: "Whether the attempt counts.", values: meanings(COUNTS), cell: countsOf },
  { name: "started", meaning: "When it was begun.", unit: `date and time, ${zone}`, cell: ({ startedAt }) => timeOf(startedAt) },
  { name: "handed_in", meaning: "When it was handed in.", unit: `date and time, ${zone}`, cell: ({ submittedAt }) => timeOf(submittedAt) },
  {
    name: "handed_in_by",
    meaning: "Who handed it in.",
    values: meanings({ student: "the student", closing: "the program, when time was up" }),
    cell: ({ handedInBy }) => handedInBy,
  },
  { name: "late", meaning: "Handed in late, and not let off.", values: "yes | no", cell: ({ late }) => yesNo(late) },
];

/** An answer: an item of an attempt. */
type FileAnswerRow = { readonly attempt: FileAttempt; readonly item: FileItem };

const answerOf = ({ attempt, item }: FileAnswerRow) => attempt.answers[item.position] ?? null;
const pointsOf = ({ attempt, item }: FileAnswerRow) => attempt.points[item.position] ?? null;
const worthOf = ({ attempt, item }: FileAnswerRow) => attempt.itemPoints[item.position] ?? null;

/** A line an answer. */
export const longColumns = (clock: Clock): FileColumn<FileAnswerRow>[] => [
  ...attemptColumns(clock).map(({ cell, ...column }) => ({ ...column, cell: ({ attempt }: FileAnswerRow) => cell(attempt) })),
  { name: "item", meaning: "The number of the item, as in items and on the page of results.", cell: ({ item }) => item.number },
  { name: "exercise", meaning: "The title of its exercise.", cell: ({ item }) => item.exercise },
  { name: "kind", meaning: "The kind of its exercise.", cell: ({ item }) => item.kind },
  { name: "skill", meaning: "What it trains.", values: SKILLS.join(" | "), cell: ({ item }) => item.skill ?? "" },
  {
    name: "state",
    meaning: "What became of the answer.",
    values: meanings(STATES),
    cell: ({ attempt, item }) => stateAt(attempt, item.position),
  },
  { name: "answer", meaning: "The answer in words; empty where it was left blank.", cell: (row) => answerOf(row)?.words ?? "" },
  {
    name: "label",
    meaning: "The class that the answer amounts to, where a label was asked for.",
    values: CLAIM_CLASSES.join(" | "),
    cell: (row) => answerOf(row)?.label ?? "",
  },
  {
    name: "key_label",
    meaning: "The class that the key gives, where a label was asked for.",
    values: CLAIM_CLASSES.join(" | "),
    cell: ({ item }) => item.keyLabel ?? "",
  },
  {
    name: "marked",
    meaning: "What was marked in the text, by part, where words were to be marked.",
    unit: CODE_POINTS,
    cell: (row) => answerOf(row)?.marked ?? "",
  },
  {
    name: "sure",
    meaning: "How sure the student said they were; empty where they did not say.",
    values: SURENESS.join(" | "),
    cell: (row) => answerOf(row)?.sure ?? "",
  },
  {
    name: "share",
    meaning: "The share of the item’s points that the answer earned.",
    unit: "share, 1 is all points; below 0 only where being sure counts for marks",
    cell: (row) => shareCell(shareOf(pointsOf(row), worthOf(row))),
  },
  { name: "points", meaning: "What the answer earned.", unit: "points", cell: (row) => pointsCell(pointsOf(row)) },
  { name: "worth", meaning: "What the item is worth.", unit: "points", cell: (row) => pointsCell(worthOf(row)) },
];

/** An item without weight is full. */
const shareOf = (points: number | null, worth: number | null): number | null => {
  if (points === null || worth === null) return null;
  return worth === 0 ? 1 : points / worth;
};

/** A line an attempt, three columns an item. */
export const wideColumns = (clock: Clock, items: readonly FileItem[]): FileColumn<FileAttempt>[] => [
  ...attemptColumns(clock),
  { name: "earned", meaning: "What the items earned, by themselves.", unit: "points", cell: ({ earned }) => pointsCell(earned) },
  { name: "possible", meaning: "The most this attempt could have.", unit: "points", cell: ({ possible }) => pointsCell(possible) },
  {
    name: "total",
    meaning: "What became of it: after lateness and a credit set by hand.",
    unit: "points",
    cell: ({ total }) => pointsCell(total),
  },
  ...items.flatMap(({ number, position, exercise }): FileColumn<FileAttempt>[] => [
    {
      name: `item_${number}_answer`,
      meaning: `The answer to item ${number} (${exercise}): its label, or else in words; empty where it was left blank.`,
      cell: ({ answers }) => answers[position]?.label ?? answers[position]?.words ?? "",
    },
    {
      name: `item_${number}_points`,
      meaning: `What item ${number} earned; empty where it does not count.`,
      unit: "points",
      cell: ({ points }) => pointsCell(points[position] ?? null),
    },
    {
      name: `item_${number}_sure`,
      meaning: `How sure the student said they were of item ${number}.`,
      values: SURENESS.join(" | "),
      cell: ({ answers }) => answers[position]?.sure ?? "",
    },
  ]),
];

/** A line an item: what was asked, and what the adopted key says. */
export const itemColumns: readonly FileColumn<FileItem>[] = [
  { name: "item", meaning: "The number of the item, as on the page of results.", cell: ({ number }) => number },
  { name: "exercise", meaning: "The title of its exercise.", cell: ({ exercise }) => exercise },
  { name: "kind", meaning: "The kind of its exercise.", cell: ({ kind }) => kind },
  {
    name: "claim",
    meaning: "The claim that it asks about, by its place in the text from 1; empty where it asks about the whole.",
    cell: ({ claim }) => (claim === null ? "" : claim + 1),
  },
  { name: "places", meaning: "Where the claim stands in the article.", unit: CODE_POINTS, cell: ({ places }) => places },
  { name: "text", meaning: "The words of the claim.", cell: ({ text }) => text },
  { name: "question", meaning: "What the item asks in words of its own.", cell: ({ question }) => question },
  { name: "skill", meaning: "What it trains.", values: SKILLS.join(" | "), cell: ({ skill }) => skill ?? "" },
  { name: "worth", meaning: "What it is worth; empty where the key drops it.", unit: "points", cell: ({ worth }) => pointsCell(worth) },
  {
    name: "key_label",
    meaning: "The class that the key gives, where a label is asked for.",
    values: CLAIM_CLASSES.join(" | "),
    cell: ({ keyLabel }) => keyLabel ?? "",
  },
  { name: "key", meaning: "The key in words.", cell: ({ key }) => key },
  { name: "evidence", meaning: "Where the words stand that show it.", unit: CODE_POINTS, cell: ({ evidence }) => evidence },
];
