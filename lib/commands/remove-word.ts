import { lockDraft, updateDraftGlossary } from "@/lib/db/lesson-drafts";
import { inTransaction } from "@/lib/db/transaction";
import { isSameWord } from "@/lib/domain/glossary";
import type { DraftEditor } from "@/lib/domain/proof";

type Changed = { ok: true } | { ok: false; reason: "cuts-fixed" | "gone" };

/** Explains a word of a draft no longer. Refused in the draft of a key. `gone`: the draft, or the word, is no longer there. */
export const removeWord = (editor: DraftEditor, word: string, now: Date): Promise<Changed> =>
  inTransaction(async (tx) => {
    const draft = await lockDraft(tx, editor);
    if (!draft) return { ok: false, reason: "gone" };
    if (editor.scope === "key") return { ok: false, reason: "cuts-fixed" };
    const rest = draft.glossary.filter((one) => !isSameWord(one.word, word));
    if (rest.length === draft.glossary.length) return { ok: false, reason: "gone" };
    await updateDraftGlossary(tx, editor, rest, now);
    return { ok: true };
  });
