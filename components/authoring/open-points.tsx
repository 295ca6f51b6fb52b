import { useState } from "react";
import { Icon, type IconName } from "@/components/ui/icon";
import type { WorkingClaim } from "@/lib/domain/draft-editing";
import { type OpenPoint, openPoints, POINT_GROUPS, type PointGroup } from "@/lib/domain/draft-queue";
import type { DraftAnalysis } from "@/lib/domain/lesson-draft";
import type { Range } from "@/lib/domain/range";
import type { ReviewArticle } from "./review-draft";
import { excerpt, GROUP_WORDS } from "./review-words";

const ICONS: Readonly<Record<PointGroup, IconName>> = {
  gaps: "text",
  "two-labels": "split",
  unsourced: "link",
  drift: "warning",
  flags: "flag",
};

type OpenPointsProps = {
  article: ReviewArticle;
  claims: readonly WorkingClaim[];
  analysis: DraftAnalysis | null;
  /** null: the claims stay as they are */
  onAdd: ((range: Range) => void) | null;
  onOpen: (id: string) => void;
};

/** What else may need a look: each line opens its places, each place leads to its claim or makes one. */
export function OpenPoints({ article, claims, analysis, onAdd, onOpen }: OpenPointsProps) {
  "use memo";
  const [open, setOpen] = useState<PointGroup | null>(null);
  const points = openPoints({ text: article.text, sentences: article.sentences, claims, analysis });
  const groups = POINT_GROUPS.filter((group) => group === "gaps" || points[group].length > 0);
  return (
    <div className="points">
      <h2>Open points</h2>
      <ul>
        {groups.map((group) => {
          const count = points[group].length;
          const shown = open === group && count > 0;
          return (
            <li key={group}>
              <button
                type="button"
                className="point-group"
                aria-expanded={count > 0 ? shown : undefined}
                aria-disabled={count === 0 || undefined}
                onClick={() => setOpen(shown || count === 0 ? null : group)}
              >
                <Icon name={count === 0 ? "check" : ICONS[group]} />
                <span>{GROUP_WORDS[group]}</span>
                <span className="num">{count}</span>
              </button>
              {shown && <Points points={points[group]} {...{ article, claims, onAdd, onOpen }} />}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function Points({ points, article, claims, onAdd, onOpen }: Omit<OpenPointsProps, "analysis"> & { points: readonly OpenPoint[] }) {
  "use memo";
  const numbers = new Map(claims.map((claim, index) => [claim.id, index + 1]));
  return (
    <ul className="point-list">
      {points.map((point, index) => {
        if (point.kind === "flag") {
          const { id } = point;
          return (
            // flags have no place of their own; their order stands
            <li key={`flag-${point.reason}`}>
              <p>{point.reason}</p>
              {id !== null && (
                <button type="button" className="link" onClick={() => onOpen(id)}>
                  See claim {numbers.get(id)}
                </button>
              )}
            </li>
          );
        }
        const words = excerpt(article.text.slice(...point.range));
        const key = `${point.kind}-${point.range[0]}-${index}`;
        if (point.kind === "claim") {
          const { id, other } = point;
          return (
            <li key={key}>
              <button type="button" className="point" onClick={() => onOpen(id)}>
                <b>
                  Claim {numbers.get(id)}
                  {other !== null && other !== id ? `, first said in claim ${numbers.get(other)}` : ""}
                </b>{" "}
                <span className="quiet">{words}</span>
              </button>
            </li>
          );
        }
        return (
          <li key={key}>
            {onAdd ? (
              <button type="button" className="point" onClick={() => onAdd(point.range)}>
                <b>
                  <Icon name="plus" /> Make a claim of it
                </b>{" "}
                <span className="quiet">{words}</span>
              </button>
            ) : (
              <p className="quiet">{words}</p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
