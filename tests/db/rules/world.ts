import { randomBytes, randomUUID } from "node:crypto";
import { Client } from "pg";

// One row of everything, written by plain SQL: what is tested here is the database alone. Each test breaks one rule of it in a
// transaction that is rolled back, so that one world serves all the tests of a file.

/** A connection to the worker's database. */
export async function connect(): Promise<Client> {
  const client = new Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  return client;
}

const IDS = [
  "school",
  "otherSchool",
  "admin",
  "owner",
  "editor",
  "closed",
  "class",
  "otherClass",
  "student",
  "classmate",
  "stranger",
  "session",
  "article",
  "revision",
  "draftRevision",
  "lesson",
  "lessonVersion",
  "draftVersion",
  "otherVersion",
  "claim0",
  "claim1",
  "draftClaim",
  "otherClaim",
  "exercise",
  "draftExercise",
  "otherExercise",
  "item0",
  "item1",
  "otherItem",
  "key",
  "nextKey",
  "draftKey",
  "otherKey",
  "lessonDraft",
  "keyDraft",
  "claimOfDraft",
  "suggestion",
  "decided",
  "category",
  "assignment",
  "otherAssignment",
  "submitted",
  "open",
  "untouched",
  "redone",
  "redoneAgain",
  "redoing",
  "operation",
  "regrade",
  "appeal",
  "answeredAppeal",
] as const;

/** Ids of the rows, by what they are. `draft…` is not published; `other…` hangs on a second lesson version or class. */
export type World = Record<(typeof IDS)[number], string> & { response: string; override: string; entry: string };

const NOW = "'2026-11-02T09:00:00Z'";

/** Writes the world: two items of 2 and 1 points, an attempt handed in with 2000 of 3000, one open with an answer and one without. */
export async function makeWorld(client: Client): Promise<World> {
  const w = Object.fromEntries(IDS.map((name) => [name, randomUUID()])) as Record<(typeof IDS)[number], string>;
  await client.query(people(w));
  await client.query(lessons(w));
  await client.query(assigned(w));
  const response = await idOf(
    client,
    `INSERT INTO responses (item_id, response, digest) VALUES ('${w.item0}', '{"class":"fact"}', '\\x01') RETURNING id`,
  );
  await client.query(`
    INSERT INTO response_marks (response_id, key_version_id, grader_version, judgement, points, breakdown) VALUES (${response}, '${w.key}', 1, false, 2000, '{}');
    UPDATE attempts SET submitted_at = ${NOW}, handed_in_by = 'student', response_ids = ARRAY[${response}, NULL] WHERE id = '${w.submitted}';
    INSERT INTO grades (attempt_id, number, key_version_id, grader_version, points, graded_at) VALUES ('${w.submitted}', 0, '${w.key}', 1, '{2000,0}', ${NOW})`);
  const override = await idOf(client, adjustment(w, { kind: "override-item", item_id: w.item1, attempt_id: w.submitted, points: 500 }));
  await idOf(client, adjustment(w, { kind: "lift", attempt_id: w.submitted, lifts_id: override }));
  const excuse = await idOf(client, adjustment(w, { kind: "excuse-student", student_id: w.student }));
  await idOf(client, adjustment(w, { kind: "lift", student_id: w.student, lifts_id: excuse }));
  await client.query(regraded(w));
  const entry = await idOf(client, history(w, { number: 1, kind: "regrade", regrade_id: w.regrade }));
  await idOf(client, history(w, { number: 2, kind: "grade", attempt_id: w.submitted }));
  await idOf(client, history(w, { number: 3, kind: "adjustment", adjustment_id: override }));
  await client.query(`INSERT INTO erased_leaves (entry_id, attempt_id, digest) VALUES (${entry}, gen_random_uuid(), sha256('leaf'))`);
  await client.query(appealed(w));
  await client.query(reopened(w));
  await client.query(
    `INSERT INTO responses (item_id, response, digest, attempt_id) VALUES ('${w.item0}', '{"text":"Mine."}', '\\x03', '${w.submitted}')`,
  );
  await client.query(stored(w));
  return { ...w, response, override, entry };
}

