import { adjustmentInWords } from "@/components/adjusting/adjustment-words";
import { Disclosure } from "@/components/ui/disclosure";
import { formatWhen, type Shown } from "@/lib/domain/format";
import { pointsText } from "@/lib/domain/points";
import type { GradeEvent } from "@/lib/domain/regrade";
import { resultInWords } from "./regrade-words";

/** All that made a grade what it is: who, when, by which key and grader, why. */
export function GradeHistory({ events, shown }: { events: readonly GradeEvent[]; shown: Shown }) {
  return (
    <Disclosure summary="History of this grade" className="no-print">
      <ol className="decisions">
        {events.map((event) => (
          <li key={`${event.what} ${event.at.toISOString()} ${headOf(event)}`}>
            <p>
              <span className="strong">{headOf(event)}</span> {event.reason}
            </p>
            <p className="caption">
              {whoOf(event)}, <time dateTime={event.at.toISOString()}>{formatWhen(event.at, shown)}</time>
            </p>
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}

function headOf(event: GradeEvent): string {
  if (event.what === "grade") {
    const marked = event.number === 0 ? "Handed in and marked" : "Marked anew";
    return `${marked} by key version ${event.keyNumber}, grader ${event.graderVersion}: ${resultInWords(event)}.`;
  }
  if (event.what === "reopened") return `Opened again: attempt ${event.to} takes the place of attempt ${event.from}.`;
  const where = event.claim === null ? "" : `Claim ${event.claim}: `;
  const words = adjustmentInWords(event.kind, "teacher");
  if (event.what === "lifted") return `${where}Taken back: ${words}`;
  return `${where}${words}${event.points === null ? "" : ` ${pointsText(event.points)}.`}`;
}

function whoOf(event: GradeEvent): string {
  if (event.what === "grade" && event.number === 0) return "The program";
  return event.madeBy ?? "A teacher whose account is closed";
}
