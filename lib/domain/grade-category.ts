import { z } from "zod";
import { cleanName } from "./student";

/** The most categories a class may have. */
export const MOST_CATEGORIES = 20;
const LONGEST_NAME = 60;
const MOST_WEIGHT = 1000;
const MOST_DROPPED = 20;

const name = z
  .string()
  .max(1000)
  .transform(cleanName)
  .refine((text) => text !== "", "Give the category a name.")
  .refine((text) => [...text].length <= LONGEST_NAME, `A name has at most ${LONGEST_NAME} characters.`);
const wholeUpTo = (most: number) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,4}$/, `Give a whole number from 0 to ${most}.`)
    .transform(Number)
    .refine((value) => value <= most, `Give a whole number from 0 to ${most}.`);

const facts = { name, weight: wholeUpTo(MOST_WEIGHT), dropLowest: wholeUpTo(MOST_DROPPED) };
const classId = z.uuid();
const inCategory = { classId, categoryId: z.uuid() };

// what the gradebook sends

export const addCategorySchema = z.object({ classId, ...facts });
export const changeCategorySchema = z.object({ ...inCategory, ...facts });
export const moveCategorySchema = z.object({ ...inCategory, to: z.enum(["up", "down"]) });
export const categoryActionSchema = z.object(inCategory);
/** Two lists side by side: of each assignment the category, empty for none. */
export const placeAssignmentsSchema = z
  .object({ classId, assignmentIds: z.array(z.uuid()).max(1000), categoryIds: z.array(z.union([z.literal(""), z.uuid()])).max(1000) })
  .refine(({ assignmentIds, categoryIds }) => assignmentIds.length === categoryIds.length, "The lists do not fit.")
  .transform((form) => ({
    classId: form.classId,
    places: form.assignmentIds.map((assignmentId, index) => ({ assignmentId, categoryId: form.categoryIds[index] || null })),
  }));

export type CategoryFacts = { readonly name: string; readonly weight: number; readonly dropLowest: number };
/** An assignment and the category that it counts in; null: none. */
export type Placement = { readonly assignmentId: string; readonly categoryId: string | null };
