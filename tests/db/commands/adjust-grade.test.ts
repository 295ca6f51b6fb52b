import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { adjustGrade } from "@/lib/commands/adjust-grade";
import { dropItem } from "@/lib/commands/drop-item";
import { liftAdjustment } from "@/lib/commands/lift-adjustment";
import { listAdjustments } from "@/lib/db/adjustments";
import { db, sql } from "@/lib/db/client";
import { queryRow } from "@/lib/db/query-rows";
import type { AdjustGrade } from "@/lib/domain/adjustment";
import type { AssignmentEditor, AttemptEditor } from "@/lib/domain/proof";
import { makeTeacher } from "@/tests/factories/class";
import { FACT, hours, makeAttempt, makeGradedClass, NOW, SAID } from "@/tests/factories/graded-class";
import { addStudent, handInWork } from "@/tests/factories/results-class";

const CLAIMS = [{ label: FACT, points: 2000 }, { label: SAID }, { label: FACT, dropped: true }];

async function room(claims: Parameters<typeof makeGradedClass>[0] = CLAIMS) {
  const made = await makeGradedClass(claims);
  const { userId } = await makeTeacher();
  const editor = { ...made, userId, classRole: "owner", timeZone: "Europe/Berlin" } as unknown as AssignmentEditor;
  /** Somebody who answers the first claim rightly and the second wrongly: 2 of 3. */
  const worker = async (at = NOW) => {
    const studentId = await addStudent(made, "Ana Keller");
    const attemptId = await handInWork(
      made,
      studentId,
      ["reported-fact", "reported-fact", "reported-fact"].slice(0, claims.length) as never,
      at,
    );
    return { ...editor, attemptId, studentId } as unknown as AttemptEditor;
  };
  const [first = "", second = "", third = ""] = made.itemIds;
  return { made, editor, worker, first, second, third };
}

const current = (attemptId: string) =>
  queryRow(
    z.object({ points: z.string(), total: z.int(), possible: z.int(), excused: z.boolean() }),
    sql`SELECT array_to_string(points, ',', '-') AS points, total, possible, excused FROM current_grades WHERE attempt_id = ${attemptId}::uuid`,
  );
const adjust = (editor: AttemptEditor, input: Partial<AdjustGrade> & Pick<AdjustGrade, "kind">) =>
  adjustGrade(editor, { reason: "Looked at again.", comment: "", attemptId: editor.attemptId, ...input } as AdjustGrade, NOW);
const rows = (attemptId: string) => db().adjustment.count({ where: { attemptId } });

describe("one claim of one student", () => {
  test("gets the points that the teacher sets, up to its weight", async () => {
    const { worker, second } = await room();
    const editor = await worker();
    expect(await adjust(editor, { kind: "override-item", itemId: second, points: 1001 })).toEqual({
      ok: false,
      reason: "above-maximum",
      most: 1000,
    });
    expect(await adjust(editor, { kind: "override-item", itemId: second, points: 500 })).toEqual({ ok: true });
    expect(await current(editor.attemptId)).toEqual({ points: "2000,500,-", total: 2500, possible: 3000, excused: false });
    const [live] = await listAdjustments(editor);
    expect(live).toMatchObject({
      kind: "override-item",
      itemId: second,
      points: 500,
      reason: "Looked at again.",
      madeBy: "Eva Lindqvist",
      madeAt: NOW,
    });
  });

  test("is excused, and counts again when points are set afterwards, however often it was excused", async () => {
    const { worker, second } = await room();
    const editor = await worker();
    await adjust(editor, { kind: "excuse-item", itemId: second, reason: "Ill." });
    await adjust(editor, { kind: "excuse-item", itemId: second, reason: "Ill, as the note says." });
    expect(await current(editor.attemptId)).toMatchObject({ total: 2000, possible: 2000 });
    await adjust(editor, { kind: "override-item", itemId: second, points: 1000 });
    expect(await current(editor.attemptId)).toMatchObject({ total: 3000, possible: 3000 });
    expect(await listAdjustments(editor)).toHaveLength(1);
  });

  test("gets a comment that changes nothing", async () => {
    const { worker, first, third } = await room();
    const editor = await worker();
    for (const itemId of [first, third])
      expect(await adjust(editor, { kind: "comment", itemId, comment: "Well seen." })).toEqual({ ok: true });
    expect(await current(editor.attemptId)).toMatchObject({ total: 2000, possible: 3000 });
    expect((await listAdjustments(editor)).map(({ comment }) => comment)).toEqual(["Well seen.", "Well seen."]);
  });

  test("is refused where there is no such claim, or its key does not count it, or nothing else would count", async () => {
    const { worker, editor: teacher, first, second, third } = await room();
    const editor = await worker();
    const elsewhere = await room([{ label: FACT }]);
    for (const itemId of [randomUUID(), elsewhere.first]) {
      expect(await adjust(editor, { kind: "override-item", itemId, points: 0 })).toEqual({ ok: false, reason: "unknown-item" });
      expect(await adjust(editor, { kind: "comment", itemId, comment: "x" })).toEqual({ ok: false, reason: "unknown-item" });
      expect(await dropItem(teacher, { itemId, reason: "x" }, NOW)).toEqual({ ok: false, reason: "unknown-item" });
    }
    expect(await adjust(editor, { kind: "override-item", itemId: third, points: 0 })).toEqual({ ok: false, reason: "not-counted" });
    await adjust(editor, { kind: "excuse-item", itemId: first });
    expect(await adjust(editor, { kind: "excuse-item", itemId: second })).toEqual({ ok: false, reason: "nothing-left" });
    expect(await dropItem(teacher, { itemId: second, reason: "x" }, NOW)).toEqual({ ok: false, reason: "nothing-left" });
    expect(await current(editor.attemptId)).toMatchObject({ total: 0, possible: 1000 });
  });
});

