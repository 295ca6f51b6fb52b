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
});
export type MarkAnswers = z.output<typeof markAnswersSchema>;

/** An answer that waits for a mark. `words`: what was written; `rest`: what else was answered, in words. */
export type WaitingAnswer = { readonly attemptId: string; readonly words: string; readonly rest: string };

/** An item with the answers that wait for the teacher, those that are alike together, and how many are marked already. */
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
