import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { CHECK_VIOLATION, refusalOf } from "./refusals";
import { adjustment, connect, grade, history, insert, makeWorld, regrade } from "./world";

const client = await connect();
const w = await makeWorld(client);

const set = (table: string, id: string, change: string) => `UPDATE ${table} SET ${change} WHERE id = '${id}'`;
const user = (row: Record<string, string | null>) =>
  insert("users", { email: null, name: "A", password_hash: null, closed_at: null, ...row });
const link = (row: Record<string, string | null>) =>
  insert("one_time_links", {
    purpose: "reset-password",
    secret_hash: `\\x${randomUUID().replaceAll("-", "")}`,
    expires_at: "2026-11-02",
    ...row,
  });
const newLesson = (row: Record<string, string | null>) => insert("lessons", { slug: randomUUID(), school_id: w.school, ...row });
// by the flag of erasing: a trigger would refuse it first
const moveReopening = (place: number) =>
  `UPDATE reopenings SET place = ${place} FROM (SELECT set_config('sourcework.erasing', 'on', true)) f WHERE attempt_id = '${w.redoing}'`;
const assignmentSet = (change: string) => set("assignments", w.assignment, change);
const appealSet = (change: string) => set("appeals", w.appeal, change);
const nudgeSet = (change: string) => `UPDATE nudges SET ${change} WHERE attempt_id = '${w.open}'`;
const categorySet = (change: string) => set("grade_categories", w.category, change);
const draftSet = (change: string) => set("lesson_drafts", w.lessonDraft, change);
const versionSet = (change: string) => set("lesson_versions", w.draftVersion, change);
const words = (count: number) =>
  `SELECT jsonb_agg(jsonb_build_object('word', n, 'meaning', 'A word.')) FROM generate_series(1, ${count}) n`;
const draftClaimSet = (change: string) => set("draft_claims", w.claimOfDraft, change);
const suggestionSet = (change: string) => set("suggestions", w.suggestion, change);
const accommodationSet = (change: string) => `UPDATE accommodations SET ${change} WHERE student_id = '${w.student}'`;
const onAttempt = { attempt_id: w.submitted };
const onItem = { ...onAttempt, item_id: w.item0 };

