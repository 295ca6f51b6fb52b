import Link from "next/link";
import type { ReactNode } from "react";
import { skillName } from "@/components/growth/growth-words";
import { TableWrap } from "@/components/ui/table-wrap";
import type { Skill } from "@/lib/domain/skill";
import type { Compared, ComparedShare } from "@/lib/statistics/class-comparison";
import { IntervalBar } from "./interval-bar";
import { ShareFigures } from "./share-figures";

/** An assignment, a class or a lesson: its name, and where the rows behind its figures are. */
export type ComparedColumn = {
  readonly what: "assignment" | "class" | "lesson";
  readonly id: string;
  readonly name: string;
  readonly note?: string;
};

type WholeTableProps = { label: string; head: string; all: readonly Compared<ComparedColumn>[] };

/** A row a class: its share of the credit in figures, and the same drawn. */
export function WholeTable({ label, head, all }: WholeTableProps) {
  return (
    <TableWrap label={label}>
      <table className="compare-whole">
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col">Share of the credit, and its 95 % interval from 0 to 100 %</th>
          </tr>
        </thead>
        <tbody>
          {all.map(({ of, whole }) => (
            <tr key={of.id}>
              <th scope="row">
                <ColumnName of={of} />
              </th>
              <td>
                <ShareCell share={whole} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableWrap>
  );
}

const ColumnName = ({ of }: { of: ComparedColumn }) => (
  <>
    <ColumnLink {...of} />
    {of.note && <span className="caption"> {of.note}</span>}
  </>
);

function ColumnLink({ what, id, name }: ComparedColumn): ReactNode {
  switch (what) {
    case "assignment":
      return (
        <Link href={`/teach/assignments/${id}`} prefetch={false}>
          {name}
        </Link>
      );
    case "class":
      return (
        <Link href={`/teach/classes/${id}/growth`} prefetch={false}>
          {name}
        </Link>
      );
    case "lesson":
      return (
        <Link href={`/teach/lessons/${id}`} prefetch={false}>
          {name}
        </Link>
      );
  }
}

/** Leads to the rows of one skill; of a lesson in the whole school there are none to show. */
function SkillLink({ of: { what, id, name }, skill, children }: { of: ComparedColumn; skill: Skill; children: ReactNode }) {
  const about = (
    <span className="sr">
      {" "}
      {skillName(skill)}, {name}
    </span>
  );
  switch (what) {
    case "assignment":
      return (
        <Link href={`/teach/assignments/${id}?skill=${skill}#heat`} prefetch={false}>
          {children}
          {about}
        </Link>
      );
    case "class":
      return (
        <Link href={`/teach/classes/${id}/growth#skill-${skill}`} prefetch={false}>
          {children}
          {about}
        </Link>
      );
    case "lesson":
      return children;
  }
}

type ShareCellProps = { share: ComparedShare; linked?: (figure: ReactNode) => ReactNode };

const ShareCell = ({ share, linked }: ShareCellProps) => (
  <div className="share-cell">
    <ShareFigures share={share} {...(linked && { linked })} />
    {share.shown && <IntervalBar share={share} />}
  </div>
);

type SkillsTableProps = { label: string; skills: readonly Skill[]; all: readonly Compared<ComparedColumn>[] };

/** A row a skill, a column a class. */
export function SkillsTable({ label, skills, all }: SkillsTableProps) {
  return (
    <TableWrap label={label}>
      <table className="compare-skills">
        <thead>
          <tr>
            <th scope="col">Skill</th>
            {all.map(({ of }) => (
              <th key={of.id} scope="col">
                <ColumnName of={of} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {skills.map((skill, index) => (
            <tr key={skill}>
              <th scope="row">{skillName(skill)}</th>
              {all.map(({ of, skills: shares }) => {
                const share = shares[index];
                return (
                  <td key={of.id}>
                    {share && (
                      <ShareCell
                        share={share}
                        linked={(figure) => (
                          <SkillLink of={of} skill={skill}>
                            {figure}
                          </SkillLink>
                        )}
                      />
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </TableWrap>
  );
}
