import Link from "next/link";
import { TableWrap } from "@/components/ui/table-wrap";
import type { ClaimResult, ItemNoun } from "@/lib/domain/results";
import type { Search } from "@/lib/domain/results-search";
import { textOf } from "@/lib/domain/words";
import { claimLinkId } from "./claim-link-id";

type ItemsTableProps = {
  items: readonly ClaimResult[];
  label: string;
  noun: ItemNoun;
  article: { text: string; language: string; direction: "ltr" | "rtl" };
  /** how many answers to the item at this position wait for a mark */
  waitingAt: (position: number) => number;
  hrefOf: (item: ClaimResult) => Search;
  /** the focus returns to these links: nothing else on the page opens the items */
  linked?: boolean;
};

/** Items of any kind with their keys in words, and how the class did on them. */
export function ItemsTable({ items, label, noun, article: { text, language, direction }, waitingAt, hrefOf, linked }: ItemsTableProps) {
  const waiting = items.map(({ position }) => waitingAt(position));
  const withWaiting = waiting.some((count) => count > 0);
  return (
    <TableWrap label={label} tall>
      <table className="claims-table">
        <thead>
          <tr>
            <th scope="col">{noun}</th>
            <th scope="col">The key says</th>
            <th scope="col">Without full credit</th>
            {withWaiting && <th scope="col">To mark</th>}
            <th scope="col">Left blank</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item, index) => (
            <tr key={item.itemId}>
              <th scope="row">
                <Link id={linked ? claimLinkId(item.number) : undefined} href={hrefOf(item)} scroll={false} prefetch={false}>
                  <span className="num">{item.number}</span>{" "}
                  {item.question || item.ranges.length === 0 ? (
                    item.question || `${noun} about the whole text`
                  ) : (
                    <span lang={language} dir={direction}>
                      {textOf(text, item.ranges)}
                    </span>
                  )}
                </Link>
              </th>
              <td className="in-words">{item.keyWords}</td>
              <td className="num">
                {item.answers - item.full} of {item.answers}
              </td>
              {withWaiting && <td className="num">{waiting[index]}</td>}
              <td className="num">{item.blank}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableWrap>
  );
}
