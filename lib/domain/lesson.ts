import { z } from "zod";
import type { KeyEntry } from "./answer-key";
import type { ArticleFacts, Block } from "./article";
import type { Glossary } from "./glossary";
import type { JsonObject } from "./json";
import type { ParsedLesson } from "./lesson-folder";
import { POINT } from "./points";
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

/** An exercise of a lesson version; `settings` are those of its kind. */
export type PlannedExercise = {
  readonly kind: string;
  readonly title: string;
  readonly instructions: string;
  readonly settings: JsonObject;
};

/** An item: the positions of its exercise and of its claim (null: the article as a whole), and what students see beside the claim. */
export type PlannedItem = { readonly exercise: number; readonly claim: number | null; readonly content: JsonObject };

/** A lesson version as it is stored: claims, exercises and items by position, items running through all exercises. */
export type LessonPlan = {
  readonly title: string;
  readonly summary: string;
  readonly instructions: string;
  readonly glossary: Glossary;
  readonly article: { readonly facts: ArticleFacts; readonly text: string; readonly blocks: readonly Block[] };
  readonly claims: readonly (readonly Range[])[];
  readonly exercises: readonly PlannedExercise[];
  readonly items: readonly PlannedItem[];
  /** By the position of the item. */
  readonly entries: readonly PlannedEntry[];
};

/** Lays out a lesson folder by positions. Throws where a claim lacks its entry, which readLesson has refused before. */
export function planLesson({
  title,
  summary,
  instructions,
  glossary,
  article,
  text,
  blocks,
  claims,
  exercises,
  key,
}: ParsedLesson): LessonPlan {
  const claimPosition = new Map(claims.map(({ id }, position) => [id, position]));
  const asked = exercises.flatMap(({ items }, exercise) => items.map((item) => ({ ...item, exercise })));
  return {
    title,
    summary,
    instructions,
    glossary,
    article: { facts: article, text, blocks },
    claims: claims.map(({ ranges }) => ranges),
    exercises: exercises.map(({ items: _, ...exercise }) => exercise),
    items: asked.map(({ claim, content, exercise }) => ({
      exercise,
      claim: claim === null ? null : required(claimPosition.get(claim), claim),
      content,
    })),
    entries: asked.map(({ entry }) => {
      const { key: credit, evidence, explanation, skill, weight, chain, dropped } = required(key.get(entry), entry);
      return { key: credit, evidence, explanation, skill, chain, dropped, points: Math.round(weight * POINT) };
    }),
  };
}

function required<Value>(value: Value | undefined, name: string): Value {
  if (value === undefined) throw new Error(`nothing is known of ${name}`);
  return value;
}
