import { TableWrap } from "@/components/ui/table-wrap";
import type { Range } from "@/lib/domain/range";
import { textOf } from "@/lib/domain/range";
import { type KeySays, keyInWords } from "./regrade-words";

export type ClaimChange = {
  readonly number: number;
  readonly position: number;
  readonly ranges: readonly Range[];
  readonly before: KeySays;
  readonly after: KeySays;
  /** students earn the same by it */
  readonly wordsOnly: boolean;
  readonly up: number;
  readonly down: number;
};

type ClaimChangesProps = {
  changes: readonly ClaimChange[];
  article: { text: string; language: string; direction: "ltr" | "rtl" };
};

/** What the key says now and would say, claim by claim, and for how many that changes the points. */
export function ClaimChanges({ changes, article: { text, language, direction } }: ClaimChangesProps) {
  return (
    <TableWrap label="Table: what changes, by claim">
      <table className="regrade-table">
        <thead>
          <tr>
            <th scope="col">Claim</th>
            <th scope="col">The key says</th>
            <th scope="col">It would say</th>
            <th scope="col">Up</th>
            <th scope="col">Down</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ number, position, ranges, before, after, wordsOnly, up, down }) => {
            const withPoints = before.points !== after.points;
            return (
              <tr key={position}>
                <th scope="row">
                  <span className="num">{number}</span>{" "}
                  <span lang={language} dir={direction}>
                    {textOf(text, ranges)}
                  </span>
                </th>
                <td>{keyInWords(before, withPoints)}</td>
                <td>{wordsOnly ? "The same class; what is said about it differs" : keyInWords(after, withPoints)}</td>
                <td className="num">{up}</td>
                <td className="num">{down}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableWrap>
  );
}