/** What a reader of the assignment's results leaves. */
const stored = (w: Record<(typeof IDS)[number], string>) => `
  ${insert("stored_students", { assignment_id: w.assignment, student_id: w.student, shown_id: w.student, name: "Stu", number: 1, alike: "false", place: 1, standing: "absent", counts: "false" })};
  ${insert("stored_reports", { assignment_id: w.assignment, name: "class", body: '{"students":1,"started":0}' })}`;

/** An appeal that waits and one that was answered, and a key that was kept. */
const appealed = (w: Record<(typeof IDS)[number], string>) => `
  INSERT INTO appeals (id, attempt_id, item_id, sentence, made_at, decision, answer, decided_by_id, decided_at) VALUES
    ('${w.appeal}', '${w.submitted}', '${w.item0}', 'No.', ${NOW}, NULL, '', NULL, NULL),
    ('${w.answeredAppeal}', '${w.submitted}', '${w.item1}', 'No.', ${NOW}, 'declined', 'Yes.', '${w.owner}', ${NOW});
  INSERT INTO kept_keys (assignment_id, item_id, key_version_id, kept_by_id, kept_at) VALUES
    ('${w.assignment}', '${w.item0}', '${w.key}', '${w.owner}', ${NOW})`;

/** Work of the other assignment that was opened again twice: the second attempt is handed in, the third open. */
const reopened = (w: Record<(typeof IDS)[number], string>) => `
  INSERT INTO attempts (id, assignment_id, student_id, number, started_at, submitted_at, handed_in_by) VALUES
    ('${w.redone}', '${w.otherAssignment}', '${w.student}', 1, ${NOW}, ${NOW}, 'student');
  INSERT INTO attempts (id, assignment_id, student_id, number, started_at) VALUES ('${w.redoneAgain}', '${w.otherAssignment}', '${w.student}', 2, ${NOW});
  ${reopening({ attempt_id: w.redoneAgain, supersedes_id: w.redone, made_by_id: w.owner })};
  UPDATE attempts SET submitted_at = ${NOW}, handed_in_by = 'student' WHERE id = '${w.redoneAgain}';
  INSERT INTO attempts (id, assignment_id, student_id, number, started_at) VALUES ('${w.redoing}', '${w.otherAssignment}', '${w.student}', 3, ${NOW});
  ${reopening({ attempt_id: w.redoing, supersedes_id: w.redoneAgain })}`;

/** The INSERT of a reopening, in the first place unless said otherwise. */
export const reopening = (row: Record<string, string | number>) =>
  insert("reopenings", { place: 1, made_at: "2026-11-03T09:00:00Z", ...row });

/** A regrade of the world's assignment that is done, and went by nobody. */
const regraded = (w: Record<(typeof IDS)[number], string>) =>
  insert("regrades", {
    ...REGRADE,
    id: w.regrade,
    assignment_id: w.assignment,
    number: 1,
    key_version_id: w.nextKey,
    from_key_version_id: w.key,
    policy: "upwards",
    requested_by_id: w.owner,
    up: 0,
    down: 0,
    same: 1,
    done_at: "2026-11-03T09:00:00Z",
  });
const REGRADE = { grader_version: 1, policy: "all", requested_at: "2026-11-03T09:00:00Z" };

/** The INSERT of a regrade of the world's assignment that is under way, from its key to the next. */
export const regrade = (w: Pick<World, "assignment" | "key" | "nextKey">, row: Record<string, string | number | null> = {}) =>
  insert("regrades", { ...REGRADE, assignment_id: w.assignment, number: 2, key_version_id: w.nextKey, from_key_version_id: w.key, ...row });

const HASH = `\\x${"00".repeat(32)}`;
/** The INSERT of an entry of the history of the world's assignment. */
export const history = (w: Pick<World, "assignment">, row: Record<string, string | number | null>) =>
  `${insert("history_entries", { assignment_id: w.assignment, at: "2026-11-03", digest: HASH, previous_hash: HASH, hash: HASH, ...row })} RETURNING id`;

