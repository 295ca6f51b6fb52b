import { FilterInForce } from "@/components/results/filter-in-force";
import { LivePagedStudents, LiveStudents } from "@/components/results/live-students";
import { buttonClass } from "@/components/ui/button-class";
import { Icon } from "@/components/ui/icon";
import { Panel } from "@/components/ui/panel";
import type { StudentExcuse } from "@/lib/domain/adjustment";
import { isClosed } from "@/lib/domain/attempt";
import { LOCALE } from "@/lib/domain/format";
import type { AssignmentTeacher } from "@/lib/domain/proof";
import type { ResultsQuery } from "@/lib/domain/results-query";
import { excuseStudentAction, liftAdjustmentAction } from "./grade-actions";
import type { Results } from "./load-results";
import { type Students, studentsPage } from "./load-students";
import { reopenAttemptAction, takeBackReopeningAction } from "./reopen-actions";

const acts = { excuse: excuseStudentAction, lift: liftAdjustmentAction };
const reopening = { reopen: reopenAttemptAction, takeBack: takeBackReopeningAction };
const MEAN_NOTE = " Labels and discs are those of the newest attempt; the credit is the mean of all.";
const LABELS_NOTE = "Anything else shows the label the student chose; a part of a disc is part of the credit.";
const OTHERS_NOTE =
  "Anything else shows the label the student chose, where one was asked for; a part of a disc is part of the credit, a cross is none, and a clock waits for your mark.";

type StudentPanelProps = {
  teacher: AssignmentTeacher;
  results: Results;
  students: Students;
  excuses: readonly StudentExcuse[];
  query: ResultsQuery;
};

/** Students × claims, with the filter of the matrix where there is one. */
export function StudentPanel({ teacher, results, students, excuses, query }: StudentPanelProps) {
  const { head, noun } = results;
  const shown = { locale: LOCALE, timeZone: head.timeZone, now: new Date() };
  const withActs = {
    title: head.title,
    reopening: teacher.classRole === "viewer" || isClosed(head, shown.now) ? null : reopening,
    excusing: teacher.classRole === "viewer" || head.anonymous ? null : { ...acts, shown, excuses },
  };
  return (
    <Panel
      id="students"
      title={`Students and ${noun.toLowerCase()}s`}
      note={`A tick is full credit. ${noun === "Claim" ? LABELS_NOTE : OTHERS_NOTE}${
        head.attemptPolicy === "mean" && head.attemptsAllowed > 1 ? MEAN_NOTE : ""
      }`}
      actions={
        <a className={buttonClass({})} href={`/teach/assignments/${teacher.assignmentId}/results.csv`} download>
          <Icon name="download" /> Save as CSV
        </a>
      }
    >
      {query.chose && <FilterInForce />}
      {students.large ? (
        <LivePagedStudents {...withActs} first={studentsPage(students, results, query.page)} />
      ) : (
        <LiveStudents {...withActs} />
      )}
    </Panel>
  );
}
