import { z } from "zod";
import { cleanText } from "./clean-text";
import { POINT } from "./points";

// What a person decides of a grade. A later adjustment of the same kind on the same place replaces an earlier one; a lift takes one back.

/** The kinds that stand until they are taken back. */
export const ADJUSTMENT_KINDS = [
  "rubric-mark",
  "override-item",
  "excuse-item",
  "override-attempt",
  "excuse-attempt",
  "excuse-student",
  "waive-lateness",
  "drop-item",
  "comment",
] as const;
export type AdjustmentKind = (typeof ADJUSTMENT_KINDS)[number];

/** An adjustment that stands, with who made it. `points` are thousandths; `itemId` null: it concerns the whole attempt. */
export type LiveAdjustment = {
  readonly adjustmentId: string;
  readonly kind: AdjustmentKind;
  readonly itemId: string | null;
  readonly points: number | null;
  readonly reason: string;
  readonly comment: string;
  readonly madeBy: string | null;
  readonly madeAt: Date;
};

const MOST_POINTS = 1000;
const LONGEST_TEXT = 500;

/** What a teacher writes beside a decision, and students read; `missing` is said where it is empty. */
export const wordsSchema = (missing?: string) => {
  const words = z.string().max(LONGEST_TEXT, `Say it in at most ${LONGEST_TEXT} characters.`);
  return z
    .string()
    .transform(cleanText)
    .pipe(missing === undefined ? words : words.min(1, missing));
};
const reasonSchema = wordsSchema("Say why, in a sentence.");

/** Points as a person types them, "1.5" or "1,5"; in thousandths. */
const typedPointsSchema = z
  .string()
  .trim()
  .transform((typed) => (typed === "" ? Number.NaN : Number(typed.replace(",", "."))))
  .pipe(z.number("Give a number of points.").min(0, "Points are 0 or more.").max(MOST_POINTS, "That is more than anything here is worth."))
  .transform((points) => Math.round(points * POINT));

const given = { reason: reasonSchema, comment: wordsSchema().default("") };
const itemId = z.uuid();

/** What may be decided of one student's work, as the form sends it. */
export const adjustGradeSchema = z.discriminatedUnion(
  "kind",
  [
    z.object({ kind: z.literal("override-item"), attemptId: z.uuid(), itemId, points: typedPointsSchema, ...given }),
    z.object({ kind: z.literal("excuse-item"), attemptId: z.uuid(), itemId, ...given }),
    z.object({ kind: z.literal("override-attempt"), attemptId: z.uuid(), points: typedPointsSchema, ...given }),
    z.object({ kind: z.literal("excuse-attempt"), attemptId: z.uuid(), ...given }),
    z.object({ kind: z.literal("waive-lateness"), attemptId: z.uuid(), ...given }),
    z.object({
      kind: z.literal("comment"),
      attemptId: z.uuid(),
      itemId: itemId.optional(),
      comment: wordsSchema("Write a comment."),
    }),
  ],
  "Choose what to change.",
);
export type AdjustGrade = z.output<typeof adjustGradeSchema>;

/** Excusing a student from an assignment, begun or not. */
export const excuseStudentSchema = z.object({ assignmentId: z.uuid(), studentId: z.uuid(), reason: reasonSchema });
export type ExcuseStudent = z.output<typeof excuseStudentSchema>;

/** A student whom somebody excused from an assignment, with who did, when and why. */
export type StudentExcuse = Pick<LiveAdjustment, "adjustmentId" | "reason" | "madeBy" | "madeAt"> & {
  readonly assignmentId: string;
  readonly studentId: string;
};

/** Dropping an item from the score of everybody. */
export const dropItemSchema = z.object({ assignmentId: z.uuid(), itemId, reason: reasonSchema });
export type DropItem = z.output<typeof dropItemSchema>;

/** Taking an adjustment back. */
export const liftAdjustmentSchema = z.object({
  assignmentId: z.uuid(),
  adjustmentId: z.string().regex(/^\d{1,18}$/),
  reason: reasonSchema,
});
export type LiftAdjustment = z.output<typeof liftAdjustmentSchema>;
