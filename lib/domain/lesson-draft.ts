import { z } from "zod";
import { ARTICLE_FLAGS } from "./analysis";
import { acceptedSchema, hopSchema, labelSchema } from "./answer-key";
import { type ArticleFacts, articleFactsSchema, BLOCK_KINDS, type Block } from "./article";
import type { Glossary } from "./glossary";
import { storableObjectSchema } from "./json";
import { LONGEST_EXPLANATION, MOST_ACCEPTED, MOST_EVIDENCE, MOST_RANGES } from "./key-limits";
import { CLAIM_CLASSES } from "./label";
import { MOST_EXERCISES } from "./lesson-file";
import { rangeSchema } from "./range";
import { skillSchema } from "./skill";

// A lesson, or somebody's own key to one, while it is written: ordinary rows, each with a count of its changes.

/** `lesson`: text, cuts and key may change. `key`: an own key to a lesson version that stays as it is. */
export const DRAFT_SCOPES = ["lesson", "key"] as const;
export type DraftScope = (typeof DRAFT_SCOPES)[number];

/** As many claims as a lesson may have. */
export const MOST_CLAIMS = 500;

/** A new lesson from an article that the teacher has looked through: its blocks in the order of the text. */
export const startLessonSchema = z.strictObject({
  facts: articleFactsSchema,
  blocks: z
    .array(z.strictObject({ kind: z.enum(BLOCK_KINDS), text: z.string().trim().min(1).max(100_000) }))
    .min(1)
    .max(5_000),
});
export type StartLesson = z.infer<typeof startLessonSchema>;

/** An item of a draft with content and key of its own. Points are thousandths; `claimId` null: about the article as a whole. */
export const draftItemSchema = z.strictObject({
  id: z.uuid(),
  claimId: z.uuid().nullable(),
  content: storableObjectSchema,
  key: storableObjectSchema,
  evidence: z.array(rangeSchema).max(MOST_EVIDENCE),
  explanation: z.string().trim().max(LONGEST_EXPLANATION),
  skill: skillSchema.nullable(),
  points: z.int().min(0).max(100_000),
  reviewed: z.boolean(),
});
export type DraftItem = z.infer<typeof draftItemSchema>;

/**
 * An exercise of a draft, in its order. Where it asks for the labels of claims, the claims say themselves that it asks about them; the
 * items of any other kind stand here.
 */
export const draftExerciseSchema = z.strictObject({
  kind: z.string().min(1).max(80),
  title: z.string().trim().min(1).max(200),
  instructions: z.string().trim().max(2000),
  settings: storableObjectSchema.default({}),
  items: z.array(draftItemSchema).max(MOST_CLAIMS).default([]),
});
export type DraftExercise = z.infer<typeof draftExerciseSchema>;

/** What the analysis says of the whole article: points for the teacher to look at. Ranges count code units of the revision. */
export const draftAnalysisSchema = z.strictObject({
  engineVersion: z.int(),
  drift: z.array(z.strictObject({ earlier: z.array(rangeSchema), later: z.array(rangeSchema), evidence: z.array(rangeSchema) })),
  flags: z.array(z.strictObject({ flag: z.enum(ARTICLE_FLAGS), evidence: z.array(rangeSchema), reason: z.string() })),
  /** quotations whose speaker the analysis did not find */
  unsourcedQuotations: z.array(rangeSchema),
});
export type DraftAnalysis = z.infer<typeof draftAnalysisSchema>;

/** What was proposed for one claim, beside its ranges and its confidence. */
export const suggestedSchema = z.strictObject({
  label: labelSchema,
  accepted: z.array(acceptedSchema),
  evidence: z.array(rangeSchema),
  reason: z.string(),
  headline: z.string(),
  skill: skillSchema.nullable(),
  chain: z.array(hopSchema),
});
export type Suggested = z.infer<typeof suggestedSchema>;

/** What stands of a claim in a draft. Points are thousandths; the label is null until somebody has said it. */
export const draftClaimStateSchema = z.strictObject({
  ranges: z.array(rangeSchema).min(1).max(MOST_RANGES),
  label: labelSchema.nullable(),
  accepted: z.array(acceptedSchema).max(MOST_ACCEPTED),
  evidence: z.array(rangeSchema).max(MOST_EVIDENCE),
  explanation: z.string().trim().max(LONGEST_EXPLANATION),
  skill: skillSchema.nullable(),
  points: z.int().min(0).max(100_000),
  chain: z.array(hopSchema).max(12),
  askedIn: z.array(z.int().nonnegative()).max(20),
  reviewed: z.boolean(),
});
export type DraftClaimState = z.infer<typeof draftClaimStateSchema>;

