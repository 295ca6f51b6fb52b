import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { CHECK_VIOLATION, RESTRICT_VIOLATION, refusalOf } from "./refusals";
import { adjustment, connect, grade, history, insert, makeWorld, regrade, reopening } from "./world";

const client = await connect();
const w = await makeWorld(client);

const update = (table: string, where: string, change: string) => `UPDATE ${table} SET ${change} WHERE ${where}`;
const remove = (table: string, where: string) => `DELETE FROM ${table} WHERE ${where}`;
const changes = (table: string, where: string, change: string) => [update(table, where, change), remove(table, where)];

/** Statements that a trigger refuses (the same statement goes through while something is erased), by `table.trigger`. */
const FIXED: Record<string, { by: string; refused: string[]; allowed: string[] }> = {
  "article_revisions.fixed_once_published": {
    by: "refuse_change_once_set",
    refused: changes("article_revisions", `id = '${w.revision}'`, "text = 'Else.'"),
    allowed: changes("article_revisions", `id = '${w.draftRevision}'`, "text = 'Else.'"),
  },
  "lesson_versions.fixed_once_published": {
    by: "refuse_change_once_set",
    refused: [
      ...changes("lesson_versions", `id = '${w.lessonVersion}'`, "title = 'Else'"),
      update("lesson_versions", `id = '${w.lessonVersion}'`, "published_at = NULL"),
    ],
    allowed: changes("lesson_versions", `id = '${w.draftVersion}'`, "title = 'Else'"),
  },
  "key_versions.fixed_once_published": {
    by: "refuse_change_once_set",
    refused: [
      ...changes("key_versions", `id = '${w.key}'`, "note = 'Else'"),
      update("key_versions", `id = '${w.key}'`, "item_points = '{1000,1000}'"),
      update("key_versions", `id = '${w.key}'`, "published_at = NULL"),
    ],
    allowed: changes("key_versions", `id = '${w.draftKey}'`, "note = 'Else'"),
  },
  "suggestions.fixed_once_decided": {
    by: "refuse_change_once_set",
    refused: [
      ...changes("suggestions", `id = '${w.decided}'`, "confidence = 1"),
      update("suggestions", `id = '${w.decided}'`, "outcome = NULL, published = NULL, decided_at = NULL"),
    ],
    allowed: changes("suggestions", `id = '${w.suggestion}'`, "confidence = 1"),
  },
  "attempts.fixed_once_submitted": {
    by: "refuse_change_once_set",
    refused: [
      ...changes("attempts", `id = '${w.submitted}'`, "late = true"),
      update("attempts", `id = '${w.submitted}'`, "submitted_at = NULL, handed_in_by = NULL"),
      update("attempts", `id = '${w.submitted}'`, "response_ids = '{}'"),
      remove("assignments", `id = '${w.assignment}'`),
    ],
    allowed: changes("attempts", `id = '${w.open}'`, "started_at = now()"),
  },
  "claims.fixed_under_published": {
    by: "refuse_change_under_published",
    refused: [
      ...changes("claims", `id = '${w.claim0}'`, `ranges = '[{"start":1,"end":2}]'`),
      insert("claims", { lesson_version_id: w.lessonVersion, position: 2, ranges: "[{}]" }),
      update("claims", `id = '${w.draftClaim}'`, `lesson_version_id = '${w.lessonVersion}', position = 2`),
      update("claims", `id = '${w.claim1}'`, `lesson_version_id = '${w.draftVersion}'`),
    ],
    allowed: changes("claims", `id = '${w.draftClaim}'`, `ranges = '[{"start":1,"end":2}]'`),
  },
  "exercises.fixed_under_published": {
    by: "refuse_change_under_published",
    refused: [
      ...changes("exercises", `id = '${w.exercise}'`, "title = 'Else'"),
      insert("exercises", { lesson_version_id: w.lessonVersion, position: 1, kind: "sort-the-claims", title: "More" }),
      update("exercises", `id = '${w.draftExercise}'`, `lesson_version_id = '${w.lessonVersion}', position = 1`),
    ],
    allowed: changes("exercises", `id = '${w.draftExercise}'`, "title = 'Else'"),
  },
  "items.fixed_under_published": {
    by: "refuse_change_under_published",
    refused: [
      ...changes("items", `id = '${w.item0}'`, "position = 7"),
      insert("items", { lesson_version_id: w.lessonVersion, exercise_id: w.exercise, position: 2 }),
      update("items", `id = '${w.item1}'`, `lesson_version_id = '${w.draftVersion}'`),
    ],
    allowed: [insert("items", { lesson_version_id: w.draftVersion, exercise_id: w.draftExercise, position: 0 })],
  },
  "key_entries.fixed_under_published": {
    by: "refuse_change_under_published",
    refused: [
      ...changes("key_entries", `key_version_id = '${w.key}' AND item_id = '${w.item0}'`, "points = 9000"),
      insert("key_entries", { key_version_id: w.otherKey, item_id: w.item1, key: "{}", points: 1000 }),
      update("key_entries", `key_version_id = '${w.draftKey}'`, `key_version_id = '${w.otherKey}'`),
      update("key_entries", `key_version_id = '${w.otherKey}'`, `key_version_id = '${w.draftKey}'`),
    ],
    allowed: changes("key_entries", `key_version_id = '${w.draftKey}'`, "points = 9000"),
  },
  "answers.fixed_after_submit": {
    by: "refuse_change_after_submit",
    refused: [
      ...changes("answers", `attempt_id = '${w.submitted}'`, `response = '{"class":"speculation"}'`),
      insert("answers", { attempt_id: w.submitted, item_id: w.item1, response: "{}", operation_id: w.operation }),
      update("answers", `attempt_id = '${w.submitted}'`, `attempt_id = '${w.untouched}'`),
      update("answers", `attempt_id = '${w.open}'`, `attempt_id = '${w.submitted}', item_id = '${w.item1}'`),
    ],
    allowed: [
      ...changes("answers", `attempt_id = '${w.open}'`, `response = '{"class":"speculation"}'`),
      insert("answers", { attempt_id: w.open, item_id: w.item1, response: "{}", operation_id: w.operation }),
    ],
  },
  "operations.fixed_after_submit": {
    by: "refuse_change_after_submit",
    refused: [
      ...changes("operations", `attempt_id = '${w.submitted}'`, "response = NULL"),
      insert("operations", { attempt_id: w.submitted, id: randomUUID(), item_id: w.item1, response: "{}" }),
      update("operations", `attempt_id = '${w.submitted}'`, `attempt_id = '${w.untouched}'`),
    ],
    allowed: [insert("operations", { attempt_id: w.open, id: randomUUID(), item_id: w.item1, response: null })],
  },
  "responses.fixed": {
    by: "refuse_change_of_fixed_row",
    refused: changes("responses", `id = ${w.response}`, `response = '{"class":"speculation"}'`),
    allowed: [insert("responses", { item_id: w.item0, response: "{}", digest: "\\x02" })],
  },
  "response_marks.fixed": {
    by: "refuse_change_of_fixed_row",
    refused: changes("response_marks", `response_id = ${w.response}`, "points = 0"),
    allowed: [
      insert("response_marks", {
        response_id: w.response,
        key_version_id: w.key,
        grader_version: 2,
        judgement: "true",
        points: 1,
        breakdown: "{}",
      }),
    ],
  },
  "grades.fixed": {
    by: "refuse_change_of_fixed_row",
    refused: changes("grades", `attempt_id = '${w.submitted}'`, "points = '{2000,1000}'"),
    allowed: [`WITH begun AS (${regrade(w)}) ${grade(w)}`],
  },
  "regrades.fixed_once_done": {
    by: "refuse_change_once_set",
    refused: changes("regrades", `id = '${w.regrade}'`, "reason = 'else'"),
    allowed: [regrade(w)],
  },
  "history_entries.fixed": {
    by: "refuse_change_of_fixed_row",
    refused: changes("history_entries", `id = ${w.entry}`, "number = 9"),
    allowed: [history(w, { number: 4, kind: "grade" })],
  },
  "erased_leaves.fixed": {
    by: "refuse_change_of_fixed_row",
    refused: changes("erased_leaves", `entry_id = ${w.entry}`, "digest = sha256('else')"),
    allowed: [insert("erased_leaves", { entry_id: w.entry, attempt_id: w.open, digest: `\\x${"00".repeat(32)}` })],
  },
  "appeals.fixed_once_decided": {
    by: "refuse_change_once_set",
    refused: changes("appeals", `id = '${w.answeredAppeal}'`, "answer = 'Else.'"),
    allowed: changes("appeals", `id = '${w.appeal}'`, "sentence = 'Else.'"),
  },
  "reopenings.fixed": {
    by: "refuse_change_of_fixed_row",
    refused: [update("reopenings", `attempt_id = '${w.redoing}'`, "made_at = now()")],
    allowed: [remove("reopenings", `attempt_id = '${w.redoing}'`)],
  },
  "reopenings.fixed_after_submit": {
    by: "refuse_change_after_submit",
    refused: [remove("reopenings", `attempt_id = '${w.redoneAgain}'`)],
    allowed: [remove("reopenings", `attempt_id = '${w.redoing}'`), remove("attempts", `id = '${w.redoing}'`)],
  },
  "adjustments.fixed": {
    by: "refuse_change_of_fixed_row",
    refused: changes("adjustments", `id = ${w.override}`, "reason = 'else'"),
    allowed: [adjustment(w, { kind: "drop-item", item_id: w.item0 })],
  },
};

