import { StatSentence, StatSentences } from "@/components/ui/stat-sentence";
import { TableWrap } from "@/components/ui/table-wrap";
import { CLASS_WORDS } from "@/lib/domain/label-words";
import type { AcceptanceRow } from "@/lib/domain/lesson-draft";
import { acceptanceNews, shareWords } from "./acceptance-words";

const BAND_WORDS: Readonly<Record<AcceptanceRow["band"], string>> = {
  sure: "sure (90 % and more)",
  likely: "likely (70 to 89 %)",
  open: "open (below 70 %)",
};

/** What teachers made of the suggestions: sentences first, then by class, confidence and version of the analysis. */
export function AcceptanceReport({ rows }: { rows: readonly AcceptanceRow[] }) {
  return (
    <>
      <StatSentences>
        {acceptanceNews(rows).map((sentence) => (
          <StatSentence key={sentence}>{sentence}</StatSentence>
        ))}
      </StatSentences>
      <TableWrap label="Suggestions by class and confidence">
        <table>
          <thead>
            <tr>
              <th scope="col">Suggested</th>
              <th scope="col">Confidence</th>
              <th scope="col">Analysis</th>
              <th scope="col">Suggestions</th>
              <th scope="col">Kept as they were</th>
              <th scope="col">Another label</th>
              <th scope="col">Other words</th>
              <th scope="col">No claim</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.engineVersion} ${row.class} ${row.band}`}>
                <th scope="row">{CLASS_WORDS[row.class].name}</th>
                <td>{BAND_WORDS[row.band]}</td>
                <td className="num">version {row.engineVersion}</td>
                <td className="num">{row.suggested}</td>
                <td className="num">{shareWords(row.kept, row.suggested)}</td>
                <td className="num">{shareWords(row.labelChanged, row.suggested)}</td>
                <td className="num">{shareWords(row.cutChanged, row.suggested)}</td>
                <td className="num">{shareWords(row.dropped, row.suggested)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableWrap>
    </>
  );
}
