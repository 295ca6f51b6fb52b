import { feedbackReleased, type StudentAssignment, standingOf } from "@/lib/domain/attempt";
import { formatCount, formatWhen, LOCALE, type Shown } from "@/lib/domain/format";

type Task = {
  readonly done: boolean;
  readonly when: string;
  readonly action: { readonly href: `/learn/${string}`; readonly label: string } | null;
};

/** An assignment in the student's list: when what happens, and the one thing to do. */
export function taskOf(assignment: StudentAssignment, now: Date): Task {
  const shown: Shown = { locale: LOCALE, timeZone: assignment.timeZone, now };
  const { newest, assignmentId, opensAt, closesAt } = assignment;
  const start = `/learn/assignments/${assignmentId}` as const;
  switch (standingOf(assignment, now)) {
    case "not-open":
      return { done: false, when: `Opens ${formatWhen(opensAt, shown)}`, action: null };
    case "start":
      return { done: false, when: endWords(assignment, shown), action: { href: start, label: "Start" } };
    case "go-on":
      return {
        done: false,
        when: `${newest?.answers ?? 0} of ${assignment.claims} labelled · ${endWords(assignment, shown)}`,
        action: { href: newest ? `/learn/attempts/${newest.attemptId}` : start, label: "Go on" },
      };
    case "again":
    case "done":
      return {
        done: true,
        when: doneWords(assignment, shown),
        action: newest && seeWork(newest.attemptId, feedbackReleased(assignment, now)),
      };
    case "waiting":
      return {
        done: true,
        when: closesAt ? `Closed ${formatWhen(closesAt, shown)}` : "",
        action: newest && seeWork(newest.attemptId, false),
      };
    case "missed":
      return { done: true, when: closesAt ? `Closed ${formatWhen(closesAt, shown)}. Not started.` : "", action: null };
  }
}

const seeWork = (attemptId: string, released: boolean) =>
  released
    ? ({ href: `/learn/attempts/${attemptId}/feedback`, label: "See my feedback" } as const)
    : ({ href: `/learn/attempts/${attemptId}/receipt`, label: "See the receipt" } as const);

/** When it is due or closes: "Due Fri 17:00". */
function endWords({ dueAt, closesAt }: StudentAssignment, shown: Shown): string {
  if (dueAt && dueAt > shown.now) return `Due ${formatWhen(dueAt, shown)}`;
  if (dueAt)
    return closesAt ? `Was due ${formatWhen(dueAt, shown)} · closes ${formatWhen(closesAt, shown)}` : `Was due ${formatWhen(dueAt, shown)}`;
  return closesAt ? `Closes ${formatWhen(closesAt, shown)}` : "No time limit";
}

function doneWords({ newest, attempts, attemptsAllowed }: StudentAssignment, shown: Shown): string {
  const handedIn = newest?.submittedAt ? `Handed in ${formatWhen(newest.submittedAt, shown)}` : "";
  if (attempts >= attemptsAllowed) return handedIn;
  return `${handedIn} · ${attemptsLeftWords(attemptsAllowed - attempts)}`;
}

/** How many attempts there are still to start. */
const attemptsLeftWords = (left: number): string => formatCount(left, { one: "one more attempt", other: "# more attempts" }, LOCALE);
