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

/**
 * An item of the lesson as the adopted key has it. `number` is the one students see, from 1; `position` is the item's, `exercise` the
 * exercise's, from 0. `ranges`: of its claim, none where it asks about no claim. `keyClass`: where the answer is a label; null elsewhere,
 * and there `keyWords` says the key. `question`: what the item asks in words of its own; empty where its kind says it.
 */
export type KeyedClaim = {
  readonly number: number;
  readonly position: number;
  readonly itemId: string;
  readonly exercise: number;
  readonly ranges: readonly Range[];
  readonly question: string;
  readonly keyClass: ClaimClass | null;
  readonly keyWords: string;
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

/** An exercise of the lesson, by its position from 0. */
export type ResultExercise = { readonly position: number; readonly title: string };

/** An answer that is no label: one that is there, or one that waits for a teacher's mark. */
type OtherAnswer = "answered" | "waits";

/**
 * A cell: the class chosen, or else what other answer there is (both null: blank), and the share of the item's points up to 1 (null: it
 * does not count, or there is no grade). `unsure`: right, and where certainty counts not said to be certain, so for less than all points.
 */
export type ResultCell = {
  readonly chosen: ClaimClass | null;
  readonly other: OtherAnswer | null;
  readonly share: number | null;
  readonly unsure?: true;
};

/** True of a cell that counts and has full credit: all points, or right where certainty counts. */
export const hasFullCredit = ({ share, unsure }: ResultCell): boolean => share !== null && (share >= 1 || unsure === true);

/** An answer in words, with how many counted attempts gave it and how many of those have full credit. */
export type WordedAnswer = {
  readonly words: string;
  readonly answers: number;
  readonly full: number;
  readonly responseIds: readonly string[];
};

/** What the items of a lesson are called: claims where every one asks for a label, as the reading page has it. */
export type ItemNoun = "Claim" | "Question";
export const itemNoun = (items: readonly Pick<KeyedClaim, "keyClass">[]): ItemNoun =>
  items.every(({ keyClass }) => keyClass !== null) ? "Claim" : "Question";

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
