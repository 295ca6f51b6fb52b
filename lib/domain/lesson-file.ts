import { z } from "zod";
import { acceptedSchema, hopSchema, labelSchema } from "./answer-key";
import { articleFactsSchema, BLOCK_KINDS } from "./article";
import { glossarySchema } from "./glossary";
import { jsonObjectSchema } from "./json";
import { LONGEST_EXPLANATION } from "./key-limits";
import { skillSchema } from "./skill";

/** As many exercises as a lesson may have. */
export const MOST_EXERCISES = 20;

// A lesson as a folder of three files: article.txt (the text), lesson.json and key.json, documented in
// docs/guides/lesson-format.md. Offsets are code points of article.txt; each stands beside the words it must cover.

const name = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "lower-case words joined by hyphens")
  .max(80);
const place = { start: z.int().nonnegative(), end: z.int().positive(), text: z.string().min(1) };

/** A stretch of article.txt: offsets in code points, and the words there, which are compared. */
export const placeSchema = z.strictObject(place);
export type Place = z.infer<typeof placeSchema>;

/** An item of an exercise that asks more than the label of a claim; its key stands in key.json under `items`. */
const itemFileSchema = z.strictObject({ id: name, claim: name.nullable().default(null), content: jsonObjectSchema.default({}) });

/** An exercise asks about `claims`, whose entry in key.json holds their label, or has `items` with keys of their own. */
const exerciseFileSchema = z
  .strictObject({
    kind: name,
    title: z.string().trim().min(1).max(200),
    instructions: z.string().trim().max(2000).default(""),
    settings: jsonObjectSchema.optional(),
    claims: z.array(name).min(1).optional(),
    items: z.array(itemFileSchema).min(1).max(500).optional(),
  })
  .refine(({ claims, items }) => (claims === undefined) !== (items === undefined), "an exercise has claims or items, and not both");

export const lessonFileSchema = z.strictObject({
  format: z.literal(1),
  slug: name,
  title: z.string().trim().min(1).max(200),
  summary: z.string().trim().max(600).default(""),
  instructions: z.string().trim().max(2000).default(""),
  glossary: glossarySchema.optional(),
  article: articleFactsSchema,
  blocks: z.array(z.strictObject({ kind: z.enum(BLOCK_KINDS), ...place })).min(1),
  claims: z
    .array(z.strictObject({ id: name, ranges: z.array(placeSchema).min(1) }))
    .min(1)
    .max(500),
  exercises: z.array(exerciseFileSchema).min(1).max(MOST_EXERCISES),
});
export type LessonFile = z.infer<typeof lessonFileSchema>;

const said = {
  evidence: z.array(placeSchema).default([]),
  explanation: z.string().trim().max(LONGEST_EXPLANATION).default(""),
  skill: skillSchema.nullable().default(null),
  weight: z.number().min(0).max(100).default(1),
  chain: z.array(hopSchema).default([]),
};

export const keyFileSchema = z.strictObject({
  format: z.literal(1),
  entries: z.array(z.strictObject({ claim: name, label: labelSchema, accepted: z.array(acceptedSchema).default([]), ...said })).default([]),
  items: z.array(z.strictObject({ item: name, key: jsonObjectSchema, ...said })).optional(),
});
export type KeyFile = z.infer<typeof keyFileSchema>;
