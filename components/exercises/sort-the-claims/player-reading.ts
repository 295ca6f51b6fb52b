import type { Reading } from "@/lib/domain/reading";

/** What stands around the text of an article. `facts`: outlet, date and byline in one line. */
export type PlayerArticleFacts = Pick<Reading["article"], "title" | "retells" | "language" | "direction" | "text" | "blocks"> & {
  readonly facts: string;
};

/** What the player draws. Times come as words, in the class's time. */
export type PlayerReading = Pick<Reading, "title" | "instructions" | "judgement" | "claims" | "answers" | "place"> & {
  readonly article: PlayerArticleFacts;
  /** "Closes Fri 17:00", "No time limit" */
  readonly timeWords: string;
  /** what handing in means for further attempts */
  readonly attemptWords: string;
};
