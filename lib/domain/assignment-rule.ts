import { clocksAgree, formatCount, formatWhen, formatZone, type Shown } from "./format";

// The rule of an assignment as a sentence. No zod here: students' pages import this file.

export const FEEDBACK = ["at-once", "after-close", "never"] as const;
/** When students see the key and their marks. */
export type Feedback = (typeof FEEDBACK)[number];

export const GRADE_RELEASES = ["open", "held", "anonymous"] as const;
/** Whether grades come out with the feedback, or stay with the teacher until released, and then also without the students’ names. */
export type GradeRelease = (typeof GRADE_RELEASES)[number];

export const ATTEMPT_POLICIES = ["best", "last", "first", "mean"] as const;
/** Which of several attempts counts, or the mean of all. */
export type AttemptPolicy = (typeof ATTEMPT_POLICIES)[number];

export const AT_END = ["hand-in", "late"] as const;
/** What happens when the time limit is up: the work is handed in as it is, or stays open and is late. */
export type AtEnd = (typeof AT_END)[number];

/** The longest time limit, in minutes. */
export const LONGEST_LIMIT = 600;
export const isTimeLimit = (minutes: number): boolean => Number.isInteger(minutes) && minutes >= 1 && minutes <= LONGEST_LIMIT;

/** What late work may lose, in percent. */
export const LATE_PENALTIES = [0, 5, 10, 15, 20, 25, 30, 40, 50, 100];

/** The most attempts an assignment may allow. */
export const MOST_ATTEMPTS = 10;

/** What an assignment demands and allows. */
export type AssignmentRule = {
  readonly opensAt: Date;
  readonly dueAt: Date | null;
  readonly closesAt: Date | null;
  readonly attemptsAllowed: number;
  readonly attemptPolicy: AttemptPolicy;
  readonly feedback: Feedback;
  readonly judgement: boolean;
  /** from the start of an attempt on; null: none */
  readonly timeLimitMinutes: number | null;
  readonly atEnd: AtEnd;
  /** taken off the total of late work */
  readonly latePenaltyPercent: number;
  /** students see neither marks nor key until the teacher releases the grades */
  readonly gradesHeld: boolean;
  /** while they are held, teachers of the class see no names beside the work */
  readonly anonymous: boolean;
};

/** What a choice of the form means for the rule. */
export const heldBy = (release: GradeRelease): Pick<AssignmentRule, "gradesHeld" | "anonymous"> => ({
  gradesHeld: release !== "open",
  anonymous: release === "anonymous",
});

/** The choice of the form that a rule stands for. */
export const gradeReleaseOf = ({ gradesHeld, anonymous }: Pick<AssignmentRule, "gradesHeld" | "anonymous">): GradeRelease =>
  gradesHeld ? (anonymous ? "anonymous" : "held") : "open";

const MINUTE = 60_000;

/**
 * The rule as one sentence, in class time: "Class 8b · opens Mon 9:00 · due Fri 17:00 · 3 attempts, the best counts · feedback when it closes".
 * `shown.timeZone` is the class's. The class is left out where its name stands beside the sentence.
 */
export function ruleSentence(rule: AssignmentRule, shown: Shown, className?: string): string {
  const parts = [
    className,
    opening(rule, shown),
    ...ending(rule, shown),
    limit(rule, shown),
    lateness(rule),
    attempts(rule, shown),
    feedback(rule),
    rule.gradesHeld && rule.anonymous && "names hidden from the teacher until then",
    rule.judgement && "with judgement",
  ];
  return parts.filter(Boolean).join(" · ");
}

/** The zone of the class's clock, or null where the reader's clock shows the same at each of the rule's moments. */
export function zoneNote(moments: readonly Date[], shown: Shown, readerZone: string): string | null {
  if (clocksAgree(shown.timeZone, readerZone, moments.length > 0 ? moments : [shown.now])) return null;
  return `Times are by the class’s clock: ${formatZone(shown.timeZone, shown)}.`;
}

/** The moments that a rule names. */
export const momentsOf = ({ opensAt, dueAt, closesAt }: Pick<AssignmentRule, "opensAt" | "dueAt" | "closesAt">): Date[] =>
  [opensAt, dueAt, closesAt].filter((moment) => moment !== null);

