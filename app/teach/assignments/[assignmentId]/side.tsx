import { ClaimPanel } from "@/components/results/claim-panel";
import { ConfusionTable } from "@/components/results/confusion-table";
import { Panel } from "@/components/ui/panel";
import { listStudentRows } from "@/lib/db/reports/student-rows";
import { listPartShares } from "@/lib/db/reports/waiting-places";
import { formatCount, LOCALE } from "@/lib/domain/format";
import type { AssignmentTeacher } from "@/lib/domain/proof";
import { type ClaimResult, nameOf } from "@/lib/domain/results";
import { confusionMatrix } from "@/lib/statistics/confusion-matrix";
import { ClaimDecision } from "./claim-decision";
import type { PartProps } from "./heat";
import type { Results } from "./load-results";
import { cellFilter, NO_CLAIM, NO_FILTER, nextClaim } from "./results-view";

/** Beside the article: the item that is open, and which labels are mixed up, where any are asked for. */
export async function Side({ teacher, results, fitting, query, at }: PartProps & { teacher: AssignmentTeacher }) {
  const { claims, classes } = results;
  const open = claims.find((claim) => claim.number === query.claim);
  return (
    <div className="side">
      {open && <Opened {...{ teacher, results, fitting, query, at, open }} />}
      {claims.some(({ keyClass }) => keyClass !== null) && <Matrix {...{ claims, classes, query, at }} />}
    </div>
  );
}

type OpenedProps = PartProps & { teacher: AssignmentTeacher; open: ClaimResult };

async function Opened({ teacher, results, fitting, query, at, open }: OpenedProps) {
  const { head, exercises, classes, noun, rowOf, wordsTo, waitingAt } = results;
  const next = nextClaim(fitting, open);
  const [names, parts] = await Promise.all([
    query.names ? answerers(teacher, open, rowOf) : null,
    open.keyClass === null ? listPartShares(teacher, open.itemId) : [],
  ]);
  return (
    <ClaimPanel
      claim={open}
      noun={noun}
      exercise={exercises.length > 1 ? (exercises.find(({ position }) => position === open.exercise)?.title ?? null) : null}
      article={head.article}
      classes={classes}
      answers={wordsTo(open)}
      parts={parts}
      waiting={waitingAt(open.position)}
      assignmentId={teacher.assignmentId}
      names={names}
      namesHref={at({ names: query.names ? undefined : "on" })}
      closeHref={at({
        ...NO_CLAIM,
        ...(exercises.length > 1 && { exercise: exercises.findIndex((one) => one.position === open.exercise) + 1 }),
      })}
      nextHref={next ? at({ claim: next.number }) : null}
      decision={<ClaimDecision teacher={teacher} claim={open} noun={noun} zone={head.timeZone} />}
    />
  );
}

function Matrix({ claims, classes, query, at }: Pick<Results, "claims" | "classes"> & Pick<PartProps, "query" | "at">) {
  const matrix = confusionMatrix(claims, classes);
  const blank = formatCount(matrix.blank, { one: "# more was left blank.", other: "# more were left blank." }, LOCALE);
  const note = formatCount(matrix.answers, { one: "# answer.", other: "# answers." }, LOCALE);
  return (
    <Panel title="Which labels they mix up" id="matrix" note={`${note} Choose a cell to filter the article and the students.`}>
      <ConfusionTable matrix={matrix} chosen={cellFilter(query)} hrefOf={(key, chose) => at({ ...NO_CLAIM, ...NO_FILTER, key, chose })} />
      <p className="caption">
        Framed cells agree with the key: {matrix.agreeing} of {matrix.answers}. {matrix.blank > 0 && blank}
      </p>
    </Panel>
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
