import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { refusalOf, UNIQUE_VIOLATION } from "./refusals";
import { adjustment, connect, history, insert, makeWorld, regrade, reopening } from "./world";

const client = await connect();
const w = await makeWorld(client);

const copy = (table: string, where: string, columns: string) =>
  `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM ${table} WHERE ${where}`;
const starter = (slug: string) => insert("lessons", { slug, visibility: "starter" });
const slug = randomUUID();
const again = randomUUID();
const third = randomUUID();
const openAttempt = insert("attempts", { assignment_id: w.assignment, student_id: w.classmate, number: 2, started_at: "2026-11-02" });

/** For each unique index of the database that is not a primary key: the statements of which the last breaks it. */
const UNIQUE: Record<string, string[]> = {
  users_email_key: [`UPDATE users SET email = '${w.owner}@example.org' WHERE id = '${w.editor}'`],
  one_time_links_secret_hash_key: [
    `INSERT INTO one_time_links (purpose, secret_hash, user_id, expires_at) SELECT 'reset-password', secret_hash, '${w.editor}', expires_at
     FROM one_time_links WHERE user_id = '${w.owner}'`,
  ],
  classes_join_code_key: [
    `UPDATE classes SET join_code = (SELECT join_code FROM classes WHERE id = '${w.class}') WHERE id = '${w.otherClass}'`,
  ],
  class_teachers_one_owner: [`UPDATE class_teachers SET role = 'owner' WHERE class_id = '${w.class}' AND user_id = '${w.editor}'`],
  students_card_hash_key: [
    `UPDATE students SET card_hash = (SELECT card_hash FROM students WHERE id = '${w.student}') WHERE id = '${w.classmate}'`,
  ],
  enrolments_class_id_number_key: [insert("enrolments", { class_id: w.class, student_id: w.stranger, number: 2 })],
  article_revisions_article_id_number_key: [copy("article_revisions", `id = '${w.revision}'`, "article_id, number, text, blocks, title")],
  lessons_starter_slug: [starter(slug), starter(slug)],
  lesson_versions_lesson_id_number_key: [
    copy("lesson_versions", `id = '${w.lessonVersion}'`, "lesson_id, number, article_revision_id, title"),
  ],
  claims_lesson_version_id_position_key: [copy("claims", `id = '${w.draftClaim}'`, "lesson_version_id, position, ranges")],
  exercises_lesson_version_id_position_key: [copy("exercises", `id = '${w.draftExercise}'`, "lesson_version_id, position, kind, title")],
  items_lesson_version_id_position_key: [0, 0].map((position) =>
    insert("items", { lesson_version_id: w.draftVersion, exercise_id: w.draftExercise, claim_id: w.draftClaim, position }),
  ),
  key_versions_lesson_version_id_number_key: [copy("key_versions", `id = '${w.key}'`, "lesson_version_id, number")],
  key_versions_id_lesson_version_id_key: [],
  grade_categories_class_id_position_key: [insert("grade_categories", { class_id: w.class, name: "Tests", weight: 1, position: 1 })],
  lesson_drafts_one_of_lesson: [
    copy("lesson_drafts", `id = '${w.lessonDraft}'`, "lesson_id, school_id, author_id, scope, article_revision_id, title, exercises"),
  ],
  lesson_drafts_one_of_key: [
    copy(
      "lesson_drafts",
      `id = '${w.keyDraft}'`,
      "lesson_id, school_id, author_id, scope, article_revision_id, base_version_id, title, exercises",
    ),
  ],
  attempts_assignment_id_student_id_number_key: [
    insert("attempts", { assignment_id: w.assignment, student_id: w.student, number: 1, started_at: "2026-11-02" }),
  ],
  attempts_one_open: [openAttempt],
  reopenings_supersedes_id_key: [
    insert("attempts", { id: again, assignment_id: w.assignment, student_id: w.student, number: 2, started_at: "2026-11-03" }),
    reopening({ attempt_id: again, supersedes_id: w.submitted }),
    `UPDATE attempts SET submitted_at = now(), handed_in_by = 'student' WHERE id = '${again}'`,
    insert("attempts", { id: third, assignment_id: w.assignment, student_id: w.student, number: 3, started_at: "2026-11-03" }),
    reopening({ attempt_id: third, supersedes_id: w.submitted }),
  ],
  responses_item_id_digest_key: [copy("responses", `id = ${w.response}`, "item_id, response, digest")],
  regrades_assignment_id_number_key: [regrade(w, { number: 1 })],
  regrades_one_at_a_time: [regrade(w), regrade(w, { number: 3 })],
  history_entries_assignment_id_number_key: [history(w, { number: 1, kind: "grade" })],
  history_entries_attempt_id_key: [history(w, { number: 4, kind: "grade", attempt_id: w.submitted })],
  history_entries_adjustment_id_key: [history(w, { number: 4, kind: "adjustment", adjustment_id: w.override })],
  history_entries_regrade_id_key: [history(w, { number: 4, kind: "regrade", regrade_id: w.regrade })],
  appeals_attempt_id_item_id_key: [copy("appeals", `id = '${w.appeal}'`, "attempt_id, item_id, sentence, made_at")],
  adjustments_lifts_id_key: [adjustment(w, { kind: "lift", attempt_id: w.submitted, lifts_id: w.override })],
};
/** Their columns hold the primary key, so that it is always broken first; they are there to be referred to. */
const REFERRED_TO = ["key_versions_id_lesson_version_id_key"];

