import { findKeyToAdopt, insertKeyVersion, nextKeyNumber } from "@/lib/db/key-versions";
import { deleteDraft, getDraft, lockDraft } from "@/lib/db/lesson-drafts";
import { lockLesson } from "@/lib/db/lesson-versions";
import { getStoredVersion, listEntries } from "@/lib/db/stored-versions";
import { decideSuggestions, listOpenSuggestions } from "@/lib/db/suggestions";
import { inTransaction, type Transaction } from "@/lib/db/transaction";
import { cleanLine, cleanText } from "@/lib/domain/clean-text";
import { planDraft } from "@/lib/domain/draft-plan";
import type { LessonPlan } from "@/lib/domain/lesson";
import { type Draft, MOST_CLAIMS, type PublishDraft } from "@/lib/domain/lesson-draft";
import type { DraftEditor } from "@/lib/domain/proof";
import { sameJson } from "@/lib/domain/same-json";
import { outcomeOf } from "@/lib/domain/suggestion-outcome";
import { draftFaults } from "@/lib/exercises/draft-faults";
import { exerciseKind } from "@/lib/exercises/registry";
import { storePlan } from "./store-plan";

type Published =
  | { ok: true; lessonId: string; made: "lesson-version" | "key-version" }
  | { ok: false; reason: "unreviewed" | "faulty-items"; count: number }
  | { ok: false; reason: "no-claims" | "nothing-counts" | "nothing-changed" | "too-many" | "gone" };
type Made = { made: "lesson-version" | "key-version"; keyVersionId: string } | { made: "nothing" };

/**
 * Publishes a draft for good: of a lesson as its next key version, or its next lesson version where more than the key changed; of an
 * own key as the author's next key version. Records what became of the suggestions; the draft goes. `gone`: published or discarded
 * meanwhile. Refuses while claims are not looked at, and where there is nothing to ask, to count, or new.
 */
export const publishDraft = (editor: DraftEditor, input: PublishDraft, now: Date): Promise<Published> =>
  inTransaction(async (tx) => {
    await lockLesson(tx, editor.lessonId);
    const locked = await lockDraft(tx, editor);
    if (!locked) return { ok: false, reason: "gone" };
    const draft = await getDraft(editor, tx);
    if (draft.claims.length > MOST_CLAIMS) return { ok: false, reason: "too-many" };
    const base = locked.baseVersionId === null ? null : await getStoredVersion(locked.baseVersionId, tx);
    const facts = editor.scope === "key" ? {} : { title: cleanLine(input.title) || draft.title, summary: cleanText(input.summary) };
    const planned = planDraft({ ...draft, ...facts }, base?.content.items);
    if (!planned.ok) return planned;
    const faults = draftFaults(draft);
    if (faults.length > 0) return { ok: false, reason: "faulty-items", count: faults.length };
    checkKeys(planned.plan);
    const publication = { plan: planned.plan, note: cleanText(input.note), now };
    const published: Made =
      editor.scope === "key" && base
        ? await storeOwnKey(tx, editor, { ...publication, base })
        : await storePlan(tx, { ...publication, lessonId: editor.lessonId, revisionId: editor.articleRevisionId, madeById: editor.userId });
    if (published.made === "nothing") return { ok: false, reason: "nothing-changed" };
    if (editor.scope === "lesson") await recordOutcomes(tx, editor, { draft, keyVersionId: published.keyVersionId, now });
    await deleteDraft(tx, editor);
    return { ok: true, lessonId: editor.lessonId, made: published.made };
  });

/** Throws where an exercise kind can't read its key: drafts hold labels, so that would be a fault of the program. */
function checkKeys({ items, exercises, entries }: LessonPlan): void {
  for (const [position, { exercise }] of items.entries()) {
    exerciseKind(exercises[exercise]?.kind ?? "").keySchema.parse(entries[position]?.key);
  }
}

type Publication = { plan: LessonPlan; note: string; now: Date };

/** Publishes the author's own key to the lesson version that the draft was made from. */
async function storeOwnKey(
  tx: Transaction,
  editor: DraftEditor,
  { plan, base, note, now }: Publication & { base: Awaited<ReturnType<typeof getStoredVersion>> },
): Promise<Made> {
  const { userId, schoolId } = editor;
  const place = { lessonVersionId: base.versionId, itemIds: base.itemIds };
  const before = await findKeyToAdopt({ ...place, userId }, tx);
  if (!before || !sameJson(plan.claims, base.content.claims) || !sameJson(plan.items, base.content.items)) {
    throw new Error("the draft of a key has other claims than its lesson version");
  }
  if (sameJson(plan.entries, await listEntries(before.keyVersionId, base, tx))) return { made: "nothing" };
  const number = await nextKeyNumber(tx, base.versionId);
  const owned = { owner: { schoolId, ownerId: userId }, madeById: userId, basedOnId: before.keyVersionId };
  const keyVersionId = await insertKeyVersion(tx, { ...place, ...owned, number, note, entries: plan.entries, now });
  return { made: "key-version", keyVersionId };
}

async function recordOutcomes(
  tx: Transaction,
  editor: DraftEditor,
  { draft, keyVersionId, now }: { draft: Draft; keyVersionId: string; now: Date },
): Promise<void> {
  const open = await listOpenSuggestions(tx, editor);
  const published = draft.claims.flatMap(({ ranges, label, accepted, evidence, askedIn }) =>
    label && askedIn.length > 0 ? [{ ranges, label, accepted, evidence }] : [],
  );
  const decided = open.map(({ id, ranges, suggested }) => ({ id, ...outcomeOf({ ranges, label: suggested.label }, published) }));
  await decideSuggestions(tx, decided, { keyVersionId, now });
}
