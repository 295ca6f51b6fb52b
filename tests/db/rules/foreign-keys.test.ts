import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { FOREIGN_KEY_VIOLATION, RESTRICT_VIOLATION, refusalOf } from "./refusals";
import { connect, insert, makeWorld } from "./world";

const client = await connect();
const w = await makeWorld(client);

type ForeignKey = { rule: string; relation: string; column: string; type: string };
// a foreign key of two columns is broken by its first; the second is the lesson version or attempt that the row has by another key
const foreignKeys = await client.query<ForeignKey>(
  `SELECT c.conname AS rule, c.conrelid::regclass::text AS relation, a.attname AS column, format_type(a.atttypid, NULL) AS type
   FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
   WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace ORDER BY 1`,
);

test.each(foreignKeys.rows)("$rule refuses what does not exist", async ({ rule, relation, column, type }) => {
  const row = `(SELECT ctid FROM ${relation} WHERE ${column} IS NOT NULL LIMIT 1)`;
  const nowhere = type === "uuid" ? "gen_random_uuid()" : "9007199254740991";
  const statement = `UPDATE ${relation} SET ${column} = ${nowhere} WHERE ctid = ${row}`;
  // the triggers of fixed rows would refuse first
  expect(await refusalOf(client, statement, { erasing: true })).toMatchObject({ code: FOREIGN_KEY_VIOLATION, rule });
});

const remove = (table: string, id: string) => `DELETE FROM ${table} WHERE id = '${id}'`;

test.each([
  ["a teacher who made something", remove("users", w.owner)],
  ["an article's revision that a lesson reads", remove("article_revisions", w.revision)],
  ["a claim that an item asks about", remove("claims", w.otherClaim)],
  ["an item that was answered", remove("items", w.item0)],
  ["a lesson version that is assigned", remove("lesson_versions", w.lessonVersion)],
  ["a key version that an assignment adopted", remove("key_versions", w.nextKey)],
])("%s is not erased before what needs it", async (_, statement) => {
  const refusal = await refusalOf(client, statement, { erasing: true });
  // PostgreSQL 18 has a code of its own for ON DELETE RESTRICT
  expect([FOREIGN_KEY_VIOLATION, RESTRICT_VIOLATION]).toContain(refusal?.code);
});

test("an assignment's key version belongs to its lesson version", async () => {
  expect(await refusalOf(client, `UPDATE assignments SET key_version_id = '${w.otherKey}' WHERE id = '${w.assignment}'`)).toMatchObject({
    code: FOREIGN_KEY_VIOLATION,
    rule: "assignments_key_version_id_lesson_version_id_fkey",
  });
});

/** Columns that end like a reference and are none, with the reason. */
const NO_REFERENCE = {
  // a save keeps the operation and the answer in one transaction; asking again on every save would only cost
  "answers.operation_id": true,
  // kept for a student who is gone
  "erased_leaves.attempt_id": true,
  // checked for all grades of a statement at once, by a trigger
  "grades.attempt_id": true,
  "grades.key_version_id": true,
  // a student who begins, saves or hands in locks nothing for the reports; what is erased goes from them by a trigger
  "report_changes.assignment_id": true,
  "report_changes.student_id": true,
  "stored_reports.assignment_id": true,
  "stored_students.assignment_id": true,
  "stored_students.attempt_id": true,
  "stored_students.key_version_id": true,
  "stored_students.shown_id": true,
  "stored_students.student_id": true,
};

test("every column that names another row refers to it", async () => {
  const { rows } = await client.query<{ name: string }>(
    `SELECT c.relname || '.' || a.attname AS name FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
     WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND c.relname <> '_prisma_migrations' AND a.attnum > 0 AND a.attname LIKE '%\\_id'
       AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.contype = 'f' AND k.conrelid = a.attrelid AND a.attnum = ANY (k.conkey)) ORDER BY 1`,
  );
  expect(rows.map(({ name }) => name)).toEqual(Object.keys(NO_REFERENCE));
});

test("whatever is erased takes with it what hangs on it", async () => {
  const id = randomUUID();
  const gone = `DO $$ BEGIN IF EXISTS (SELECT FROM enrolments WHERE student_id = '${id}') THEN RAISE EXCEPTION 'left behind'; END IF; END $$`;
  const statements = [
    insert("students", { id, school_id: w.school, name: "Kim" }),
    insert("enrolments", { class_id: w.class, student_id: id, number: 9 }),
    remove("students", id),
    gone,
  ];
  expect(await refusalOf(client, statements)).toBeNull();
});