const attempts = Object.entries(UNIQUE).filter(([rule]) => !REFERRED_TO.includes(rule));

test.each(attempts)("%s refuses a second row", async (rule, statements) => {
  expect(await refusalOf(client, statements.slice(0, -1))).toBeNull();
  expect(await refusalOf(client, statements)).toMatchObject({ code: UNIQUE_VIOLATION, rule });
});

describe("what only looks like a second row is allowed", () => {
  test.each([
    [
      "a second open attempt once the first is handed in",
      [`UPDATE attempts SET submitted_at = now(), handed_in_by = 'student' WHERE id = '${w.open}'`, openAttempt],
    ],
    ["the folder's name of a starter lesson in a school", [starter(slug), insert("lessons", { slug, school_id: w.school })]],
    ["a second account without an address", [insert("users", { name: "", closed_at: "2026-11-02" })]],
    ["a second student without a card", [insert("students", { name: "Ben", school_id: w.school })]],
  ])("%s", async (_, statements) => {
    expect(await refusalOf(client, statements)).toBeNull();
  });
});

type Key = { rule: string; relation: string };
const primaryKeys = await client.query<Key>(
  `SELECT conname AS rule, conrelid::regclass::text AS relation FROM pg_constraint
   WHERE contype = 'p' AND connamespace = 'public'::regnamespace AND conrelid <> '_prisma_migrations'::regclass ORDER BY 1`,
);

test.each(primaryKeys.rows)("$rule refuses a second row", async ({ rule, relation }) => {
  const twice = `INSERT INTO ${relation} SELECT * FROM ${relation} LIMIT 1`;
  // the triggers of fixed rows would refuse first
  expect(await refusalOf(client, twice, { erasing: true })).toMatchObject({ code: UNIQUE_VIOLATION, rule });
});

test("every table has a primary key, and every other unique index of the database stands in this file", async () => {
  const { rows } = await client.query<Key & { primary: boolean }>(
    `SELECT indexrelid::regclass::text AS rule, indrelid::regclass::text AS relation, indisprimary AS primary FROM pg_index JOIN pg_class c ON c.oid = indrelid
     WHERE indisunique AND relnamespace = 'public'::regnamespace AND relname <> '_prisma_migrations'`,
  );
  const named = rows.filter((row) => !row.primary).map((row) => row.rule);
  expect(named.sort()).toEqual(Object.keys(UNIQUE).sort());
  const tables = await client.query<{ relation: string }>(
    `SELECT oid::regclass::text AS relation FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> '_prisma_migrations'`,
  );
  expect(primaryKeys.rows.map((row) => row.relation).sort()).toEqual(tables.rows.map((row) => row.relation).sort());
});
