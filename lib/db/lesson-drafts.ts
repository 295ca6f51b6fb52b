import { z } from "zod";
import { blockSchema } from "@/lib/domain/article";
import { type Glossary, glossarySchema } from "@/lib/domain/glossary";
import {
  type Draft,
  type DraftAnalysis,
  type DraftClaim,
  type DraftClaimState,
  type DraftExercise,
  type DraftFacts,
  type DraftScope,
  draftAnalysisSchema,
  draftClaimSchema,
  draftExerciseSchema,
} from "@/lib/domain/lesson-draft";
import type { DraftEditor, Teacher } from "@/lib/domain/proof";
import { db, type Queryable, sql } from "./client";
import { Prisma } from "./generated/client";
import { mayChangeDraft } from "./grants";
import { queryRow, queryRows } from "./query-rows";
import { articleOf } from "./stored-versions";
import type { Transaction } from "./transaction";

/** The draft with its article and its claims. Throws where it has gone since the proof was made. */
export async function getDraft(editor: DraftEditor, on: Queryable = db()): Promise<Draft> {
  const { id, baseVersion, articleRevision, exercises, glossary, analysis, ...row } = await on.lessonDraft.findUniqueOrThrow({
    where: { id: editor.draftId },
    include: { baseVersion: { select: { number: true } }, articleRevision: true },
  });
  const { lessonId, revision, title, summary, instructions } = row;
  const { facts, text, blocks } = articleOf(articleRevision);
  return {
    draftId: id,
    lessonId,
    scope: editor.scope,
    baseVersion: baseVersion?.number ?? null,
    revision,
    title,
    summary,
    instructions,
    glossary: glossarySchema.parse(glossary),
    exercises: z.array(draftExerciseSchema).parse(exercises),
    analysis: draftAnalysisSchema.nullable().parse(analysis),
    article: { ...facts, text, blocks },
    claims: await listDraftClaims(editor, on),
  };
}

/** The claims of a draft in the order of the text. */
export async function listDraftClaims({ draftId }: DraftEditor, on: Queryable = db()): Promise<DraftClaim[]> {
  return queryRows(
    draftClaimSchema,
    sql`SELECT c.id, c.revision, c.ranges, c.label, c.accepted, c.evidence, c.explanation, c.skill, c.points, c.chain,
          c.asked_in AS "askedIn", c.reviewed_at IS NOT NULL AS reviewed, c.suggestion_id AS "suggestionId",
          s.suggested || jsonb_build_object('confidence', s.confidence) AS suggested
        FROM draft_claims c LEFT JOIN suggestions s ON s.id = c.suggestion_id
        WHERE c.draft_id = ${draftId}::uuid ORDER BY (c.ranges -> 0 ->> 0)::int, c.id`,
    on,
  );
}

const revisionsRow = z.object({
  revision: z.int(),
  claims: z.array(z.object({ id: z.string(), revision: z.int() })),
});
/** Which revisions a draft has: of what it says around its claims, and of each claim. */
type DraftRevisions = z.infer<typeof revisionsRow>;

/** The draft's revisions, as few bytes as tell whether somebody changed it. Null: it was published or discarded meanwhile. */
export const findDraftRevisions = ({ draftId }: DraftEditor): Promise<DraftRevisions | null> =>
  queryRow(
    revisionsRow,
    sql`SELECT d.revision, COALESCE((SELECT jsonb_agg(jsonb_build_object('id', c.id, 'revision', c.revision)) FROM draft_claims c
          WHERE c.draft_id = d.id), '[]') AS claims
        FROM lesson_drafts d WHERE d.id = ${draftId}::uuid`,
  );

const draftRow = z.object({
  draftId: z.string(),
  lessonId: z.string(),
  title: z.string(),
  scope: z.enum(["lesson", "key"]),
  published: z.boolean(),
  changedAt: z.date(),
  claims: z.int(),
  open: z.int(),
});
/** A draft in a teacher's list. `open`: claims that nobody has looked at yet. */
export type DraftRow = z.infer<typeof draftRow>;

