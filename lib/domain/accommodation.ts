import { formatCount, LOCALE } from "./format";

// How a student works, set once and valid in every class. Never why. No zod here: students' pages import this file.

export const TIME_FACTORS = ["usual", "125", "150", "200", "unlimited"] as const;
/** Of every time limit, in percent; `unlimited`: none holds, and deadlines move as for twice the time. */
export type TimeFactor = (typeof TIME_FACTORS)[number];

export const TEXT_SIZES = ["usual", "large", "larger"] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

/** How many items list view may show at once. */
export const PAGE_SIZES = [1, 3, 5];
export const MOST_EXTRA_ATTEMPTS = 5;

export type Accommodation = {
  readonly time: TimeFactor;
  readonly listView: boolean;
  readonly textSize: TextSize;
  /** letters that are told apart easily, set wider */
  readonly clearLetters: boolean;
  readonly readAloud: boolean;
  /** items at once in list view; null: all */
  readonly itemsAPage: number | null;
  readonly extraAttempts: number;
};

/** As everybody works for whom nothing is set. */
export const USUAL: Accommodation = {
  time: "usual",
  listView: false,
  textSize: "usual",
  clearLetters: false,
  readAloud: false,
  itemsAPage: null,
  extraAttempts: 0,
};

export const TIME_WORDS: Readonly<Record<TimeFactor, string>> = {
  usual: "As everybody",
  "125": "A quarter more (× 1.25)",
  "150": "Half as much again (× 1.5)",
  "200": "Twice as much (× 2)",
  unlimited: "No time limit",
};
const SHORT_TIME: Readonly<Record<TimeFactor, string>> = {
  usual: "",
  "125": "time × 1.25",
  "150": "time × 1.5",
  "200": "time × 2",
  unlimited: "no time limit",
};

export const SIZE_WORDS: Readonly<Record<TextSize, string>> = { usual: "As everybody", large: "Large", larger: "Larger" };

/** What is set for a student, in short words; empty where nothing is. */
export const accommodationWords = (one: Accommodation): string[] =>
  [
    SHORT_TIME[one.time],
    one.listView && "list view first",
    one.textSize === "large" && "large text",
    one.textSize === "larger" && "larger text",
    one.clearLetters && "clear letters",
    one.readAloud && "read aloud",
    one.itemsAPage !== null && formatCount(one.itemsAPage, { one: "1 item a page", other: "# items a page" }, LOCALE),
    one.extraAttempts > 0 && formatCount(one.extraAttempts, { one: "1 more attempt", other: "# more attempts" }, LOCALE),
  ]
    .filter((word) => typeof word === "string")
    .filter((word) => word !== "");

/** True where nothing is set. */
export const isUsual = (one: Accommodation): boolean => accommodationWords(one).length === 0;
