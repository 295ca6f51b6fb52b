import { TableWrap } from "@/components/ui/table-wrap";
import type { Range } from "@/lib/domain/range";
import { textOf } from "@/lib/domain/words";
import { type KeySays, keyInWords } from "./regrade-words";

export type ClaimChange = {
  readonly number: number;
  readonly position: number;
  readonly ranges: readonly Range[];
  /** what the item asks in words of its own */
  readonly question: string;
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

/** What the key would say, where that differs from what it says now. */
function wouldSay({ before, after, wordsOnly }: ClaimChange, withPoints: boolean): string {
  if (wordsOnly) return after.label ? "The same class; what is said about it differs" : "The same answer; what is said about it differs";
  const words = keyInWords(after, withPoints);
  return words === keyInWords(before, withPoints) ? "The same answer; what earns credit differs" : words;
}

/** What the key says now and would say, claim by claim, and for how many that changes the points. */
export function ClaimChanges({ changes, article: { text, language, direction } }: ClaimChangesProps) {
  return (
    <TableWrap label="Table: what changes, by claim">
      <table className="regrade-table">
        <thead>
          <tr>
            <th scope="col">{changes.some(({ before }) => before.label === null) ? "Question" : "Claim"}</th>
            <th scope="col">The key says</th>
            <th scope="col">It would say</th>
            <th scope="col">Up</th>
            <th scope="col">Down</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => {
            const { number, position, ranges, question, before, after, up, down } = change;
            const withPoints = before.points !== after.points;
            return (
              <tr key={position}>
                <th scope="row">
                  <span className="num">{number}</span> {question || (ranges.length === 0 && "About the whole text")}{" "}
                  <span lang={language} dir={direction}>
                    {textOf(text, ranges)}
                  </span>
                </th>
                <td>{keyInWords(before, withPoints)}</td>
                <td>{wouldSay(change, withPoints)}</td>
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