/** The INSERT of a grade of the world's attempt by its next key. */
export const grade = (w: Pick<World, "submitted" | "nextKey">, row: Record<string, string | number | null> = {}) =>
  insert("grades", {
    attempt_id: w.submitted,
    number: 2,
    key_version_id: w.nextKey,
    grader_version: 1,
    points: "{2000,3000}",
    graded_at: "2026-11-04",
    ...row,
  });

async function idOf(client: Client, insert: string): Promise<string> {
  const { rows } = await client.query<{ id: string }>(insert);
  if (!rows[0]) throw new Error("nothing was written");
  return rows[0].id;
}

type Adjustment = {
  kind: string;
  assignment_id?: string;
  attempt_id?: string;
  student_id?: string;
  item_id?: string;
  points?: number;
  lifts_id?: string;
  reason?: string;
  comment?: string;
};

const literal = (value: string | number | null) => (typeof value === "string" ? `'${value.replaceAll("'", "''")}'` : String(value));

/** The INSERT of a row from literals. */
export const insert = (table: string, row: Record<string, string | number | null>) =>
  `INSERT INTO ${table} (${Object.keys(row).join(", ")}) VALUES (${Object.values(row).map(literal).join(", ")})`;

/** The INSERT of an adjustment of the world's assignment, made by the class's owner. */
export const adjustment = (w: Pick<World, "assignment" | "owner">, row: Adjustment) =>
  `${insert("adjustments", { assignment_id: w.assignment, reason: "because", made_by_id: w.owner, made_at: "2026-11-03T09:00:00Z", ...row })} RETURNING id`;

/** A join code that no other class of the worker's database has. */
const joinCode = () => Array.from(randomBytes(8), (byte) => "23456789ABCDEFGHJKMNPQRSTVWXYZ"[byte % 30]).join("");

const people = (w: Record<(typeof IDS)[number], string>) => `
  INSERT INTO schools (id, name) VALUES ('${w.school}', 'School'), ('${w.otherSchool}', 'Other school');
  INSERT INTO users (id, email, name, password_hash, closed_at) VALUES
    ('${w.admin}', '${w.admin}@example.org', 'Ada', 'x', NULL), ('${w.owner}', '${w.owner}@example.org', 'Olu', 'x', NULL),
    ('${w.editor}', '${w.editor}@example.org', 'Edi', 'x', NULL), ('${w.closed}', NULL, '', NULL, ${NOW});
  INSERT INTO memberships (school_id, user_id, role) VALUES ('${w.school}', '${w.admin}', 'admin'), ('${w.school}', '${w.owner}', 'teacher');
  INSERT INTO classes (id, school_id, name, time_zone, join_code) VALUES
    ('${w.class}', '${w.school}', '8b', 'Europe/Berlin', '${joinCode()}'), ('${w.otherClass}', '${w.school}', '8c', 'Europe/Berlin', '${joinCode()}');
  INSERT INTO class_teachers (class_id, user_id, role) VALUES
    ('${w.class}', '${w.owner}', 'owner'), ('${w.class}', '${w.editor}', 'editor'), ('${w.otherClass}', '${w.owner}', 'owner');
  INSERT INTO students (id, school_id, name, card_hash) VALUES
    ('${w.student}', '${w.school}', 'Mia', '\\x${w.student.replaceAll("-", "")}'), ('${w.classmate}', '${w.school}', 'Ben', NULL),
    ('${w.stranger}', '${w.school}', 'Zoe', NULL);
  INSERT INTO enrolments (class_id, student_id, number) VALUES ('${w.class}', '${w.student}', 1), ('${w.class}', '${w.classmate}', 2);
  INSERT INTO accommodations (student_id, time_percent, items_a_page) VALUES ('${w.student}', 150, 3);
  INSERT INTO student_devices (student_id, device_hash) VALUES ('${w.student}', '\\x01');
  INSERT INTO sign_in_sessions (id, user_id, expires_at) VALUES ('${w.session}', '${w.owner}', ${NOW});
  INSERT INTO sign_in_sessions (student_id, expires_at) VALUES ('${w.student}', ${NOW});
  INSERT INTO sign_in_limits (scope, failures, first_failure_at) VALUES ('student:${w.student}', 1, ${NOW});
  INSERT INTO one_time_links (purpose, secret_hash, school_id, class_id, user_id, role, made_by_id, expires_at) VALUES
    ('first-administrator', '\\x${w.admin.replaceAll("-", "")}', NULL, NULL, NULL, NULL, NULL, ${NOW}),
    ('reset-password', '\\x${w.owner.replaceAll("-", "")}', '${w.school}', NULL, '${w.owner}', NULL, '${w.admin}', ${NOW}),
    ('join-school', '\\x${w.school.replaceAll("-", "")}', '${w.school}', NULL, NULL, 'teacher', '${w.admin}', ${NOW}),
    ('join-class', '\\x${w.class.replaceAll("-", "")}', NULL, '${w.class}', NULL, 'editor', '${w.owner}', ${NOW})`;