/** A claim of a draft as the screen gets it, in the order of the text. */
export const draftClaimSchema = draftClaimStateSchema.extend({
  id: z.uuid(),
  revision: z.int().positive(),
  suggestionId: z.uuid().nullable(),
  suggested: suggestedSchema.extend({ confidence: z.number().min(0).max(1) }).nullable(),
});
export type DraftClaim = z.infer<typeof draftClaimSchema>;

/** A draft as the screen gets it. `baseVersion`: the number of the lesson version it is made from; null: the lesson has none yet. */
export type Draft = {
  readonly draftId: string;
  readonly lessonId: string;
  readonly scope: DraftScope;
  readonly baseVersion: number | null;
  readonly revision: number;
  readonly title: string;
  readonly summary: string;
  readonly instructions: string;
  readonly glossary: Glossary;
  readonly exercises: DraftExercise[];
  readonly analysis: DraftAnalysis | null;
  readonly article: ArticleFacts & { readonly text: string; readonly blocks: Block[] };
  /** in the order of the text */
  readonly claims: DraftClaim[];
};

/**
 * Changes to the claims of a draft, all of them or none. Each names the revision that the teacher saw (null: a new claim) and
 * the state that it gets (null: it goes). Splitting, merging and undoing are such sets.
 */
export const changeClaimsSchema = z.strictObject({
  draftId: z.uuid(),
  changes: z
    .array(
      z.strictObject({
        id: z.uuid(),
        revision: z.int().positive().nullable(),
        suggestionId: z.uuid().nullable(),
        state: draftClaimStateSchema.nullable(),
      }),
    )
    .min(1)
    .max(2 * MOST_CLAIMS),
});
export type ChangeClaims = z.infer<typeof changeClaimsSchema>;
export type ClaimChange = ChangeClaims["changes"][number];

/** What the lesson says around its claims. */
export const draftFactsSchema = z.strictObject({
  title: z.string().trim().min(1, "Give the lesson a title.").max(200, "Keep the title under 200 characters."),
  summary: z.string().trim().max(600, "Keep the summary under 600 characters."),
  instructions: z.string().trim().max(2000, "Keep the instructions under 2,000 characters."),
  exercises: z.array(draftExerciseSchema).min(1).max(MOST_EXERCISES),
});
export type DraftFacts = z.infer<typeof draftFactsSchema>;
export const changeDraftFactsSchema = draftFactsSchema.extend({ draftId: z.uuid(), revision: z.int().positive() });

/**
 * The exercises of a draft, all at once and in their order. `was`: the index that an exercise had, null: it is new. In the draft of a key
 * only keys may differ.
 */
export const changeExercisesSchema = z.strictObject({
  draftId: z.uuid(),
  revision: z.int().positive(),
  exercises: z
    .array(draftExerciseSchema.extend({ was: z.int().nonnegative().nullable() }))
    .min(1)
    .max(MOST_EXERCISES),
});
export type ChangeExercises = z.infer<typeof changeExercisesSchema>;

/** What stands against publishing an item, or an exercise that asks nothing (null): its place by index, and a sentence. */
export type ItemFault = { readonly exercise: number; readonly itemId: string | null; readonly reason: string };

export const proposeExerciseSchema = z.strictObject({ draftId: z.uuid(), kind: z.string().min(1).max(80) });

export const draftActionSchema = z.strictObject({ draftId: z.uuid() });
/** `facts`: as the teacher last saw and changed them. `note`: what is new, for the list of versions. */
export const publishDraftSchema = z.strictObject({
  draftId: z.uuid(),
  title: draftFactsSchema.shape.title,
  summary: draftFactsSchema.shape.summary,
  note: z.string().trim().max(300).default(""),
});
export type PublishDraft = z.infer<typeof publishDraftSchema>;

/** What was published where a suggestion had been made. */
export const publishedClaimSchema = z.strictObject({
  ranges: z.array(rangeSchema),
  label: labelSchema,
  accepted: z.array(acceptedSchema),
  evidence: z.array(rangeSchema),
});
export const SUGGESTION_OUTCOMES = ["kept", "label-changed", "cut-changed", "dropped"] as const;
/** What a teacher made of a suggestion: label and cut as they were, another label, other words, or no claim at all. */
export type SuggestionOutcome = (typeof SUGGESTION_OUTCOMES)[number];

/** How often suggestions of one class and one band of confidence were kept. */
export const acceptanceRowSchema = z.object({
  engineVersion: z.int(),
  class: z.enum(CLAIM_CLASSES),
  band: z.enum(["sure", "likely", "open"]),
  suggested: z.int(),
  kept: z.int(),
  labelChanged: z.int(),
  cutChanged: z.int(),
  dropped: z.int(),
});
export type AcceptanceRow = z.infer<typeof acceptanceRowSchema>;
