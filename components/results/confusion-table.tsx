import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import type { ClaimClass } from "@/lib/domain/label";
import { CLASS_WORDS } from "@/lib/domain/label-words";
import type { Search } from "@/lib/domain/results-search";
import { mixUpStep } from "@/lib/statistics/claim-results";
import { type ConfusionMatrix, rowTotal } from "@/lib/statistics/confusion-matrix";

type ConfusionTableProps = {
  matrix: ConfusionMatrix;
  chosen?: { key: ClaimClass; chose: ClaimClass } | undefined;
  hrefOf: (key: ClaimClass, chose: ClaimClass) => Search;
};

/** Key × answer. Agreement is framed, only the mix-ups carry heat; each cell filters the article and the students. */
export function ConfusionTable({ matrix, chosen, hrefOf }: ConfusionTableProps) {
  return (
    <table className="matrix">
      <caption className="sr">Rows are the key, columns what students chose</caption>
      <colgroup>
        <col />
        <col span={matrix.classes.length} />
      </colgroup>
      <thead>
        <tr>
          <td />
          <th scope="colgroup" colSpan={matrix.classes.length}>
            Students chose
          </th>
        </tr>
        <tr>
          <th scope="col">The key</th>
          {matrix.classes.map((name) => (
            <th key={name} scope="col">
              <Badge letter={CLASS_WORDS[name].letter} tone={CLASS_WORDS[name].tone} size="sm" />
              <span className="sr">{CLASS_WORDS[name].name}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {matrix.classes.map((key) => {
          const total = rowTotal(matrix, key);
          return (
            <tr key={key}>
              <th scope="row">
                <span>
                  <Badge letter={CLASS_WORDS[key].letter} tone={CLASS_WORDS[key].tone} size="sm" /> {CLASS_WORDS[key].name}
                </span>
              </th>
              {matrix.classes.map((name) => {
                const count = matrix.cells[key][name];
                const names = `key ${CLASS_WORDS[key].name}, chosen ${CLASS_WORDS[name].name}`;
                return (
                  <td key={name} className={key === name ? "hit" : undefined}>
                    <Link
                      href={hrefOf(key, name)}
                      prefetch={false}
                      className={key === name ? "num" : `num heat-${mixUpStep(count, total)}`}
                      aria-current={chosen?.key === key && chosen.chose === name ? "true" : undefined}
                      aria-label={`${count} of ${total}: ${names}`}
                    >
                      {count}
                    </Link>
                  </td>
                );
              })}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
