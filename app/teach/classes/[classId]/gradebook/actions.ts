"use server";

import { revalidatePath } from "next/cache";
import { action } from "@/lib/access/action";
import { classEditor } from "@/lib/access/proofs";
import { addCategory } from "@/lib/commands/add-category";
import { moveCategory } from "@/lib/commands/move-category";
import { placeAssignments } from "@/lib/commands/place-assignments";
import { changeCategory, removeCategory } from "@/lib/db/grade-categories";
import { holdGradesOfClass, releaseGradesOfClass } from "@/lib/db/release";
import { classActionSchema } from "@/lib/domain/class";
import {
  addCategorySchema,
  categoryActionSchema,
  changeCategorySchema,
  moveCategorySchema,
  placeAssignmentsSchema,
} from "@/lib/domain/grade-category";

const changed = (classId: string) => revalidatePath(`/teach/classes/${classId}`, "layout");

export const addCategoryAction = action(addCategorySchema, async ({ classId, ...category }) => {
  const result = await addCategory(await classEditor(classId), category);
  changed(classId);
  return result;
});

export const changeCategoryAction = action(changeCategorySchema, async ({ classId, categoryId, ...category }) => {
  const result = await changeCategory(await classEditor(classId), categoryId, category);
  changed(classId);
  return result;
});

export const moveCategoryAction = action(moveCategorySchema, async ({ classId, ...move }) => {
  const result = await moveCategory(await classEditor(classId), move);
  changed(classId);
  return result;
});

export const removeCategoryAction = action(categoryActionSchema, async ({ classId, categoryId }) => {
  const result = await removeCategory(await classEditor(classId), categoryId);
  changed(classId);
  return result;
});

export const placeAssignmentsAction = action(placeAssignmentsSchema, async ({ classId, places }) => {
  const result = await placeAssignments(await classEditor(classId), places);
  changed(classId);
  return result;
});

export const holdAllGradesAction = action(classActionSchema, async ({ classId }) => {
  await holdGradesOfClass(await classEditor(classId));
  changed(classId);
  return { ok: true as const };
});

export const releaseAllGradesAction = action(classActionSchema, async ({ classId }) => {
  await releaseGradesOfClass(await classEditor(classId));
  changed(classId);
  return { ok: true as const };
});
