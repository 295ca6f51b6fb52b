import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { CHECK_VIOLATION, refusalOf } from "./refusals";
import { adjustment, connect, insert, makeWorld } from "./world";

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
const assignmentSet = (change: string) => set("assignments", w.assignment, change);
const onAttempt = { attempt_id: w.submitted };
const onItem = { ...onAttempt, item_id: w.item0 };

/** For each CHECK of the database: statements that break it, and what stands at its edge and is allowed. */
const CHECKS: Record<string, { broken: string[]; allowed: string[] }> = {
  users_email_lower_case: {
    broken: [user({ email: "Anna@Example.org", password_hash: "x" })],
    allowed: [user({ email: `${randomUUID()}@example.org`, password_hash: "x" })],
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
  assignments_attempt_policy: { broken: [assignmentSet("attempt_policy = 'first'")], allowed: [assignmentSet("attempt_policy = 'last'")] },
  assignments_attempts_allowed: {
    broken: [assignmentSet("attempts_allowed = 0"), assignmentSet("attempts_allowed = 11")],
    allowed: [assignmentSet("attempts_allowed = 1"), assignmentSet("attempts_allowed = 10")],
  },
  assignments_late_penalty: {
    broken: [assignmentSet("late_penalty_percent = -1"), assignmentSet("late_penalty_percent = 101")],
    allowed: [assignmentSet("late_penalty_percent = 0"), assignmentSet("late_penalty_percent = 100")],
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
  attempts_number: { broken: [set("attempts", w.open, "number = 0")], allowed: [set("attempts", w.open, "number = 2")] },
  attempts_handed_in: {
    broken: [
      set("attempts", w.open, "submitted_at = now()"),
      set("attempts", w.open, "handed_in_by = 'student'"),
      set("attempts", w.open, "submitted_at = now(), handed_in_by = 'teacher'"),
    ],
    allowed: [set("attempts", w.open, "submitted_at = now(), handed_in_by = 'closing'")],
  },
  response_marks_points: {
    broken: ["-1", "100001"].map((points) => mark(points)),
    allowed: ["0", "100000"].map((points) => mark(points)),
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
      adjustment(w, { kind: "drop-item" }),
      adjustment(w, { kind: "drop-item", ...onItem }),
      adjustment(w, { kind: "drop-item", item_id: w.item0, points: 1 }),
      adjustment(w, { kind: "lift" }),
    ],
    allowed: [
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
