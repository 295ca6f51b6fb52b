import Link from "next/link";
import { countedShare, GRADE_STATE_WORDS, type GradeCell, shareText } from "@/lib/domain/gradebook";
import { pointsText } from "@/lib/domain/points";

export const UNITS = ["share", "points"] as const;
/** In what the cells stand. */
export type Unit = (typeof UNITS)[number];
export const UNIT_WORDS: Readonly<Record<Unit, string>> = { share: "Shares", points: "Points" };

/** Points of what could be had: "10½ of 14". */
const ofPossible = (total: number, possible: number) => `${pointsText(total)} of ${pointsText(possible)}`;

/** What a cell says large, and small below it. */
function wordsOf(cell: GradeCell, unit: Unit): { text: string | null; note: string | null } {
  const share = countedShare(cell);
  if (cell.state === "missing") return { text: unit === "share" ? shareText(0) : pointsText(0), note: GRADE_STATE_WORDS.missing };
  if (cell.state === "open" && cell.attemptId) return { text: null, note: "started" };
  if (cell.state !== "graded") return { text: null, note: GRADE_STATE_WORDS[cell.state] };
  if (share === null) return { text: null, note: "nothing counts" };
  const text = unit === "share" ? shareText(share) : ofPossible(cell.total ?? 0, cell.possible ?? 0);
  return { text, note: [...(cell.late ? ["late"] : []), ...(cell.waits ? ["to mark"] : [])].join(", ") || null };
}

/** Where there is no work, a student is excused, or an excuse is taken back, from here. */
const isExcusable = ({ state, attemptId }: GradeCell) =>
  attemptId === null && (state === "missing" || state === "open" || state === "excused");

type GradeCellViewProps = { cell: GradeCell; unit: Unit; studentName: string; onExcuse: (() => void) | null };

/** The grade that counts, or why there is none; where there is work, it opens it. */
export function GradeCellView({ cell, unit, studentName, onExcuse }: GradeCellViewProps) {
  const { text, note } = wordsOf(cell, unit);
  const words = (
    <>
      {text !== null && <span className="num">{text}</span>}
      {note && <span className="caption">{text === null ? note : ` ${note}`}</span>}
    </>
  );
  if (onExcuse && isExcusable(cell)) {
    return (
      <button type="button" className="grade" aria-haspopup="dialog" onClick={onExcuse}>
        {words}
        <span className="sr">
          {cell.state === "excused" ? " See why, for " : " Excuse "}
          {studentName}
        </span>
      </button>
    );
  }
  if (!cell.attemptId) return <span className="grade">{words}</span>;
  return (
    <Link className="grade" href={`/teach/attempts/${cell.attemptId}`} prefetch={false}>
      {words}
    </Link>
  );
}
