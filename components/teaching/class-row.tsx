import { ButtonLink } from "@/components/ui/button-link";
import { formatCount, LOCALE } from "@/lib/domain/format";

/** A class in the list, with the way to its join code. */
export function ClassRow({ classId, name, students }: { classId: string; name: string; students: number }) {
  return (
    <li className="cls-row">
      <a className="cls" href={`/teach/classes/${classId}`}>
        {name}
      </a>
      <span className="quiet num">{formatCount(students, { one: "# student", other: "# students" }, LOCALE)}</span>
      <ButtonLink
        href={`/teach/classes/${classId}/join`}
        variant="ghost"
        icon="screen"
        className="push"
        aria-label={`Join code of ${name}`}
      >
        Join code
      </ButtonLink>
    </li>
  );
}
