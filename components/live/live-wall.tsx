"use client";

import { Notice } from "@/components/ui/notice";
import { formatNumber, LOCALE } from "@/lib/domain/format";
import { countStates, type LiveStudent } from "@/lib/domain/live-student";
import { classSentences } from "./live-words";
import { useLiveStudents } from "./use-live-students";

/** For the wall: how many have begun and finished. Nobody's name, and nobody who needs help. */
export function LiveWall({ assignmentId, first }: { assignmentId: string; first: readonly LiveStudent[] }) {
  const { students, lost } = useLiveStudents(assignmentId, first);
  const counts = countStates(students);
  const atWork = counts.working + counts.stuck + counts.offline;
  const shown = [
    ["At work", atWork],
    ["Finished", counts.finished],
    ["Not started", counts.absent],
  ] as const;
  return (
    <>
      <p className="sr" role="status">
        {classSentences({ ...counts, working: atWork, stuck: 0, offline: 0 }).join(" ")}
      </p>
      <dl className="live-wall-counts">
        {shown.map(([words, count]) => (
          <div key={words}>
            <dt>{words}</dt>
            <dd className="num">{formatNumber(count, LOCALE)}</dd>
          </div>
        ))}
      </dl>
      {lost && <Notice>No answer from the server. What you see may be old; it is asked again.</Notice>}
    </>
  );
}
