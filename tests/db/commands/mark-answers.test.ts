import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { grantAssignmentEditor } from "@/lib/access/grants";
import { applyKey } from "@/lib/commands/apply-key";
import { markAnswers } from "@/lib/commands/mark-answers";
import { db } from "@/lib/db/client";
import { listWaitingItems } from "@/lib/db/reports/waiting-marks";
import type { MarkAnswers } from "@/lib/domain/marking";
import type { RubricLevel } from "@/lib/domain/rubric";
import { TRIED } from "@/tests/factories/exercise-answers";
import { type GradedClass, NOW } from "@/tests/factories/graded-class";
import { handInKinds, makeKindsClass } from "@/tests/factories/kinds-lesson";
import { currentGrades, makeEditor } from "@/tests/factories/regrading";
import { teacherOf } from "@/tests/factories/results-class";

const KINDS = ["sort-the-claims", "rewrite"];
const REWRITE = 1;

/** A class of whom two wrote alike and one otherwise, with a teacher. */
async function makeWritten() {
  const room = await makeKindsClass(KINDS);
  const write = (name: string, text: string) => handInKinds(room, name, { "sort-the-claims": "full", rewrite: { text } }, KINDS);
  const ana = await write("Ana", "The mayor said it.");
  const ben = await write("Ben", "The Mayor said it");
  const cora = await write("Cora", "Nobody knows at all who wrote this.");
  return { room, editor: await makeEditor(room), ana, ben, cora, itemId: room.itemIds[REWRITE] ?? "" };
}
type Written = Awaited<ReturnType<typeof makeWritten>>;

const mark = ({ editor, itemId, room }: Written, attempts: readonly { attemptId: string }[], over: Partial<MarkAnswers> = {}) =>
  markAnswers(
    editor,
    {
      ...{
        assignmentId: room.assignmentId,
        itemId,
        attemptIds: attempts.map(({ attemptId }) => attemptId),
        level: "proficient",
        comment: "",
      },
      ...over,
    },
    NOW,
  );
const earned = async (room: GradedClass) => (await currentGrades(room)).map(({ points }) => points[REWRITE]);
const levels = async (room: GradedClass, which: "waiting" | "marked") =>
  (await listWaitingItems(teacherOf(room), which)).flatMap(({ answers }) => answers.map((answer) => answer.mark));

test("a group gets its level at once, and the comment goes to each", async () => {
  const made = await makeWritten();
  const { room, ana, ben } = made;
  expect(await levels(room, "waiting")).toEqual([null, null, null]);
  expect(await mark(made, [ana, ben], { level: "emergent", comment: "Say who." })).toEqual({ ok: true, marked: 2 });
  expect(await earned(room)).toEqual([500, 500, 0]);
  expect(await levels(room, "waiting")).toEqual([null]);
  expect(await levels(room, "marked")).toEqual(["Emergent", "Emergent"]);
  const comments = await db().adjustment.findMany({ where: { assignmentId: room.assignmentId, kind: "rubric-mark" } });
  expect(comments.map(({ comment }) => comment)).toEqual(["Say who.", "Say who."]);
});

test("a mark is changed when it is meant to be, and stands otherwise", async () => {
  const made = await makeWritten();
  const { room, ana, ben, cora } = made;
  await mark(made, [ana], { level: "basic" });
  expect(await mark(made, [ana, ben])).toEqual({ ok: true, marked: 1 });
  expect(await earned(room)).toEqual([200, 1000, 0]);
  expect(await mark(made, [ana])).toEqual({ ok: false, reason: "nothing-waits" });
  expect(await mark(made, [ana, cora], { level: "emergent", again: true })).toEqual({ ok: true, marked: 2 });
  expect(await earned(room)).toEqual([500, 1000, 500]);
});

