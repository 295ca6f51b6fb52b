import { getAdoptedKey, insertProposedKey, listProposedKeys, nextKeyNumber } from "@/lib/db/key-versions";
import { lockLesson } from "@/lib/db/lesson-versions";
import { getStoredVersion, listEntries } from "@/lib/db/stored-versions";
import { inTransaction, type Transaction } from "@/lib/db/transaction";
import type { AcceptLabel } from "@/lib/domain/appeal";
import { classesOnOffer } from "@/lib/domain/label";
import type { PlannedEntry } from "@/lib/domain/lesson";
import type { AssignmentEditor } from "@/lib/domain/proof";
import { sameJson } from "@/lib/domain/same-json";
import { exerciseKind } from "@/lib/exercises/registry";

type Accepted =
  | { ok: true; keyVersionId: string }
  | { ok: false; reason: "unknown-item" | "not-on-offer" | "already-accepted" | "holds-no-more" };

/**
 * Drafts the next key version of the teacher's own: what the adopted one says, with one more label accepted for one item. Nothing changes
 * until it is looked at and applied, which publishes it. Asked twice, it is the same draft.
 */
export const acceptLabel = (
  editor: AssignmentEditor,
  { itemId, label, credit }: Pick<AcceptLabel, "itemId" | "label" | "credit">,
  now: Date,
): Promise<Accepted> =>
  inTransaction(async (tx) => {
    const { lessonId } = await getAdoptedKey(tx, editor);
    const lesson = await lockLesson(tx, lessonId);
    const adopted = await getAdoptedKey(tx, editor);
    const version = await getStoredVersion(editor.lessonVersionId, tx);
    const { items, exercises } = version.content;
    const at = version.itemIds.indexOf(itemId);
    const kindName = exercises[items[at]?.exercise ?? -1]?.kind;
    const entries = await listEntries(adopted.keyVersionId, version, tx);
    const entry = entries[at];
    if (!entry || kindName === undefined) return { ok: false, reason: "unknown-item" };
    if (!classesOnOffer(adopted.judgement).includes(label)) return { ok: false, reason: "not-on-offer" };
    const { classes } = exerciseKind(kindName);
    if (!classes) return { ok: false, reason: "not-on-offer" };
    const earning = classes.accepted(entry.key, adopted).find((accepted) => accepted.class === label);
    if (classes.ofKey(entry.key, adopted) === label || (earning && earning.credit >= credit))
      return { ok: false, reason: "already-accepted" };
    const key = classes.accepting(entry.key, { class: label, credit });
    if (key === null) return { ok: false, reason: "holds-no-more" };
    const wanted = entries.map((one, position) => (position === at ? { ...one, key } : one));
    const base = { keyVersionId: adopted.keyVersionId, itemIds: version.itemIds };
    const drafted = await findDrafted(tx, editor, { ...base, wanted });
    if (drafted) return { ok: true, keyVersionId: drafted };
    // the key of one's own lesson stands where the lesson does
    const schoolId = lesson?.ownerId === editor.userId ? lesson.schoolId : editor.schoolId;
    const keyVersionId = await insertProposedKey(tx, {
      lessonVersionId: editor.lessonVersionId,
      number: await nextKeyNumber(tx, editor.lessonVersionId),
      owner: { schoolId, ownerId: editor.userId },
      madeById: editor.userId,
      basedOnId: adopted.keyVersionId,
      note: "",
      itemIds: version.itemIds,
      entries: wanted,
      now,
    });
    return { ok: true, keyVersionId };
  });

type Wanted = { keyVersionId: string; itemIds: readonly string[]; wanted: readonly PlannedEntry[] };

/** The draft in which this teacher has asked for the same before. */
async function findDrafted(tx: Transaction, editor: AssignmentEditor, { keyVersionId, itemIds, wanted }: Wanted): Promise<string | null> {
  for (const { id } of await listProposedKeys(tx, editor, keyVersionId)) {
    if (sameJson(wanted, await listEntries(id, { itemIds }, tx))) return id;
  }
  return null;
}
