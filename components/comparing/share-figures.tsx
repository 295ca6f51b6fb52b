import type { ReactNode } from "react";
import { intervalText } from "@/components/growth/growth-words";
import { formatCount, LOCALE } from "@/lib/domain/format";
import { shareText } from "@/lib/domain/gradebook";
import { FEWEST_FOR_INDICES } from "@/lib/domain/results";
import type { ComparedShare } from "@/lib/statistics/class-comparison";

const STUDENTS = { one: "# student", other: "# students" };

type ShareFiguresProps = {
  share: ComparedShare;
  /** leads from the figure to the rows behind it */
  linked?: (figure: ReactNode) => ReactNode;
};

/** A share with its interval and its n, or why there is none. */
export function ShareFigures({ share, linked = (figure) => figure }: ShareFiguresProps) {
  if (share.students === 0) {
    return (
      <span className="share-figures quiet">
        –<span className="sr"> not asked, or nobody’s answers count</span>
      </span>
    );
  }
  const students = formatCount(share.students, STUDENTS, LOCALE);
  if (!share.shown) {
    return (
      <span className="share-figures quiet">
        <span className="caption">
          {students}: a figure means something from {FEWEST_FOR_INDICES} on
        </span>
      </span>
    );
  }
  return (
    <span className="share-figures">
      <strong className="num">{linked(shareText(share.share))}</strong>
      <span className="caption num">
        {intervalText(share)} · {students}
        {share.provisional && ", provisional"}
      </span>
    </span>
  );
}
