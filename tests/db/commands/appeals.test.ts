import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { asSystem } from "@/lib/access/system";
import { acceptLabel } from "@/lib/commands/accept-label";
import { adjustGrade } from "@/lib/commands/adjust-grade";
import { applyKey } from "@/lib/commands/apply-key";
import { closeAssignment } from "@/lib/commands/close-assignment";
import { decideAppeals } from "@/lib/commands/decide-appeals";
import { eraseStudent } from "@/lib/commands/erase-student";
import { makeAppeal } from "@/lib/commands/make-appeal";
import { previewRegrade } from "@/lib/commands/preview-regrade";
import { settleAppeals } from "@/lib/commands/settle-appeals";
import { submitAttempt } from "@/lib/commands/submit-attempt";
import { listAdjustments } from "@/lib/db/adjustments";
import { countOpenAppeals, listOpenAppeals, listOwnAppeals } from "@/lib/db/appeals";
import { db } from "@/lib/db/client";
import { inTransaction } from "@/lib/db/transaction";
import type { DecideAppeals } from "@/lib/domain/appeal";
import type { ClaimClass } from "@/lib/domain/label";
import type { AssignmentEditor, AttemptEditor, AttemptStudent, RosterEditor } from "@/lib/domain/proof";
import { makeTeacher } from "@/tests/factories/class";
import { FACT, hours, makeAttempt, makeGradedClass, makeKeyVersion, NOW, SAID } from "@/tests/factories/graded-class";
import { addStudent, handInWork } from "@/tests/factories/results-class";
import { findEverywhere } from "@/tests/support/find-everywhere";

const CLAIMS = [{ label: FACT }, { label: SAID, points: 2000, accepted: [{ class: "speculation" as const, credit: 0.5 }] }];

async function room(times: Parameters<typeof makeGradedClass>[1] = {}) {
  const made = await makeGradedClass(CLAIMS, times);
  const { userId } = await makeTeacher();
  const editor = { ...made, userId, classRole: "owner", timeZone: "Europe/Berlin" } as unknown as AssignmentEditor;
  const student = async (second: ClaimClass | null = "reported-fact", name = "Ana Keller") => {
    const studentId = await addStudent(made, name);
    const attemptId = await handInWork(made, studentId, ["reported-fact", second]);
    return { ...editor, studentId, attemptId } as unknown as AttemptStudent;
  };
  const [first = "", second = ""] = made.itemIds;
  return { made, editor, student, first, second };
}

const say = (student: AttemptStudent, itemId: string, sentence = "It stands there flatly.") =>
  makeAppeal(student, { itemId, sentence }, NOW);
const idsOf = async (editor: AssignmentEditor) => (await listOpenAppeals(editor)).map(({ appealId }) => appealId);
const accept = (appealIds: string[], credit = 1, answer = ""): DecideAppeals => ({
  decision: "accepted",
  assignmentId: "",
  appealIds,
  credit,
  answer,
});
const decline = (appealIds: string[], answer = "A clerk says it."): DecideAppeals => ({
  decision: "declined",
  assignmentId: "",
  appealIds,
  answer,
});

describe("an appeal", () => {
  test("is made once an item; the same sentence again is the first one", async () => {
    const { student, second, editor } = await room();
    const ana = await student();
    expect(await Promise.all([say(ana, second), say(ana, second), say(ana, second)])).toEqual([{ ok: true }, { ok: true }, { ok: true }]);
    expect(await say(ana, second, "Something else.")).toEqual({ ok: false, reason: "already-made" });
    expect(await listOwnAppeals(ana)).toEqual([
      { itemId: second, sentence: "It stands there flatly.", madeAt: NOW, decision: null, answer: "" },
    ]);
    expect(await countOpenAppeals(editor)).toBe(1);
  });

  test("waits for the release, and comes to no claim of another lesson", async () => {
    const { made, student, second } = await room({ feedback: "after-close" });
    const ana = await student();
    expect(await say(ana, second)).toEqual({ ok: false, reason: "not-released" });
    expect(await makeAppeal(ana, { itemId: second, sentence: "x" }, hours(2.1))).toEqual({ ok: true });
    await db().assignment.update({ where: { id: made.assignmentId }, data: { gradesHeld: true } });
    expect(await makeAppeal(ana, { itemId: made.itemIds[0] ?? "", sentence: "x" }, hours(2.1))).toEqual({
      ok: false,
      reason: "not-released",
    });
    const elsewhere = await room();
    const ben = await elsewhere.student();
    for (const itemId of [second, randomUUID()]) expect(await say(ben, itemId)).toEqual({ ok: false, reason: "unknown-item" });
  });

  test("says whose it is, unless names are hidden", async () => {
    const { made, student, second, editor } = await room();
    const ana = await student();
    await say(ana, second);
    expect(await listOpenAppeals(editor)).toMatchObject([
      { name: "Ana Keller", attemptId: ana.attemptId, response: { class: "reported-fact" } },
    ]);
    await db().assignment.update({ where: { id: made.assignmentId }, data: { gradesHeld: true, anonymous: true } });
    expect((await listOpenAppeals(editor))[0]?.name).toMatch(/^Student \d+$/);
  });
});

