import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { acceptLabel } from "@/lib/commands/accept-label";
import { keepKey, listKeptItems } from "@/lib/db/appeals";
import { db } from "@/lib/db/client";
import { publishKey } from "@/lib/db/key-versions";
import { inTransaction } from "@/lib/db/transaction";
import type { AssignmentEditor } from "@/lib/domain/proof";
import { makeTeacher } from "@/tests/factories/class";
import { FACT, makeGradedClass, makeKeyVersion, NOW, SAID } from "@/tests/factories/graded-class";

const CLAIMS = [
  { label: FACT },
  { label: SAID, accepted: [{ class: "speculation" as const, credit: 0.5 }] },
  { label: FACT, dropped: true },
];

async function room() {
  const made = await makeGradedClass(CLAIMS);
  const { userId } = await makeTeacher();
  const editor = { ...made, userId, classRole: "owner", timeZone: "Europe/Berlin" } as unknown as AssignmentEditor;
  const [first = "", second = ""] = made.itemIds;
  return { made, editor, first, second };
}
const entriesOf = (keyVersionId: string) =>
  db().keyEntry.findMany({ where: { keyVersionId }, orderBy: { item: { position: "asc" } }, omit: { keyVersionId: true } });

test("drafts the next key of the teacher's own: the adopted one with one more label", async () => {
  const { made, editor, first } = await room();
  const made2 = await acceptLabel(editor, { itemId: first, label: "attribution", credit: 1 }, NOW);
  if (!made2.ok) throw new Error(made2.reason);
  const version = await db().keyVersion.findUniqueOrThrow({ where: { id: made2.keyVersionId }, omit: { itemPoints: true } });
  expect(version).toMatchObject({
    number: 2,
    ownerId: editor.userId,
    madeById: editor.userId,
    schoolId: made.schoolId,
    basedOnId: made.keyVersionId,
  });
  expect(version.publishedAt).toBeNull();
  const [before, after] = [await entriesOf(made.keyVersionId), await entriesOf(made2.keyVersionId)];
  expect(after[0]).toEqual({ ...before[0], key: { label: FACT, accepted: [{ class: "attribution", credit: 1 }] } });
  expect(after.slice(1)).toEqual(before.slice(1));
  // whole, so that applying may publish it
  await inTransaction((tx) => publishKey(tx, made2.keyVersionId, NOW));
  expect(await db().keyVersion.count({ where: { id: made2.keyVersionId, publishedAt: NOW } })).toBe(1);
});

test("asked twice, also at once, it is one draft; another wish is another", async () => {
  const { editor, first, second } = await room();
  const ask = (itemId = first) => acceptLabel(editor, { itemId, label: itemId === first ? "attribution" : "speculation", credit: 1 }, NOW);
  const [one, two] = await Promise.all([ask(), ask()]);
  expect(one).toEqual(two);
  const other = await ask(second);
  if (!one.ok || !other.ok) throw new Error("refused");
  expect(other.keyVersionId).not.toBe(one.keyVersionId);
  const [, entry] = await entriesOf(other.keyVersionId);
  expect(entry?.key).toEqual({ label: SAID, accepted: [{ class: "speculation", credit: 1 }] });
});

test("says where there is nothing to accept", async () => {
  const { editor, first, second } = await room();
  const ask = (itemId: string, label: "reported-fact" | "speculation" | "judgement", credit = 1) =>
    acceptLabel(editor, { itemId, label, credit }, NOW);
  expect(await ask(first, "reported-fact")).toEqual({ ok: false, reason: "already-accepted" });
  expect(await ask(second, "speculation", 0.5)).toEqual({ ok: false, reason: "already-accepted" });
  expect(await ask(first, "judgement")).toEqual({ ok: false, reason: "not-on-offer" });
  expect(await ask(randomUUID(), "speculation")).toEqual({ ok: false, reason: "unknown-item" });
  expect(await db().keyVersion.count({ where: { madeById: editor.userId } })).toBe(0);
});

test("a kept key stays kept until the adopted key says something else of the item", async () => {
  const { made, editor, first, second } = await room();
  await Promise.all([keepKey(editor, first, NOW), keepKey(editor, first, NOW), keepKey(editor, randomUUID(), NOW)]);
  expect(await listKeptItems(editor)).toEqual([first]);
  const adopt = async (claims: typeof CLAIMS, number: number) => {
    const keyVersionId = await makeKeyVersion({ ...made, claims, number });
    await db().assignment.update({ where: { id: made.assignmentId }, data: { keyVersionId } });
  };
  await adopt([{ label: FACT }, { label: FACT }, { label: FACT }] as typeof CLAIMS, 2);
  expect(await listKeptItems(editor)).toEqual([first]);
  await adopt([{ label: SAID }, { label: FACT }, { label: FACT }] as typeof CLAIMS, 3);
  expect(await listKeptItems(editor)).toEqual([]);
  await keepKey(editor, first, NOW);
  await keepKey(editor, second, NOW);
  expect((await listKeptItems(editor)).sort()).toEqual([first, second].sort());
});
