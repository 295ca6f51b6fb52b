import { z } from "zod";
import { wordsSchema } from "./adjustment";
import { cleanText } from "./clean-text";
import { CLAIM_CLASSES, type ClaimClass } from "./label";

export const LONGEST_SENTENCE = 500;
export const APPEAL_DECISIONS = ["accepted", "accepted-for-all", "declined"] as const;
export type AppealDecision = (typeof APPEAL_DECISIONS)[number];

/** "I disagree", as a student's page sends it. */
export const makeAppealSchema = z.strictObject({
  itemId: z.uuid(),
  sentence: z.string().transform(cleanText).pipe(z.string().min(1).max(LONGEST_SENTENCE)),
});
export type MakeAppeal = z.output<typeof makeAppealSchema>;

/** What became of a student's own appeal; `decision` null: it is not answered yet. */
export type OwnAppeal = {
  readonly itemId: string;
  readonly sentence: string;
  readonly madeAt: Date;
  readonly decision: AppealDecision | null;
  readonly answer: string;
};

const chosen = { assignmentId: z.uuid(), appealIds: z.array(z.uuid()).min(1).max(500) };

/** A share of an item's credit, as a form sends it. */
const creditShareSchema = z.coerce.number("Choose how much credit.").gt(0, "Choose how much credit.").max(1);

/** Accepting appeals one by one, or declining them. `credit` is the share of the item's points that the students get. */
export const decideAppealsSchema = z.discriminatedUnion("decision", [
  z.object({ decision: z.literal("accepted"), ...chosen, credit: creditShareSchema, answer: wordsSchema().default("") }),
  z.object({ decision: z.literal("declined"), ...chosen, answer: wordsSchema("Say why, in a sentence.") }),
]);
export type DecideAppeals = z.output<typeof decideAppealsSchema>;

/** One more label that the key of an assignment is to accept for an item. */
export const acceptLabelSchema = z.object({
  assignmentId: z.uuid(),
  itemId: z.uuid(),
  label: z.enum(CLAIM_CLASSES),
  credit: creditShareSchema,
});
export type AcceptLabel = z.output<typeof acceptLabelSchema>;

/** An item of an assignment of which the key is kept, though the answers speak against it. */
export const keepKeySchema = z.object({ assignmentId: z.uuid(), itemId: z.uuid() });

/** An open appeal as its teacher sees it. */
export type OpenAppeal = {
  readonly appealId: string;
  readonly attemptId: string;
  readonly name: string;
  /** in the roster; `alike`: another student of the class has this name */
  readonly number: number;
  readonly alike: boolean;
  readonly sentence: string;
  readonly madeAt: Date;
};

/**
 * The open appeals against one item by those who answered the same: its claim’s label, or else what reads the same in words. Without
 * either they left it blank.
 */
export type AppealGroup = {
  readonly itemId: string;
  readonly number: number;
  readonly chosen: ClaimClass | null;
  readonly words: string;
  readonly appeals: readonly OpenAppeal[];
};
