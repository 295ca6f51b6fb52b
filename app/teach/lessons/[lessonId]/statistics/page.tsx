import type { Metadata } from "next";
import Link from "next/link";
import { z } from "zod";
import "@/app/styles/results.css";
import "@/app/styles/comparing.css";
import { HowCompared } from "@/components/comparing/how-compared";
import { LessonItems } from "@/components/comparing/lesson-items";
import { type ComparedColumn, SkillsTable, WholeTable } from "@/components/comparing/shares-table";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { Panel } from "@/components/ui/panel";
import { lessonReader } from "@/lib/access/proofs";
import { findKeyToAdopt } from "@/lib/db/key-versions";
import { getLesson } from "@/lib/db/lessons";
import { getLessonShares, getReadLesson, listAnsweredVersions, listItemKeys } from "@/lib/db/reports/lesson-statistics";
import { formatCount, LOCALE } from "@/lib/domain/format";
import { classesOnOffer } from "@/lib/domain/label";
import type { LessonReader } from "@/lib/domain/proof";
import { FEWEST_FOR_INDICES } from "@/lib/domain/results";
import { LABEL_KINDS, MARKED_KINDS } from "@/lib/exercises/registry";
import { lessonItems } from "@/lib/grading/lesson-items";
import { compared, comparedSkills } from "@/lib/statistics/class-comparison";

export const metadata: Metadata = { title: "Statistics of a lesson" };

const STUDENTS = { one: "# student", other: "# students" };
const versionSchema = z.coerce.number().int().optional().catch(undefined);

export default async function LessonStatisticsPage({ params, searchParams }: PageProps<"/teach/lessons/[lessonId]/statistics">) {
  const reader = await lessonReader((await params).lessonId);
  const [{ title }, versions, search] = await Promise.all([getLesson(reader), listAnsweredVersions(reader), searchParams]);
  const asked = versionSchema.parse(search.version);
  const shown = versions.find(({ version }) => version === asked) ?? versions[0];
  return (
    <main id="main" className="page comparing">
      <PageHeading
        eyebrow={title}
        title="Statistics of the lesson"
        note={`All classes of your school together. Counts alone: no names, and of a class with fewer than ${FEWEST_FOR_INDICES} students’ answers nothing.`}
        actions={<ButtonLink href={`/teach/compare?lesson=${reader.lessonId}`}>Your classes side by side</ButtonLink>}
      />
      {versions.length > 1 && (
        <nav className="row tight" aria-label="Versions of the lesson">
          {versions.map(({ version }) => (
            <Link
              key={version}
              className="btn"
              href={`/teach/lessons/${reader.lessonId}/statistics?version=${version}`}
              prefetch={false}
              aria-current={version === shown?.version ? "page" : undefined}
            >
              Version {version}
            </Link>
          ))}
        </nav>
      )}
      {shown ? <Version reader={reader} {...shown} /> : <NothingYet lessonId={reader.lessonId} />}
    </main>
  );
}

const NothingYet = ({ lessonId }: { lessonId: string }) => (
  <EmptyState
    title="Too few have handed in"
    action={
      <ButtonLink href={`/teach/lessons/${lessonId}/assign`} variant="primary">
        Assign to a class
      </ButtonLink>
    }
  >
    As soon as {FEWEST_FOR_INDICES} students of one class have handed in and their grades are released, the lesson’s figures stand here.
    What your own classes did stands with each assignment.
  </EmptyState>
);

async function Version({ reader, version, lessonVersionId }: { reader: LessonReader; version: number; lessonVersionId: string }) {
  const key = await findKeyToAdopt({ lessonVersionId, userId: reader.userId });
  const [shares, lesson, keys] = await Promise.all([
    getLessonShares(reader, lessonVersionId, { kinds: MARKED_KINDS, labelled: LABEL_KINDS }),
    getReadLesson(reader, lessonVersionId),
    key ? listItemKeys(reader, key.keyVersionId) : [],
  ]);
  if (!shares.whole) return <NothingYet lessonId={reader.lessonId} />;
  const skills = comparedSkills([shares]);
  const column: ComparedColumn = { what: "lesson", id: reader.lessonId, name: "All classes" };
  const all = [compared(column, shares, skills)];
  const items = lessonItems({ items: lesson.items, shares, keys: new Map(keys.map(({ itemId, key: said }) => [itemId, said])) });
  const labelled = items.some(({ chosen }) => chosen);
  const students = formatCount(shares.whole.students, STUDENTS, LOCALE);
  return (
    <>
      <Panel
        id="whole"
        title={`Version ${version}`}
        note={formatCount(shares.classes, { one: `${students} of # class`, other: `${students} of # classes` }, LOCALE)}
      >
        <div className="stack loose">
          <WholeTable label="The whole lesson" head="Lesson" all={all} />
          {shares.keys > 1 && <p className="caption">Its classes use different keys, so the same answer may earn more in one of them.</p>}
          {skills.length > 0 && <SkillsTable label="Skills" skills={skills} all={all} />}
        </div>
      </Panel>
      <Panel
        id="items"
        title="Item by item"
        note="A darker ground says that more answers have no full credit. The intervals are Wilson’s, for 95 %."
      >
        <LessonItems label="Items of the lesson" lesson={lesson} items={items} classes={labelled ? classesOnOffer(shares.judgement) : []} />
      </Panel>
      <HowCompared beyond />
    </>
  );
}
