import { expect, test } from "vitest";
import { asSystem } from "@/lib/access/system";
import { applyKey } from "@/lib/commands/apply-key";
import { deleteAssignment } from "@/lib/commands/delete-assignment";
import { sealHistory } from "@/lib/commands/seal-history";
import { submitAttempt } from "@/lib/commands/submit-attempt";
import { db } from "@/lib/db/client";
import { eraseStudents, erasing } from "@/lib/db/erase";
import { listAssignmentsToSeal } from "@/lib/db/history";
import { auditAssignment } from "@/scripts/audit-assignment";
import { FACT, hours, MAYBE, makeAttempt, makeGradedClass, NOW, SAID } from "@/tests/factories/graded-class";
import { makeEditor, makeHandedIn, nextKey } from "@/tests/factories/regrading";

const system = asSystem("tests");
const seal = (assignmentId: string) => sealHistory(system, { assignmentId });
const audit = (assignmentId: string, judgement = false) => auditAssignment(system, { assignmentId, judgement });

/** What no program may do, done behind its back. */
const behindItsBack = (statement: string) =>
  db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('sourcework.erasing', 'on', true)`;
    await tx.$executeRawUnsafe(statement);
  });

/** Two who handed in, an adjustment, and a regrade, all sealed. */
async function sealed() {
  const made = await makeHandedIn(
    [{ label: FACT }, { label: MAYBE }],
    [
      ["reported-fact", "speculation"],
      ["attribution", null],
    ],
  );
  const { room, students, editor } = made;
  const first = students[0]?.attemptId ?? "";
  await db().adjustment.create({
    data: {
      assignmentId: room.assignmentId,
      attemptId: first,
      kind: "override-attempt",
      points: 1500,
      reason: "Said it aloud",
      madeAt: hours(0.2),
    },
  });
  const keyVersionId = await nextKey(room, [{ label: SAID }, { label: MAYBE }]);
  await applyKey(editor, { keyVersionId, policy: "all", reason: "The council said it." }, hours(0.5));
  expect(await seal(room.assignmentId)).toBe(4);
  return { ...made, first, second: students[1]?.attemptId ?? "", keyVersionId };
}

test("every hand-in, adjustment and regrade gets an entry of the chain, once, in the order of time", async () => {
  const { room } = await sealed();
  const entries = await db().historyEntry.findMany({ where: { assignmentId: room.assignmentId }, orderBy: { number: "asc" } });
  expect(entries.map(({ number, kind }) => [number, kind])).toEqual([
    [1, "grade"],
    [2, "grade"],
    [3, "adjustment"],
    [4, "regrade"],
  ]);
  expect(await seal(room.assignmentId)).toBe(0);
  expect(await audit(room.assignmentId)).toEqual({
    grades: 2,
    entries: 4,
    unsealed: 0,
    erased: [],
    erasedParts: 0,
    olderGrader: 0,
    differences: [],
  });
});

test("what is new is found by looking, and sealed from several processes at once without a gap", async () => {
  const { room } = await sealed();
  const next = await makeAttempt(room, ["attribution", null]);
  await submitAttempt(next, { operations: [] }, hours(0.8));
  expect((await audit(room.assignmentId)).unsealed).toBe(1);
  expect(await listAssignmentsToSeal(system, { all: false, now: hours(0.9) })).toContain(room.assignmentId);
  expect(await listAssignmentsToSeal(system, { all: true, now: hours(900) })).toContain(room.assignmentId);
  const sealedCounts = await Promise.all([seal(room.assignmentId), seal(room.assignmentId), seal(room.assignmentId)]);
  expect(sealedCounts.reduce((sum, count) => sum + count)).toBe(1);
  expect(await audit(room.assignmentId)).toMatchObject({ entries: 5, unsealed: 0, differences: [] });
  expect(await listAssignmentsToSeal(system, { all: true, now: hours(900) })).not.toContain(room.assignmentId);
});

test("the chain still verifies after a student was erased, and says what was", async () => {
  const { room, students } = await sealed();
  await erasing((tx) => eraseStudents(tx, [students[0]?.studentId ?? ""]));
  const found = await audit(room.assignmentId);
  // the hand-in and the adjustment; and the part that the student had in the regrade
  expect(found).toMatchObject({ grades: 1, entries: 4, erased: [1, 3], erasedParts: 1, differences: [] });
});

test("a tampered grade is found: the history says so, and marking it anew does", async () => {
  const { room, second } = await sealed();
  await behindItsBack(`UPDATE grades SET points = '{1000,1000}' WHERE attempt_id = '${second}'`);
  const { differences } = await audit(room.assignmentId);
  expect(differences).toEqual([
    "entry 2 (grade): what it is about was changed after it was sealed",
    "entry 4 (regrade): what it is about was changed after it was sealed",
    `attempt ${second}: the grade says 1000 1000, responses and key say 1000 0`,
  ]);
});

test("a tampered response, adjustment and reason are found", async () => {
  const { room, first } = await sealed();
  await behindItsBack(`UPDATE attempts SET response_ids = array_reverse_of.ids FROM
    (SELECT ARRAY[response_ids[1], NULL] AS ids FROM attempts WHERE id = '${first}') array_reverse_of WHERE id = '${first}'`);
  await behindItsBack(`UPDATE adjustments SET points = 2000 WHERE attempt_id = '${first}'`);
  await behindItsBack(`UPDATE regrades SET reason = 'None' WHERE assignment_id = '${room.assignmentId}'`);
  expect((await audit(room.assignmentId)).differences).toEqual([
    expect.stringMatching(/^entry 1 \(grade\): what it is about was changed/),
    expect.stringMatching(/^entry 3 \(adjustment\): what it is about was changed/),
    expect.stringMatching(/^entry 4 \(regrade\): what it is about was changed/),
    expect.stringContaining(`attempt ${first}: the grade says`),
  ]);
});

test("a tampered chain is found: an entry taken out, or written anew", async () => {
  const one = await sealed();
  await behindItsBack(`DELETE FROM history_entries WHERE assignment_id = '${one.room.assignmentId}' AND number = 2`);
  expect((await audit(one.room.assignmentId)).differences).toContain("entry 3 (adjustment): the chain is broken here");
  const other = await sealed();
  await behindItsBack(`UPDATE history_entries SET digest = sha256('x') WHERE assignment_id = '${other.room.assignmentId}' AND number = 1`);
  expect((await audit(other.room.assignmentId)).differences).toContain("entry 1 (grade): the chain is broken here");
});

test("a grade that is not there is found", async () => {
  const { room, second } = await sealed();
  await behindItsBack(`DELETE FROM grades WHERE attempt_id = '${second}'`);
  expect((await audit(room.assignmentId)).differences).toContain("1 attempt was handed in and has no grade");
});

test("an assignment that nobody has started is deleted with the history it has", async () => {
  const room = await makeGradedClass([{ label: FACT }]);
  const editor = await makeEditor(room);
  const keyVersionId = await nextKey(room, [{ label: SAID }]);
  expect(await applyKey(editor, { keyVersionId, policy: "all", reason: "It was said." }, NOW)).toMatchObject({ ok: true, done: true });
  await db().adjustment.create({
    data: { assignmentId: room.assignmentId, itemId: room.itemIds[0] ?? "", kind: "drop-item", reason: "Unclear", madeAt: NOW },
  });
  await seal(room.assignmentId);
  expect(await deleteAssignment(editor)).toEqual({ ok: true });
  expect(await db().historyEntry.count({ where: { assignmentId: room.assignmentId } })).toBe(0);
});