describe("the answer", () => {
  test("accepted for one: the credit, as an override that says so", async () => {
    const { student, second, editor } = await room();
    const [ana, ben] = [await student(), await student()];
    await say(ana, second);
    expect(await decideAppeals(editor, accept(await idsOf(editor), 0.75, "Well argued."), NOW)).toEqual({ ok: true, decided: 1 });
    expect(await listAdjustments(ana)).toMatchObject([
      { kind: "override-item", itemId: second, points: 1500, reason: "Your appeal was accepted.", comment: "" },
    ]);
    expect(await listAdjustments(ben)).toEqual([]);
    expect(await listOwnAppeals(ana)).toMatchObject([{ decision: "accepted", answer: "Well argued." }]);
    expect(await countOpenAppeals(editor)).toBe(0);
  });

  test("never takes credit away, and gives none for what does not count", async () => {
    const { made, student, first, second, editor } = await room();
    const [ana, ben] = [await student("speculation"), await student()];
    await say(ana, second);
    await decideAppeals(editor, accept(await idsOf(editor), 0.25), NOW);
    expect(await listAdjustments(ana)).toMatchObject([{ points: 1000 }]);
    const { assignmentId } = made;
    await db().adjustment.create({
      data: { assignmentId, attemptId: ben.attemptId, itemId: first, kind: "excuse-item", reason: "x", madeAt: NOW },
    });
    await say(ben, first);
    expect(await decideAppeals(editor, accept(await idsOf(editor)), NOW)).toEqual({ ok: true, decided: 1 });
    expect((await listAdjustments(ben)).map(({ kind }) => kind)).toEqual(["excuse-item"]);
  });

  test("declined: the reason, and no other credit", async () => {
    const { student, second, editor } = await room();
    const ana = await student();
    await say(ana, second);
    expect(await decideAppeals(editor, decline(await idsOf(editor)), NOW)).toEqual({ ok: true, decided: 1 });
    expect(await listOwnAppeals(ana)).toMatchObject([{ decision: "declined", answer: "A clerk says it." }]);
    expect(await listAdjustments(ana)).toEqual([]);
  });

  test("is given once, whoever is first; another assignment's teacher gives none", async () => {
    const { student, second, editor } = await room();
    const [ana, ben] = [await student(), await student()];
    await say(ana, second);
    await say(ben, second);
    const ids = await idsOf(editor);
    const { editor: stranger } = await room();
    expect(await decideAppeals(stranger, accept(ids), NOW)).toEqual({ ok: false, reason: "already-decided" });
    const results = await Promise.all([
      decideAppeals(editor, accept(ids), NOW),
      decideAppeals(editor, decline([...ids].reverse()), NOW),
      decideAppeals(editor, accept(ids), NOW),
    ]);
    expect(results.filter(({ ok }) => ok)).toEqual([{ ok: true, decided: 2 }]);
    const adjustments = (await listAdjustments(ana)).length;
    expect((await listOwnAppeals(ana))[0]?.decision).toBe(adjustments === 1 ? "accepted" : "declined");
    expect(adjustments).toBeLessThan(2);
  });

  test("for all comes with the key that is applied, for those whom it gives more", async () => {
    const { made, student, first, second, editor } = await room();
    const [ana, ben, cleo] = [await student(), await student("speculation"), await student(null)];
    for (const one of [ana, ben, cleo]) await say(one, second);
    await say(ana, first);
    const claims = [CLAIMS[0], { ...CLAIMS[1], accepted: [{ class: "reported-fact", credit: 1 }, ...(CLAIMS[1]?.accepted ?? [])] }];
    const keyVersionId = await makeKeyVersion({ ...made, claims: claims as never, number: 2 });
    const settle = () => inTransaction((tx) => settleAppeals(tx, editor, { keyVersionId, answer: "You were right.", now: NOW }));
    expect(await settle()).toBe(1);
    expect(await settle()).toBe(0);
    expect((await listOwnAppeals(ana)).find(({ itemId }) => itemId === second)).toMatchObject({
      decision: "accepted-for-all",
      answer: "You were right.",
    });
    expect(await countOpenAppeals(editor)).toBe(3);
  });
});

