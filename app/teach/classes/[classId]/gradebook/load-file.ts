import { z } from "zod";
import { getGradebook } from "@/lib/db/reports/gradebook";
import { listWaitingOfClass } from "@/lib/db/reports/waiting-places";
import type { FileLine } from "@/lib/domain/file-table";
import { countedShare, withWaiting } from "@/lib/domain/gradebook";
import { FILE_SHAPES, type FileShape, gradebookFile, released } from "@/lib/domain/gradebook-file";
import type { ClassTeacher } from "@/lib/domain/proof";
import { MARKED_KINDS } from "@/lib/exercises/registry";
import { finalShare } from "@/lib/grading/final-share";

const shapeSchema = z.enum(FILE_SHAPES).catch("classroom");

/** The file that the address asks for by `?for=`; anything else is the one for people. */
export async function loadFile(
  teacher: ClassTeacher,
  request: Request,
  now: Date,
): Promise<{ shape: FileShape; table: readonly FileLine[] }> {
  const shape = shapeSchema.parse(new URL(request.url).searchParams.get("for"));
  const [{ categories, ...book }, waiting] = await Promise.all([getGradebook(teacher, now), listWaitingOfClass(teacher, MARKED_KINDS)]);
  const { assignments, students } = released({ ...book, students: withWaiting(book.students, book.assignments, waiting) });
  const finals = students.map(
    ({ cells }) =>
      finalShare(
        assignments.flatMap(({ assignmentId, categoryId }, index) => {
          const cell = cells[index];
          return cell ? [{ id: assignmentId, categoryId, share: countedShare(cell) }] : [];
        }),
        categories,
      ).share,
  );
  return { shape, table: gradebookFile(shape, { assignments, students, finals }) };
}
