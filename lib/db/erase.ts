import { z } from "zod";
import type { AssignmentEditor } from "@/lib/domain/proof";
import { sql, type Transaction } from "./client";
import { keepErasedLeaves } from "./history";
import { queryRows } from "./query-rows";
import { forgetStudentLimits } from "./sign-in-limits";
import { inTransaction } from "./transaction";

// The one way out of "append, don't rewrite". Nothing that is erased leaves a trace in any table.

const idRow = z.object({ id: z.string() });

/**
 * Runs `work` in a transaction that may delete fixed rows. Saves and submits, which all start by locking their attempt, wait for
 * its end: none of them can take up an interned response that is being erased.
 */
export const erasing = <Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> =>
  inTransaction(async (tx) => {
    await tx.$executeRaw`LOCK TABLE attempts IN EXCLUSIVE MODE`;
    await tx.$executeRaw`SELECT set_config('sourcework.erasing', 'on', true)`;
    return work(tx);
  });

/** Erases students with all their work. Only inside `erasing`. */
export async function eraseStudents(tx: Transaction, studentIds: readonly string[]): Promise<void> {
  const ids = [...studentIds];
  const responses = await queryRows(
    idRow,
    sql`SELECT DISTINCT r::text AS "id" FROM attempts t, unnest(t.response_ids) r WHERE t.student_id = ANY (${ids}::uuid[]) AND r IS NOT NULL`,
    tx,
  );
  await keepErasedLeaves(tx, ids);
  await tx.student.deleteMany({ where: { id: { in: ids } } });
  await forgetStudentLimits(tx, ids);
  await eraseUnused(tx, responses);
}

/** Erases a class with its assignments, and the students who stand in no other class. Only inside `erasing`. */
export async function eraseClass(tx: Transaction, classId: string): Promise<void> {
  const students = await queryRows(
    idRow,
    sql`SELECT e.student_id AS "id" FROM enrolments e WHERE e.class_id = ${classId}::uuid
          AND NOT EXISTS (SELECT FROM enrolments o WHERE o.student_id = e.student_id AND o.class_id <> e.class_id)`,
    tx,
  );
  const responses = await queryRows(
    idRow,
    sql`SELECT DISTINCT r::text AS "id" FROM assignments a JOIN attempts t ON t.assignment_id = a.id, unnest(t.response_ids) r
        WHERE a.class_id = ${classId}::uuid AND r IS NOT NULL`,
    tx,
  );
  await eraseStudents(
    tx,
    students.map(({ id }) => id),
  );
  await tx.class.deleteMany({ where: { id: classId } });
  await tx.signInLimit.deleteMany({ where: { scope: `class:${classId}` } });
  await eraseUnused(tx, responses);
}

/**
 * Erases a school with its classes, students, lessons and articles. Only inside `erasing`, and only where no class of another
 * school uses its lessons: the database refuses else. The accounts of its teachers stay.
 */
export async function eraseSchool(tx: Transaction, schoolId: string): Promise<void> {
  const classes = await tx.class.findMany({ where: { schoolId }, select: { id: true } });
  for (const { id } of classes) await eraseClass(tx, id);
  const students = await tx.student.findMany({ where: { schoolId }, select: { id: true } });
  await eraseStudents(
    tx,
    students.map(({ id }) => id),
  );
  await tx.lessonDraft.deleteMany({ where: { OR: [{ schoolId }, { lesson: { is: { schoolId } } }] } });
  // from the leaves to the root: an item holds its claim, a lesson version its article revision
  await tx.item.deleteMany({ where: { lessonVersion: { is: { lesson: { is: { schoolId } } } } } });
  await tx.keyVersion.deleteMany({ where: { schoolId } });
  await tx.lesson.deleteMany({ where: { schoolId } });
  await tx.article.deleteMany({ where: { schoolId } });
  await tx.school.deleteMany({ where: { id: schoolId } });
}

/**
 * Erases a lesson of which nothing was ever published, with its article, its drafts and its suggestions: the frozen text of an
 * article that nobody was given. Does nothing to any other lesson.
 */
export async function eraseUnpublishedLesson(tx: Transaction, lessonId: string): Promise<void> {
  const unpublished = { id: lessonId, versions: { none: {} } };
  if ((await tx.lesson.count({ where: unpublished })) === 0) return;
  await tx.$executeRaw`SELECT set_config('sourcework.erasing', 'on', true)`;
  const articles = await tx.article.findMany({
    where: { revisions: { some: { drafts: { some: { lessonId } } } } },
    select: { id: true },
  });
  await tx.lessonDraft.deleteMany({ where: { lessonId } });
  await tx.lesson.deleteMany({ where: unpublished });
  await tx.article.deleteMany({
    where: { id: { in: articles.map(({ id }) => id) }, revisions: { every: { lessonVersions: { none: {} } } } },
  });
}

/** Erases what a teacher was still writing, as far as nobody else may change it: drafts, and lessons of which nothing was published. */
export async function eraseDrafts(tx: Transaction, userId: string): Promise<void> {
  const unpublished = await tx.lesson.findMany({ where: { ownerId: userId, versions: { none: {} } }, select: { id: true } });
  for (const { id } of unpublished) await eraseUnpublishedLesson(tx, id);
  const ownLesson = { scope: "lesson", lesson: { is: { ownerId: userId, schoolEdits: false } } };
  await tx.lessonDraft.deleteMany({ where: { OR: [{ scope: "key", authorId: userId }, ownLesson] } });
}

/** Erases an assignment that nobody has started, with what was decided about it. Only where it is locked against starts. */
export async function eraseUnstartedAssignment(tx: Transaction, { assignmentId }: AssignmentEditor): Promise<void> {
  await tx.$executeRaw`SELECT set_config('sourcework.erasing', 'on', true)`;
  await tx.assignment.deleteMany({ where: { id: assignmentId, attempts: { none: {} } } });
}

/** Removes those of the interned responses that no attempt uses any more. */
async function eraseUnused(tx: Transaction, responses: readonly { id: string }[]): Promise<void> {
  if (responses.length === 0) return;
  await tx.$executeRaw`
    DELETE FROM responses r USING items i
    WHERE i.id = r.item_id AND r.id = ANY (${responses.map(({ id }) => id)}::bigint[]) AND NOT EXISTS (
      SELECT FROM assignments a JOIN attempts t ON t.assignment_id = a.id
      WHERE a.lesson_version_id = i.lesson_version_id AND t.response_ids[i.position + 1] = r.id)`;
}
