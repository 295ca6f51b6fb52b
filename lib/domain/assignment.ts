import { z } from "zod";
import {
  AT_END,
  ATTEMPT_POLICIES,
  FEEDBACK,
  GRADE_RELEASES,
  type GradeRelease,
  heldBy,
  isTimeLimit,
  LONGEST_LIMIT,
  MOST_ATTEMPTS,
  type RuleProblems,
  ruleProblems,
} from "./assignment-rule";
import { isClassTime } from "./class-time";

const classTimeSchema = z.string().refine(isClassTime, "Give a date and a time.");
/** A time that may be left empty; empty is null. */
const optionalClassTimeSchema = z.union([z.literal("").transform(() => null), classTimeSchema]);

/** Empty is null: no limit. */
const timeLimitSchema = z
  .string()
  .trim()
  .transform((text) => (text === "" ? null : Number(text)))
  .refine(
    (minutes) => minutes === null || isTimeLimit(minutes),
    `Give whole minutes from 1 to ${LONGEST_LIMIT}, or leave it empty for no limit.`,
  );

const ruleFields = {
  opensAt: classTimeSchema,
  dueAt: optionalClassTimeSchema,
  closesAt: optionalClassTimeSchema,
  attemptsAllowed: z.coerce.number("Choose a number of attempts.").int().min(1).max(MOST_ATTEMPTS),
  attemptPolicy: z.enum(ATTEMPT_POLICIES, "Choose which attempt counts."),
  feedback: z.enum(FEEDBACK),
  judgement: z.enum(["on", "off"]).transform((value) => value === "on"),
  timeLimitMinutes: timeLimitSchema,
  atEnd: z.enum(AT_END),
  latePenaltyPercent: z.coerce.number("Choose what late work loses.").int().min(0).max(100),
  release: z.enum(GRADE_RELEASES),
};

const withHolding = <Form extends { release: GradeRelease }>({ release, ...form }: Form) => ({ ...form, ...heldBy(release) });

type Times = Parameters<typeof ruleProblems<string>>[0];

function checkTimes({ value, issues }: z.core.ParsePayload<Times>): void {
  for (const [field, message] of Object.entries(ruleProblems(value))) issues.push({ code: "custom", path: [field], message, input: value });
}

/** The form by which a lesson is assigned. Times are class times. */
export const assignFormSchema = z
  .object({ lessonId: z.uuid(), classId: z.uuid("Choose a class."), ...ruleFields })
  .check(checkTimes)
  .transform(withHolding);

/** The form by which an assignment's rule is changed. */
export const changeFormSchema = z
  .object({ assignmentId: z.uuid(), ...ruleFields })
  .check(checkTimes)
  .transform(withHolding);

type InvalidForm = { ok: false; reason: "invalid"; fields: Record<string, string> };
type BadTimes = { ok: false; reason: "bad-times"; fields: RuleProblems };

/** Why a lesson was not assigned; where it was, the page moves on. */
export type AssignRefusal = InvalidForm | BadTimes | { ok: false; reason: "class-archived" | "lesson-archived" };

/** What came of changing a rule. */
export type ChangeResult = InvalidForm | BadTimes | { ok: true } | { ok: false; reason: "judgement-fixed" | "anonymity-fixed" | "gone" };
