import { DialogCancel } from "@/components/ui/dialog-button";
import { formatCount, LOCALE } from "@/lib/domain/format";
import { type GradebookAssignment, type GradeCategory, shareText } from "@/lib/domain/gradebook";
import type { FinalPart, NoFinalShare } from "@/lib/grading/final-share";
import type { GradebookRow } from "./gradebook-columns";

type FinalReckoningProps = {
  row: GradebookRow;
  assignments: readonly GradebookAssignment[];
  categories: readonly GradeCategory[];
};

const WHY_NONE: Readonly<Record<NoFinalShare, string>> = {
  "nothing-counts": "Nothing counts yet: no work of this student has been handed in, and nothing is missing.",
  "no-category": "What counts stands in no category. Put the assignments into categories, below the table.",
  "no-weight": "Every category in which something counts has the weight 0. Give one of them a weight, below the table.",
};

/** How a student's final share comes about, category by category and as a formula. */
export function FinalReckoning({ row, assignments, categories }: FinalReckoningProps) {
  const { final } = row;
  const nameOf = ({ categoryId }: FinalPart) => categories.find((one) => one.categoryId === categoryId)?.name ?? "All assignments";
  const titleOf = (id: string) => {
    const index = assignments.findIndex(({ assignmentId }) => assignmentId === id);
    const share = row.shares[index];
    return `${assignments[index]?.title ?? ""} ${share == null ? "" : shareText(share)}`;
  };
  const counting = final.parts.flatMap(({ share, weight }) => (share !== null && weight > 0 ? [{ share, weight }] : []));
  return (
    <div className="stack">
      <p>
        Final share: <strong className="num">{final.share === null ? "—" : shareText(final.share)}</strong>
      </p>
      {final.share === null && <p>{WHY_NONE[final.why]}</p>}
      <ul className="stack tight reckoning">
        {final.parts.map((part) => (
          <li key={part.categoryId}>
            <strong>
              {nameOf(part)}: {part.share === null ? "nothing counts yet" : shareText(part.share)}
            </strong>
            {categories.length > 0 && <span className="quiet"> · weight {part.weight}</span>}
            <p className="small">
              {part.counted.length > 0 && `${meanWords(part.counted.length)} ${part.counted.map(titleOf).join(", ")}.`}
              {part.dropped.length > 0 && ` Left out as the lowest: ${part.dropped.map(titleOf).join(", ")}.`}
            </p>
          </li>
        ))}
      </ul>
      {counting.length > 1 && final.share !== null && (
        <p className="num">
          ({counting.map(({ share, weight }) => `${shareText(share)} × ${weight}`).join(" + ")}) ÷{" "}
          {counting.reduce((sum, { weight }) => sum + weight, 0)} = {shareText(final.share)}
        </p>
      )}
      <div className="acts-row">
        <DialogCancel>Close</DialogCancel>
      </div>
    </div>
  );
}

const meanWords = (count: number) => formatCount(count, { one: "The one result that counts:", other: "The mean of # results:" }, LOCALE);