describe("a key that accepts the label", () => {
  test("is drafted, looked at, and published when it is applied, which answers the appeals", async () => {
    const { student, second, editor } = await room();
    const [ana, ben] = [await student(), await student("speculation")];
    for (const one of [ana, ben]) await say(one, second);
    const drafted = await acceptLabel(editor, { itemId: second, label: "reported-fact", credit: 1 }, NOW);
    const stale = await acceptLabel(editor, { itemId: second, label: "speculation", credit: 0.75 }, NOW);
    if (!drafted.ok || !stale.ok) throw new Error("refused");
    const { keyVersionId } = drafted;
    expect(await previewRegrade(editor, { keyVersionId })).toMatchObject({ attempts: 2, up: 1, down: 0, same: 1 });
    expect(await countOpenAppeals(editor)).toBe(2);
    expect(await applyKey(editor, { keyVersionId, policy: "all", reason: "You were right." }, NOW)).toMatchObject({ ok: true, done: true });
    expect(await db().keyVersion.count({ where: { id: keyVersionId, publishedAt: NOW } })).toBe(1);
    expect(await listOwnAppeals(ana)).toMatchObject([{ decision: "accepted-for-all", answer: "You were right." }]);
    expect(await listOwnAppeals(ben)).toMatchObject([{ decision: null }]);
    // made from a key that is no longer adopted: applying it would take back what was just given
    expect(await previewRegrade(editor, { keyVersionId: stale.keyVersionId })).toBeNull();
    expect(await applyKey(editor, { keyVersionId: stale.keyVersionId, policy: "all", reason: "x" }, NOW)).toEqual({
      ok: false,
      reason: "unknown-key",
    });
  });

  test("of another teacher is nobody else's to look at, and one for later answers nothing", async () => {
    const { made, student, second, editor } = await room();
    await say(await student(), second);
    const drafted = await acceptLabel(editor, { itemId: second, label: "reported-fact", credit: 1 }, NOW);
    const keyVersionId = drafted.ok ? drafted.keyVersionId : "";
    const colleague = { ...editor, userId: (await makeTeacher()).userId } as AssignmentEditor;
    expect(await previewRegrade(colleague, { keyVersionId })).toBeNull();
    expect(await applyKey(editor, { keyVersionId, policy: "future", reason: "From now on." }, NOW)).toMatchObject({ ok: true });
    expect(await countOpenAppeals(editor)).toBe(1);
    expect(await db().assignment.count({ where: { id: made.assignmentId, keyVersionId } })).toBe(1);
  });

  test("applied while others answer, adjust, appeal and hand in: nobody waits in a ring", async () => {
    for (let round = 0; round < 4; round++) {
      const { made, student, first, second, editor } = await room();
      const people = [await student(), await student(), await student()];
      for (const one of people) await say(one, second);
      const [ana, ben] = people as [AttemptStudent, AttemptStudent];
      const ids = await idsOf(editor);
      const drafted = await acceptLabel(editor, { itemId: second, label: "reported-fact", credit: 1 }, NOW);
      const keyVersionId = drafted.ok ? drafted.keyVersionId : "";
      const open = await makeAttempt(made, ["reported-fact", "reported-fact"]);
      const decided = { reason: "x", comment: "" };
      const attemptOf = (one: AttemptStudent) => ({ ...editor, ...one }) as unknown as AttemptEditor;
      const results = await Promise.all([
        applyKey(editor, { keyVersionId, policy: "all", reason: "x" }, NOW),
        decideAppeals(editor, decline(ids.slice(0, 2)), NOW),
        adjustGrade(attemptOf(ana), { kind: "excuse-item", attemptId: ana.attemptId, itemId: first, ...decided }, NOW),
        adjustGrade(attemptOf(open), { kind: "excuse-attempt", attemptId: open.attemptId, ...decided }, NOW),
        say(ben, first),
        submitAttempt(open, { operations: [] }, NOW),
        closeAssignment(asSystem("tests"), { assignmentId: made.assignmentId }, hours(3)),
      ]);
      expect(results.slice(0, 1)).toMatchObject([{ ok: true }]);
      expect((await listOwnAppeals(ana)).filter(({ decision }) => decision === null)).toEqual([]);
    }
  });
});

describe("erasing the student", () => {
  const eraser = ({ classId, studentId, userId }: AttemptStudent & { userId?: string }) =>
    ({ classId, studentId, userId: userId ?? randomUUID() }) as unknown as RosterEditor;

  test("takes the sentence and the answer with it", async () => {
    const { made, student, second, editor } = await room();
    const ana = await student();
    await db().classTeacher.create({ data: { classId: made.classId, userId: editor.userId, role: "owner" } });
    const [sentence, answer] = [`Quisquilia ${randomUUID()}`, `Because ${randomUUID()}`];
    await say(ana, second, sentence);
    await decideAppeals(editor, accept(await idsOf(editor), 1, answer), NOW);
    expect(await findEverywhere(sentence)).toEqual(["appeals"]);
    expect(await findEverywhere(answer)).toEqual(["appeals"]);
    expect(await eraseStudent(eraser({ ...ana, userId: editor.userId }))).toEqual({ ok: true });
    for (const text of [sentence, answer, ana.attemptId]) expect(await findEverywhere(text), text).toEqual([]);
  });

  test("at the moment of an appeal or of its answer, one waits for the other and nothing is left", async () => {
    for (let round = 0; round < 5; round++) {
      const { made, student, first, second, editor } = await room();
      const ana = await student();
      await db().classTeacher.create({ data: { classId: made.classId, userId: editor.userId, role: "owner" } });
      await say(ana, first);
      const ids = await idsOf(editor);
      const [erased] = await Promise.all([
        eraseStudent(eraser({ ...ana, userId: editor.userId })),
        say(ana, second),
        decideAppeals(editor, accept(ids), NOW),
      ]);
      expect(erased).toEqual({ ok: true });
      expect(await findEverywhere(ana.attemptId)).toEqual([]);
    }
  });
});
