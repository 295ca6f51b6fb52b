import Link from "next/link";
import { formatCount, LOCALE } from "@/lib/domain/format";
import { pointsText } from "@/lib/domain/points";
import type { Reopening } from "@/lib/domain/reopening";

type StudentAttemptsProps = {
  attempts: readonly { readonly attemptId: string; readonly number: number }[];
  /** the attempt of the page */
  attemptId: string;
  /** the attempt that counts; null: none does yet */
  countedId: string | null;
  /** where the mean of several counts: what it comes to, in thousandths of a point */
  mean: { readonly attempts: number; readonly total: number; readonly possible: number } | null;
  reopenings: readonly Reopening[];
};

/** The attempts of a student at an assignment, and which of them counts. */
export function StudentAttempts({ attempts, attemptId, countedId, mean, reopenings }: StudentAttemptsProps) {
  if (attempts.length < 2) return null;
  const note = (id: string) => {
    if (reopenings.some((one) => one.supersedesId === id)) return ", opened again";
    return id === countedId && mean === null ? ", counts" : "";
  };
  return (
    <nav className="row tight no-print" aria-label="Attempts">
      {attempts.map((attempt) => (
        <Link
          key={attempt.attemptId}
          className="btn"
          href={`/teach/attempts/${attempt.attemptId}`}
          prefetch={false}
          aria-current={attempt.attemptId === attemptId ? "page" : undefined}
        >
          Attempt {attempt.number}
          {note(attempt.attemptId)}
        </Link>
      ))}
      {mean && (
        <p className="num">
          {formatCount(mean.attempts, { one: "The mean of # attempt counts:", other: "The mean of # attempts counts:" }, LOCALE)}{" "}
          {pointsText(mean.total)} of {pointsText(mean.possible)}
        </p>
      )}
    </nav>
  );
}
