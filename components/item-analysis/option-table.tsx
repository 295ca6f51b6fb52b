import { Fragment } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { Icon } from "@/components/ui/icon";
import { TableWrap } from "@/components/ui/table-wrap";
import { formatPercent, LOCALE } from "@/lib/domain/format";
import type { OptionAnalysis } from "@/lib/domain/item-analysis";
import { FEWEST_FOR_INDICES } from "@/lib/domain/results";
import { figureText, intervalText, whyNone } from "./figure-words";
import { OPTION_FORMULA, WILSON_FORMULA } from "./formulas";

type OptionTableProps = {
  options: readonly OptionAnalysis[];
  /** attempts with points on the item */
  answers: number;
};

/** What could be chosen, how many chose it, and how choosing it goes with the points on all other items. */
export function OptionTable({ options, answers }: OptionTableProps) {
  const parts = [...new Set(options.map(({ part }) => part))];
  const few = answers < FEWEST_FOR_INDICES;
  return (
    <>
      <TableWrap label="Table: what they chose">
        <table className="figure-table options">
          <caption>What they chose, of {answers}</caption>
          <thead>
            <tr>
              <th scope="col">Answer</th>
              <th scope="col">Credit</th>
              <th scope="col">Chose it</th>
              {!few && <th scope="col">r</th>}
            </tr>
          </thead>
          <tbody>
            {parts.map((part) => (
              <Fragment key={part}>
                {part && (
                  <tr className="part">
                    <th scope="rowgroup" colSpan={few ? 3 : 4}>
                      {part}
                    </th>
                  </tr>
                )}
                {ofPart(options, part).map((option) => (
                  <OptionRow key={option.index} {...{ option, answers, few }} isKey={option.credit === mostOf(options, part)} />
                ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      </TableWrap>
      {!few && (
        <Disclosure summary="How r is worked out">
          <p className="formula">{OPTION_FORMULA}</p>
          <p className="formula">{WILSON_FORMULA}</p>
        </Disclosure>
      )}
    </>
  );
}

const ofPart = (options: readonly OptionAnalysis[], part: string) => options.filter((option) => option.part === part);
/** What the best answer of a part earns; what earns as much is the key too. */
const mostOf = (options: readonly OptionAnalysis[], part: string) => Math.max(...ofPart(options, part).map(({ credit }) => credit));

type OptionRowProps = { option: OptionAnalysis; answers: number; few: boolean; isKey: boolean };

function OptionRow({ option, answers, few, isKey }: OptionRowProps) {
  const { words, credit, chose, shareInterval, pointBiserial } = option;
  const why = whyNone(pointBiserial);
  return (
    <tr className={isKey ? "is-key" : undefined}>
      <th scope="row">
        {isKey && (
          <>
            <Icon name="check" />
            <span className="sr">The key: </span>
          </>
        )}
        <bdi>{words}</bdi>
      </th>
      <td className="num">{formatPercent(credit, LOCALE)}</td>
      <td className="num">
        {chose}
        <span className="share" aria-hidden="true">
          <span style={{ inlineSize: `${(100 * chose) / Math.max(1, answers)}%` }} />
        </span>
        {!few && <span className="caption"> {intervalText(shareInterval, "share")}</span>}
      </td>
      {!few && <td className="num">{why === null ? figureText(pointBiserial, "decimal") : <span className="caption">{why}</span>}</td>}
    </tr>
  );
}
