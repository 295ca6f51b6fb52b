import { Disclosure } from "@/components/ui/disclosure";
import { TableWrap } from "@/components/ui/table-wrap";
import { type ChainAnalysis, type Figure, type SpanAnalysis, UNDEFINED_WORDS } from "@/lib/domain/item-analysis";
import { type FigureForm, figureText } from "./figure-words";

const cell = (figure: Figure, form: FigureForm) =>
  "undefined" in figure ? <span className="caption">{UNDEFINED_WORDS[figure.undefined]}</span> : figureText(figure, form);

type Closeness = { readonly precision: Figure; readonly recall: Figure; readonly f1: Figure };

const ClosenessHeads = () => (
  <>
    <th scope="col">Precision</th>
    <th scope="col">Recall</th>
    <th scope="col">F1</th>
  </>
);

const ClosenessCells = ({ precision, recall, f1 }: Closeness) => (
  <>
    <td className="num">{cell(precision, "share")}</td>
    <td className="num">{cell(recall, "share")}</td>
    <td className="num">{cell(f1, "share")}</td>
  </>
);

/** How closely words were marked, part by part, in words that count. */
export function SpanTable({ spans }: { spans: readonly SpanAnalysis[] }) {
  return (
    <>
      <TableWrap label="Table: how closely they marked the words">
        <table className="figure-table">
          <caption>How closely they marked</caption>
          <thead>
            <tr>
              <th scope="col">Part</th>
              <th scope="col">Answers</th>
              <th scope="col">To the word</th>
              <th scope="col">Too short</th>
              <th scope="col">Too long</th>
              <th scope="col">Beside it</th>
              <ClosenessHeads />
              <th scope="col">Overlap</th>
              <th scope="col">Off by, in words</th>
            </tr>
          </thead>
          <tbody>
            {spans.map(({ part, answers, edges, overlap, boundaryError, ...close }) => (
              <tr key={part}>
                <th scope="row">{part}</th>
                <td className="num">{answers}</td>
                <td className="num">{edges.exact}</td>
                <td className="num">{edges.tooShort}</td>
                <td className="num">{edges.tooLong}</td>
                <td className="num">{edges.beside}</td>
                <ClosenessCells {...close} />
                <td className="num">{cell(overlap, "share")}</td>
                <td className="num">{cell(boundaryError, "decimal")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableWrap>
      <Disclosure summary="How it is worked out">
        <p className="formula">
          In words, over all answers together, each against the nearest of what the key takes: precision = marked rightly ÷ marked; recall =
          marked rightly ÷ to be marked; F1 = 2 · marked rightly ÷ (marked + to be marked); overlap = marked rightly ÷ in either; off by =
          how many words beginning and end lie away, on average.
        </p>
      </Disclosure>
    </>
  );
}

/** How far the chains that were built have the key’s names and steps. */
export function ChainTable({ chain: { answers, names, steps } }: { chain: ChainAnalysis }) {
  return (
    <>
      <TableWrap label="Table: how close the chains are">
        <table className="figure-table">
          <caption>How close the chains are, of {answers}</caption>
          <thead>
            <tr>
              <th scope="col">Part</th>
              <ClosenessHeads />
            </tr>
          </thead>
          <tbody>
            {(
              [
                ["Names", names],
                ["Steps", steps],
              ] as const
            ).map(([part, close]) => (
              <tr key={part}>
                <th scope="row">{part}</th>
                <ClosenessCells {...close} />
              </tr>
            ))}
          </tbody>
        </table>
      </TableWrap>
      <Disclosure summary="How it is worked out">
        <p className="formula">
          Over all answers together: precision = right ones ÷ those built; recall = right ones ÷ the key’s; F1 = 2 · right ones ÷ (those
          built + the key’s). A step that runs the wrong way counts half.
        </p>
      </Disclosure>
    </>
  );
}