/** The drafts that the teacher began or whose lesson is theirs, as far as they may change them; the one changed last first. */
export const listDrafts = (teacher: Teacher): Promise<DraftRow[]> =>
  queryRows(
    draftRow,
    sql`SELECT d.id AS "draftId", d.lesson_id AS "lessonId", d.title, d.scope, d.base_version_id IS NOT NULL AS published, d.changed_at AS "changedAt",
          n.claims, n.open
        FROM lesson_drafts d JOIN lessons l ON l.id = d.lesson_id
        CROSS JOIN LATERAL (SELECT count(*)::int AS claims, count(*) FILTER (WHERE reviewed_at IS NULL)::int AS open
          FROM draft_claims WHERE draft_id = d.id AND asked_in <> '{}') n
        WHERE (d.author_id = ${teacher.userId}::uuid OR l.owner_id = ${teacher.userId}::uuid) AND ${mayChangeDraft(teacher.userId)}
        ORDER BY d.changed_at DESC, d.id`,
  );

type OpenDraft = { lessonId: string; scope: DraftScope; authorId: string };

/** The draft that there is already: one of a lesson for everybody, one of a key for each author. */
export const findDraft = async (tx: Transaction, { lessonId, scope, authorId }: OpenDraft): Promise<string | null> =>
  (await tx.lessonDraft.findFirst({ where: { lessonId, scope, ...(scope === "key" && { authorId }) }, select: { id: true } }))?.id ?? null;

type NewDraft = OpenDraft & {
  schoolId: string;
  articleRevisionId: string;
  baseVersionId: string | null;
  title: string;
  summary: string;
  instructions: string;
  glossary: Glossary;
  exercises: readonly DraftExercise[];
  analysis: DraftAnalysis | null;
  now: Date;
};

/** Makes a draft without claims. */
export async function insertDraft(tx: Transaction, { now, analysis, exercises, glossary, ...draft }: NewDraft): Promise<string> {
  const { id } = await tx.lessonDraft.create({
    data: {
      ...draft,
      glossary: [...glossary],
      exercises: [...exercises],
      analysis: analysis ?? Prisma.DbNull,
      createdAt: now,
      changedAt: now,
    },
    select: { id: true },
  });
  return id;
}

const lockedRow = z.object({
  revision: z.int(),
  createdAt: z.date(),
  baseVersionId: z.string().nullable(),
  authorId: z.string(),
  exercises: z.array(draftExerciseSchema),
  title: z.string(),
  summary: z.string(),
  instructions: z.string(),
  glossary: glossarySchema,
});

/** The draft's own row; until the transaction ends, nobody else changes the draft. Null: it was published or discarded meanwhile. */
export const lockDraft = (tx: Transaction, { draftId }: DraftEditor) =>
  queryRow(
    lockedRow,
    sql`SELECT revision, created_at AS "createdAt", base_version_id AS "baseVersionId", author_id AS "authorId", exercises, title, summary, instructions, glossary
        FROM lesson_drafts WHERE id = ${draftId}::uuid FOR NO KEY UPDATE`,
    tx,
  );

const cutsRow = z.object({ text: z.string(), blocks: z.array(blockSchema) });

/** The text in which the draft's claims lie. */
export async function getDraftText(tx: Transaction, { articleRevisionId }: DraftEditor): Promise<z.infer<typeof cutsRow>> {
  const select = { text: true, blocks: true };
  return cutsRow.parse(await tx.articleRevision.findUniqueOrThrow({ where: { id: articleRevisionId }, select }));
}

/** Whether a claim of any draft has one of the ids. */
export const hasClaims = async (tx: Transaction, ids: readonly string[]) =>
  (await tx.draftClaim.count({ where: { id: { in: [...ids] } } })) > 0;

export type StoredClaim = DraftClaimState & { readonly id: string; readonly revision: number; readonly suggestionId: string | null };

const columnsOf = ({ label, ranges, accepted, evidence, explanation, skill, points, chain, askedIn }: DraftClaimState) => ({
  label: label ?? Prisma.DbNull,
  ...{ ranges, accepted, evidence, explanation, skill, points, chain, askedIn },
});

