// What a class did with an assignment. No zod here: the table in the browser imports this file.

import type { ClaimClass } from "./label";
import type { Range } from "./range";
import type { Skill } from "./skill";

/** Below this many answers an index means nothing yet and is not shown beyond the teacher's own class. */
export const FEWEST_FOR_INDICES = 5;
/** Below this many a figure is provisional. */
export const FEWEST_FOR_FIRM = 20;
/** Up to this many students the table sorts and filters in the browser, above it in SQL. */
export const LARGEST_TABLE_IN_BROWSER = 300;

/** A claim of the lesson as the adopted key has it. `number` is the one students see, from 1; `position` is the item's, from 0. */
export type KeyedClaim = {
  readonly number: number;
  readonly position: number;
  readonly itemId: string;
  readonly ranges: readonly Range[];
  readonly keyClass: ClaimClass | null;
  readonly evidence: readonly Range[];
  readonly explanation: string;
  readonly skill: Skill | null;
};

/** How many counted attempts gave one and the same response to an item; without a response it was left blank. */
export type ResponseCount = {
  readonly position: number;
  readonly responseId: string | null;
  readonly chosen: ClaimClass | null;
  readonly answers: number;
  readonly full: number;
};

/** What a class did with one claim. Every count is of counted attempts, one a student; a blank is an answer without credit. */
export type ClaimResult = KeyedClaim & {
  readonly answers: number;
  readonly full: number;
  readonly blank: number;
  readonly chosen: Readonly<Record<ClaimClass, number>>;
};

export const STANDINGS = ["handed-in", "late", "at-closing", "started", "absent", "excused"] as const;
/** Where a student stands with an assignment. */
export type Standing = (typeof STANDINGS)[number];

export const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  "handed-in": "Handed in",
  late: "Late",
  "at-closing": "Handed in at closing",
  started: "Started",
  absent: "Not started",
  excused: "Excused",
};

/** What stands for a student's name while names are hidden; a number follows. */
export const HIDDEN_NAME = "Student ";

/** A cell: the class chosen (null: blank) and the share of full credit from 0 to 1 (null: it does not count, or there is no grade). */
export type ResultCell = { readonly chosen: ClaimClass | null; readonly share: number | null };

/**
 * One student's row. `number` is the place in the roster, `alike` says that another student of the class has this name.
 * `total` and `possible` are thousandths of a point, null where nothing is graded; `cells` stand in the order of the claims' numbers.
 */
export type StudentRow = {
  readonly studentId: string;
  readonly name: string;
  readonly number: number;
  readonly alike: boolean;
  readonly standing: Standing;
  readonly attemptId: string | null;
  readonly submittedAt: Date | null;
  readonly total: number | null;
  readonly possible: number | null;
  readonly cells: readonly ResultCell[];
};

/** The student's name, with the number in the roster where another has the same name. */
export const nameOf = ({ name, number, alike }: Pick<StudentRow, "name" | "number" | "alike">): string =>
  alike ? `${name} (${number})` : name;
