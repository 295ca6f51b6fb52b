import { TableWrap } from "@/components/ui/table-wrap";
import type { WordedItem } from "@/lib/grading/keyed-items";

type ItemKeyTableProps = { items: readonly WordedItem[]; text: { language: string; direction: "ltr" | "rtl" } };

/** The keys of the questions that ask for more than a label, in words. */
export function ItemKeyTable({ items, text: { language, direction } }: ItemKeyTableProps) {
  return (
    <TableWrap label="The key, question by question">
      <table className="key-table">
        <thead>
          <tr>
            <th scope="col">Question</th>
            <th scope="col">Exercise</th>
            <th scope="col">The key says</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ number, exercise, question, claim, keyWords, explanation }) => (
            <tr key={number}>
              <th scope="row">
                <span className="num">{number}.</span> {question || (claim === "" && "About the whole text")}{" "}
                {claim && (
                  <span lang={language} dir={direction}>
                    {claim}
                  </span>
                )}
              </th>
              <td>{exercise}</td>
              <td>{keyWords}</td>
              <td>{explanation}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableWrap>
  );
}