function opening({ opensAt }: AssignmentRule, shown: Shown): string {
  const since = shown.now.getTime() - opensAt.getTime();
  if (since < 0) return `opens ${formatWhen(opensAt, shown)}`;
  return since < MINUTE ? "opens now" : `opened ${formatWhen(opensAt, shown)}`;
}

function ending({ dueAt, closesAt }: AssignmentRule, shown: Shown): string[] {
  const due = dueAt && `${dueAt <= shown.now ? "was due" : "due"} ${formatWhen(dueAt, shown)}`;
  if (!closesAt) return due ? [due, "stays open"] : ["stays open"];
  const closed = closesAt <= shown.now;
  const closes = `${closed ? "closed" : "closes"} ${formatWhen(closesAt, shown)}`;
  if (!due) return [closes];
  // due and closing at one moment are one thing to the reader
  return dueAt.getTime() === closesAt.getTime() ? [closed ? closes : due] : [due, closes];
}

function limit({ timeLimitMinutes, atEnd }: AssignmentRule, { locale }: Shown): string | null {
  if (timeLimitMinutes === null) return null;
  const words =
    atEnd === "hand-in"
      ? { one: "1 minute from the start, then handed in", other: "# minutes from the start, then handed in" }
      : { one: "1 minute from the start, then late", other: "# minutes from the start, then late" };
  return formatCount(timeLimitMinutes, words, locale);
}

/** What lateness costs; null where nothing can be late. */
function lateness({ dueAt, closesAt, timeLimitMinutes, atEnd, latePenaltyPercent }: AssignmentRule): string | null {
  const afterDue = dueAt !== null && (closesAt === null || dueAt < closesAt);
  if (!afterDue && (timeLimitMinutes === null || atEnd === "hand-in")) return null;
  return latePenaltyPercent === 0 ? "late work counts in full" : `late work loses ${latePenaltyPercent}\u00a0%`;
}

const POLICY_WORDS: Readonly<Record<AttemptPolicy, string>> = {
  best: "# attempts, the best counts",
  last: "# attempts, the last counts",
  first: "# attempts, the first counts",
  mean: "# attempts, their mean counts",
};

function attempts({ attemptsAllowed, attemptPolicy }: AssignmentRule, { locale }: Shown): string {
  return formatCount(attemptsAllowed, { one: "one attempt", other: POLICY_WORDS[attemptPolicy] }, locale);
}

function feedback(rule: AssignmentRule): string {
  switch (rule.feedback) {
    case "at-once":
      if (rule.gradesHeld) return "feedback when the grades are released";
      return rule.attemptsAllowed > 1 ? "credit at once, the key after the last attempt" : "feedback at once";
    case "after-close":
      return rule.gradesHeld ? "feedback when it has closed and the grades are released" : "feedback when it closes";
    case "never":
      return rule.gradesHeld ? "no feedback, grades held until they are released" : "no feedback";
  }
}

/** A field of the rule that is wrong, and the sentence that says why. */
export type RuleProblems = { dueAt?: string; closesAt?: string; feedback?: string };

/** What is wrong with the times of a rule, field by field. Times are compared as they are: moments, or class times as text. */
export function ruleProblems<Time extends Date | string>(rule: {
  opensAt: Time;
  dueAt: Time | null;
  closesAt: Time | null;
  feedback: Feedback;
}): RuleProblems {
  const { opensAt, dueAt, closesAt } = rule;
  const problems: RuleProblems = {};
  if (dueAt !== null && dueAt <= opensAt) problems.dueAt = "This is not after the opening. Give a later time, or leave it empty.";
  if (closesAt !== null && closesAt <= opensAt) problems.closesAt = "This is not after the opening. Give a later time, or leave it empty.";
  else if (closesAt !== null && dueAt !== null && closesAt < dueAt)
    problems.closesAt = "This is before the work is due. Close it when it is due, or later.";
  if (rule.feedback === "after-close" && closesAt === null) {
    problems.feedback = "Without a closing time this feedback would never come. Give a closing time, or choose another.";
  }
  return problems;
}
