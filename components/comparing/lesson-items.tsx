import { intervalText } from "@/components/growth/growth-words";
import { Badge } from "@/components/ui/badge";
import { TableWrap } from "@/components/ui/table-wrap";
import type { ComparedLesson } from "@/lib/domain/comparison";
import { shareText } from "@/lib/domain/gradebook";
import type { Interval } from "@/lib/domain/item-analysis";
import type { ClaimClass } from "@/lib/domain/label";
import { CLASS_WORDS } from "@/lib/domain/label-words";
import type { LessonItem } from "@/lib/grading/lesson-items";
import { heatStep } from "@/lib/statistics/claim-results";
import { wilson } from "@/lib/statistics/wilson";
import { ItemWords } from "./item-shares";

const rangeText = (interval: Interval) => ("low" in interval ? intervalText(interval) : "–");

type LessonItemsProps = { label: string; lesson: ComparedLesson; items: readonly LessonItem[]; classes: readonly ClaimClass[] };

/** A row an item: how many answered, how many have full credit, and what was chosen where a label was asked for. */
export function LessonItems({ label, lesson, items, classes }: LessonItemsProps) {
  return (
    <TableWrap label={label} tall>
      <table className="compare-items">
        <thead>
          <tr>
            <th scope="col">Item</th>
            <th scope="col">Answers</th>
            <th scope="col">Full credit</th>
            <th scope="col">95 % interval</th>
            {classes.map((name) => (
              <th key={name} scope="col">
                <Badge letter={CLASS_WORDS[name].letter} tone={CLASS_WORDS[name].tone} size="sm" />
                <span className="sr">{CLASS_WORDS[name].name}</span>
              </th>
            ))}
            <th scope="col">Blank</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ item, answers, full, blank, chosen, keyClass }) => (
            <tr key={item.itemId}>
              <th scope="row">
                <ItemWords item={item} lesson={lesson} />
              </th>
              {answers === 0 ? (
                <td colSpan={4 + classes.length} className="caption">
                  Too few answers of any one class
                </td>
              ) : (
                <>
                  <td className="num">{answers}</td>
                  <td className={`num heat-${heatStep({ answers, full })}`}>
                    {full} ({shareText(full / answers)})
                  </td>
                  <td className="num">{rangeText(wilson(full, answers))}</td>
                  {classes.map((name) => (
                    <td key={name} className="num">
                      {chosen ? chosen[name] : "–"}
                      {keyClass === name && <span className="caption"> key</span>}
                    </td>
                  ))}
                  <td className="num">{blank}</td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </TableWrap>
  );
}
