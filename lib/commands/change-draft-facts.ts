import type { z } from "zod";
import { lockDraft, updateDraftFacts } from "@/lib/db/lesson-drafts";
import { inTransaction } from "@/lib/db/transaction";
import { cleanLine, cleanText } from "@/lib/domain/clean-text";
import type { changeDraftFactsSchema, DraftFacts } from "@/lib/domain/lesson-draft";
import type { DraftEditor } from "@/lib/domain/proof";
import { exerciseKind } from "@/lib/exercises/registry";

type Changed =
  | { ok: true; revision: number }
  | { ok: false; reason: "changed-meanwhile"; facts: DraftFacts & { revision: number } }
  | { ok: false; reason: "cuts-fixed" | "gone" };

/**
 * Changes what a draft says around its claims. Refuses where somebody changed it after it was read (with what it says now), and in the
 * draft of a key, which says only credit. `gone`: published or discarded meanwhile. Throws on an exercise kind that does not exist.
 */
export const changeDraftFacts = (editor: DraftEditor, input: z.infer<typeof changeDraftFactsSchema>, now: Date): Promise<Changed> =>
  inTransaction(async (tx) => {
    const draft = await lockDraft(tx, editor);
    if (!draft) return { ok: false, reason: "gone" };
    if (editor.scope === "key") return { ok: false, reason: "cuts-fixed" };
    const { revision, title, summary, instructions, exercises } = draft;
    if (input.revision !== revision) {
      return { ok: false, reason: "changed-meanwhile", facts: { revision, title, summary, instructions, exercises } };
    }
    const facts = {
      title: cleanLine(input.title) || title,
      summary: cleanText(input.summary),
      instructions: cleanText(input.instructions),
      exercises: input.exercises.map((exercise) => ({
        kind: exerciseKind(exercise.kind).name,
        title: cleanLine(exercise.title) || exerciseKind(exercise.kind).name,
        instructions: cleanText(exercise.instructions),
        settings: exercise.settings,
        items: exercise.items,
      })),
    };
    return { ok: true, revision: await updateDraftFacts(tx, editor, { facts, now }) };
  });
