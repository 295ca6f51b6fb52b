import { type AssignmentRule, type Feedback, type GradeRelease, heldBy, ruleSentence } from "@/lib/domain/assignment-rule";
import { asIfUtc, isClassTime } from "@/lib/domain/class-time";
import { LOCALE } from "@/lib/domain/format";

/** A rule as its form holds it: times are class times, as date fields have them; empty where there is none. */
export type RuleDraft = {
  opensAt: string;
  dueAt: string;
  closesAt: string;
  attemptsAllowed: string;
  feedback: Feedback;
  judgement: "on" | "off";
  release: GradeRelease;
};

/** The sentence of a draft, or null while a time is half typed. `classNow` is the class's clock now. */
export function draftSentence(draft: RuleDraft, className: string, classNow: string): string | null {
  if (!isClassTime(draft.opensAt) || [draft.dueAt, draft.closesAt].some((time) => time !== "" && !isClassTime(time))) return null;
  const rule: AssignmentRule = {
    opensAt: asIfUtc(draft.opensAt),
    dueAt: draft.dueAt === "" ? null : asIfUtc(draft.dueAt),
    closesAt: draft.closesAt === "" ? null : asIfUtc(draft.closesAt),
    attemptsAllowed: Number(draft.attemptsAllowed),
    feedback: draft.feedback,
    judgement: draft.judgement === "on",
    ...heldBy(draft.release),
  };
  return ruleSentence(rule, { locale: LOCALE, timeZone: "UTC", now: asIfUtc(classNow) }, className);
}

/** The moments of a draft as a clock in UTC would show them. */
export const draftMoments = ({ opensAt, dueAt, closesAt }: RuleDraft): Date[] =>
  [opensAt, dueAt, closesAt].filter(isClassTime).map(asIfUtc);
