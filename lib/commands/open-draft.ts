import { randomUUID } from "node:crypto";
import { findKeyToAdopt } from "@/lib/db/key-versions";
import { findDraft, insertDraft, insertDraftClaims, type StoredClaim } from "@/lib/db/lesson-drafts";
import { lockLesson } from "@/lib/db/lesson-versions";
import { findNewestVersion, getOwnersKey, listEntries, type StoredEntry, type StoredVersion } from "@/lib/db/stored-versions";
import { inTransaction } from "@/lib/db/transaction";
import { POINT } from "@/lib/domain/answer-key";
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
    const { title, summary, instructions, exercises } = version.content;
    const draftId = await insertDraft(tx, {
      ...{ lessonId, scope, authorId: userId, title, summary, instructions, exercises, analysis: null, now },
      schoolId: owner.schoolId && scope === "lesson" ? owner.schoolId : member.schoolId,
      articleRevisionId: version.revisionId,
      baseVersionId: version.versionId,
    });
    const claims = claimsOf(version, await listEntries(keyVersionId, version, tx));
    await insertDraftClaims(tx, draftId, { claims, now });
    return { ok: true, draftId };
  });

/** The claims of a lesson version as a draft holds them: looked at, but for those that no exercise asks about. */
const claimsOf = ({ content: { claims, items } }: StoredVersion, entries: readonly StoredEntry[]): StoredClaim[] =>
  claims.map((ranges, position) => {
    const asked = items.flatMap(({ exercise, claim }, index) => (claim === position ? [{ exercise, entry: entries[index] }] : []));
    const entry = asked[0]?.entry;
    return {
      id: randomUUID(),
      revision: 1,
      suggestionId: null,
      ranges: ranges.map(([start, end]) => [start, end]),
      label: entry?.key.label ?? null,
      accepted: entry?.key.accepted ?? [],
      evidence: entry?.evidence ?? [],
      explanation: entry?.explanation ?? "",
      skill: entry?.skill ?? null,
      points: entry?.points ?? POINT,
      chain: entry?.chain ?? [],
      askedIn: asked.map(({ exercise }) => exercise),
      reviewed: entry !== undefined,
    };
  });
