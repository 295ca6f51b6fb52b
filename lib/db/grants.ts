import { z } from "zod";
import { DRAFT_SCOPES } from "@/lib/domain/lesson-draft";
import { CLASS_ROLES, SCHOOL_ROLES } from "@/lib/domain/proof";
import { prepared, sql } from "./client";
import { queryRow } from "./query-rows";

// The SELECTs behind the grants: each finds the row only if this person may have it. Who may what is said in lib/access/grants.ts.

const classRow = z.object({ classId: z.string(), schoolId: z.string(), classRole: z.enum(CLASS_ROLES), timeZone: z.string() });
const assignmentRow = classRow.extend({ assignmentId: z.string(), lessonVersionId: z.string() });
const attemptRow = assignmentRow.extend({ attemptId: z.string(), studentId: z.string() });
const studentRow = z.object({ assignmentId: z.string(), classId: z.string(), lessonVersionId: z.string(), timeZone: z.string() });

/** The user's membership in the school. */
export const findMembership = (userId: string, schoolId: string) =>
  queryRow(
    z.object({ schoolId: z.string(), schoolRole: z.enum(SCHOOL_ROLES) }),
    sql`SELECT school_id AS "schoolId", role AS "schoolRole" FROM memberships WHERE user_id = ${userId}::uuid AND school_id = ${schoolId}::uuid`,
  );

/** The school where the user's own lessons stand: the first one joined, and the personal one where there is no other. */
export const findHomeSchool = (userId: string) =>
  queryRow(
    z.object({ schoolId: z.string(), schoolRole: z.enum(SCHOOL_ROLES) }),
    sql`SELECT m.school_id AS "schoolId", m.role AS "schoolRole" FROM memberships m JOIN schools s ON s.id = m.school_id
        WHERE m.user_id = ${userId}::uuid ORDER BY s.personal, s.created_at, s.id LIMIT 1`,
  );

/** The class, where the user teaches it. */
export const findTaughtClass = (userId: string, classId: string) =>
  queryRow(
    classRow,
    sql`SELECT c.id AS "classId", c.school_id AS "schoolId", t.role AS "classRole", c.time_zone AS "timeZone"
        FROM classes c JOIN class_teachers t ON t.class_id = c.id AND t.user_id = ${userId}::uuid WHERE c.id = ${classId}::uuid`,
  );

/** The class and the student, where the user teaches the class and the student stands in its roster, left or not. */
export const findTaughtStudent = (userId: string, classId: string, studentId: string) =>
  queryRow(
    classRow.extend({ studentId: z.string() }),
    sql`SELECT c.id AS "classId", c.school_id AS "schoolId", t.role AS "classRole", c.time_zone AS "timeZone", e.student_id AS "studentId"
        FROM classes c JOIN class_teachers t ON t.class_id = c.id AND t.user_id = ${userId}::uuid
        JOIN enrolments e ON e.class_id = c.id AND e.student_id = ${studentId}::uuid WHERE c.id = ${classId}::uuid`,
  );

const inSchoolOf = (userId: string) =>
  sql`EXISTS (SELECT FROM memberships m WHERE m.school_id = l.school_id AND m.user_id = ${userId}::uuid)`;
const mayEditLesson = (userId: string) => sql`(l.owner_id = ${userId}::uuid OR (l.school_edits AND ${inSchoolOf(userId)}))`;

/** The lesson with its newest published version, where the user may read it. */
export const findReadableLesson = (userId: string, lessonId: string) =>
  queryRow(
    z.object({ lessonId: z.string(), lessonVersionId: z.string(), mayEdit: z.boolean() }),
    sql`SELECT l.id AS "lessonId", v.id AS "lessonVersionId", COALESCE(${mayEditLesson(userId)}, FALSE) AS "mayEdit"
        FROM lessons l JOIN LATERAL (SELECT id FROM lesson_versions WHERE lesson_id = l.id AND published_at IS NOT NULL ORDER BY number DESC LIMIT 1) v ON TRUE
        WHERE l.id = ${lessonId}::uuid
          AND (l.visibility = 'starter' OR l.owner_id = ${userId}::uuid OR (l.visibility = 'school' AND ${inSchoolOf(userId)}))`,
  );

