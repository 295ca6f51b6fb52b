import { z } from "zod";
import type { AssignmentTeacher } from "@/lib/domain/proof";
import { sql } from "../client";
import { queryRow } from "../query-rows";
import { inTransaction, type Transaction } from "../transaction";
import { storeClassRows, storeWorkOf } from "./class-rows";

// Reports are read from what was reckoned after the last change of what they depend on. Triggers note changes (report_changes); who reads
// a report and finds some reckons it again. docs/decisions/018-stored-reports.md says why nothing is lost on the way.

/** Of so many students what changed is stored one by one, of more that of the whole class. */
const MOST_ONE_BY_ONE = 100;
const CLASS = "class";
const classBody = z.object({ students: z.int(), started: z.int() });

const foundRow = z.object({ fresh: z.boolean(), body: z.unknown() });

/**
 * A report of the assignment: the stored one where nothing has changed since, or else a new one from `reckon`, which reads stored_students
 * and whatever else leaves a row in report_changes when it changes. A body that does not pass the schema, as another version of the
 * program stored it, is reckoned again. Who changes what a report says changes its name.
 */
export async function storedReport<Body>(
  teacher: AssignmentTeacher,
  name: string,
  schema: z.ZodType<Body>,
  reckon: (tx: Transaction) => Promise<Body>,
): Promise<Body> {
  const stored = await findStored(teacher, name, schema);
  if (stored !== null) return stored;
  return inTransaction(async (tx) => {
    await lockReports(tx, teacher);
    await storeWhatChanged(tx, teacher);
    // somebody else may have reckoned it meanwhile
    const ready = await findStored(teacher, name, schema, tx);
    if (ready !== null) return ready;
    const body = await reckon(tx);
    await store(tx, teacher, name, body);
    return body;
  });
}

/**
 * How many students stand in the table of the assignment: those of the class now, and who left after handing in; and how many of them have
 * nothing but an open attempt. After it, stored_students is as it was at this moment or later.
 */
export const countStudents = (teacher: AssignmentTeacher): Promise<z.infer<typeof classBody>> =>
  storedReport(teacher, CLASS, classBody, (tx) => countRows(tx, teacher));

async function countRows(tx: Transaction, { assignmentId }: AssignmentTeacher): Promise<z.infer<typeof classBody>> {
  const counts = await queryRow(
    classBody,
    sql`SELECT count(*)::int AS students, count(*) FILTER (WHERE standing = 'started')::int AS started FROM stored_students
        WHERE assignment_id = ${assignmentId}::uuid`,
    tx,
  );
  if (!counts) throw new Error("an aggregate without GROUP BY has one row");
  return counts;
}

async function findStored<Body>(
  { assignmentId }: AssignmentTeacher,
  name: string,
  schema: z.ZodType<Body>,
  tx?: Transaction,
): Promise<Body | null> {
  const found = await queryRow(
    foundRow,
    sql`SELECT NOT EXISTS (SELECT FROM report_changes WHERE assignment_id = ${assignmentId}::uuid) AS fresh,
          (SELECT body FROM stored_reports WHERE assignment_id = ${assignmentId}::uuid AND name = ${name}) AS body`,
    tx,
  );
  // within the transaction the rows were just stored: what changes meanwhile is for the next reader
  const parsed = schema.safeParse(tx || found?.fresh ? found?.body : null);
  return parsed.success ? parsed.data : null;
}

/** One reader at a time reckons, with the memory that a large class takes; compiling the query costs more than it gains. */
const lockReports = (tx: Transaction, { assignmentId }: AssignmentTeacher) =>
  tx.$executeRaw`SELECT set_config('work_mem', '64MB', true), set_config('jit', 'off', true), lock_reports(${assignmentId}::uuid)::text`;

const changesRow = z.object({ students: z.array(z.string()), everybody: z.boolean(), stored: z.boolean() });

async function storeWhatChanged(tx: Transaction, teacher: AssignmentTeacher): Promise<void> {
  const { assignmentId } = teacher;
  // taken away first: what is read afterwards, by later statements, has all that these rows told of. One that comes in between stays.
  const changes = await queryRow(
    changesRow,
    sql`WITH taken AS (DELETE FROM report_changes WHERE assignment_id = ${assignmentId}::uuid RETURNING student_id)
        SELECT coalesce(array_agg(DISTINCT student_id::text) FILTER (WHERE student_id IS NOT NULL), '{}') AS students,
          coalesce(bool_or(student_id IS NULL), FALSE) AS everybody,
          EXISTS (SELECT FROM stored_reports WHERE assignment_id = ${assignmentId}::uuid AND name = ${CLASS}) AS stored
        FROM taken`,
    tx,
  );
  if (!changes) throw new Error("an aggregate without GROUP BY has one row");
  const { students, everybody, stored } = changes;
  if (stored && !everybody && students.length === 0) return;
  const oneByOne = stored && !everybody && students.length <= MOST_ONE_BY_ONE;
  if (!oneByOne || !(await storeWorkOf(tx, teacher, students))) await storeClassRows(tx, teacher);
  await tx.$executeRaw`DELETE FROM stored_reports WHERE assignment_id = ${assignmentId}::uuid`;
  await store(tx, teacher, CLASS, await countRows(tx, teacher));
}

const store = (tx: Transaction, { assignmentId }: AssignmentTeacher, name: string, body: unknown) =>
  tx.$executeRaw`
    INSERT INTO stored_reports (assignment_id, name, body) VALUES (${assignmentId}::uuid, ${name}, ${JSON.stringify(body)}::jsonb)
    ON CONFLICT (assignment_id, name) DO UPDATE SET body = excluded.body, reckoned_at = excluded.reckoned_at`;
