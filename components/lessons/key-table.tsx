import { LabelName } from "@/components/ui/badge";
import { TableWrap } from "@/components/ui/table-wrap";
import { classOf } from "@/lib/domain/label";
import { CERTAINTY_WORDS, CLASS_WORDS, VOUCHER_WORDS } from "@/lib/domain/label-words";
import { acceptedWords } from "./key-words";
import type { PreviewClaim } from "./preview-claim";
import { RingedText } from "./ringed-text";

/** The whole key as a table: the twin of the article with its labels. */
export function KeyTable({ claims, text }: { claims: readonly PreviewClaim[]; text: string }) {
  return (
    <TableWrap label="The key, claim by claim">
      <table className="key-table">
        <thead>
          <tr>
            <th scope="col">Claim</th>
            <th scope="col">Label</th>
            <th scope="col">Who vouches, how it is put</th>
            <th scope="col">Also accepted</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {claims.map((claim) => {
            const words = CLASS_WORDS[classOf(claim.key.label)];
            return (
              <tr key={claim.position}>
                <th scope="row">
                  <span className="num">{claim.position + 1}.</span> <RingedText text={text} ranges={claim.ranges} rings={claim.evidence} />
                </th>
                <td>
                  <LabelName letter={words.letter} tone={words.tone}>
                    {words.name}
                  </LabelName>
                </td>
                <td>
                  {VOUCHER_WORDS[claim.key.label.voucher]}, {CERTAINTY_WORDS[claim.key.label.certainty]}
                </td>
                <td>{claim.key.accepted.map(acceptedWords).join("; ") || "nothing else"}</td>
                <td>{claim.explanation}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableWrap>
  );
}
