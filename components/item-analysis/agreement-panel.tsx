import Link from "next/link";
import { Disclosure } from "@/components/ui/disclosure";
import { Panel } from "@/components/ui/panel";
import { TableWrap } from "@/components/ui/table-wrap";
import { formatCount, formatDecimal, LOCALE } from "@/lib/domain/format";
import type { ClaimClass } from "@/lib/domain/label";
import { CLASS_WORDS } from "@/lib/domain/label-words";
import type { Search } from "@/lib/domain/results-search";
import type { Agreement } from "@/lib/statistics/agreement";
import type { TalliedLabels } from "@/lib/statistics/tallied-labels";

/** Bounds as Krippendorff names them: from .8 reliable, from .667 for tentative conclusions; a fifth above chance is little. */
const BOUNDS = [
  { from: 0.8, words: "They agree on nearly every claim." },
  { from: 0.667, words: "They agree on most claims." },
  { from: 0.2, words: "They agree on some claims and differ on others." },
  { from: Number.NEGATIVE_INFINITY, words: "They agree little more than chance would." },
] as const;

/** What the agreement of the whole comes to, in words. */
export const agreementSentence = (alpha: number | null): string =>
  alpha === null
    ? "Only one label was ever given, or too few were: agreement has nothing to show."
    : (BOUNDS.find(({ from }) => alpha >= from) ?? BOUNDS[3]).words;

const LABELS = { one: "# label", other: "# labels" };
const CLAIMS = { one: "on # claim; blanks are left out.", other: "on # claims; blanks are left out." };

type AgreementPanelProps = {
  /** of the claims that ask for a label, in their order */
  agreement: Agreement;
  claims: readonly TalliedLabels[];
  classes: readonly ClaimClass[];
  hrefOf: (number: number) => Search;
};

/** Whether the class is of one mind, claim by claim, the least agreed on first. */
export function AgreementPanel({ agreement: { alpha, units }, claims, classes, hrefOf }: AgreementPanelProps) {
  const rows = claims
    .map((claim, index) => ({ ...claim, alpha: units[index] ?? null }))
    .sort((a, b) => (a.alpha ?? 2) - (b.alpha ?? 2) || a.number - b.number);
  const labels = claims.reduce((sum, { chosen }) => sum + classes.reduce((own, name) => own + chosen[name], 0), 0);
  return (
    <Panel
      id="agreement"
      title="Are they of one mind?"
      note={`${formatCount(labels, LABELS, LOCALE)} ${formatCount(claims.length, CLAIMS, LOCALE)}`}
    >
      <p className="plain-words">
        {agreementSentence(alpha)} {alpha !== null && <span className="num caption">α = {formatDecimal(alpha, 2, LOCALE)}</span>}
      </p>
      <TableWrap label="Table: agreement by claim" tall>
        <table className="figure-table">
          <thead>
            <tr>
              <th scope="col">Claim</th>
              <th scope="col">α</th>
              {classes.map((name) => (
                <th key={name} scope="col">
                  {CLASS_WORDS[name].name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ number, alpha: own, chosen }) => (
              <tr key={number}>
                <th scope="row">
                  <Link href={`${hrefOf(number)}#claim`} prefetch={false}>
                    Claim {number}
                  </Link>
                </th>
                {own === null ? (
                  <td className="caption">{alpha === null ? "nothing to compare with" : "fewer than two labels"}</td>
                ) : (
                  <td className="num">{formatDecimal(own, 2, LOCALE)}</td>
                )}
                {classes.map((name) => (
                  <td key={name} className="num">
                    {chosen[name]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableWrap>
      <Disclosure summary="How it is worked out">
        <p className="small">1: all give the same label. 0: no more alike than chance. Of one claim: against the chance of all claims.</p>
        <p className="formula">
          Krippendorff’s α = 1 − Dₒ ÷ Dₑ for names of labels: Dₒ the share of pairs of students who differ on a claim, Dₑ the share of all
          pairs of labels that differ.
        </p>
      </Disclosure>
    </Panel>
  );
}
