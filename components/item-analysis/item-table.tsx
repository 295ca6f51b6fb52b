"use client";

import Link from "next/link";
import { type ReactNode, useState } from "react";
import { claimLinkId } from "@/components/results/claim-link-id";
import { ColumnChooser } from "@/components/results/column-chooser";
import { ARIA_SORT, moveAmongHeads, pinnedPlace } from "@/components/ui/data-table";
import { Icon } from "@/components/ui/icon";
import { SelectField } from "@/components/ui/select-field";
import { TableWrap } from "@/components/ui/table-wrap";
import type { AnalysisQuery } from "@/lib/domain/analysis-query";
import { formatCount, formatNumber, LOCALE } from "@/lib/domain/format";
import { VERDICT_WORDS } from "@/lib/domain/item-analysis";
import type { ItemNoun } from "@/lib/domain/results";
import { analysisSearch } from "./analysis-search";
import { figureText, whyNone } from "./figure-words";
import { ITEM_FORMULAS } from "./formulas";
import { type DrawnColumn, type ItemRow, shownFigure, TABLE_FIGURES } from "./item-columns";
import { useItemTable } from "./use-item-table";
import { VerdictLine } from "./verdict-line";

type ItemTableProps = {
  rows: readonly ItemRow[];
  noun: ItemNoun;
  query: AnalysisQuery;
  language: string;
  direction: "ltr" | "rtl";
};

const PLURAL = {
  Claim: { one: "# claim", other: "# claims" },
  Question: { one: "# question", other: "# questions" },
} as const;
const TOO_FEW = "Below five answers figures mean nothing yet.";

/** The items with what their figures say in words first: sort by any head, keep one verdict, hide and pin columns. */
export function ItemTable({ rows, noun, query, language, direction }: ItemTableProps) {
  const table = useItemTable(rows, noun);
  const { drawn, shown } = table;
  const roomy = drawn.findLast(({ id, start }) => id !== "name" && start === null)?.id;
  const width = drawn.reduce((sum, column) => sum + column.size, 0);
  const sizeOf = ({ id, size }: DrawnColumn) => (id === roomy ? undefined : id === "name" ? "var(--name-size)" : `${size / 16}rem`);
  const all = formatCount(rows.length, PLURAL[noun], LOCALE);
  return (
    <div className="stack tight">
      <div className="row table-tools no-print">
        <SelectField
          id="keep-verdict"
          label="What they say"
          value={table.verdict ?? ""}
          options={[{ value: "", label: "All" }, ...table.verdicts.map((value) => ({ value, label: VERDICT_WORDS[value].name }))]}
          onChange={(event) => table.keepVerdict(table.verdicts.find((value) => value === event.currentTarget.value))}
        />
        <p className="quiet small num" role="status">
          {shown.length === rows.length ? all : `${formatNumber(shown.length, LOCALE)} of ${all}`}
        </p>
        <ColumnChooser columns={table.choosable} onReset={table.showAllColumns} />
      </div>
      <TableWrap label={`Table: ${noun.toLowerCase()}s and their figures`} tall>
        <table className="data-table students item-figures" style={{ inlineSize: `max(100%, calc(var(--name-size) + ${width / 16}rem))` }}>
          <caption className="sr">{noun}s and their figures. In the head, the arrow keys go from column to column and Enter sorts.</caption>
          <colgroup>
            {drawn.map((column) => (
              <col key={column.id} style={{ inlineSize: sizeOf(column) }} />
            ))}
          </colgroup>
          <Head columns={drawn} onSort={table.sort} />
          <tbody>
            {shown.map(({ original: row }) => (
              <tr key={row.number} aria-current={row.number === query.item ? "true" : undefined}>
                {drawn.map((column) =>
                  column.id === "name" ? (
                    <th key="name" scope="row">
                      <Link id={claimLinkId(row.number)} href={`${analysisSearch({ ...query, item: row.number })}#claim`} prefetch={false}>
                        <span className="item-words">
                          <span className="num">{row.number}</span>{" "}
                          {row.isQuoted ? (
                            <span lang={language} dir={direction}>
                              {row.words}
                            </span>
                          ) : (
                            row.words
                          )}
                        </span>
                      </Link>
                    </th>
                  ) : (
                    <td key={column.id} {...pinnedPlace(column)}>
                      {cellOf(row, column.id)}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </TableWrap>
    </div>
  );
}

function cellOf(row: ItemRow, id: string): ReactNode {
  if (id === "verdict") return <VerdictLine verdict={row.verdict} waits={row.waits} />;
  if (id === "blank") return <span className="num">{row.blank}</span>;
  const name = TABLE_FIGURES.find((one) => one === id);
  if (!name) {
    return (
      <span className="num">
        {row.full} of {row.answers}
      </span>
    );
  }
  const figure = shownFigure(row, name);
  const text = figure === "too-few" ? null : figureText(figure, ITEM_FORMULAS[name].form);
  if (text !== null) return <span className="num">{text}</span>;
  return (
    <span className="quiet">
      <span aria-hidden="true">–</span>
      <span className="sr">{figure === "too-few" ? TOO_FEW : whyNone(figure)}</span>
    </span>
  );
}

function Head({ columns, onSort }: { columns: readonly DrawnColumn[]; onSort: (id: string) => void }) {
  const [active, setActive] = useState("name");
  const reached = columns.some(({ id }) => id === active) ? active : "name";
  return (
    <thead>
      <tr onKeyDown={moveAmongHeads}>
        {columns.map((column) => (
          <th key={column.id} scope="col" aria-sort={column.sorted ? ARIA_SORT[column.sorted] : undefined} {...pinnedPlace(column)}>
            <button
              type="button"
              className="sort-button"
              tabIndex={column.id === reached ? 0 : -1}
              onFocus={() => setActive(column.id)}
              onClick={() => onSort(column.id)}
            >
              {column.header}
              {column.sorted && <Icon name={column.sorted === "asc" ? "sort-up" : "sort-down"} />}
            </button>
          </th>
        ))}
      </tr>
    </thead>
  );
}
