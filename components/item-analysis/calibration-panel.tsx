import { Disclosure } from "@/components/ui/disclosure";
import { Panel } from "@/components/ui/panel";
import { TableWrap } from "@/components/ui/table-wrap";
import { formatCount, formatPercent, LOCALE } from "@/lib/domain/format";
import { FEWEST_FOR_INDICES } from "@/lib/domain/results";
import { SURENESS, SURENESS_WORDS } from "@/lib/domain/sureness";
import { type Calibration, type CalibrationVerdict, CONFIDENCE, type ConfidenceCount } from "@/lib/domain/understanding";
import { surenessTells } from "@/lib/statistics/sureness-tells";
import { CalibrationCurve } from "./calibration-curve";
import { FigureRow } from "./figure-row";
import { intervalText } from "./figure-words";
import { BRIER_FORMULA, OVER_CONFIDENCE_FORMULA, WILSON_FORMULA } from "./formulas";

const SENTENCES: Readonly<Record<CalibrationVerdict, string>> = {
  "too-few": "Too few said how sure they are to say anything of it.",
  "over-confident": "They are surer than they are right. Let them look again before they say “certain”.",
  "under-confident": "They are right more often than they dare to say.",
  "well-calibrated": "On the whole they are about as sure as they are right.",
};

const TELLS = {
  tells: "The surer they say they are, the more often they are right.",
  hardly: "Whether they say guessing or certain, they are right about as often.",
} as const;

type CalibrationPanelProps = { calibration: Calibration; counts: readonly ConfidenceCount[] };

/** How sure the class was against how right it was: in words, as a curve, and as the table from the same rows. */
export function CalibrationPanel({ calibration: { answers, brier, overConfidence, bins, verdict }, counts }: CalibrationPanelProps) {
  const few = answers < FEWEST_FOR_INDICES;
  const tells = surenessTells(bins);
  const note = formatCount(answers, { one: "# answer says how sure.", other: "# answers say how sure." }, LOCALE);
  return (
    <Panel id="calibration" title="Do they know when they know?" note={note}>
      <p className="plain-words">
        {SENTENCES[verdict]} {tells && TELLS[tells]}
      </p>
      {!few && (
        <>
          <CalibrationCurve bins={bins} />
          <CalibrationTable bins={bins} />
          <ul className="figures">
            <FigureRow formula={OVER_CONFIDENCE_FORMULA} figure={overConfidence} />
            <FigureRow formula={BRIER_FORMULA} figure={brier} />
          </ul>
        </>
      )}
      <AnswerRows counts={counts} />
    </Panel>
  );
}

/** The words for sureness whose confidence lies in this stretch of the scale. */
const saidIn = (from: number, to: number): string =>
  SURENESS.filter((name) => CONFIDENCE[name] >= from && (CONFIDENCE[name] < to || to === 1))
    .map((name) => SURENESS_WORDS[name])
    .join(", ");

/** The table twin of the curve, from the same bins. */
export function CalibrationTable({ bins }: Pick<Calibration, "bins">) {
  return (
    <TableWrap label="Table: how right by how sure">
      <table className="figure-table">
        <thead>
          <tr>
            <th scope="col">They said</th>
            <th scope="col">How sure</th>
            <th scope="col">Answers</th>
            <th scope="col">Right</th>
          </tr>
        </thead>
        <tbody>
          {bins
            .filter(({ answers }) => answers > 0)
            .map(({ from, to, answers, confidence, right, rightInterval }) => (
              <tr key={from}>
                <th scope="row">{saidIn(from, to)}</th>
                <td className="num">{"value" in confidence && formatPercent(confidence.value, LOCALE)}</td>
                <td className="num">{answers}</td>
                <td className="num">
                  {"value" in right && formatPercent(right.value, LOCALE)}
                  <span className="caption"> {intervalText(rightInterval, "share")}</span>
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </TableWrap>
  );
}

/** What curve and figures are made from: how many answers of one sureness earned what. */
function AnswerRows({ counts }: Pick<CalibrationPanelProps, "counts">) {
  if (counts.length === 0) return null;
  const rows = SURENESS.flatMap((name) =>
    counts
      .filter(({ confidence }) => confidence === CONFIDENCE[name])
      .map(({ share, answers }) => ({ name, share, answers }))
      .sort((a, b) => b.share - a.share),
  );
  return (
    <Disclosure summary="The answers behind it">
      <TableWrap label="Table: answers by sureness and credit" tall>
        <table className="figure-table">
          <thead>
            <tr>
              <th scope="col">They said</th>
              <th scope="col">Credit</th>
              <th scope="col">Answers</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, share, answers }) => (
              <tr key={`${name} ${share}`}>
                <th scope="row">{SURENESS_WORDS[name]}</th>
                <td className="num">{formatPercent(share, LOCALE)}</td>
                <td className="num">{answers}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableWrap>
      <p className="formula">{WILSON_FORMULA}</p>
    </Disclosure>
  );
}
