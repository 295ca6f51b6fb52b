import { type CellFilter, ofSkill } from "@/components/results/results-view";
import { isLargeClass, listStudentRows, type StudentRowsQuery } from "@/lib/db/reports/student-rows";
import { packRow } from "@/lib/domain/packed-cells";
import type { AssignmentTeacher } from "@/lib/domain/proof";
import { LARGEST_TABLE_IN_BROWSER } from "@/lib/domain/results";
import { type StudentsQuery, studentSort } from "@/lib/domain/results-query";
import type { StudentsPage } from "@/lib/domain/students-page";
import type { Results } from "./load-results";

const PAGE_SIZE = 50;
const BY_NAME = { by: "name", down: false } as const;

/** Up to 300 students all of them, for the browser to sort, filter and keep up to date; above that a page, sorted and filtered in SQL. */
export async function loadStudents(
  teacher: AssignmentTeacher,
  query: StudentsQuery,
  results: Promise<Results>,
  filter: CellFilter | undefined,
) {
  const large = await isLargeClass(teacher, LARGEST_TABLE_IN_BROWSER);
  const responseIds = large && filter && responsesIn(await results, filter, query);
  const rows: StudentRowsQuery = large
    ? {
        sort: await itemSort(query, results),
        find: query.find,
        page: { number: query.page, size: PAGE_SIZE },
        ...(query.standing && { standing: query.standing }),
        ...(responseIds && { responseIds, ...(query.group && { third: query.group }) }),
      }
    : { sort: BY_NAME };
  return { large, ...(await listStudentRows(teacher, rows)) };
}
export type Students = Awaited<ReturnType<typeof loadStudents>>;

/** The rows of a large class's page as they travel, and where among all of them they stand. */
export function studentsPage({ rows, found }: Students, { rowOf }: Results, asked: number): StudentsPage {
  const pages = Math.max(1, Math.ceil(found / PAGE_SIZE));
  return { rows: rows.map((record) => packRow(rowOf(record))), found, page: Math.min(asked, pages), pages };
}

/** The responses that stand in a cell of the confusion matrix, of the skill that it shows. */
function responsesIn({ claims, counts }: Results, { key, chose }: CellFilter, query: StudentsQuery): string[] {
  const positions = new Set(
    ofSkill(claims, query)
      .filter((claim) => claim.keyClass === key)
      .map((claim) => claim.position),
  );
  return counts.flatMap(({ position, responseId, chosen }) =>
    responseId !== null && chosen === chose && positions.has(position) ? [responseId] : [],
  );
}

/** The sort of the address with a claim's number as its item's position. A number that no claim has sorts by name. */
async function itemSort({ sort }: StudentsQuery, results: Promise<Results>): Promise<StudentRowsQuery["sort"]> {
  const { by, down } = studentSort(sort);
  if (typeof by === "string") return { by, down };
  const claim = (await results).claims.find(({ number }) => number === by.claim);
  return claim ? { by: { position: claim.position }, down } : BY_NAME;
}
