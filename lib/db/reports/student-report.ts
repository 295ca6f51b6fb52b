import { z } from "zod";
import type { StudentTeacher } from "@/lib/domain/proof";
import { sql } from "../client";
import { queryRow } from "../query-rows";

const headRow = z.object({
  name: z.string(),
  number: z.int(),
  alike: z.boolean(),
  leftAt: z.date().nullable(),
  className: z.string(),
  schoolName: z.string(),
});

/** Whom a report is about, and where. `alike`: another student of the class has this name. */
export async function getReportHead({ classId, studentId }: StudentTeacher): Promise<z.output<typeof headRow>> {
  const row = await queryRow(
    headRow,
    sql`SELECT s.name, e.number, e.left_at AS "leftAt", c.name AS "className", h.name AS "schoolName",
          EXISTS (SELECT FROM enrolments x JOIN students o ON o.id = x.student_id WHERE x.class_id = c.id AND o.id <> s.id
            AND lower(normalize(o.name, NFKC)) = lower(normalize(s.name, NFKC))) AS alike
        FROM enrolments e JOIN students s ON s.id = e.student_id JOIN classes c ON c.id = e.class_id JOIN schools h ON h.id = c.school_id
        WHERE e.class_id = ${classId}::uuid AND e.student_id = ${studentId}::uuid`,
  );
  if (!row) throw new Error("the student of a proof is gone");
  return row;
}
