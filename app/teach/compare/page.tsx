import type { Metadata } from "next";
import { z } from "zod";
import "@/app/styles/results.css";
import "@/app/styles/comparing.css";
import { ComparisonSentence } from "@/components/comparing/comparison-sentence";
import { HowCompared } from "@/components/comparing/how-compared";
import { ItemShares } from "@/components/comparing/item-shares";
import { LessonChoice } from "@/components/comparing/lesson-choice";
import { type ComparedColumn, SkillsTable, WholeTable } from "@/components/comparing/shares-table";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { Panel } from "@/components/ui/panel";
import { teacher } from "@/lib/access/proofs";
import { getOwnLesson, getOwnShares } from "@/lib/db/reports/class-comparison";
import type { AssignmentShares, OwnShares } from "@/lib/domain/comparison";
import { toldApart } from "@/lib/domain/gradebook";
import type { Teacher } from "@/lib/domain/proof";
import { MARKED_KINDS } from "@/lib/exercises/registry";
import { compared, comparedSkills, comparisonFinding } from "@/lib/statistics/class-comparison";

export const metadata: Metadata = { title: "Your classes side by side" };

const lessonSchema = z.uuid().optional().catch(undefined);

export default async function ComparePage({ searchParams }: PageProps<"/teach/compare">) {
  const me = await teacher();
  const { assignments, classes } = await getOwnShares(me, MARKED_KINDS);
  const answered = assignments.filter(({ whole }) => whole);
  const lessons = lessonsOf(answered);
  const asked = lessonSchema.parse((await searchParams).lesson);
  const chosen = lessons.find(({ lessonId }) => lessonId === asked) ?? lessons[0];
  return (
    <main id="main" className="page comparing">
      <PageHeading
        title="Your classes side by side"
        note="The same lesson in several of your classes, and what they do well over all their lessons. Nobody’s name stands here."
      />
      {chosen ? (
        <>
          <SameLesson me={me} chosen={chosen} lessons={lessons} />
          <AllLessons classes={classes} />
          <HowCompared />
        </>
      ) : (
        <EmptyState
          title="Nothing to compare yet"
          action={
            <ButtonLink href="/teach/lessons" variant="primary" icon="lesson">
              Choose a lesson
            </ButtonLink>
          }
        >
          Give the same lesson to two of your classes. As soon as students hand it in, the classes stand here beside each other.
        </EmptyState>
      )}
    </main>
  );
}

type Lesson = { readonly lessonId: string; readonly title: string; readonly assignments: readonly AssignmentShares[] };

/** The lessons that somebody has handed in: those of most classes first, and then the newest. */
function lessonsOf(answered: readonly AssignmentShares[]): Lesson[] {
  const classes = ({ assignments }: Lesson) => new Set(assignments.map(({ classId }) => classId)).size;
  const newest = ({ assignments }: Lesson) => Math.max(...assignments.map(({ opensAt }) => opensAt.getTime()));
  return [...new Set(answered.map(({ lessonId }) => lessonId))]
    .map((lessonId) => {
      const assignments = answered.filter((one) => one.lessonId === lessonId);
      return { lessonId, title: assignments.at(-1)?.title ?? "", assignments };
    })
    .sort((a, b) => classes(b) - classes(a) || newest(b) - newest(a));
}

/** The assignments of a lesson beside each other: on the whole, by skill, and within the newest version item by item. */
function sideBySide(assignments: readonly AssignmentShares[]) {
  const newest = assignments.reduce((a, b) => (b.version > a.version ? b : a));
  const isNewest = ({ lessonVersionId }: AssignmentShares) => lessonVersionId === newest.lessonVersionId;
  const several = !assignments.every(isNewest);
  const names = toldApart(assignments.map(({ className }) => className));
  const skills = comparedSkills(assignments);
  const all = assignments.map((own, index) => {
    const of: ComparedColumn = {
      ...{ what: "assignment", id: own.assignmentId, name: names[index] ?? "" },
      ...(several && { note: `version ${own.version}` }),
    };
    return { own, of, row: compared(of, own, skills) };
  });
  return {
    lessonVersionId: newest.lessonVersionId,
    several,
    severalKeys: assignments.some((own) => isNewest(own) && own.keyVersion !== newest.keyVersion),
    skills,
    rows: all.map(({ row }) => row),
    columns: all.flatMap(({ own, of }) => (isNewest(own) ? [{ of, items: own.items }] : [])),
  };
}

type SameLessonProps = { me: Teacher; chosen: Lesson; lessons: readonly Lesson[] };

async function SameLesson({ me, chosen: { lessonId, title, assignments }, lessons }: SameLessonProps) {
  const { lessonVersionId, several, severalKeys, skills, rows, columns } = sideBySide(assignments);
  const lesson = await getOwnLesson(me, lessonVersionId);
  return (
    <Panel id="lesson" title={title} actions={<LessonChoice lessons={lessons} chosen={lessonId} />}>
      <div className="stack loose">
        <ComparisonSentence finding={comparisonFinding(rows)} />
        <WholeTable label="The whole lesson by class" head="Class" all={rows} />
        {several && (
          <p className="caption">The classes had different versions of the lesson. Items are compared within the newest of them.</p>
        )}
        {severalKeys && <p className="caption">The classes use different keys, so the same answer may earn more in one of them.</p>}
        {skills.length > 0 && (
          <div className="stack">
            <h3>By skill, in this lesson</h3>
            <SkillsTable label="Skills in this lesson by class" skills={skills} all={rows} />
          </div>
        )}
        <div className="stack">
          <h3>Item by item</h3>
          <p className="caption">How many answers have no full credit. A darker ground says that it is more of them.</p>
          <ItemShares label="Items by class" lesson={lesson} columns={columns} />
        </div>
      </div>
    </Panel>
  );
}

/** The classes with all of their lessons, by skill. */
function AllLessons({ classes }: Pick<OwnShares, "classes">) {
  const skills = comparedSkills(classes);
  const names = toldApart(classes.map(({ className }) => className));
  const rows = classes.map(({ classId, ...shares }, index) => {
    const column: ComparedColumn = { what: "class", id: classId, name: names[index] ?? "" };
    return compared(column, shares, skills);
  });
  if (skills.length === 0) return null;
  return (
    <Panel
      id="skills"
      title="By skill, over all lessons"
      note="Each class with its own lessons, which differ in how hard they are: read down a column rather than along a row."
    >
      <SkillsTable label="Skills over all lessons by class" skills={skills} all={rows} />
    </Panel>
  );
}
