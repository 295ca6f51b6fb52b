import type { Metadata } from "next";
import * as classActions from "@/app/teach/classes/actions";
import * as studentActions from "@/app/teach/classes/student-actions";
import { ActForm } from "@/components/classes/act-form";
import { AddStudentsForm } from "@/components/classes/add-students-form";
import { ClassSettings } from "@/components/classes/class-settings";
import { ProjectButton } from "@/components/classes/project-button";
import { RosterTable } from "@/components/classes/roster-table";
import { TeacherList } from "@/components/classes/teacher-list";
import { Alarm } from "@/components/ui/alarm";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { Panel } from "@/components/ui/panel";
import { classTeacher } from "@/lib/access/proofs";
import { type ClassFacts, countClassErasure, findClassSlowdown, getClass, listClassTeachers } from "@/lib/db/classes";
import { listMoveTargets, listRoster } from "@/lib/db/roster";
import { formatCount, formatTime, LOCALE } from "@/lib/domain/format";
import { shownJoinCode } from "@/lib/domain/join-code";
import type { ClassTeacher } from "@/lib/domain/proof";
import { listTimeZones } from "@/lib/domain/time-zone";
import { ClassAssignments } from "./assignments";
import "@/app/styles/class.css";

export const metadata: Metadata = { title: "Class" };

export default async function ClassPage({ params }: PageProps<"/teach/classes/[classId]">) {
  const teacher = await classTeacher((await params).classId);
  const now = new Date();
  const room = await getClass(teacher);
  const mayEdit = teacher.classRole !== "viewer";
  const slowed = await findClassSlowdown(teacher, now);
  return (
    <main id="main" className="page">
      <PageHeading
        title={<bdi className="wraps">{room.name}</bdi>}
        eyebrow={`${room.schoolName} · ${room.timeZone.replaceAll("_", " ")}`}
        note={stateOf(room, now)}
        actions={mayEdit && !room.archivedAt ? <ProjectButton classId={room.classId} action={classActions.projectAction} /> : undefined}
      />
      {slowed !== null && (
        <Alarm title="Somebody is guessing PINs in this class">
          <p>
            There were so many wrong PINs that devices on which nobody signed in before wait {slowed} seconds. Known devices and cards work.
          </p>
          {mayEdit && (
            <ActForm
              action={classActions.clearClassSlowdownAction}
              sends={{ classId: room.classId }}
              refusals={{}}
              submit="Let everybody try again now"
              submitting="Clearing"
            />
          )}
        </Alarm>
      )}
      <div className="class-page">
        <div>
          <Roster teacher={teacher} now={now} archived={room.archivedAt !== null} />
          <Panel
            id="assignments"
            title="Assignments"
            actions={
              <>
                <ButtonLink href={`/teach/classes/${room.classId}/growth`}>Growth</ButtonLink>
                <ButtonLink href={`/teach/classes/${room.classId}/gradebook`} icon="list">
                  Gradebook
                </ButtonLink>
              </>
            }
          >
            <ClassAssignments teacher={teacher} now={now} />
          </Panel>
        </div>
        <div>
          {mayEdit && !room.archivedAt && (
            <Panel id="add" title="Add students">
              <AddStudentsForm classId={room.classId} action={classActions.addStudentsAction} />
            </Panel>
          )}
          <Teachers teacher={teacher} />
          {mayEdit && <Settings teacher={teacher} room={room} />}
        </div>
      </div>
    </main>
  );
}

function stateOf({ joinCode, joinClosesAt, archivedAt, timeZone }: ClassFacts, now: Date): string {
  if (archivedAt) return "Archived: nobody joins, and all work stays readable.";
  const code = `Class code ${shownJoinCode(joinCode)}`;
  const open = joinClosesAt && joinClosesAt > now;
  return open ? `${code} · joining is open until ${formatTime(joinClosesAt, { locale: LOCALE, timeZone })}` : `${code} · joining is closed`;
}

async function Roster({ teacher, now, archived }: { teacher: ClassTeacher; now: Date; archived: boolean }) {
  const [students, targets] = [await listRoster(teacher, now), await listMoveTargets(teacher)];
  const mayEdit = teacher.classRole !== "viewer";
  const present = students.filter((student) => student.leftAt === null).length;
  if (students.length === 0) {
    return (
      <EmptyState title="No students yet">Paste the names of your class. Then make PINs, print the cards, and project the code.</EmptyState>
    );
  }
  return (
    <Panel
      id="students"
      title={formatCount(present, { one: "# student", other: "# students" }, LOCALE)}
      actions={
        mayEdit && !archived ? (
          <>
            <ButtonLink href={`/teach/classes/${teacher.classId}/accommodations`} icon="clock">
              Accommodations
            </ButtonLink>
            <ButtonLink href={`/teach/classes/${teacher.classId}/cards`} icon="card">
              PINs and cards
            </ButtonLink>
          </>
        ) : undefined
      }
    >
      <RosterTable
        classId={teacher.classId}
        students={students}
        targets={targets}
        shown={{ locale: LOCALE, timeZone: teacher.timeZone, now }}
        actions={
          mayEdit
            ? {
                rename: studentActions.renameStudentAction,
                move: studentActions.moveStudentAction,
                remove: studentActions.removeStudentAction,
                putBack: studentActions.returnStudentAction,
                erase: studentActions.eraseStudentAction,
                clearSlowdown: studentActions.clearSlowdownAction,
              }
            : null
        }
      />
    </Panel>
  );
}

async function Teachers({ teacher }: { teacher: ClassTeacher }) {
  const owner = teacher.classRole === "owner";
  return (
    <Panel id="teachers" title="Teachers">
      <TeacherList
        classId={teacher.classId}
        teachers={await listClassTeachers(teacher)}
        actions={
          owner
            ? {
                invite: classActions.inviteClassTeacherAction,
                remove: classActions.removeClassTeacherAction,
                handOver: classActions.handOverClassAction,
              }
            : null
        }
      />
    </Panel>
  );
}

async function Settings({ teacher, room }: { teacher: ClassTeacher; room: ClassFacts }) {
  const zones = [...new Set([room.timeZone, ...listTimeZones()])].sort();
  return (
    <Panel id="settings" title="Settings">
      <ClassSettings
        classId={room.classId}
        name={room.name}
        timeZone={room.timeZone}
        zones={zones}
        archived={room.archivedAt !== null}
        erasure={teacher.classRole === "owner" ? await countClassErasure(teacher) : null}
        actions={{
          rename: classActions.renameClassAction,
          setTimeZone: classActions.setTimeZoneAction,
          archive: classActions.archiveClassAction,
          restore: classActions.restoreClassAction,
          erase: classActions.eraseClassAction,
        }}
      />
    </Panel>
  );
}
