import Link from "next/link";
import { TableWrap } from "@/components/ui/table-wrap";
import { formatCount, LOCALE } from "@/lib/domain/format";
import type { RegradePreview } from "@/lib/domain/regrade";
import { nameOf } from "@/lib/domain/results";
import { resultInWords } from "./regrade-words";

/** Whose result would change, and to what. */
export function StudentChanges({ preview: { byStudent, up, down } }: { preview: RegradePreview }) {
  const more = up + down - byStudent.length;
  return (
    <>
      <TableWrap label="Table: what changes, by student" tall>
        <table className="regrade-table">
          <thead>
            <tr>
              <th scope="col">Student</th>
              <th scope="col">Now</th>
              <th scope="col">Then</th>
              <th scope="col">Goes</th>
            </tr>
          </thead>
          <tbody>
            {byStudent.map(({ attemptId, name, place, alike, number, before, after }) => (
              <tr key={attemptId}>
                <th scope="row">
                  <Link href={`/teach/attempts/${attemptId}`} prefetch={false}>
                    <bdi>{nameOf({ name, number: place, alike })}</bdi>
                    {number > 1 && `, attempt ${number}`}
                  </Link>
                </th>
                <td className="num">{resultInWords(before)}</td>
                <td className="num">{resultInWords(after)}</td>
                <td>{after.total * before.possible > before.total * after.possible ? "up" : "down"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableWrap>
      {more > 0 && <p className="caption">{formatCount(more, { one: "and # attempt more.", other: "and # attempts more." }, LOCALE)}</p>}
    </>
  );
}
