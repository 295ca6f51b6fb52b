import {
  type AssignmentRule,
  type AtEnd,
  type AttemptPolicy,
  type Feedback,
  type GradeRelease,
  heldBy,
  isTimeLimit,
  ruleSentence,
} from "@/lib/domain/assignment-rule";
import { asIfUtc, isClassTime } from "@/lib/domain/class-time";
import { LOCALE } from "@/lib/domain/format";

/** A rule as its form holds it: times are class times, as date fields have them; empty where there is none. */
export type RuleDraft = {
  opensAt: string;
  dueAt: string;
  closesAt: string;
  attemptsAllowed: string;
  attemptPolicy: AttemptPolicy;
  feedback: Feedback;
  judgement: "on" | "off";
  /** whole minutes, or empty */
  timeLimitMinutes: string;
  atEnd: AtEnd;
  latePenaltyPercent: string;
  release: GradeRelease;
};

/** A sentence for each field that is wrong, by its name. */
export type FieldErrors = { readonly [field: string]: string | undefined };

/** The sentence of a draft, or null while a time is half typed or no time at all. `classNow` is the class's clock now. */
export function draftSentence(draft: RuleDraft, className: string, classNow: string): string | null {
  if (!isClassTime(draft.opensAt) || [draft.dueAt, draft.closesAt].some((time) => time !== "" && !isClassTime(time))) return null;
  if (draft.timeLimitMinutes !== "" && !isTimeLimit(Number(draft.timeLimitMinutes))) return null;
  const rule: AssignmentRule = {
    opensAt: asIfUtc(draft.opensAt),
    dueAt: draft.dueAt === "" ? null : asIfUtc(draft.dueAt),
    closesAt: draft.closesAt === "" ? null : asIfUtc(draft.closesAt),
    attemptsAllowed: Number(draft.attemptsAllowed),
    attemptPolicy: draft.attemptPolicy,
    feedback: draft.feedback,
    judgement: draft.judgement === "on",
    timeLimitMinutes: draft.timeLimitMinutes === "" ? null : Number(draft.timeLimitMinutes),
    atEnd: draft.atEnd,
    latePenaltyPercent: Number(draft.latePenaltyPercent),
    ...heldBy(draft.release),
  };
  return ruleSentence(rule, { locale: LOCALE, timeZone: "UTC", now: asIfUtc(classNow) }, className);
}

/** The moments of a draft as a clock in UTC would show them. */
export const draftMoments = ({ opensAt, dueAt, closesAt }: RuleDraft): Date[] =>
  [opensAt, dueAt, closesAt].filter(isClassTime).map(asIfUtc);
