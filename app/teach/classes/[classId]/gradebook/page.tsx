import type { Metadata } from "next";
import Link from "next/link";
import "@/app/styles/results.css";
import "@/app/styles/gradebook.css";
import { excuseStudentAction, liftAdjustmentAction } from "@/app/teach/assignments/[assignmentId]/grade-actions";
import { holdGradesAction, releaseGradesAction } from "@/app/teach/assignments/[assignmentId]/release-actions";
import { CategoryPanel } from "@/components/gradebook/category-panel";
import { FilePanel } from "@/components/gradebook/file-panel";
import { GradebookTable } from "@/components/gradebook/gradebook-table";
import { ReleasePanel } from "@/components/gradebook/release-panel";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { Panel } from "@/components/ui/panel";
import { classTeacher } from "@/lib/access/proofs";
import { listExcusesOfClass } from "@/lib/db/excuses";
import { getGradebook } from "@/lib/db/reports/gradebook";
import { listWaitingOfClass } from "@/lib/db/reports/waiting-places";
import { LOCALE } from "@/lib/domain/format";
import { COUNTING_RULE, type Gradebook, HIDDEN_RULE, withWaiting } from "@/lib/domain/gradebook";
import { packStudent } from "@/lib/domain/packed-grades";
import { MARKED_KINDS } from "@/lib/exercises/registry";
import * as actions from "./actions";

export const metadata: Metadata = { title: "Gradebook" };

export default async function GradebookPage({ params }: PageProps<"/teach/classes/[classId]/gradebook">) {
  const teacher = await classTeacher((await params).classId);
  const now = new Date();
  const [{ className, assignments, categories, ...book }, excuses, waiting] = await Promise.all([
    getGradebook(teacher, now),
    listExcusesOfClass(teacher),
    listWaitingOfClass(teacher, MARKED_KINDS),
  ]);
  const students = withWaiting(book.students, assignments, waiting);
  const { classId } = teacher;
  const mayEdit = teacher.classRole !== "viewer";
  const held = assignments.filter(({ gradesHeld }) => gradesHeld).map(({ title }) => title);
  const hidden = assignments.some(({ anonymous }) => anonymous);
  const excusing = {
    excuses,
    shown: { locale: LOCALE, timeZone: teacher.timeZone, now },
    excuse: excuseStudentAction,
    lift: liftAdjustmentAction,
  };
  const rules = [COUNTING_RULE, hidden && HIDDEN_RULE, mayEdit && "To excuse a student, choose the cell."].filter(Boolean).join(" ");
  const empty = students.length === 0 || assignments.length === 0;
  return (
    <main id="main" className="page">
      <PageHeading
        eyebrow={
          <Link href={`/teach/classes/${classId}`} prefetch={false}>
            <bdi>{className}</bdi>
          </Link>
        }
        title="Gradebook"
        actions={
          !empty && (
            <ButtonLink href="#files" icon="download">
              Save as a file
            </ButtonLink>
          )
        }
      />
      {empty ? (
        <Empty classId={classId} students={students.length} mayEdit={mayEdit} />
      ) : (
        <>
          <Panel id="grades" title="Students and assignments" note={rules}>
            <GradebookTable
              assignments={assignments}
              categories={categories}
              students={students.map(packStudent)}
              excusing={mayEdit ? excusing : null}
            />
          </Panel>
          <Parts classId={classId} categories={categories} assignments={assignments} mayEdit={mayEdit} />
          <FilePanel classId={classId} held={held} />
        </>
      )}
    </main>
  );
}

type PartsProps = Pick<Gradebook, "assignments" | "categories"> & { classId: string; mayEdit: boolean };

/** What the final share is made of, and what students may see. */
function Parts({ mayEdit, ...book }: PartsProps) {
  const categoryActions = {
    add: actions.addCategoryAction,
    change: actions.changeCategoryAction,
    move: actions.moveCategoryAction,
    remove: actions.removeCategoryAction,
    place: actions.placeAssignmentsAction,
  };
  const releaseActions = {
    hold: holdGradesAction,
    release: releaseGradesAction,
    holdAll: actions.holdAllGradesAction,
    releaseAll: actions.releaseAllGradesAction,
  };
  return (
    <div className="gradebook-parts">
      <CategoryPanel {...book} actions={mayEdit ? categoryActions : null} />
      <ReleasePanel classId={book.classId} assignments={book.assignments} actions={mayEdit ? releaseActions : null} />
    </div>
  );
}

function Empty({ classId, students, mayEdit }: { classId: string; students: number; mayEdit: boolean }) {
  if (students === 0) {
    return (
      <EmptyState
        title="No students yet"
        action={
          <ButtonLink href={`/teach/classes/${classId}`} variant="primary">
            To the class
          </ButtonLink>
        }
      >
        Grades stand here beside the names. Add your students on the page of the class.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="Nothing has been given to this class yet"
      action={
        mayEdit && (
          <ButtonLink href="/teach/lessons" variant="primary" icon="lesson">
            Choose a lesson
          </ButtonLink>
        )
      }
    >
      Each lesson that you assign becomes a column of grades.
    </EmptyState>
  );
}
