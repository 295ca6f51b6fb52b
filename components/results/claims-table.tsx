import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { TableWrap } from "@/components/ui/table-wrap";
import type { ClaimClass } from "@/lib/domain/label";
import { CLASS_WORDS } from "@/lib/domain/label-words";
import type { ClaimResult } from "@/lib/domain/results";
import type { Search } from "@/lib/domain/results-search";
import { textOf } from "@/lib/domain/words";

type ClaimsTableProps = {
  claims: readonly ClaimResult[];
  article: { text: string; language: string; direction: "ltr" | "rtl" };
  classes: readonly ClaimClass[];
  hrefOf: (claim: ClaimResult) => Search;
};

/** The table twin of the heatmap, from the same rows. */
export function ClaimsTable({ claims, article: { text, language, direction }, classes, hrefOf }: ClaimsTableProps) {
  return (
    <TableWrap label="Table: claims and answers" tall>
      <table className="claims-table">
        <thead>
          <tr>
            <th scope="col">Claim</th>
            <th scope="col">Key</th>
            <th scope="col">Without full credit</th>
            {classes.map((name) => (
              <th key={name} scope="col">
                {CLASS_WORDS[name].name}
              </th>
            ))}
            <th scope="col">Left blank</th>
          </tr>
        </thead>
        <tbody>
          {claims.map((claim) => (
            <tr key={claim.itemId}>
              <th scope="row">
                <Link href={hrefOf(claim)} scroll={false} prefetch={false}>
                  <span className="num">{claim.number}</span>{" "}
                  <span lang={language} dir={direction}>
                    {textOf(text, claim.ranges)}
                  </span>
                </Link>
              </th>
              <td>
                {claim.keyClass && (
                  <>
                    <Badge letter={CLASS_WORDS[claim.keyClass].letter} tone={CLASS_WORDS[claim.keyClass].tone} size="sm" />
                    <span className="sr">{CLASS_WORDS[claim.keyClass].name}</span>
                  </>
                )}
              </td>
              <td className="num">
                {claim.answers - claim.full} of {claim.answers}
              </td>
              {classes.map((name) => (
                <td key={name} className="num">
                  {claim.chosen[name]}
                </td>
              ))}
              <td className="num">{claim.blank}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableWrap>
  );
}
