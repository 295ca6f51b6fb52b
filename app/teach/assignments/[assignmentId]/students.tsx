import { FilterInForce } from "@/components/results/filter-in-force";
import { LivePagedStudents, LiveStudents } from "@/components/results/live-students";
import type { CellFilter } from "@/components/results/results-view";
import { buttonClass } from "@/components/ui/button-class";
import { Icon } from "@/components/ui/icon";
import { Panel } from "@/components/ui/panel";
import { listExcuses } from "@/lib/db/excuses";
import { isLargeClass, listStudentRows, type StudentRowsQuery } from "@/lib/db/reports/student-rows";
import { isClosed } from "@/lib/domain/attempt";
import { LOCALE } from "@/lib/domain/format";
import { packRow } from "@/lib/domain/packed-cells";
import type { AssignmentTeacher } from "@/lib/domain/proof";
import { LARGEST_TABLE_IN_BROWSER } from "@/lib/domain/results";
import { type ResultsQuery, studentSort } from "@/lib/domain/results-query";
import { excuseStudentAction, liftAdjustmentAction } from "./grade-actions";
import type { Results } from "./load-results";
import { reopenAttemptAction, takeBackReopeningAction } from "./reopen-actions";

const acts = { excuse: excuseStudentAction, lift: liftAdjustmentAction };
const reopening = { reopen: reopenAttemptAction, takeBack: takeBackReopeningAction };
const PAGE_SIZE = 50;
const MEAN_NOTE = " Labels and discs are those of the newest attempt; the credit is the mean of all.";
const LABELS_NOTE = "Anything else shows the label the student chose; a part of a disc is part of the credit.";
const OTHERS_NOTE =
  "Anything else shows the label the student chose, where one was asked for; a part of a disc is part of the credit, a cross is none, and a clock waits for your mark.";
const BY_NAME = { by: "name", down: false } as const;

/** Up to 300 students all of them, for the browser to sort, filter and keep up to date; above that a page, sorted and filtered in SQL. */
export async function loadStudents(
  teacher: AssignmentTeacher,
  query: ResultsQuery,
  results: Promise<Results>,
  filter: CellFilter | undefined,
) {
  const large = await isLargeClass(teacher, LARGEST_TABLE_IN_BROWSER);
  const responseIds = large && filter && responsesIn(await results, filter);
  const rows: StudentRowsQuery = large
    ? {
        sort: await itemSort(query, results),
        find: query.find,
        page: { number: query.page, size: PAGE_SIZE },
        ...(query.standing && { standing: query.standing }),
        ...(responseIds && { responseIds }),
      }
    : { sort: BY_NAME };
  const [listed, excuses] = await Promise.all([listStudentRows(teacher, rows), listExcuses(teacher)]);
  return { large, excuses, ...listed };
}
type Students = Awaited<ReturnType<typeof loadStudents>>;

/** The responses that stand in a cell of the confusion matrix. */
function responsesIn({ claims, counts }: Results, { key, chose }: CellFilter): string[] {
  const positions = new Set(claims.filter((claim) => claim.keyClass === key).map((claim) => claim.position));
  return counts.flatMap(({ position, responseId, chosen }) =>
    responseId !== null && chosen === chose && positions.has(position) ? [responseId] : [],
  );
}

/** The sort of the address with a claim's number as its item's position. A number that no claim has sorts by name. */
async function itemSort({ sort }: ResultsQuery, results: Promise<Results>): Promise<StudentRowsQuery["sort"]> {
  const { by, down } = studentSort(sort);
  if (typeof by === "string") return { by, down };
  const claim = (await results).claims.find(({ number }) => number === by.claim);
  return claim ? { by: { position: claim.position }, down } : BY_NAME;
}

type StudentPanelProps = { teacher: AssignmentTeacher; results: Results; students: Students; query: ResultsQuery };

/** Students × claims, with the filter of the matrix where there is one. */
export function StudentPanel({ teacher, results, students: { large, rows, found, excuses }, query }: StudentPanelProps) {
  const { head, noun, rowOf } = results;
  const shown = { locale: LOCALE, timeZone: head.timeZone, now: new Date() };
  const pages = Math.max(1, Math.ceil(found / PAGE_SIZE));
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
      {large ? (
        <LivePagedStudents
          {...withActs}
          rows={rows.map((record) => packRow(rowOf(record)))}
          found={found}
          page={Math.min(query.page, pages)}
          pages={pages}
        />
      ) : (
        <LiveStudents {...withActs} />
      )}
    </Panel>
  );
}