/** For each CHECK of the database: statements that break it, and what stands at its edge and is allowed. */
const CHECKS: Record<string, { broken: string[]; allowed: string[] }> = {
  users_email_lower_case: {
    broken: [user({ email: "Anna@Example.org", password_hash: "x" })],
    allowed: [user({ email: `${randomUUID()}@example.org`, password_hash: "x" })],
  },
  lessons_school_edits: {
    broken: [
      newLesson({ visibility: "private", school_edits: "true" }),
      insert("lessons", { slug: randomUUID(), visibility: "starter", school_edits: "true" }),
    ],
    allowed: [newLesson({ visibility: "school", school_edits: "true" })],
  },
  lesson_drafts_scope: {
    broken: [draftSet("scope = 'claims'")],
    allowed: [draftSet("scope = 'key'")],
  },
  lesson_drafts_key_has_version: {
    broken: [set("lesson_drafts", w.keyDraft, "base_version_id = NULL")],
    allowed: [draftSet("base_version_id = NULL")],
  },
  lesson_drafts_glossary: {
    broken: [draftSet("glossary = '{}'"), draftSet(`glossary = (${words(101)})`)],
    allowed: [draftSet("glossary = '[]'"), draftSet(`glossary = (${words(100)})`)],
  },
  lesson_versions_glossary: {
    broken: [versionSet("glossary = '{}'"), versionSet(`glossary = (${words(101)})`)],
    allowed: [versionSet("glossary = '[]'"), versionSet(`glossary = (${words(100)})`)],
  },
  lesson_drafts_revision: { broken: [draftSet("revision = 0")], allowed: [draftSet("revision = 1")] },
  nudges_words: {
    broken: [nudgeSet("words = ''"), nudgeSet("words = repeat('x', 201)")],
    allowed: [nudgeSet("words = repeat('x', 200)")],
  },
  draft_claims_ranges: {
    broken: [draftClaimSet("ranges = '[]'"), draftClaimSet("ranges = '{}'")],
    allowed: [draftClaimSet("ranges = '[[0,2],[3,4]]'")],
  },
  draft_claims_points: {
    broken: [draftClaimSet("points = -1"), draftClaimSet("points = 100001")],
    allowed: [draftClaimSet("points = 0"), draftClaimSet("points = 100000")],
  },
  draft_claims_revision: { broken: [draftClaimSet("revision = 0")], allowed: [draftClaimSet("revision = 2")] },
  draft_claims_reviewed_with_label: {
    broken: [draftClaimSet("label = NULL")],
    allowed: [draftClaimSet("label = NULL, reviewed_at = NULL")],
  },
  suggestions_ranges: {
    broken: [suggestionSet("ranges = '[]'"), suggestionSet("ranges = '7'")],
    allowed: [suggestionSet("ranges = '[[0,2],[3,4]]'")],
  },
  suggestions_confidence: {
    broken: [suggestionSet("confidence = 1.01"), suggestionSet("confidence = -0.01"), suggestionSet("confidence = 'NaN'")],
    allowed: [suggestionSet("confidence = 0"), suggestionSet("confidence = 1")],
  },
  suggestions_outcome: {
    broken: [suggestionSet("outcome = 'liked', published = '[]', decided_at = now()")],
    allowed: [suggestionSet("outcome = 'kept', published = '[]', decided_at = now()")],
  },
  suggestions_decided_whole: {
    broken: [
      suggestionSet("outcome = 'kept', published = '[]'"),
      suggestionSet("outcome = 'kept', decided_at = now()"),
      suggestionSet("published = '[]', decided_at = now()"),
    ],
    allowed: [suggestionSet("outcome = 'cut-changed', published = '[]', decided_at = now()")],
  },
  users_closed_or_reachable: {
    broken: [
      user({}),
      user({ email: `${randomUUID()}@example.org` }),
      user({ password_hash: "x" }),
      set("users", w.owner, "closed_at = now()"),
      set("users", w.closed, "closed_at = NULL"),
    ],
    allowed: [user({ closed_at: "2026-11-02" })],
  },
  memberships_role: {
    broken: [`UPDATE memberships SET role = 'owner' WHERE user_id = '${w.owner}'`],
    allowed: [`UPDATE memberships SET role = 'admin' WHERE user_id = '${w.owner}'`],
  },
  sign_in_sessions_one_person: {
    broken: [
      insert("sign_in_sessions", { expires_at: "2026-11-02" }),
      insert("sign_in_sessions", { expires_at: "2026-11-02", user_id: w.owner, student_id: w.student }),
    ],
    allowed: [insert("sign_in_sessions", { expires_at: "2026-11-02", student_id: w.student })],
  },
  one_time_links_purpose: {
    broken: [
      link({ purpose: "sign-in" }),
      link({ purpose: "first-administrator", user_id: w.owner }),
      link({ purpose: "first-administrator", school_id: w.school }),
      link({ user_id: null }),
      link({ user_id: w.owner, role: "admin" }),
      link({ purpose: "join-school", school_id: w.school }),
      link({ purpose: "join-school", school_id: w.school, role: "owner" }),
      link({ purpose: "join-school", role: "teacher" }),
      link({ purpose: "join-class", class_id: w.class }),
      link({ purpose: "join-class", class_id: w.class, role: "owner" }),
      link({ purpose: "join-class", role: "viewer" }),
    ],
    allowed: [
      link({ purpose: "first-administrator" }),
      link({ user_id: w.owner }),
      link({ purpose: "join-school", school_id: w.school, role: "admin" }),
      link({ purpose: "join-class", class_id: w.class, role: "viewer" }),
    ],
  },
  sign_in_limits_failures: {
    broken: ["UPDATE sign_in_limits SET failures = -1"],
    allowed: ["UPDATE sign_in_limits SET failures = 0"],
  },
  classes_join_code: {
    broken: [
      "ABCDEFG",
      "ABCDEFGHJ",
      "abcdefgh",
      "ABCDEFG1",
      "ABCDEFG0",
      "ABCDEFGI",
      "ABCDEFGL",
      "ABCDEFGO",
      "ABCDEFGU",
      "ABCD EFG",
      "",
    ].map((code) => set("classes", w.class, `join_code = '${code}'`)),
    allowed: [set("classes", w.class, "join_code = '2345WXYZ'")],
  },
  class_teachers_role: {
    broken: [`UPDATE class_teachers SET role = 'teacher' WHERE user_id = '${w.editor}'`],
    allowed: [`UPDATE class_teachers SET role = 'viewer' WHERE user_id = '${w.editor}'`],
  },
  students_name: {
    broken: [set("students", w.student, "name = ''"), set("students", w.student, "name = repeat('a', 301)")],
    allowed: [set("students", w.student, "name = repeat('a', 300)"), set("students", w.student, "name = repeat('👩', 300)")],
  },
  lessons_visibility: {
    broken: [newLesson({ visibility: "public" })],
    allowed: [newLesson({ visibility: "school" })],
  },
  lessons_belong: {
    broken: [
      newLesson({ visibility: "starter" }),
      newLesson({ visibility: "private", school_id: null }),
      newLesson({ visibility: "school", school_id: null }),
    ],
    allowed: [newLesson({ visibility: "starter", school_id: null }), newLesson({ visibility: "private" })],
  },
  article_revisions_nfc: {
    // e with a combining accent, of which NFC makes one character
    broken: [set("article_revisions", w.draftRevision, "text = 'cafe' || U&'\\0301'")],
    allowed: [set("article_revisions", w.draftRevision, "text = 'caf' || U&'\\00e9'")],
  },
  article_revisions_direction: {
    broken: [set("article_revisions", w.draftRevision, "direction = 'up'")],
    allowed: [set("article_revisions", w.draftRevision, "direction = 'rtl'")],
  },
  claims_ranges: {
    broken: [
      set("claims", w.draftClaim, "ranges = '[]'"),
      set("claims", w.draftClaim, `ranges = '{"start":0}'`),
      set("claims", w.draftClaim, "ranges = 'null'"),
    ],
    allowed: [set("claims", w.draftClaim, `ranges = '[{"start":0,"end":4},{"start":5,"end":9}]'`)],
  },
  key_entries_points: {
    broken: ["-1", "100001"].map((points) => `UPDATE key_entries SET points = ${points} WHERE key_version_id = '${w.draftKey}'`),
    allowed: ["0", "100000"].map((points) => `UPDATE key_entries SET points = ${points} WHERE key_version_id = '${w.draftKey}'`),
  },
  assignments_feedback: { broken: [assignmentSet("feedback = 'later'")], allowed: [assignmentSet("feedback = 'never'")] },
  assignments_attempt_policy: {
    broken: [assignmentSet("attempt_policy = 'worst'")],
    allowed: ["last", "first", "mean"].map((policy) => assignmentSet(`attempt_policy = '${policy}'`)),
  },
  assignments_attempts_allowed: {
    broken: [assignmentSet("attempts_allowed = 0"), assignmentSet("attempts_allowed = 11")],
    allowed: [assignmentSet("attempts_allowed = 1"), assignmentSet("attempts_allowed = 10")],
  },
  assignments_late_penalty: {
    broken: [assignmentSet("late_penalty_percent = -1"), assignmentSet("late_penalty_percent = 101")],
    allowed: [assignmentSet("late_penalty_percent = 0"), assignmentSet("late_penalty_percent = 100")],
  },
  assignments_time_limit: {
    broken: ["0", "-5", "601"].map((minutes) => assignmentSet(`time_limit_minutes = ${minutes}`)),
    allowed: ["1", "600", "NULL"].map((minutes) => assignmentSet(`time_limit_minutes = ${minutes}`)),
  },
  assignments_at_end: { broken: [assignmentSet("at_end = 'explode'")], allowed: [assignmentSet("at_end = 'late'")] },
  attempts_extra_minutes: {
    broken: ["-1", "601"].map((minutes) => set("attempts", w.open, `extra_minutes = ${minutes}`)),
    allowed: ["0", "600"].map((minutes) => set("attempts", w.open, `extra_minutes = ${minutes}`)),
  },
  accommodations_time: {
    broken: ["time_percent = 90", "time_percent = 175", "time_percent = 150, no_time_limit = TRUE"].map(accommodationSet),
    allowed: ["time_percent = 100", "time_percent = 125", "time_percent = 200, no_time_limit = TRUE"].map(accommodationSet),
  },
  accommodations_text_size: { broken: [accommodationSet("text_size = 'tiny'")], allowed: [accommodationSet("text_size = 'larger'")] },
  accommodations_items_a_page: {
    broken: [accommodationSet("items_a_page = 0"), accommodationSet("items_a_page = 21")],
    allowed: [accommodationSet("items_a_page = 1"), accommodationSet("items_a_page = NULL")],
  },
  accommodations_extra_attempts: {
    broken: [accommodationSet("extra_attempts = -1"), accommodationSet("extra_attempts = 6")],
    allowed: [accommodationSet("extra_attempts = 0"), accommodationSet("extra_attempts = 5")],
  },
  assignments_times: {
    broken: [
      assignmentSet("due_at = opens_at"),
      assignmentSet("closes_at = opens_at, due_at = NULL"),
      assignmentSet("opens_at = due_at + interval '1 hour'"),
      assignmentSet("due_at = closes_at + interval '1 minute'"),
    ],
    allowed: [assignmentSet("due_at = closes_at"), assignmentSet("due_at = NULL"), assignmentSet("closes_at = NULL, feedback = 'at-once'")],
  },
  assignments_feedback_after_close: {
    broken: [assignmentSet("closes_at = NULL, feedback = 'after-close'")],
    allowed: [assignmentSet("closes_at = NULL, feedback = 'never'")],
  },
  assignments_anonymous_while_held: {
    broken: [assignmentSet("anonymous = true"), assignmentSet("anonymous = true, grades_held = false")],
    allowed: [assignmentSet("anonymous = true, grades_held = true"), assignmentSet("grades_held = true")],
  },
  grade_categories_name: {
    broken: [categorySet("name = ''"), categorySet("name = '  '"), categorySet("name = repeat('a', 61)")],
    allowed: [categorySet("name = repeat('a', 60)"), categorySet("name = repeat('👩', 60)")],
  },
  grade_categories_weight: {
    broken: [categorySet("weight = -1"), categorySet("weight = 1001")],
    allowed: [categorySet("weight = 0"), categorySet("weight = 1000")],
  },
  grade_categories_drop_lowest: {
    broken: [categorySet("drop_lowest = -1"), categorySet("drop_lowest = 21")],
    allowed: [categorySet("drop_lowest = 0"), categorySet("drop_lowest = 20")],
  },
  attempts_number: { broken: [set("attempts", w.open, "number = 0")], allowed: [set("attempts", w.open, "number = 2")] },
  attempts_handed_in: {
    broken: [
      set("attempts", w.open, "submitted_at = now()"),
      set("attempts", w.open, "handed_in_by = 'student'"),
      set("attempts", w.open, "submitted_at = now(), handed_in_by = 'teacher'"),
    ],
    allowed: [set("attempts", w.open, "submitted_at = now(), handed_in_by = 'closing'")],
  },
  grades_number: { broken: [grade(w, { number: -1 })], allowed: [`WITH begun AS (${regrade(w)}) ${grade(w)}`] },
  reopenings_place: { broken: [moveReopening(0)], allowed: [moveReopening(1), moveReopening(2)] },
  regrades_number: { broken: [regrade(w, { number: 0 })], allowed: [regrade(w)] },
  regrades_policy: {
    broken: [regrade(w, { policy: "best" })],
    allowed: ["all", "upwards", "future"].map((policy) => regrade(w, { policy })),
  },
  regrades_done_whole: {
    broken: [
      regrade(w, { done_at: "2026-11-04" }),
      regrade(w, { up: 1, down: 0, same: 0 }),
      regrade(w, { done_at: "2026-11-04", up: 1, same: 0 }),
    ],
    allowed: [regrade(w, { done_at: "2026-11-04", up: 1, down: 2, same: 0 })],
  },
  regrades_upwards_never_lowers: {
    broken: ["upwards", "future"].map((policy) => regrade(w, { policy, done_at: "2026-11-04", up: 1, down: 1, same: 0 })),
    allowed: [regrade(w, { policy: "upwards", done_at: "2026-11-04", up: 1, down: 0, same: 0 })],
  },
  history_entries_number: { broken: [history(w, { number: 0, kind: "grade" })], allowed: [history(w, { number: 4, kind: "grade" })] },
  history_entries_kind: {
    broken: [
      history(w, { number: 4, kind: "praise" }),
      history(w, { number: 4, kind: "regrade" }),
      history(w, { number: 4, kind: "adjustment", attempt_id: w.open }),
      history(w, { number: 4, kind: "grade", adjustment_id: w.override }),
    ],
    allowed: [history(w, { number: 4, kind: "adjustment" }), history(w, { number: 4, kind: "grade", attempt_id: w.open })],
  },
  history_entries_digests: {
    broken: ["digest", "previous_hash", "hash"].map((column) => history(w, { number: 4, kind: "grade", [column]: "\\x00" })),
    allowed: [history(w, { number: 4, kind: "grade" })],
  },
  erased_leaves_digest: {
    broken: [insert("erased_leaves", { entry_id: w.entry, attempt_id: w.open, digest: "\\x00" })],
    allowed: [insert("erased_leaves", { entry_id: w.entry, attempt_id: w.open, digest: `\\x${"00".repeat(32)}` })],
  },
  response_marks_points: {
    // a wrong answer costs up to twice the worth where certainty counts
    broken: ["-200001", "100001"].map((points) => mark(points)),
    allowed: ["-200000", "0", "100000"].map((points) => mark(points)),
  },
  appeals_sentence: {
    broken: [appealSet("sentence = ''"), appealSet("sentence = '  '"), appealSet("sentence = repeat('a', 501)")],
    allowed: [appealSet("sentence = repeat('👩', 500)")],
  },
  appeals_decision: {
    broken: [appealSet("decision = 'perhaps', decided_at = now()")],
    allowed: ["accepted", "accepted-for-all"].map((decision) => appealSet(`decision = '${decision}', decided_at = now()`)),
  },
  appeals_decided_whole: {
    broken: [appealSet("decision = 'accepted'"), appealSet("decided_at = now()")],
    allowed: [appealSet("decision = 'accepted', decided_at = now()")],
  },
  appeals_declined_with_answer: {
    broken: [appealSet("decision = 'declined', decided_at = now()"), appealSet("decision = 'declined', answer = ' ', decided_at = now()")],
    allowed: [appealSet("decision = 'declined', answer = 'No.', decided_at = now()")],
  },
  adjustments_shape: {
    broken: [
      adjustment(w, { kind: "praise", ...onItem }),
      adjustment(w, { kind: "excuse-item", ...onItem, reason: "" }),
      adjustment(w, { kind: "excuse-item", ...onItem, reason: "  " }),
      ...["rubric-mark", "override-item"].flatMap((kind) => [
        adjustment(w, { kind, ...onItem }),
        adjustment(w, { kind, ...onItem, points: -1 }),
        adjustment(w, { kind, ...onAttempt, points: 1 }),
        adjustment(w, { kind, item_id: w.item0, points: 1 }),
        adjustment(w, { kind, ...onItem, points: 1, lifts_id: w.override }),
      ]),
      adjustment(w, { kind: "excuse-item", ...onItem, points: 1 }),
      adjustment(w, { kind: "excuse-item", ...onAttempt }),
      adjustment(w, { kind: "override-attempt", ...onAttempt }),
      adjustment(w, { kind: "override-attempt", ...onAttempt, points: -1 }),
      adjustment(w, { kind: "override-attempt", ...onItem, points: 1 }),
      ...["excuse-attempt", "waive-lateness"].flatMap((kind) => [
        adjustment(w, { kind }),
        adjustment(w, { kind, ...onAttempt, points: 1 }),
        adjustment(w, { kind, ...onItem }),
      ]),
      adjustment(w, { kind: "excuse-student" }),
      adjustment(w, { kind: "excuse-student", ...onAttempt }),
      adjustment(w, { kind: "excuse-student", student_id: w.student, ...onAttempt }),
      adjustment(w, { kind: "excuse-student", student_id: w.student, item_id: w.item0 }),
      adjustment(w, { kind: "excuse-student", student_id: w.student, points: 1 }),
      adjustment(w, { kind: "drop-item", item_id: w.item0, student_id: w.student }),
      adjustment(w, { kind: "drop-item" }),
      adjustment(w, { kind: "drop-item", ...onItem }),
      adjustment(w, { kind: "drop-item", item_id: w.item0, points: 1 }),
      adjustment(w, { kind: "comment", ...onItem }),
      adjustment(w, { kind: "comment", ...onItem, comment: "  " }),
      adjustment(w, { kind: "comment", ...onItem, comment: "Well seen.", points: 1 }),
      adjustment(w, { kind: "comment", item_id: w.item0, comment: "Well seen." }),
      adjustment(w, { kind: "lift" }),
    ],
    allowed: [
      adjustment(w, { kind: "comment", ...onItem, comment: "Well seen.", reason: "" }),
      adjustment(w, { kind: "comment", ...onAttempt, comment: "Well seen." }),
      adjustment(w, { kind: "rubric-mark", ...onItem, points: 0 }),
      adjustment(w, { kind: "override-item", ...onItem, points: 1 }),
      adjustment(w, { kind: "excuse-item", ...onItem }),
      adjustment(w, { kind: "override-attempt", ...onAttempt, points: 0 }),
      adjustment(w, { kind: "excuse-attempt", ...onAttempt }),
      adjustment(w, { kind: "waive-lateness", ...onAttempt }),
      adjustment(w, { kind: "drop-item", item_id: w.item0 }),
    ],
  },
};

function mark(points: string) {
  return insert("response_marks", {
    response_id: w.response,
    key_version_id: w.key,
    grader_version: 2,
    judgement: "false",
    points,
    breakdown: "{}",
  });
}

describe.each(Object.entries(CHECKS))("%s", (rule, { broken, allowed }) => {
  test("refuses what breaks it", async () => {
    expect(broken).not.toEqual([]);
    for (const statement of broken) expect(await refusalOf(client, statement), statement).toMatchObject({ code: CHECK_VIOLATION, rule });
  });
  test("allows what stands at its edge", async () => {
    for (const statement of allowed) expect(await refusalOf(client, statement), statement).toBeNull();
  });
});

test("every CHECK of the database stands in this file", async () => {
  const { rows } = await client.query<{ name: string }>(
    `SELECT conname AS name FROM pg_constraint WHERE contype = 'c' AND connamespace = 'public'::regnamespace AND conrelid <> 0`,
  );
  expect(rows.map(({ name }) => name).sort()).toEqual(Object.keys(CHECKS).sort());
});
