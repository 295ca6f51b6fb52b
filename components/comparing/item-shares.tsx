import Link from "next/link";
import { TableWrap } from "@/components/ui/table-wrap";
import type { ComparedItem, ComparedLesson, ItemShare } from "@/lib/domain/comparison";
import { textOf } from "@/lib/domain/words";
import { heatStep } from "@/lib/statistics/claim-results";
import type { ComparedColumn } from "./shares-table";

/** What an item asks about: its own question, the words of its claim, or the whole text. */
export function ItemWords({ item, lesson: { text, language, direction } }: { item: ComparedItem; lesson: Omit<ComparedLesson, "items"> }) {
  return (
    <>
      <span className="num">{item.number}</span>{" "}
      {item.question || item.ranges.length === 0 ? (
        item.question || `${item.exercise}, about the whole text`
      ) : (
        <span lang={language} dir={direction}>
          {textOf(text, item.ranges)}
        </span>
      )}
    </>
  );
}

type ItemSharesProps = {
  label: string;
  lesson: ComparedLesson;
  columns: readonly { readonly of: ComparedColumn; readonly items: readonly ItemShare[] }[];
};

/** A row an item, a column an assignment: how many of its answers have no full credit, darker where it is more of them, as on the page of results. */
export function ItemShares({ label, lesson, columns }: ItemSharesProps) {
  return (
    <TableWrap label={label} tall>
      <table className="compare-items">
        <thead>
          <tr>
            <th scope="col">Item</th>
            {columns.map(({ of: { id, name, note } }) => (
              <th key={id} scope="col">
                {name}
                {note && <span className="caption"> {note}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lesson.items.map((item) => (
            <tr key={item.itemId}>
              <th scope="row">
                <ItemWords item={item} lesson={lesson} />
              </th>
              {columns.map(({ of: { id, name }, items }) => {
                const share = items.find(({ itemId }) => itemId === item.itemId);
                if (!share) return <td key={id}>–</td>;
                return (
                  <td key={id} className={`num heat-${heatStep(share)}`}>
                    <Link href={`/teach/assignments/${id}?claim=${item.number}#claim`} prefetch={false}>
                      {share.answers - share.full} of {share.answers}
                      <span className="sr">
                        {" "}
                        without full credit on item {item.number} in {name}
                      </span>
                    </Link>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </TableWrap>
  );
}