/** The lesson, where the user owns it. */
export const findOwnLesson = (userId: string, lessonId: string) =>
  queryRow(
    z.object({ lessonId: z.string(), schoolId: z.string() }),
    sql`SELECT id AS "lessonId", school_id AS "schoolId" FROM lessons WHERE id = ${lessonId}::uuid AND owner_id = ${userId}::uuid`,
  );

/** Whether the user may change the draft `d` of the lesson `l`. */
export const mayChangeDraft = (userId: string) => sql`CASE d.scope WHEN 'lesson' THEN COALESCE(${mayEditLesson(userId)}, FALSE)
  ELSE d.author_id = ${userId}::uuid AND (l.visibility = 'starter' OR (l.visibility = 'school' AND ${inSchoolOf(userId)})) END`;

/** The draft, where the user may change it. */
export const findEditableDraft = (userId: string, draftId: string) =>
  queryRow(
    z.object({
      draftId: z.string(),
      lessonId: z.string(),
      schoolId: z.string(),
      scope: z.enum(DRAFT_SCOPES),
      articleRevisionId: z.string(),
    }),
    sql`SELECT d.id AS "draftId", d.lesson_id AS "lessonId", d.school_id AS "schoolId", d.scope, d.article_revision_id AS "articleRevisionId"
        FROM lesson_drafts d JOIN lessons l ON l.id = d.lesson_id
        WHERE d.id = ${draftId}::uuid AND ${mayChangeDraft(userId)}`,
  );

/** The assignment, where the user teaches its class. */
export const findTaughtAssignment = (userId: string, assignmentId: string) =>
  queryRow(
    assignmentRow,
    sql`SELECT c.id AS "classId", c.school_id AS "schoolId", t.role AS "classRole", c.time_zone AS "timeZone",
          a.id AS "assignmentId", a.lesson_version_id AS "lessonVersionId"
        FROM assignments a JOIN classes c ON c.id = a.class_id JOIN class_teachers t ON t.class_id = c.id AND t.user_id = ${userId}::uuid
        WHERE a.id = ${assignmentId}::uuid`,
  );

/** The attempt, where the user teaches the class it was made in. */
export const findTaughtAttempt = (userId: string, attemptId: string) =>
  queryRow(
    attemptRow,
    sql`SELECT c.id AS "classId", c.school_id AS "schoolId", t.role AS "classRole", c.time_zone AS "timeZone",
          a.id AS "assignmentId", a.lesson_version_id AS "lessonVersionId", x.id AS "attemptId", x.student_id AS "studentId"
        FROM attempts x JOIN assignments a ON a.id = x.assignment_id JOIN classes c ON c.id = a.class_id
        JOIN class_teachers t ON t.class_id = c.id AND t.user_id = ${userId}::uuid WHERE x.id = ${attemptId}::uuid`,
  );

/** The assignment, where the student belongs to its class now. */
export const findAssignmentOfStudent = (studentId: string, assignmentId: string) =>
  queryRow(
    studentRow,
    sql`SELECT a.id AS "assignmentId", a.class_id AS "classId", a.lesson_version_id AS "lessonVersionId", c.time_zone AS "timeZone"
        FROM assignments a JOIN classes c ON c.id = a.class_id
        JOIN enrolments e ON e.class_id = a.class_id AND e.student_id = ${studentId}::uuid AND e.left_at IS NULL WHERE a.id = ${assignmentId}::uuid`,
  );

/** The student's own attempt, while the student belongs to the class. */
export const findAttemptOfStudent = (studentId: string, attemptId: string) =>
  queryRow(
    studentRow.extend({ attemptId: z.string() }),
    sql`${prepared}SELECT x.id AS "attemptId", a.id AS "assignmentId", a.class_id AS "classId", a.lesson_version_id AS "lessonVersionId", c.time_zone AS "timeZone"
        FROM attempts x JOIN assignments a ON a.id = x.assignment_id JOIN classes c ON c.id = a.class_id
        JOIN enrolments e ON e.class_id = a.class_id AND e.student_id = x.student_id AND e.left_at IS NULL
        WHERE x.id = ${attemptId}::uuid AND x.student_id = ${studentId}::uuid`,
  );