const lessons = (w: Record<(typeof IDS)[number], string>) => `
  INSERT INTO articles (id, school_id, owner_id) VALUES ('${w.article}', '${w.school}', '${w.owner}');
  INSERT INTO article_revisions (id, article_id, number, text, blocks, title, published_at) VALUES
    ('${w.revision}', '${w.article}', 1, 'One. Two.', '[]', 'Article', ${NOW}), ('${w.draftRevision}', '${w.article}', 2, 'One.', '[]', 'Article', NULL);
  INSERT INTO lessons (id, slug, school_id, owner_id) VALUES ('${w.lesson}', 'lesson', '${w.school}', '${w.owner}');
  INSERT INTO lesson_versions (id, lesson_id, number, article_revision_id, title) VALUES
    ('${w.lessonVersion}', '${w.lesson}', 1, '${w.revision}', 'Lesson'), ('${w.draftVersion}', '${w.lesson}', 2, '${w.revision}', 'Draft'),
    ('${w.otherVersion}', '${w.lesson}', 3, '${w.revision}', 'Other');
  INSERT INTO claims (id, lesson_version_id, position, ranges) VALUES
    ('${w.claim0}', '${w.lessonVersion}', 0, '[{"start":0,"end":4}]'), ('${w.claim1}', '${w.lessonVersion}', 1, '[{"start":5,"end":9}]'),
    ('${w.draftClaim}', '${w.draftVersion}', 0, '[{"start":0,"end":4}]'), ('${w.otherClaim}', '${w.otherVersion}', 0, '[{"start":0,"end":4}]');
  INSERT INTO exercises (id, lesson_version_id, position, kind, title) VALUES
    ('${w.exercise}', '${w.lessonVersion}', 0, 'sort-the-claims', 'Sort'), ('${w.draftExercise}', '${w.draftVersion}', 0, 'sort-the-claims', 'Sort'),
    ('${w.otherExercise}', '${w.otherVersion}', 0, 'sort-the-claims', 'Sort');
  INSERT INTO items (id, lesson_version_id, exercise_id, claim_id, position) VALUES
    ('${w.item0}', '${w.lessonVersion}', '${w.exercise}', '${w.claim0}', 0), ('${w.item1}', '${w.lessonVersion}', '${w.exercise}', '${w.claim1}', 1),
    ('${w.otherItem}', '${w.otherVersion}', '${w.otherExercise}', '${w.otherClaim}', 0);
  UPDATE lesson_versions SET published_at = ${NOW} WHERE id IN ('${w.lessonVersion}', '${w.otherVersion}');
  INSERT INTO key_versions (id, lesson_version_id, number, school_id, owner_id, based_on_id) VALUES
    ('${w.key}', '${w.lessonVersion}', 1, '${w.school}', '${w.owner}', NULL), ('${w.nextKey}', '${w.lessonVersion}', 2, '${w.school}', '${w.owner}', '${w.key}'),
    ('${w.draftKey}', '${w.lessonVersion}', 3, '${w.school}', '${w.owner}', '${w.nextKey}'), ('${w.otherKey}', '${w.otherVersion}', 1, NULL, NULL, NULL);
  INSERT INTO key_entries (key_version_id, item_id, key, points) VALUES
    ('${w.key}', '${w.item0}', '{}', 2000), ('${w.key}', '${w.item1}', '{}', 1000), ('${w.nextKey}', '${w.item0}', '{}', 2000), ('${w.nextKey}', '${w.item1}', '{}', 3000),
    ('${w.draftKey}', '${w.item0}', '{}', 1000), ('${w.otherKey}', '${w.otherItem}', '{}', 1000);
  UPDATE key_versions SET published_at = ${NOW}, made_by_id = '${w.owner}' WHERE id IN ('${w.key}', '${w.nextKey}', '${w.otherKey}');
  INSERT INTO lesson_drafts (id, lesson_id, school_id, author_id, scope, article_revision_id, base_version_id, title, exercises) VALUES
    ('${w.lessonDraft}', '${w.lesson}', '${w.school}', '${w.owner}', 'lesson', '${w.revision}', '${w.lessonVersion}', 'Lesson', '[]'),
    ('${w.keyDraft}', '${w.lesson}', '${w.school}', '${w.editor}', 'key', '${w.revision}', '${w.lessonVersion}', 'Lesson', '[]');
  INSERT INTO suggestions (id, school_id, lesson_id, article_revision_id, engine_version, ranges, suggested, confidence, outcome, published, key_version_id, decided_at) VALUES
    ('${w.suggestion}', '${w.school}', '${w.lesson}', '${w.revision}', 1, '[[0,4]]', '{}', 0.5, NULL, NULL, NULL, NULL),
    ('${w.decided}', '${w.school}', '${w.lesson}', '${w.revision}', 1, '[[5,9]]', '{}', 0.5, 'dropped', '[]', '${w.key}', ${NOW});
  INSERT INTO draft_claims (id, draft_id, ranges, label, suggestion_id, reviewed_at) VALUES
    ('${w.claimOfDraft}', '${w.lessonDraft}', '[[0,4]]', '{}', '${w.suggestion}', ${NOW})`;

