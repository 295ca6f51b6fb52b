import Link from "next/link";
import { TableWrap } from "@/components/ui/table-wrap";
import { formatTime, formatWhen, type Shown } from "@/lib/domain/format";
import type { RosterStudent } from "@/lib/domain/roster";
import type { Act } from "./act";
import { ActForm } from "./act-form";
import { type StudentActions, StudentDialog } from "./student-dialog";

type RosterTableProps = {
  classId: string;
  students: readonly RosterStudent[];
  targets: readonly { classId: string; name: string }[];
  shown: Shown;
  /** null: may only see */
  actions: (StudentActions & { clearSlowdown: Act }) | null;
};

export function RosterTable({ classId, students, targets, shown, actions }: RosterTableProps) {
  return (
    <TableWrap label="Students">
      <table className="roster">
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col" className="only-wide">
              Joined
            </th>
            <th scope="col">PIN</th>
            {actions && (
              <th scope="col">
                <span className="sr">Change</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {students.map((student) => (
            <tr key={student.studentId}>
              <th scope="row">
                <Link href={`/teach/classes/${classId}/students/${student.studentId}`} prefetch={false}>
                  <bdi className="wraps">{student.fullName}</bdi>
                </Link>
                {student.leftAt && <span className="caption"> left {formatWhen(student.leftAt, shown)}</span>}
              </th>
              <td className="only-wide">
                {student.joinedAt ? formatWhen(student.joinedAt, shown) : <span className="quiet">not yet</span>}
              </td>
              <td>
                {student.pinMadeAt ? formatWhen(student.pinMadeAt, shown) : <span className="quiet">not made</span>}
                {student.retryAt && (
                  <Slowdown
                    classId={classId}
                    student={student}
                    until={formatTime(student.retryAt, shown)}
                    action={actions?.clearSlowdown}
                  />
                )}
              </td>
              {actions && (
                <td className="acts">
                  <StudentDialog classId={classId} student={student} targets={targets} actions={actions} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </TableWrap>
  );
}

type SlowdownProps = { classId: string; student: RosterStudent; until: string; action: Act | undefined };

function Slowdown({ classId, student, until, action }: SlowdownProps) {
  return (
    <div className="stack tight">
      <span className="strong">Slowed down until {until}: too many wrong PINs</span>
      {action && (
        <ActForm
          action={action}
          sends={{ classId, studentId: student.studentId }}
          refusals={{}}
          submit={`Let ${student.shownName} try again`}
          submitting="Clearing"
        />
      )}
    </div>
  );
}
