import { z } from "zod";
import { AT_END, ATTEMPT_POLICIES, FEEDBACK } from "@/lib/domain/assignment-rule";
import { HANDED_IN_BY, type StudentAssignment } from "@/lib/domain/attempt";
import type { AssignmentStudent, AttemptStudent, Student } from "@/lib/domain/proof";
import { releaseTimes, stopsAt, withAccommodation } from "./attempt-clock";
import { attemptsAllowed, attemptsUsed } from "./attempt-uses";
import { db, sql } from "./client";
import { queryRow, queryRows } from "./query-rows";

const assignmentRow = z.object({
  assignmentId: z.string(),
  title: z.string(),
  articleTitle: z.string(),
  className: z.string(),
  timeZone: z.string(),
  opensAt: z.date(),
  dueAt: z.date().nullable(),
  closesAt: z.date().nullable(),
  overAt: z.date().nullable(),
  timeLimitMinutes: z.int().nullable(),
  atEnd: z.enum(AT_END),
  latePenaltyPercent: z.int(),
  attemptsAllowed: z.int(),
  attemptPolicy: z.enum(ATTEMPT_POLICIES),
  feedback: z.enum(FEEDBACK),
  judgement: z.boolean(),
  gradesHeld: z.boolean(),
  anonymous: z.boolean(),
  claims: z.int(),
  kinds: z.array(z.string()),
  attempts: z.int(),
  attemptId: z.string().nullable(),
  submittedAt: z.date().nullable(),
  stopsAt: z.date().nullable(),
  answers: z.int().nullable(),
  reopened: z.boolean(),
  excuse: z.string().nullable(),
});

const studentAssignments = sql`
  SELECT a.id AS "assignmentId", v.title, r.title AS "articleTitle", c.name AS "className", c.time_zone AS "timeZone",
    a.opens_at AS "opensAt", own_due_at(a, m, x.extra_minutes) AS "dueAt", own_closes_at(a, m, x.extra_minutes) AS "closesAt",
    assignment_over_at(a) AS "overAt", own_time_limit(a, m) AS "timeLimitMinutes", a.at_end AS "atEnd", a.late_penalty_percent AS "latePenaltyPercent",
    ${attemptsAllowed(sql`e.student_id`)} AS "attemptsAllowed", a.attempt_policy AS "attemptPolicy", a.feedback, a.judgement,
    a.grades_held AS "gradesHeld", a.anonymous,
    (SELECT count(*) FROM items i WHERE i.lesson_version_id = v.id)::int AS claims,
    ARRAY(SELECT DISTINCT k.kind FROM exercises k WHERE k.lesson_version_id = v.id) AS kinds,
    ${attemptsUsed(sql`e.student_id`)} AS attempts,
    x.id AS "attemptId", x.submitted_at AS "submittedAt", x.stops_at AS "stopsAt",
    CASE WHEN x.submitted_at IS NULL THEN (SELECT count(*) FROM answers w WHERE w.attempt_id = x.id)
      ELSE (SELECT count(n) FROM unnest(x.response_ids) n) END::int AS answers,
    EXISTS (SELECT FROM reopenings o WHERE o.attempt_id = x.id) AS reopened,
    (SELECT d.reason FROM adjustments d WHERE d.student_id = e.student_id AND d.assignment_id = a.id AND d.kind = 'excuse-student'
      AND NOT EXISTS (SELECT FROM adjustments l WHERE l.lifts_id = d.id) ORDER BY d.id DESC LIMIT 1) AS excuse
  FROM enrolments e
  JOIN classes c ON c.id = e.class_id
  JOIN assignments a ON a.class_id = c.id
  JOIN lesson_versions v ON v.id = a.lesson_version_id
  JOIN article_revisions r ON r.id = v.article_revision_id
  LEFT JOIN accommodations m ON m.student_id = e.student_id
  LEFT JOIN LATERAL (
    SELECT y.id, y.submitted_at, y.response_ids, CASE WHEN y.submitted_at IS NULL THEN y.extra_minutes END AS extra_minutes,
      attempt_stops_at(y, a, m) AS stops_at FROM attempts y
    WHERE y.assignment_id = a.id AND y.student_id = e.student_id ORDER BY y.number DESC LIMIT 1
  ) x ON TRUE`;

function assignmentOf({ attemptId, submittedAt, stopsAt, answers, reopened, ...row }: z.output<typeof assignmentRow>): StudentAssignment {
  return { ...row, newest: attemptId === null ? null : { attemptId, submittedAt, stopsAt, answers: answers ?? 0, reopened } };
}

/** Every assignment of the student's present classes, archived ones left out; the one that closes first stands first. */
export const listAssignmentsOfStudent = async (student: Student): Promise<StudentAssignment[]> =>
  (
    await queryRows(
      assignmentRow,
      sql`${studentAssignments} WHERE e.student_id = ${student.studentId}::uuid AND e.left_at IS NULL AND c.archived_at IS NULL
          ORDER BY coalesce(a.due_at, a.closes_at) NULLS LAST, a.opens_at, a.id`,
    )
  ).map(assignmentOf);

