import { z } from "zod";
import { wordsSchema } from "./adjustment";
import type { Range } from "./range";
import { RUBRIC_LEVELS, type RubricLevel } from "./rubric";

/** One level for the answers of these attempts to an item, with a comment that their students read. */
export const markAnswersSchema = z.strictObject({
  assignmentId: z.uuid(),
  itemId: z.uuid(),
  attemptIds: z.array(z.uuid()).min(1).max(500),
  level: z.enum(RUBRIC_LEVELS),
  comment: wordsSchema().default(""),
  /** those too that have a mark: it is replaced. Without it a mark that was made meanwhile stands. */
  again: z.boolean().optional(),
});
export type MarkAnswers = z.output<typeof markAnswersSchema>;

/** An answer that a teacher marks. `words`: what was written; `rest`: all that was answered, in words; `level`: null while it waits. */
export type WaitingAnswer = {
  readonly attemptId: string;
  readonly words: string;
  readonly rest: string;
  readonly level: RubricLevel | null;
};

/** An item with the answers that the teacher marks, those that are alike together, and how many of all have a mark. */
export type WaitingItem = {
  readonly itemId: string;
  readonly number: number;
  readonly question: string;
  readonly ranges: readonly Range[];
  readonly rubric: Readonly<Record<RubricLevel, string>> | null;
  readonly model: string;
  readonly groups: readonly (readonly WaitingAnswer[])[];
  readonly marked: number;
};
