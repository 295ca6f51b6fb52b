import { z } from "zod";
import { type Suggested, type SuggestionOutcome, suggestedSchema } from "@/lib/domain/lesson-draft";
import type { DraftEditor } from "@/lib/domain/proof";
import { type Range, rangeSchema } from "@/lib/domain/range";
import { sql } from "./client";
import { queryRows } from "./query-rows";
import type { Transaction } from "./transaction";

type NewSuggestions = {
  schoolId: string;
  lessonId: string;
  articleRevisionId: string;
  engineVersion: number;
  now: Date;
  /** ids are the caller's, so that a draft's claims can name them */
  suggestions: readonly { id: string; ranges: readonly Range[]; suggested: Suggested; confidence: number }[];
};

/** Keeps what the analysis proposed for an article. */
export const insertSuggestions = (tx: Transaction, { suggestions, now, ...article }: NewSuggestions) =>
  tx.suggestion.createMany({
    data: suggestions.map(({ ranges, ...suggestion }) => ({
      ...article,
      ...suggestion,
      ranges: ranges.map(([start, end]) => [start, end]),
      createdAt: now,
    })),
  });

const openRow = z.object({ id: z.string(), ranges: z.array(rangeSchema), suggested: suggestedSchema });

/** The suggestions for the draft's article of which nobody has decided yet. */
export const listOpenSuggestions = (tx: Transaction, { lessonId, articleRevisionId }: DraftEditor) =>
  queryRows(
    openRow,
    sql`SELECT id, ranges, suggested FROM suggestions
        WHERE lesson_id = ${lessonId}::uuid AND article_revision_id = ${articleRevisionId}::uuid AND outcome IS NULL`,
    tx,
  );

/** Those of the ids that are suggestions for the draft's article. */
export async function knownSuggestions(
  tx: Transaction,
  { lessonId, articleRevisionId }: DraftEditor,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.suggestion.findMany({ where: { id: { in: [...ids] }, lessonId, articleRevisionId }, select: { id: true } });
  return new Set(rows.map(({ id }) => id));
}

type Decided = { id: string; outcome: SuggestionOutcome; published: unknown };

/** Records what became of suggestions, once and for all, and by which key version. */
export const decideSuggestions = (
  tx: Transaction,
  decided: readonly Decided[],
  { keyVersionId, now }: { keyVersionId: string; now: Date },
) => tx.$executeRaw`
  UPDATE suggestions s SET outcome = d.outcome, published = d.published, key_version_id = ${keyVersionId}::uuid, decided_at = ${now}
  FROM jsonb_to_recordset(${JSON.stringify(decided)}::jsonb) AS d(id uuid, outcome text, published jsonb) WHERE s.id = d.id`;
