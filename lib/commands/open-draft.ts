import { randomUUID } from "node:crypto";
import { findKeyToAdopt } from "@/lib/db/key-versions";
import { findDraft, insertDraft, insertDraftClaims, type StoredClaim } from "@/lib/db/lesson-drafts";
import { lockLesson } from "@/lib/db/lesson-versions";
import { findNewestVersion, getOwnersKey, listEntries, type StoredEntry, type StoredVersion } from "@/lib/db/stored-versions";
import { inTransaction } from "@/lib/db/transaction";
import { labelledKeySchema } from "@/lib/domain/answer-key";
import type { DraftExercise, DraftItem } from "@/lib/domain/lesson-draft";
import { POINT } from "@/lib/domain/points";
import type { LessonReader, SchoolMember } from "@/lib/domain/proof";

/**
 * Opens the draft in which a published lesson is changed: the lesson's one draft for those who may change it, and for anybody else a
 * draft of a key of their own, which stands in their home school. A draft that is there already is gone on with.
 */
export const openDraft = (reader: LessonReader, member: SchoolMember, now: Date): Promise<{ ok: true; draftId: string }> =>
  inTransaction(async (tx) => {
    const { lessonId, userId } = reader;
    const scope = reader.mayEdit ? "lesson" : "key";
    const owner = await lockLesson(tx, lessonId);
    const there = await findDraft(tx, { lessonId, scope, authorId: userId });
    if (there) return { ok: true, draftId: there };
    const version = await findNewestVersion(lessonId, tx);
    if (!owner || !version) throw new Error("the lesson has gone");
    const adopted = await findKeyToAdopt({ lessonVersionId: version.versionId, userId }, tx);
    const keyVersionId = scope === "key" && adopted ? adopted.keyVersionId : await getOwnersKey(version, owner.ownerId, tx);
    const { title, summary, instructions, glossary } = version.content;
    const { claims, exercises } = draftOf(version, await listEntries(keyVersionId, version, tx));
    const draftId = await insertDraft(tx, {
      ...{ lessonId, scope, authorId: userId, title, summary, instructions, glossary, exercises, analysis: null, now },
      schoolId: owner.schoolId && scope === "lesson" ? owner.schoolId : member.schoolId,
      articleRevisionId: version.revisionId,
      baseVersionId: version.versionId,
    });
    await insertDraftClaims(tx, draftId, { claims, now });
    return { ok: true, draftId };
  });

/**
 * A lesson version as a draft holds it: its claims, looked at but for those that no exercise asks about by their label, and its exercises
 * with the items that have keys of their own.
 */
function draftOf({ content }: StoredVersion, entries: readonly StoredEntry[]): { claims: StoredClaim[]; exercises: DraftExercise[] } {
  const placed = content.items.flatMap((item, index) => {
    const entry = entries[index];
    return entry ? [{ ...item, entry, labelled: item.claim === null ? undefined : labelledKeySchema.safeParse(entry.key).data }] : [];
  });
  const claims = content.claims.map((ranges, position): StoredClaim => {
    const asked = placed.filter(({ claim, labelled }) => claim === position && labelled);
    const { entry, labelled } = asked[0] ?? {};
    return {
      id: randomUUID(),
      revision: 1,
      suggestionId: null,
      ranges: ranges.map(([start, end]) => [start, end]),
      label: labelled?.label ?? null,
      accepted: labelled?.accepted ?? [],
      evidence: entry?.evidence ?? [],
      explanation: entry?.explanation ?? "",
      skill: entry?.skill ?? null,
      points: entry?.points ?? POINT,
      chain: entry?.chain ?? [],
      askedIn: asked.map(({ exercise }) => exercise),
      reviewed: entry !== undefined,
    };
  });
  const itemsOf = (position: number): DraftItem[] =>
    placed.flatMap(({ exercise, claim, content: shown, entry, labelled }) => {
      if (exercise !== position || labelled) return [];
      const { key, evidence, explanation, skill, points } = entry;
      const claimId = claim === null ? null : (claims[claim]?.id ?? null);
      return [{ id: randomUUID(), claimId, content: shown, key, evidence, explanation, skill, points, reviewed: true }];
    });
  return { claims, exercises: content.exercises.map((exercise, position) => ({ ...exercise, items: itemsOf(position) })) };
}
