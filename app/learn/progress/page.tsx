import type { Metadata } from "next";
import "@/app/styles/learn.css";
import "@/app/styles/growth.css";
import { GrowthTable } from "@/components/growth/growth-table";
import { FIGURE_NOTES } from "@/components/growth/growth-words";
import { HowReckoned } from "@/components/growth/how-reckoned";
import { LessonList } from "@/components/growth/lesson-list";
import { SkillList } from "@/components/growth/skill-list";
import { SkillPanels } from "@/components/growth/skill-panels";
import { LearnFrame } from "@/components/taking/learn-frame";
import { buttonClass } from "@/components/ui/button-class";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { student } from "@/lib/access/proofs";
import { getStudentName } from "@/lib/db/attempts";
import { getOwnGrowth } from "@/lib/db/reports/skill-growth";
import type { SkillRecord } from "@/lib/domain/growth";
import { SKILL_ADVICE, SKILL_PRAISE } from "@/lib/domain/skill-advice";
import { shownNames } from "@/lib/domain/student-name";
import { MARKED_KINDS } from "@/lib/exercises/registry";
import { nextSteps, skillGrowth, strengths } from "@/lib/statistics/skill-growth";

export const metadata: Metadata = { title: "Your progress" };

export default async function ProgressPage() {
  const reader = await student();
  const now = new Date();
  const [name, record] = await Promise.all([getStudentName(reader), getOwnGrowth(reader, MARKED_KINDS, now)]);
  const [short = name] = shownNames([{ name, number: 1 }]);
  return (
    <LearnFrame studentName={short}>
      <p>
        <a className={buttonClass({ variant: "ghost" })} href="/learn">
          <Icon name="back" /> Your lessons
        </a>
      </p>
      <h1 className="serif learn-title">Your progress</h1>
      {record.lessons.length === 0 ? (
        <EmptyState title="Nothing to show yet">When the feedback on a lesson is out, what you are good at stands here.</EmptyState>
      ) : (
        <Progress record={record} now={now} />
      )}
    </LearnFrame>
  );
}

function Progress({ record, now }: { record: SkillRecord; now: Date }) {
  const growth = skillGrowth(record);
  const { lessons } = record;
  return (
    <>
      <p className="quiet">From the lessons whose feedback you have. Only you and your teachers see this.</p>
      <SkillList
        id="strengths"
        title="What you are good at"
        skills={strengths(growth)}
        words={SKILL_PRAISE}
        none="Too early to say. After more lessons it stands here."
      />
      <SkillList
        id="next"
        title="What to practise next"
        skills={nextSteps(growth)}
        words={SKILL_ADVICE}
        none="Nothing stands out so far. Try a longer article."
      />
      <section aria-labelledby="skills" className="stack">
        <h2 id="skills">Skill by skill</h2>
        <p className="small quiet">{FIGURE_NOTES.student}</p>
        <LessonList lessons={lessons} now={now} />
        <SkillPanels of="student" growth={growth} lessons={lessons.length} />
        <Disclosure summary="The same as a table">
          <GrowthTable
            of="student"
            growth={growth}
            lessons={lessons}
            hrefOf={({ attemptId }) => `/learn/attempts/${attemptId ?? ""}/feedback?show=all`}
          />
        </Disclosure>
        <HowReckoned of="student" />
      </section>
    </>
  );
}
