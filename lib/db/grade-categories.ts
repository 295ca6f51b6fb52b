import { z } from "zod";
import type { CategoryFacts, Placement } from "@/lib/domain/grade-category";
import type { ClassEditor } from "@/lib/domain/proof";
import { db, sql } from "./client";
import { queryRows } from "./query-rows";
import type { Transaction } from "./transaction";

const placeRow = z.object({ categoryId: z.string(), position: z.int() });

/** The categories of the class in their order; until the transaction ends nobody else adds, moves or removes one. */
export async function lockCategories(tx: Transaction, { classId }: ClassEditor): Promise<z.infer<typeof placeRow>[]> {
  await tx.$executeRaw(sql`SELECT 1 FROM classes WHERE id = ${classId}::uuid FOR NO KEY UPDATE`);
  return queryRows(
    placeRow,
    sql`SELECT id AS "categoryId", position FROM grade_categories WHERE class_id = ${classId}::uuid ORDER BY position`,
    tx,
  );
}

/** Adds a category at this place. */
export const insertCategory = (tx: Transaction, { classId }: ClassEditor, category: CategoryFacts & { position: number }) =>
  tx.gradeCategory.create({ data: { classId, ...category } });

/** Gives two categories each the place of the other. */
export async function swapCategories(
  tx: Transaction,
  { classId }: ClassEditor,
  [one, other]: readonly [{ categoryId: string; position: number }, { categoryId: string; position: number }],
): Promise<void> {
  const put = (categoryId: string, position: number) => tx.gradeCategory.update({ where: { id: categoryId, classId }, data: { position } });
  // no two may stand at one place, not even for a moment
  await put(one.categoryId, -1);
  await put(other.categoryId, one.position);
  await put(one.categoryId, other.position);
}

/** Puts assignments into categories; returns how many are the class's, and stand now where they were to. */
export const placeAssignments = (tx: Transaction, { classId }: ClassEditor, places: readonly Placement[]): Promise<number> =>
  tx.$executeRaw`
    UPDATE assignments a SET category_id = p."categoryId"
    FROM jsonb_to_recordset(${JSON.stringify(places)}::jsonb) p("assignmentId" uuid, "categoryId" uuid)
    WHERE a.id = p."assignmentId" AND a.class_id = ${classId}::uuid`;

type Done = { ok: true } | { ok: false; reason: "gone" };

/** Changes name, weight and how many of the lowest are left out. */
export async function changeCategory({ classId }: ClassEditor, categoryId: string, data: CategoryFacts): Promise<Done> {
  const { count } = await db().gradeCategory.updateMany({ where: { id: categoryId, classId }, data });
  return count > 0 ? { ok: true } : { ok: false, reason: "gone" };
}

/** Removes a category; its assignments stand in none then. */
export async function removeCategory({ classId }: ClassEditor, categoryId: string): Promise<Done> {
  const { count } = await db().gradeCategory.deleteMany({ where: { id: categoryId, classId } });
  return count > 0 ? { ok: true } : { ok: false, reason: "gone" };
}