const item = (position: number, more = {}) =>
  insert("items", { lesson_version_id: w.draftVersion, exercise_id: w.draftExercise, claim_id: w.draftClaim, position, ...more });
const publishLesson = update("lesson_versions", `id = '${w.draftVersion}'`, "published_at = now()");
const publishKey = update("key_versions", `id = '${w.draftKey}'`, "published_at = now()");
const entry = (row: { item_id: string; points: number; dropped?: string }) =>
  insert("key_entries", { key_version_id: w.draftKey, key: "{}", ...row });
const assign = (lesson_version_id: string, key_version_id: string) =>
  insert("assignments", { class_id: w.class, lesson_version_id, key_version_id, opens_at: "2026-11-01", feedback: "never" });
const appeal = (row: { attempt_id: string; item_id: string }) => insert("appeals", { sentence: "No.", made_at: "2026-11-04", ...row });
const early = randomUUID();
const nextAttempt = insert("attempts", {
  id: early,
  assignment_id: w.assignment,
  student_id: w.student,
  number: 2,
  started_at: "2026-11-03",
});
const handIn = update("attempts", `id = '${w.open}'`, "submitted_at = now(), handed_in_by = 'student'");

/** What must be whole: statements of which the last is refused, by `table.trigger`. */
const WHOLE: Record<string, { by: string; refused: string[][]; allowed: string[][] }> = {
  "lesson_versions.born_a_draft": {
    by: "refuse_born_published",
    refused: [
      [
        insert("lesson_versions", {
          lesson_id: w.lesson,
          number: 9,
          article_revision_id: w.revision,
          title: "Born",
          published_at: "2026-11-02",
        }),
      ],
    ],
    allowed: [[insert("lesson_versions", { lesson_id: w.lesson, number: 9, article_revision_id: w.revision, title: "Born" })]],
  },
  "key_versions.born_a_draft": {
    by: "refuse_born_published",
    refused: [[insert("key_versions", { lesson_version_id: w.lessonVersion, number: 9, published_at: "2026-11-02" })]],
    allowed: [[insert("key_versions", { lesson_version_id: w.lessonVersion, number: 9 })]],
  },
  "reopenings.own_attempts": {
    by: "check_reopening",
    refused: [
      [reopening({ attempt_id: w.submitted, supersedes_id: w.redone })],
      [reopening({ attempt_id: w.open, supersedes_id: w.submitted })],
      [reopening({ attempt_id: w.untouched, supersedes_id: w.redone })],
      [nextAttempt, reopening({ attempt_id: early, supersedes_id: w.submitted, place: 2 })],
      [remove("reopenings", `attempt_id = '${w.redoing}'`), reopening({ attempt_id: w.redoing, supersedes_id: w.redoneAgain, place: 2 })],
    ],
    allowed: [
      [nextAttempt, reopening({ attempt_id: early, supersedes_id: w.submitted })],
      [remove("reopenings", `attempt_id = '${w.redoing}'`), reopening({ attempt_id: w.redoing, supersedes_id: w.redoneAgain })],
    ],
  },
  "regrades.own_lesson": {
    by: "check_regrade",
    refused: [w.otherKey, w.draftKey].flatMap((key) => [[regrade(w, { key_version_id: key })], [regrade(w, { from_key_version_id: key })]]),
    allowed: [[regrade(w)], [regrade(w, { key_version_id: w.key })]],
  },
  "grades.own_assignment": {
    by: "check_grades",
    refused: [
      [grade(w)],
      [grade(w, { number: 0, attempt_id: w.open, key_version_id: w.key, points: "{0,0}" })],
      [grade(w, { number: 0, attempt_id: randomUUID(), key_version_id: w.key, points: "{0,0}" })],
      [handIn, grade(w, { number: 0, attempt_id: w.open, points: "{0,0}" })],
      [handIn, grade(w, { number: 0, attempt_id: w.open, key_version_id: w.key, points: "{0}" })],
      [handIn, grade(w, { number: 0, attempt_id: w.open, key_version_id: w.key, points: "{0,NULL}" })],
      [regrade(w), grade(w, { key_version_id: w.key })],
      [regrade(w), grade(w, { key_version_id: w.otherKey })],
      [regrade(w), grade(w, { grader_version: 2 })],
      [regrade(w), grade(w, { number: 3 })],
      [grade(w, { number: 1 })],
    ],
    allowed: [
      [handIn, grade(w, { number: 0, attempt_id: w.open, key_version_id: w.key, points: "{0,0}" })],
      [regrade(w), grade(w)],
    ],
  },
  "lesson_versions.whole_when_published": {
    by: "check_lesson_version_is_whole",
    refused: [
      [publishLesson],
      [item(1), publishLesson],
      [item(0), item(2), publishLesson],
      [item(-1), item(0), item(2), publishLesson],
      [item(0, { exercise_id: w.exercise }), publishLesson],
      [item(0, { claim_id: w.claim0 }), publishLesson],
      [item(0), update("lesson_versions", `id = '${w.draftVersion}'`, `article_revision_id = '${w.draftRevision}'`), publishLesson],
    ],
    allowed: [
      [item(0), publishLesson],
      [item(0), item(1, { claim_id: null }), publishLesson],
    ],
  },
  "key_versions.whole_when_published": {
    by: "check_key_version_is_whole",
    refused: [
      [publishKey],
      [entry({ item_id: w.item1, points: 0 }), update("key_entries", `key_version_id = '${w.draftKey}'`, "points = 0"), publishKey],
      [
        entry({ item_id: w.item1, points: 5000, dropped: "true" }),
        update("key_entries", `key_version_id = '${w.draftKey}'`, "dropped = true"),
        publishKey,
      ],
      [entry({ item_id: w.item1, points: 1000 }), entry({ item_id: w.otherItem, points: 1000 }), publishKey],
      [
        item(0),
        insert("key_versions", { id: early, lesson_version_id: w.draftVersion, number: 1 }),
        `INSERT INTO key_entries (key_version_id, item_id, key, points) SELECT '${early}', id, '{}', 1000 FROM items WHERE lesson_version_id = '${w.draftVersion}'`,
        update("key_versions", `id = '${early}'`, "published_at = now()"),
      ],
    ],
    allowed: [
      [entry({ item_id: w.item1, points: 0 }), publishKey],
      [entry({ item_id: w.item1, points: 0, dropped: "true" }), publishKey],
    ],
  },
  "appeals.own_attempt": {
    by: "check_appeal",
    refused: [[appeal({ attempt_id: w.submitted, item_id: w.otherItem })], [appeal({ attempt_id: w.open, item_id: w.item0 })]],
    allowed: [[`DELETE FROM appeals WHERE id = '${w.appeal}'`, appeal({ attempt_id: w.submitted, item_id: w.item0 })]],
  },
  "adjustments.own_assignment": {
    by: "check_adjustment",
    refused: [
      [adjustment(w, { kind: "excuse-attempt", attempt_id: w.untouched })],
      [adjustment(w, { kind: "drop-item", item_id: w.otherItem })],
      [adjustment(w, { kind: "lift", lifts_id: w.override })],
      [adjustment(w, { kind: "excuse-student", student_id: w.stranger })],
      [adjustment(w, { kind: "lift", lifts_id: w.override, assignment_id: w.otherAssignment, attempt_id: w.untouched })],
    ],
    allowed: [
      [adjustment(w, { kind: "excuse-attempt", attempt_id: w.open })],
      [adjustment(w, { kind: "excuse-student", student_id: w.student })],
    ],
  },
};

