import { lockDraft, updateDraftGlossary } from "@/lib/db/lesson-drafts";
import { inTransaction } from "@/lib/db/transaction";
import { cleanLine, cleanText } from "@/lib/domain/clean-text";
import { inAlphabet, isSameWord, MOST_WORDS, type SetWord } from "@/lib/domain/glossary";
import type { DraftEditor } from "@/lib/domain/proof";

type Changed = { ok: true } | { ok: false; reason: "cuts-fixed" | "gone" | "same-word" | "too-many" };

/**
 * Explains a word in a draft, or says something else of one. Refused where another entry has the word already, and in the draft of a key.
 * `gone`: the draft, or the entry that was to be changed, is no longer there.
 */
export const setWord = (editor: DraftEditor, { word, was, meaning, language }: Omit<SetWord, "draftId">, now: Date): Promise<Changed> =>
  inTransaction(async (tx) => {
    const draft = await lockDraft(tx, editor);
    if (!draft) return { ok: false, reason: "gone" };
    if (editor.scope === "key") return { ok: false, reason: "cuts-fixed" };
    const entry = { word: cleanLine(word), meaning: cleanText(meaning), language };
    const others = draft.glossary.filter((one) => !isSameWord(one.word, was));
    if (was !== "" && others.length === draft.glossary.length) return { ok: false, reason: "gone" };
    if (others.some((one) => isSameWord(one.word, entry.word))) return { ok: false, reason: "same-word" };
    if (others.length >= MOST_WORDS) return { ok: false, reason: "too-many" };
    await updateDraftGlossary(tx, editor, inAlphabet([...others, entry]), now);
    return { ok: true };
  });