/** Adds claims to a draft. */
export const insertDraftClaims = (tx: Transaction, draftId: string, { claims, now }: { claims: readonly StoredClaim[]; now: Date }) =>
  tx.draftClaim.createMany({
    data: claims.map(({ id, revision, suggestionId, ...state }) => ({
      ...{ id, revision, suggestionId, draftId },
      ...columnsOf(state),
      reviewedAt: state.reviewed ? now : null,
    })),
  });

/** Writes claims of the draft as they now stand. One that was looked at before keeps the time of that. */
export const updateDraftClaims = (
  tx: Transaction,
  { draftId }: DraftEditor,
  { claims, now }: { claims: readonly StoredClaim[]; now: Date },
) => tx.$executeRaw`
  UPDATE draft_claims c SET ranges = d.ranges, label = d.label, accepted = d.accepted, evidence = d.evidence, explanation = d.explanation,
    skill = d.skill, points = d.points, chain = d.chain, asked_in = ARRAY(SELECT n::int FROM jsonb_array_elements_text(d."askedIn") n),
    suggestion_id = d."suggestionId", revision = d.revision, reviewed_at = CASE WHEN d.reviewed THEN COALESCE(c.reviewed_at, ${now}) END
  FROM jsonb_to_recordset(${JSON.stringify(claims)}::jsonb) AS d(id uuid, ranges jsonb, label jsonb, accepted jsonb, evidence jsonb,
    explanation text, skill text, points int, chain jsonb, "askedIn" jsonb, "suggestionId" uuid, revision int, reviewed boolean)
  WHERE c.id = d.id AND c.draft_id = ${draftId}::uuid`;

/** Takes claims out of the draft. */
export const deleteDraftClaims = (tx: Transaction, { draftId }: DraftEditor, ids: readonly string[]) =>
  tx.draftClaim.deleteMany({ where: { draftId, id: { in: [...ids] } } });

/**
 * Lets the claims follow their exercises: `place` is where one stands now, `was` where it stood; null: it is new and asks about every claim
 * that is asked about, or about all where none is. A claim that is asked otherwise counts as changed.
 */
export const moveAskedIn = (tx: Transaction, { draftId }: DraftEditor, moves: readonly { place: number; was: number | null }[]) =>
  tx.$executeRaw`
  UPDATE draft_claims c SET asked_in = n.asked_in, revision = c.revision + 1
  FROM draft_claims o CROSS JOIN LATERAL (
    SELECT coalesce(array_agg(m.place ORDER BY m.place), '{}') AS asked_in FROM jsonb_to_recordset(${JSON.stringify(moves)}::jsonb) m(place int, was int)
    WHERE CASE WHEN m.was IS NOT NULL THEN m.was = ANY (o.asked_in)
      ELSE o.asked_in <> '{}' OR NOT EXISTS (SELECT FROM draft_claims a WHERE a.draft_id = o.draft_id AND a.asked_in <> '{}') END
  ) n WHERE o.id = c.id AND c.draft_id = ${draftId}::uuid AND c.asked_in <> n.asked_in`;

/** Notes that the draft was changed. */
export const touchDraft = (tx: Transaction, { draftId }: DraftEditor, now: Date) =>
  tx.lessonDraft.update({ where: { id: draftId }, data: { changedAt: now }, select: { id: true } });

/** Writes what the lesson says around its claims, as the draft's next revision. */
export async function updateDraftFacts(
  tx: Transaction,
  { draftId }: DraftEditor,
  { facts: { exercises, ...facts }, now }: { facts: DraftFacts; now: Date },
): Promise<number> {
  const { revision } = await tx.lessonDraft.update({
    where: { id: draftId },
    data: { ...facts, exercises: [...exercises], revision: { increment: 1 }, changedAt: now },
    select: { revision: true },
  });
  return revision;
}

/** Writes the words that the draft explains, as its next revision. */
export const updateDraftGlossary = (tx: Transaction, { draftId }: DraftEditor, glossary: Glossary, now: Date) =>
  tx.lessonDraft.update({
    where: { id: draftId },
    data: { glossary: [...glossary], revision: { increment: 1 }, changedAt: now },
    select: { id: true },
  });

/** Removes the draft; what was published of it stays. */
export const deleteDraft = (tx: Transaction, { draftId }: DraftEditor) => tx.lessonDraft.deleteMany({ where: { id: draftId } });