const stays = (change: string) => [update("assignments", `id = '${w.assignment}'`, change)];
const PINNED = {
  "assignments.pinned": {
    by: "check_assignment",
    refused: [
      [CHECK_VIOLATION, [assign(w.draftVersion, w.key)]],
      [CHECK_VIOLATION, [assign(w.lessonVersion, w.draftKey)]],
      [CHECK_VIOLATION, stays(`key_version_id = '${w.draftKey}'`)],
      [RESTRICT_VIOLATION, stays(`lesson_version_id = '${w.otherVersion}', key_version_id = '${w.otherKey}'`)],
      [RESTRICT_VIOLATION, stays(`class_id = '${w.otherClass}'`)],
      [RESTRICT_VIOLATION, stays("judgement = true")],
    ] as const,
    allowed: [
      [assign(w.lessonVersion, w.key)],
      stays(`key_version_id = '${w.nextKey}'`),
      stays("due_at = NULL, attempts_allowed = 2, attempt_policy = 'last'"),
      [update("assignments", `id = '${w.otherAssignment}'`, "judgement = false")],
    ],
  },
};

describe.each(Object.entries(FIXED))("%s", (_, { by, refused, allowed }) => {
  test("refuses a change", async () => {
    for (const statement of refused)
      expect(await refusalOf(client, statement), statement).toMatchObject({ code: RESTRICT_VIOLATION, rule: by });
  });
  test("lets erasing through", async () => {
    for (const statement of refused) {
      const refusal = await refusalOf(client, statement, { erasing: true });
      // what else hangs on the row still holds it, and the row stays well formed: these rules have no way out
      expect(refusal === null || refusal.rule !== by, statement).toBe(true);
    }
  });
  test("allows the same where nothing is fixed yet", async () => {
    for (const statement of allowed) expect(await refusalOf(client, statement), statement).toBeNull();
  });
});

