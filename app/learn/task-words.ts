import { feedbackReleased, isClosed, type StudentAssignment, standingOf } from "@/lib/domain/attempt";
import { formatCount, formatWhen, LOCALE, type Shown } from "@/lib/domain/format";
import { asksForLabels } from "@/lib/exercises/registry";

type Task = {
  readonly done: boolean;
  readonly when: string;
  readonly action: { readonly href: `/learn/${string}`; readonly label: string } | null;
};

/** An assignment in the student's list: when what happens, and the one thing to do. */
export function taskOf(assignment: StudentAssignment, now: Date): Task {
  const shown: Shown = { locale: LOCALE, timeZone: assignment.timeZone, now };
  const { newest, assignmentId, opensAt, closesAt, excuse } = assignment;
  const excused = excuse !== null;
  const start = `/learn/assignments/${assignmentId}` as const;
  switch (standingOf(assignment, now)) {
    case "not-open":
      return { done: excused, when: excused ? EXCUSED : `Opens ${formatWhen(opensAt, shown)}`, action: null };
    case "start":
      return {
        done: excused,
        when: excused ? EXCUSED : endWords(assignment, shown),
        action: { href: start, label: excused ? "See why" : "Start" },
      };
    case "go-on":
      return {
        done: excused,
        when: `${newest?.reopened ? "Your teacher has opened it again · " : ""}${newest?.answers ?? 0} of ${assignment.claims} ${asksForLabels(assignment.kinds) ? "labelled" : "answered"} · ${excused ? EXCUSED : endWords(assignment, shown)}`,
        action: { href: newest ? `/learn/attempts/${newest.attemptId}` : start, label: "Go on" },
      };
    case "again":
      return { done: true, when: againWords(assignment, shown), action: { href: start, label: "See it or try again" } };
    case "done":
      return {
        done: true,
        when: handedInWords(assignment, shown),
        action: newest && seeWork(newest.attemptId, feedbackReleased(assignment, now)),
      };
    case "waiting":
      return {
        done: true,
        when: isClosed(assignment, now) && closesAt ? `Closed ${formatWhen(closesAt, shown)}` : "Time is up",
        action: newest && seeWork(newest.attemptId, false),
      };
    case "missed":
      if (excused) return { done: true, when: EXCUSED, action: { href: start, label: "See why" } };
      return { done: true, when: closesAt ? `Closed ${formatWhen(closesAt, shown)}. Not started.` : "", action: null };
  }
}

const EXCUSED = "Your teacher excused you";

const seeWork = (attemptId: string, released: boolean) =>
  released
    ? ({ href: `/learn/attempts/${attemptId}/feedback`, label: "See my feedback" } as const)
    : ({ href: `/learn/attempts/${attemptId}/receipt`, label: "See the receipt" } as const);

/** When it is due or closes, and how long it may take: "Due Fri 17:00 · 40 minutes". */
function endWords(assignment: StudentAssignment, shown: Shown): string {
  const { dueAt, closesAt, timeLimitMinutes } = assignment;
  if (timeLimitMinutes === null) return deadlineWords(assignment, shown) || "No time limit";
  const limit = formatCount(timeLimitMinutes, { one: "1 minute from the start", other: "# minutes from the start" }, LOCALE);
  return dueAt || closesAt ? `${deadlineWords(assignment, shown)} · ${limit}` : limit;
}

function deadlineWords({ dueAt, closesAt }: StudentAssignment, shown: Shown): string {
  if (dueAt && dueAt > shown.now) return `Due ${formatWhen(dueAt, shown)}`;
  if (dueAt)
    return closesAt ? `Was due ${formatWhen(dueAt, shown)} · closes ${formatWhen(closesAt, shown)}` : `Was due ${formatWhen(dueAt, shown)}`;
  return closesAt ? `Closes ${formatWhen(closesAt, shown)}` : "";
}

const handedInWords = ({ newest }: StudentAssignment, shown: Shown): string =>
  newest?.submittedAt ? `Handed in ${formatWhen(newest.submittedAt, shown)}` : "";

const againWords = (assignment: StudentAssignment, shown: Shown): string =>
  `${handedInWords(assignment, shown)} · ${attemptsLeftWords(assignment.attemptsAllowed - assignment.attempts)}`;

/** How many attempts there are still to start. */
const attemptsLeftWords = (left: number): string => formatCount(left, { one: "one more attempt", other: "# more attempts" }, LOCALE);
