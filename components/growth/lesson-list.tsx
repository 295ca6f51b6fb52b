import { formatDay, LOCALE } from "@/lib/domain/format";
import type { GrowthLesson } from "@/lib/domain/growth";

/** What the numbers below the pictures stand for. */
export function LessonList({ lessons, now }: { lessons: readonly GrowthLesson[]; now: Date }) {
  return (
    <ol className="growth-lessons small">
      {lessons.map(({ assignmentId, title, at, timeZone }) => (
        <li key={assignmentId}>
          {title} <span className="caption">{formatDay(at, { locale: LOCALE, timeZone, now })}</span>
        </li>
      ))}
    </ol>
  );
}