const assigned = (w: Record<(typeof IDS)[number], string>) => `
  INSERT INTO assignments (id, class_id, lesson_version_id, key_version_id, opens_at, due_at, closes_at, attempts_allowed, feedback, made_by_id) VALUES
    ('${w.assignment}', '${w.class}', '${w.lessonVersion}', '${w.key}', '2026-11-01T09:00:00Z', '2026-11-05T09:00:00Z', '2026-11-06T09:00:00Z', 3, 'after-close', '${w.owner}'),
    ('${w.otherAssignment}', '${w.class}', '${w.lessonVersion}', '${w.nextKey}', '2026-11-01T09:00:00Z', NULL, NULL, 1, 'at-once', '${w.owner}');
  INSERT INTO grade_categories (id, class_id, name, weight, position) VALUES ('${w.category}', '${w.class}', 'Homework', 1, 1);
  UPDATE assignments SET category_id = '${w.category}' WHERE id = '${w.assignment}';
  INSERT INTO attempts (id, assignment_id, student_id, number, started_at) VALUES
    ('${w.submitted}', '${w.assignment}', '${w.student}', 1, ${NOW}), ('${w.open}', '${w.assignment}', '${w.classmate}', 1, ${NOW}),
    ('${w.untouched}', '${w.otherAssignment}', '${w.classmate}', 1, ${NOW});
  INSERT INTO operations (attempt_id, id, item_id, response) VALUES
    ('${w.submitted}', '${w.operation}', '${w.item0}', '{"class":"fact"}'), ('${w.open}', '${w.operation}', '${w.item0}', '{"class":"fact"}');
  INSERT INTO presences (attempt_id, last_seen_at) VALUES ('${w.open}', ${NOW});
  INSERT INTO nudges (attempt_id, words, sent_at) VALUES ('${w.open}', 'Look again.', ${NOW});
  INSERT INTO answers (attempt_id, item_id, response, operation_id) VALUES
    ('${w.submitted}', '${w.item0}', '{"class":"fact"}', '${w.operation}'), ('${w.open}', '${w.item0}', '{"class":"fact"}', '${w.operation}')`;