describe.each(Object.entries(WHOLE))("%s", (_, { by, refused, allowed }) => {
  test("refuses what is not whole", async () => {
    for (const statements of refused) {
      const what = statements.join("; ");
      expect(await refusalOf(client, statements.slice(0, -1)), what).toBeNull();
      expect(await refusalOf(client, statements), what).toMatchObject({ code: CHECK_VIOLATION, rule: by });
      expect((await refusalOf(client, statements, { erasing: true }))?.rule, what).not.toBe(by);
    }
  });
  test("allows what is", async () => {
    for (const statements of allowed) expect(await refusalOf(client, statements), statements.join("; ")).toBeNull();
  });
});

describe.each(Object.entries(PINNED))("%s", (_, { by, refused, allowed }) => {
  test("refuses another lesson, class or way of grading", async () => {
    for (const [code, statements] of refused) {
      expect(await refusalOf(client, statements), statements.join("; ")).toMatchObject({ code, rule: by });
      expect((await refusalOf(client, statements, { erasing: true }))?.rule, statements.join("; ")).not.toBe(by);
    }
  });
  test("allows another key of the same lesson version, times and policies", async () => {
    for (const statements of allowed) expect(await refusalOf(client, statements), statements.join("; ")).toBeNull();
  });
});

test("a key version keeps what its items are worth when it is published", async () => {
  const { rows } = await client.query("SELECT item_points FROM key_versions WHERE id = $1", [w.nextKey]);
  expect(rows).toEqual([{ item_points: [2000, 3000] }]);
});

