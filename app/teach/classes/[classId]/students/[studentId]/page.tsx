import type { Metadata } from "next";
import Link from "next/link";
import "@/app/styles/growth.css";
import { PrintButton } from "@/components/feedback/print-button";
import { GrowthTable } from "@/components/growth/growth-table";
import { FIGURE_NOTES } from "@/components/growth/growth-words";
import { HowReckoned } from "@/components/growth/how-reckoned";
import { LessonList } from "@/components/growth/lesson-list";
import { SkillList } from "@/components/growth/skill-list";
import { SkillPanels } from "@/components/growth/skill-panels";
import { WorkTable } from "@/components/growth/work-table";
import { PageHeading } from "@/components/ui/page-heading";
import { Panel } from "@/components/ui/panel";
import { studentTeacher } from "@/lib/access/proofs";
import { getGradebook } from "@/lib/db/reports/gradebook";
import { getStudentGrowth } from "@/lib/db/reports/skill-growth";
import { getReportHead } from "@/lib/db/reports/student-report";
import { listWaitingOfClass } from "@/lib/db/reports/waiting-places";
import { formatDate, formatDay, LOCALE, type Shown } from "@/lib/domain/format";
import { type Gradebook, withWaiting } from "@/lib/domain/gradebook";
import type { SkillRecord } from "@/lib/domain/growth";
import type { StudentTeacher } from "@/lib/domain/proof";
import { SKILL_STEP, SKILL_STRENGTH } from "@/lib/domain/skill-advice";
import { MARKED_KINDS } from "@/lib/exercises/registry";
import { nextSteps, skillGrowth, strengths } from "@/lib/statistics/skill-growth";

export const metadata: Metadata = { title: "A student" };

export default async function StudentPage({ params }: PageProps<"/teach/classes/[classId]/students/[studentId]">) {
  const { classId, studentId } = await params;
  const teacher = await studentTeacher(classId, studentId);
  const now = new Date();
  const shown: Shown = { locale: LOCALE, timeZone: teacher.timeZone, now };
  const [head, record] = await Promise.all([getReportHead(teacher), getStudentGrowth(teacher, MARKED_KINDS)]);
  return (
    <main id="main" className="page report">
      <PageHeading
        eyebrow={
          <>
            <Link href={`/teach/classes/${teacher.classId}`} prefetch={false}>
              <bdi>{head.className}</bdi>
            </Link>{" "}
            · <bdi>{head.schoolName}</bdi>
          </>
        }
        title={<bdi className="wraps">{head.alike ? `${head.name} (${head.number})` : head.name}</bdi>}
        note={
          <>
            Lessons in reading the news: who says so, and how sure are they? As of {formatDate(now, shown)}.
            {head.leftAt && ` Left the class ${formatDay(head.leftAt, shown)}.`}
          </>
        }
        actions={<PrintButton />}
      />
      <Skills record={record} shown={shown} />
      {!head.leftAt && <Work teacher={teacher} shown={shown} />}
      <p className="small report-note">
        This is about the answers in these lessons. It is no diagnosis and no comparison with other students, and a figure from few answers
        may be another one after the next lesson.
      </p>
      {record.lessons.length > 0 && <HowReckoned of="student" />}
      <p className="report-agreed" aria-hidden="true">
        What we agreed:
      </p>
    </main>
  );
}

function Skills({ record, shown }: { record: SkillRecord; shown: Shown }) {
  const growth = skillGrowth(record);
  const { lessons } = record;
  if (growth.length === 0) {
    return (
      <Panel id="skills" title="Skills">
        <p>Nothing that counts has been handed in yet, or its grades are held.</p>
      </Panel>
    );
  }
  return (
    <>
      <div className="growth-two">
        <SkillList
          id="strengths"
          title="What goes well"
          skills={strengths(growth)}
          words={SKILL_STRENGTH}
          none="Too early to say: no skill has five answers and eight tenths of the credit yet."
        />
        <SkillList
          id="next"
          title="What to work on next"
          skills={nextSteps(growth)}
          words={SKILL_STEP}
          none="Nothing stands out so far. Another article, and longer ones, are the next step."
        />
      </div>
      <Panel id="skills" title="Skill by skill" note={FIGURE_NOTES.student}>
        <div className="stack">
          <LessonList lessons={lessons} now={shown.now} />
          <SkillPanels of="student" growth={growth} lessons={lessons.length} />
        </div>
      </Panel>
      <Panel id="table" title="The same as a table" note="A lesson leads to the work itself." className="no-print">
        <GrowthTable of="student" growth={growth} lessons={lessons} hrefOf={({ attemptId }) => `/teach/attempts/${attemptId ?? ""}`} />
      </Panel>
    </>
  );
}

async function Work({ teacher, shown }: { teacher: StudentTeacher; shown: Shown }) {
  const [book, waiting] = await Promise.all([getGradebook(teacher, shown.now), listWaitingOfClass(teacher, MARKED_KINDS)]);
  const row = withWaiting(book.students, book.assignments, waiting).find(({ studentId }) => studentId === teacher.studentId);
  if (!row || book.assignments.length === 0) return null;
  return (
    <Panel id="work" title="Work" note={heldWords(book.assignments)}>
      <WorkTable assignments={book.assignments} cells={row.cells} shown={shown} />
    </Panel>
  );
}

const heldWords = (assignments: Gradebook["assignments"]): string =>
  assignments.some(({ gradesHeld }) => gradesHeld)
    ? "Where grades are held, nothing of them stands on this page until you release them."
    : "The grades that count.";
