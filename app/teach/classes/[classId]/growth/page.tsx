import type { Metadata } from "next";
import Link from "next/link";
import "@/app/styles/growth.css";
import { PrintButton } from "@/components/feedback/print-button";
import { ClassSentences } from "@/components/growth/class-sentences";
import { GrowthTable } from "@/components/growth/growth-table";
import { FIGURE_NOTES } from "@/components/growth/growth-words";
import { HowReckoned } from "@/components/growth/how-reckoned";
import { LessonList } from "@/components/growth/lesson-list";
import { SkillPanels } from "@/components/growth/skill-panels";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { Panel } from "@/components/ui/panel";
import { classTeacher } from "@/lib/access/proofs";
import { getClass } from "@/lib/db/classes";
import { getClassGrowth } from "@/lib/db/reports/skill-growth";
import { listRoster } from "@/lib/db/roster";
import type { RosterStudent } from "@/lib/domain/roster";
import { MARKED_KINDS } from "@/lib/exercises/registry";
import { skillGrowth } from "@/lib/statistics/skill-growth";

export const metadata: Metadata = { title: "Growth" };

export default async function GrowthPage({ params }: PageProps<"/teach/classes/[classId]/growth">) {
  const teacher = await classTeacher((await params).classId);
  const now = new Date();
  const [room, record, students] = await Promise.all([getClass(teacher), getClassGrowth(teacher, MARKED_KINDS), listRoster(teacher, now)]);
  const growth = skillGrowth(record);
  const { lessons } = record;
  return (
    <main id="main" className="page">
      <PageHeading
        eyebrow={
          <Link href={`/teach/classes/${room.classId}`} prefetch={false}>
            <bdi>{room.name}</bdi>
          </Link>
        }
        title="Growth"
        note="Claims of one skill are parallel: the article changes, what a reader must notice stays the same."
        actions={growth.length > 0 && <PrintButton />}
      />
      {growth.length === 0 ? (
        <EmptyState
          title="Nothing to compare yet"
          action={
            <ButtonLink href={`/teach/classes/${room.classId}`} variant="primary">
              To the class
            </ButtonLink>
          }
        >
          When work is handed in, every skill that it asked for stands here, lesson after lesson.
        </EmptyState>
      ) : (
        <>
          <ClassSentences growth={growth} />
          <Panel id="skills" title="Skill by skill" note={FIGURE_NOTES.class}>
            <div className="stack">
              <LessonList lessons={lessons} now={now} />
              <SkillPanels of="class" growth={growth} lessons={lessons.length} />
            </div>
          </Panel>
          <Panel id="table" title="The same as a table" note="A lesson leads to the claims and answers behind its figure.">
            <GrowthTable
              of="class"
              growth={growth}
              lessons={lessons}
              hrefOf={({ assignmentId }, skill) => `/teach/assignments/${assignmentId}?skill=${skill}#heat`}
            />
          </Panel>
          <HowReckoned of="class" />
        </>
      )}
      <Students classId={room.classId} students={students.filter(({ leftAt }) => leftAt === null)} />
    </main>
  );
}

function Students({ classId, students }: { classId: string; students: readonly RosterStudent[] }) {
  if (students.length === 0) return null;
  return (
    <Panel
      id="students"
      title="One by one"
      note="Strengths, next steps and growth of one student, to print for parents’ evening."
      className="no-print"
    >
      <ul className="growth-students">
        {students.map(({ studentId, fullName }) => (
          <li key={studentId}>
            <Link href={`/teach/classes/${classId}/students/${studentId}`} prefetch={false}>
              <bdi className="wraps">{fullName}</bdi>
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
