import { MatrixPanel } from "@/components/results/matrix-panel";
import { OpenedClaim } from "@/components/results/opened-claim";
import { listStudentRows } from "@/lib/db/reports/student-rows";
import { listPartShares } from "@/lib/db/reports/waiting-places";
import type { AssignmentTeacher } from "@/lib/domain/proof";
import { type ClaimResult, nameOf } from "@/lib/domain/results";
import type { ResultsQuery } from "@/lib/domain/results-query";
import { ClaimDecision } from "./claim-decision";
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
  const { head, noun, rowOf, wordsTo } = results;
  const [names, parts] = await Promise.all([
    query.names && (large || open.keyClass === null) ? answerers(teacher, open, rowOf) : null,
    open.keyClass === null ? listPartShares(teacher, open.itemId) : [],
  ]);
  return (
    <OpenedClaim
      number={open.number}
      answers={wordsTo(open)}
      parts={parts}
      names={names}
      drawn={open.answers}
      decision={<ClaimDecision teacher={teacher} claim={open} noun={noun} zone={head.timeZone} />}
    />
  );
}

/** Who answered the item, and what. */
async function answerers(teacher: AssignmentTeacher, { number, position }: ClaimResult, rowOf: Results["rowOf"]) {
  const { rows } = await listStudentRows(teacher, { sort: { by: "name", down: false } });
  return rows.flatMap((record) => {
    const row = rowOf(record);
    const cell = row.cells[number - 1];
    if (!row.attemptId || !cell || record.points[position] == null) return [];
    return [{ attemptId: row.attemptId, name: nameOf(row), chosen: cell.chosen, responseId: record.responseIds[position] ?? null }];
  });
}