describe("the whole of a student's work", () => {
  test("gets the total that the teacher sets, up to what there is to have", async () => {
    const { worker } = await room();
    const editor = await worker();
    expect(await adjust(editor, { kind: "override-attempt", points: 3001 })).toEqual({ ok: false, reason: "above-maximum", most: 3000 });
    expect(await adjust(editor, { kind: "override-attempt", points: 2750 })).toEqual({ ok: true });
    expect(await current(editor.attemptId)).toMatchObject({ total: 2750, possible: 3000 });
  });

  test("is excused until a total is set; lateness is waived where there is some", async () => {
    const { made, worker } = await room();
    await db().assignment.update({ where: { id: made.assignmentId }, data: { latePenaltyPercent: 10 } });
    const [punctual, late] = [await worker(), await worker(hours(1.5))];
    expect(await adjust(punctual, { kind: "waive-lateness" })).toEqual({ ok: false, reason: "not-late" });
    expect(await current(late.attemptId)).toMatchObject({ total: 1800 });
    await adjust(late, { kind: "waive-lateness" });
    expect(await current(late.attemptId)).toMatchObject({ total: 2000 });
    await adjust(late, { kind: "excuse-attempt" });
    expect(await current(late.attemptId)).toMatchObject({ excused: true });
    await adjust(late, { kind: "override-attempt", points: 3000 });
    expect(await current(late.attemptId)).toMatchObject({ excused: false, total: 3000 });
  });

  test("may be excused before it is handed in, and nothing else", async () => {
    const { made, editor } = await room();
    const { attemptId } = await makeAttempt(made, []);
    const open = { ...editor, attemptId } as unknown as AttemptEditor;
    expect(await adjust(open, { kind: "comment", comment: "x" })).toEqual({ ok: false, reason: "not-handed-in" });
    expect(await adjust(open, { kind: "override-attempt", points: 0 })).toEqual({ ok: false, reason: "not-handed-in" });
    expect(await adjust(open, { kind: "excuse-attempt" })).toEqual({ ok: true });
  });
});

describe("for everybody", () => {
  test("a claim is dropped, and comes back", async () => {
    const { editor, worker, second, third } = await room();
    const student = await worker();
    expect(await dropItem(editor, { itemId: third, reason: "x" }, NOW)).toEqual({ ok: false, reason: "not-counted" });
    expect(await dropItem(editor, { itemId: second, reason: "Ambiguous." }, NOW)).toEqual({ ok: true });
    expect(await current(student.attemptId)).toMatchObject({ total: 2000, possible: 2000 });
    const [drop] = await listAdjustments(student);
    expect(drop).toMatchObject({ kind: "drop-item", itemId: second, reason: "Ambiguous." });
    const lift = { adjustmentId: drop?.adjustmentId ?? "", reason: "It is fine." };
    expect(await liftAdjustment(editor, lift, NOW)).toEqual({ ok: true });
    expect(await current(student.attemptId)).toMatchObject({ total: 2000, possible: 3000 });
  });

  test("two drops at once never leave nothing", async () => {
    const { editor, worker, first, second } = await room();
    const student = await worker();
    const results = await Promise.all([first, second].map((itemId) => dropItem(editor, { itemId, reason: "x" }, NOW)));
    expect(results.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect((await current(student.attemptId))?.possible).toBeGreaterThan(0);
  });

  test("a drop and an excuse at once never leave a student with nothing", async () => {
    const { editor, worker, first, second } = await room();
    const student = await worker();
    const [dropped, excused] = await Promise.all([
      dropItem(editor, { itemId: first, reason: "x" }, NOW),
      adjust(student, { kind: "excuse-item", itemId: second }),
    ]);
    expect([dropped.ok, excused.ok].sort()).toEqual([false, true]);
    expect((await current(student.attemptId))?.possible).toBeGreaterThan(0);
  });
});

describe("repeating and taking back", () => {
  test("a form sent twice, one after the other or at once, is one decision", async () => {
    const { worker, second } = await room();
    const editor = await worker();
    const send = () => adjust(editor, { kind: "override-item", itemId: second, points: 500 });
    expect(await Promise.all([send(), send(), send()])).toEqual([{ ok: true }, { ok: true }, { ok: true }]);
    await send();
    expect(await rows(editor.attemptId)).toBe(1);
  });

  test("taken back, what it replaced stands again; twice is once; another assignment's can't be", async () => {
    const { editor, worker, second } = await room();
    const student = await worker();
    await adjust(student, { kind: "override-item", itemId: second, points: 500 });
    await adjust(student, { kind: "override-item", itemId: second, points: 1000 });
    const [live] = await listAdjustments(student);
    const lift = { adjustmentId: live?.adjustmentId ?? "", reason: "A slip." };
    const { editor: stranger } = await room();
    expect(await liftAdjustment(stranger, lift, NOW)).toEqual({ ok: false, reason: "gone" });
    expect(await Promise.all([liftAdjustment(editor, lift, NOW), liftAdjustment(editor, lift, NOW)])).toEqual([{ ok: true }, { ok: true }]);
    expect(await current(student.attemptId)).toMatchObject({ total: 2500 });
    expect(await rows(student.attemptId)).toBe(3);
  });
});
