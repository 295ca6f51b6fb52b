import { randomUUID } from "node:crypto";
import { getDraft } from "@/lib/db/lesson-drafts";
import { jsonObjectSchema } from "@/lib/domain/json";
import { LONGEST_EXPLANATION, MOST_EVIDENCE } from "@/lib/domain/key-limits";
import { isAnalysed } from "@/lib/domain/language";
import type { DraftItem } from "@/lib/domain/lesson-draft";
import { POINT } from "@/lib/domain/points";
import type { DraftEditor } from "@/lib/domain/proof";
import { draftText } from "@/lib/exercises/draft-faults";
import { exerciseKind } from "@/lib/exercises/registry";
import { analyse } from "@/lib/source-analysis/analyse";

/**
 * The items that the source analysis suggests for an exercise of this kind, to be looked at; nothing is stored. None in other languages
 * than English. Throws on a kind that does not exist.
 */
export async function proposeExercise(editor: DraftEditor, { kind: name }: { kind: string }): Promise<{ ok: true; items: DraftItem[] }> {
  const draft = await getDraft(editor);
  const { article, claims } = draft;
  const kind = exerciseKind(name);
  if (!isAnalysed(article.language)) return { ok: true, items: [] };
  const proposals = kind.propose(analyse(article.text, article.blocks), draftText(draft));
  const items = proposals.map(({ claim, content, key, evidence, explanation }): DraftItem => {
    return {
      id: randomUUID(),
      claimId: claim === null ? null : (claims[claim]?.id ?? null),
      content: jsonObjectSchema.parse(content),
      key: jsonObjectSchema.parse(key),
      evidence: evidence.slice(0, MOST_EVIDENCE).map(([start, end]) => [start, end]),
      explanation: explanation.slice(0, LONGEST_EXPLANATION),
      skill: null,
      points: POINT,
      reviewed: false,
    };
  });
  return { ok: true, items };
}
