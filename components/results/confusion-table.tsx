import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import type { ClaimClass } from "@/lib/domain/label";
import { CLASS_WORDS } from "@/lib/domain/label-words";
import type { Search } from "@/lib/domain/results-search";
import { mixUpStep } from "@/lib/statistics/claim-results";
import { type ConfusionMatrix, rowTotal } from "@/lib/statistics/confusion-matrix";

type ConfusionTableProps = {
  matrix: ConfusionMatrix;
  who?: "Students" | "The student";
  chosen?: { key: ClaimClass; chose: ClaimClass } | undefined;
  /** where a cell leads; null: nowhere */
  hrefOf: (key: ClaimClass, chose: ClaimClass) => Search | `#${string}` | null;
};

/** Key × answer. Agreement is framed, only the mix-ups carry heat; each cell leads to what is behind it. */
export function ConfusionTable({ matrix, who = "Students", chosen, hrefOf }: ConfusionTableProps) {
  return (
    <table className="matrix">
      <caption className="sr">Rows are the key, columns what was chosen</caption>
      <colgroup>
        <col />
        <col span={matrix.classes.length} />
      </colgroup>
      <thead>
        <tr>
          <td />
          <th scope="colgroup" colSpan={matrix.classes.length}>
            {who} chose
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
                const href = hrefOf(key, name);
                const look = key === name ? "num" : `num heat-${mixUpStep(count, total)}`;
                return (
                  <td key={name} className={key === name ? "hit" : undefined}>
                    {href === null ? (
                      <span className={look}>{count}</span>
                    ) : (
                      <Link
                        href={href}
                        prefetch={false}
                        className={look}
                        aria-current={chosen?.key === key && chosen.chose === name ? "true" : undefined}
                        aria-label={`${count} of ${total}: ${names}`}
                      >
                        {count}
                      </Link>
                    )}
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
