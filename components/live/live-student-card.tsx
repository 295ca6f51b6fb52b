import { ButtonLink } from "@/components/ui/button-link";
import { Icon } from "@/components/ui/icon";
import { isUnderWay, type LiveStudent } from "@/lib/domain/live-student";
import { nameOf } from "@/lib/domain/results";
import { STATE_ICONS, standsWords, workWords } from "./live-words";

type LiveStudentCardProps = {
  student: LiveStudent;
  /** of the lesson */
  items: number;
  timeZone: string;
  chosen: boolean;
  /** null: may only see */
  onChoose: ((chosen: boolean) => void) | null;
};

/** One student: how they stand, how far they are, and a box to choose them for a nudge or more time. */
export function LiveStudentCard({ student, items, timeZone, chosen, onChoose }: LiveStudentCardProps) {
  "use memo";
  const { studentId, state, attemptId } = student;
  const name = nameOf(student);
  const work = workWords(student, items, timeZone);
  return (
    <li className="live-student" data-state={state}>
      {onChoose && isUnderWay(student) ? (
        <label className="live-name">
          <input
            type="checkbox"
            checked={chosen}
            aria-describedby={`stands-${studentId}`}
            onChange={(event) => onChoose(event.currentTarget.checked)}
          />
          <bdi>{name}</bdi>
        </label>
      ) : (
        <p className="live-name">
          <bdi>{name}</bdi>
        </p>
      )}
      {attemptId && (
        <ButtonLink href={`/teach/attempts/${attemptId}`} variant="ghost" icon="next" className="live-open">
          <span className="sr">Open the work of {name}</span>
        </ButtonLink>
      )}
      <p className="live-stands" id={`stands-${studentId}`}>
        <Icon name={STATE_ICONS[state]} />
        <span>
          <b>{standsWords(student)}</b>
          {work && <span className="num quiet"> {work}</span>}
        </span>
      </p>
    </li>
  );
}
