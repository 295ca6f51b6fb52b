import { MatrixPanel } from "@/components/results/matrix-panel";
import { OpenedClaim } from "@/components/results/opened-claim";
import { listStudentRows } from "@/lib/db/reports/student-rows";
import { getThirdCounts } from "@/lib/db/reports/third-counts";
import { listPartShares } from "@/lib/db/reports/waiting-places";
import type { AssignmentTeacher } from "@/lib/domain/proof";
import { type ClaimResult, FEWEST_FOR_INDICES, nameOf } from "@/lib/domain/results";
import type { ResultsQuery } from "@/lib/domain/results-query";
import type { Third } from "@/lib/domain/student-third";
import { studentThirds } from "@/lib/statistics/student-thirds";
import { ClaimDecision } from "./claim-decision";
import { earnedIn } from "./live-results";
import type { Results } from "./load-results";

/** `large`: the browser has not got the students. */
type SideProps = { teacher: AssignmentTeacher; results: Results; query: ResultsQuery; large: boolean };

/** Beside the article: the item that is open, and which labels are mixed up, where any are asked for. */
export function Side({ teacher, results, query, large }: SideProps) {
  const open = results.claims.find((claim) => claim.number === query.claim);
  return (
    <div className="side">
      {open && <Opened {...{ teacher, results, query, large, open }} />}
      <MatrixPanel />
    </div>
  );
}

async function Opened({ teacher, results, query, large, open }: SideProps & { open: ClaimResult }) {
  const { head, noun, wordsTo } = results;
  const third = query.group && (await thirdOf(teacher, query.group));
  const own = third?.counts.filter(({ position }) => position === open.position);
  const [names, parts] = await Promise.all([
    query.names && (large || open.keyClass === null) ? answerers(teacher, open, results, third && query.group) : null,
    open.keyClass === null ? listPartShares(teacher, open.itemId) : [],
  ]);
  return (
    <OpenedClaim
      number={open.number}
      answers={wordsTo(open, own)}
      parts={parts}
      names={names}
      drawn={own ? own.reduce((sum, { answers }) => sum + answers, 0) : open.answers}
      decision={<ClaimDecision teacher={teacher} claim={open} noun={noun} zone={head.timeZone} />}
    />
  );
}

/** What a third came to; undefined where it is too small to be shown, and the whole class stands in its place. */
async function thirdOf(teacher: AssignmentTeacher, group: Third) {
  const third = await getThirdCounts(teacher, group);
  return third.students < FEWEST_FOR_INDICES ? undefined : third;
}

/** Who answered the item, and what; of a third its students. */
async function answerers(
  teacher: AssignmentTeacher,
  { number, position }: ClaimResult,
  { rowOf }: Pick<Results, "rowOf">,
  group: Third | undefined,
) {
  const { rows } = await listStudentRows(teacher, { sort: { by: "name", down: false } });
  const thirds = group && studentThirds(rows.map(earnedIn));
  return rows.flatMap((record, index) => {
    const row = rowOf(record);
    const cell = row.cells[number - 1];
    if (!row.attemptId || !cell || record.points[position] == null || (thirds && thirds[index] !== group)) return [];
    return [{ attemptId: row.attemptId, name: nameOf(row), chosen: cell.chosen, responseId: record.responseIds[position] ?? null }];
  });
}