/** One assignment as its student sees it. */
export async function getAssignmentOfStudent(student: AssignmentStudent): Promise<StudentAssignment> {
  const row = await queryRow(
    assignmentRow,
    sql`${studentAssignments} WHERE e.student_id = ${student.studentId}::uuid AND a.id = ${student.assignmentId}::uuid`,
  );
  if (!row) throw new Error("the assignment of a proof is gone");
  return assignmentOf(row);
}

const startStateRow = z.object({
  opensAt: z.date(),
  attemptsAllowed: z.int(),
  attemptsUsed: z.int(),
  /** of the student's newest attempt; 0: there is none */
  newestNumber: z.int(),
  /** from when nothing is taken for the open attempt or, without one, for any; null: never */
  stopsAt: z.date().nullable(),
  openAttemptId: z.string().nullable(),
});

/** What decides whether the student may start: the student's own times, and the attempts there are. */
export async function getStartState(student: AssignmentStudent): Promise<z.output<typeof startStateRow>> {
  const state = await queryRow(
    startStateRow,
    sql`SELECT a.opens_at AS "opensAt", ${stopsAt} AS "stopsAt",
          ${attemptsAllowed(sql`${student.studentId}::uuid`)} AS "attemptsAllowed", ${attemptsUsed(sql`${student.studentId}::uuid`)} AS "attemptsUsed",
          (SELECT coalesce(max(y.number), 0) FROM attempts y WHERE y.assignment_id = a.id AND y.student_id = ${student.studentId}::uuid) AS "newestNumber",
          x.id AS "openAttemptId"
        FROM assignments a LEFT JOIN accommodations m ON m.student_id = ${student.studentId}::uuid
        LEFT JOIN attempts x ON x.assignment_id = a.id AND x.student_id = ${student.studentId}::uuid AND x.submitted_at IS NULL
        WHERE a.id = ${student.assignmentId}::uuid`,
  );
  if (!state) throw new Error("the assignment of a proof is gone");
  return state;
}

/** Opens the student's attempt of this number and returns its id; null where another request has just opened one. */
export async function openAttempt(student: AssignmentStudent, number: number, now: Date): Promise<string | null> {
  const [opened] = await db().attempt.createManyAndReturn({
    data: [{ assignmentId: student.assignmentId, studentId: student.studentId, number, startedAt: now }],
    skipDuplicates: true,
    select: { id: true },
  });
  return opened?.id ?? null;
}

/** When the student's own attempt was handed in; null: not yet. */
export async function getSubmittedAt(student: AttemptStudent): Promise<Date | null> {
  const attempt = await db().attempt.findUniqueOrThrow({ where: { id: student.attemptId }, select: { submittedAt: true } });
  return attempt.submittedAt;
}

const receiptRow = z.object({
  title: z.string(),
  submittedAt: z.date().nullable(),
  handedInBy: z.enum(HANDED_IN_BY).nullable(),
  late: z.boolean(),
  closesAt: z.date().nullable(),
  overAt: z.date().nullable(),
  stopsAt: z.date().nullable(),
  feedback: z.enum(FEEDBACK),
  gradesHeld: z.boolean(),
  answers: z.int(),
  claims: z.int(),
  kinds: z.array(z.string()),
});
export type Receipt = z.output<typeof receiptRow>;

/** What a student may hold against us: when it was handed in, and how many answers were in it. */
export async function getReceipt(student: AttemptStudent): Promise<Receipt> {
  const receipt = await queryRow(
    receiptRow,
    sql`SELECT v.title, x.submitted_at AS "submittedAt", x.handed_in_by AS "handedInBy", x.late, ${releaseTimes}, ${stopsAt} AS "stopsAt", a.feedback, a.grades_held AS "gradesHeld",
          CASE WHEN x.submitted_at IS NULL THEN (SELECT count(*) FROM answers w WHERE w.attempt_id = x.id)
            ELSE (SELECT count(n) FROM unnest(x.response_ids) n) END::int AS answers,
          (SELECT count(*) FROM items i WHERE i.lesson_version_id = v.id)::int AS claims,
          ARRAY(SELECT DISTINCT k.kind FROM exercises k WHERE k.lesson_version_id = v.id) AS kinds
        FROM attempts x JOIN assignments a ON a.id = x.assignment_id ${withAccommodation}
        JOIN lesson_versions v ON v.id = a.lesson_version_id WHERE x.id = ${student.attemptId}::uuid`,
  );
  if (!receipt) throw new Error("the attempt of a proof is gone");
  return receipt;
}

/** The signed-in student's own name. */
export const getStudentName = async (student: Student): Promise<string> =>
  (await db().student.findUniqueOrThrow({ where: { id: student.studentId }, select: { name: true } })).name;