const TAKES_GRADES = "attempts.takes_its_grades";
// what each notes is tried in tests/db/reports/stored-report.test.ts
const FOR_REPORTS = [
  "adjustments.noted_for_reports",
  "assignments.erased_from_reports",
  "assignments.noted_for_reports",
  "attempts.gone_noted_for_reports",
  "attempts.noted_for_reports",
  "enrolments.changes_noted_for_reports",
  "enrolments.erased_from_reports",
  "enrolments.noted_for_reports",
  "grades.noted_for_reports",
  "reopenings.gone_noted_for_reports",
  "reopenings.noted_for_reports",
  "students.noted_for_reports",
];

test("an erased attempt takes its grades with it", async () => {
  const left = `DO $$ BEGIN IF EXISTS (SELECT FROM grades WHERE attempt_id = '${w.submitted}') THEN RAISE EXCEPTION 'left behind'; END IF; END $$`;
  expect(await refusalOf(client, [remove("attempts", `id = '${w.submitted}'`), left], { erasing: true })).toBeNull();
});

test("the flag of erasing ends with its transaction", async () => {
  expect(await refusalOf(client, FIXED["grades.fixed"]?.refused[0] ?? "", { erasing: true })).toBeNull();
  expect(await refusalOf(client, FIXED["grades.fixed"]?.refused[0] ?? "")).toMatchObject({ code: RESTRICT_VIOLATION });
});

test("every trigger of the database stands in this file", async () => {
  const { rows } = await client.query<{ name: string }>(
    `SELECT c.relname || '.' || t.tgname AS name FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
     WHERE NOT t.tgisinternal AND c.relnamespace = 'public'::regnamespace`,
  );
  const named = [FIXED, WHOLE, PINNED].flatMap(Object.keys);
  expect(rows.map(({ name }) => name).sort()).toEqual([...named, TAKES_GRADES, ...FOR_REPORTS].sort());
});
