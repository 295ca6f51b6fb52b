import { z } from "zod";
import { type KeyEntry, POINT } from "./answer-key";
import type { ArticleFacts, Block } from "./article";
import type { ParsedLesson } from "./lesson-folder";
import type { Range } from "./range";

/** Who may read a lesson: its owner, its owner's school, or everybody. */
export type LessonVisibility = "private" | "school" | "starter";

export const LESSON_SHARINGS = ["private", "school", "school-edits"] as const;
/** What a teacher lets their school do with a lesson: nothing, use it, or change it too. */
export type LessonSharing = (typeof LESSON_SHARINGS)[number];

export const sharingOf = ({ visibility, schoolEdits }: { visibility: LessonVisibility; schoolEdits: boolean }): LessonSharing =>
  visibility !== "school" ? "private" : schoolEdits ? "school-edits" : "school";

export const lessonActionSchema = z.strictObject({ lessonId: z.uuid() });
export const shareLessonSchema = lessonActionSchema.extend({ sharing: z.enum(LESSON_SHARINGS) });
/** The largest lesson file, in bytes, packed and unpacked. */
export const LARGEST_LESSON_FILE = 5 * 1024 * 1024;
export const importLessonSchema = z.strictObject({ file: z.file() });

/** Whose a lesson is. A starter lesson belongs to the program. */
export type LessonBelonging = { visibility: "starter" } | { visibility: "private" | "school"; schoolId: string; ownerId: string };

/** What a key says of one item, with its weight in thousandths of a point. */
export type PlannedEntry = Omit<KeyEntry, "weight"> & { points: number };

/** A lesson version as it is stored: claims, exercises and items by position, items running through all exercises. */
export type LessonPlan = {
  readonly title: string;
  readonly summary: string;
  readonly instructions: string;
  readonly article: { readonly facts: ArticleFacts; readonly text: string; readonly blocks: readonly Block[] };
  readonly claims: readonly (readonly Range[])[];
  readonly exercises: readonly { readonly kind: string; readonly title: string; readonly instructions: string }[];
  /** By position: the positions of its exercise and of its claim. */
  readonly items: readonly { readonly exercise: number; readonly claim: number }[];
  /** By the position of the item. */
  readonly entries: readonly PlannedEntry[];
};

/** Lays out a lesson folder by positions. Throws where a claim lacks its entry, which readLesson has refused before. */
export function planLesson({ title, summary, instructions, article, text, blocks, claims, exercises, key }: ParsedLesson): LessonPlan {
  const claimPosition = new Map(claims.map(({ id }, position) => [id, position]));
  const asked = exercises.flatMap(({ claims: ids }, exercise) => ids.map((id) => ({ id, exercise })));
  return {
    title,
    summary,
    instructions,
    article: { facts: article, text, blocks },
    claims: claims.map(({ ranges }) => ranges),
    exercises: exercises.map((exercise) => ({ kind: exercise.kind, title: exercise.title, instructions: exercise.instructions })),
    items: asked.map(({ id, exercise }) => ({ exercise, claim: required(claimPosition.get(id), id) })),
    entries: asked.map(({ id }) => {
      const { key: credit, evidence, explanation, skill, weight, chain, dropped } = required(key.get(id), id);
      return { key: credit, evidence, explanation, skill, chain, dropped, points: Math.round(weight * POINT) };
    }),
  };
}

function required<Value>(value: Value | undefined, claim: string): Value {
  if (value === undefined) throw new Error(`nothing is known of the claim ${claim}`);
  return value;
}