test("of two teachers who mark the same at once, the first stands", async () => {
  const made = await makeWritten();
  const { room, ana } = made;
  const colleague = await makeEditor(room);
  const both: [Written, RubricLevel][] = [
    [made, "basic"],
    [{ ...made, editor: colleague }, "proficient"],
  ];
  const said = await Promise.all(both.map(([who, level]) => mark(who, [ana], { level })));
  expect(said.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
  expect((await earned(room))[0]).toBe(said[0]?.ok ? 200 : 1000);
  expect(await db().adjustment.count({ where: { attemptId: ana.attemptId, kind: "rubric-mark" } })).toBe(1);
});

test("what does not wait is refused: labels, blanks, points that a person set, attempts of another class", async () => {
  const made = await makeWritten();
  const { room, ana, ben, editor } = made;
  const refused = { ok: false, reason: "nothing-waits" };
  expect(await mark(made, [ana], { itemId: room.itemIds[0] ?? "" })).toEqual(refused);
  const dora = await handInKinds(room, "Dora", { "sort-the-claims": "full" }, KINDS);
  expect(await mark(made, [dora])).toEqual(refused);
  const set = {
    assignmentId: room.assignmentId,
    itemId: made.itemId,
    kind: "override-item",
    points: 300,
    madeById: editor.userId,
    madeAt: NOW,
  };
  await db().adjustment.create({ data: { ...set, attemptId: ben.attemptId, reason: "spoken" } });
  expect(await mark(made, [ben])).toEqual(refused);
  const other = await makeWritten();
  expect(await mark(made, [other.ana])).toEqual(refused);
  expect(await mark(made, [ana], { itemId: other.itemId })).toEqual(refused);
  expect(await mark(made, [{ attemptId: randomUUID() }])).toEqual(refused);
  expect(await earned(other.room)).toEqual([0, 0, 0]);
});

test("a viewer and a teacher of another class get no proof", async () => {
  const { room } = await makeWritten();
  const grantOf = async (userId: string) => grantAssignmentEditor({ kind: "teacher", userId, sessionId: randomUUID() }, room.assignmentId);
  const viewer = await db().user.create({ data: { email: `${randomUUID()}@school.example`, name: "V.", passwordHash: "none" } });
  await db().classTeacher.create({ data: { classId: room.classId, userId: viewer.id, role: "viewer" } });
  expect(await grantOf(viewer.id)).toBeNull();
  expect(await grantOf((await makeWritten()).editor.userId)).toBeNull();
});

test("marks stay when a changed key is applied", async () => {
  const made = await makeWritten();
  const { room, ana, ben, editor } = made;
  await mark(made, [ana, ben], { level: "emergent" });
  const { lessonVersionId, itemIds } = room;
  const key = await db().keyVersion.create({ data: { lessonVersionId, number: 2 }, select: { id: true } });
  const kept = TRIED.rewrite?.key;
  const entries = [
    { itemId: itemIds[0] ?? "", key: { label: { voucher: "own-voice", certainty: "asserted" }, accepted: [] } },
    { itemId: itemIds[1] ?? "", key: JSON.parse(JSON.stringify({ ...kept, model: "Another one that would do." })) },
  ];
  await db().keyEntry.createMany({
    data: entries.map((entry) => ({
      ...entry,
      keyVersionId: key.id,
      points: 1000,
      evidence: [],
      chain: [],
      explanation: "",
    })),
  });
  await db().keyVersion.updateMany({ where: { id: key.id }, data: { publishedAt: NOW } });
  const applied = await applyKey(editor, { keyVersionId: key.id, policy: "all", reason: "Mended." }, NOW);
  expect(applied).toMatchObject({ ok: true });
  expect((await currentGrades(room)).map(({ points }) => points)).toEqual([
    [0, 500],
    [0, 500],
    [0, 0],
  ]);
  expect(await levels(room, "waiting")).toEqual([null]);
});

test("what somebody wrote stands with their own attempt, even where others wrote the same", async () => {
  const { room, ana } = await makeWritten();
  const dora = await handInKinds(room, "Dora", { "sort-the-claims": "full", rewrite: { text: "The mayor said it." } }, KINDS);
  const responses = await db().response.findMany({ where: { itemId: { in: room.itemIds } }, orderBy: { id: "asc" } });
  const written = responses.filter(({ itemId }) => itemId === room.itemIds[REWRITE]);
  expect(written.map(({ attemptId }) => attemptId)).toEqual(expect.arrayContaining([ana.attemptId, dora.attemptId]));
  expect(written).toHaveLength(4);
  expect(responses.filter(({ itemId }) => itemId === room.itemIds[0]).map(({ attemptId }) => attemptId)).toEqual([null]);
});
