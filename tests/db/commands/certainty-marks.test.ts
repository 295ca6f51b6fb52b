import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { asSystem } from "@/lib/access/system";
import { adjustGrade } from "@/lib/commands/adjust-grade";
import { applyKey } from "@/lib/commands/apply-key";
import { previewRegrade } from "@/lib/commands/preview-regrade";
import { sealHistory } from "@/lib/commands/seal-history";
import { db } from "@/lib/db/client";
import { getFeedback } from "@/lib/db/feedback";
import { getReading } from "@/lib/db/reading";
import { jsonObjectSchema } from "@/lib/domain/json";
import type { Label } from "@/lib/domain/label";
import type { AttemptEditor } from "@/lib/domain/proof";
import { reviewItems } from "@/lib/grading/review-items";
import { auditAssignment } from "@/scripts/audit-assignment";
import { TRIED } from "@/tests/factories/exercise-answers";
import { hours, MAYBE, NOW, SAID } from "@/tests/factories/graded-class";
import { handInKinds, kindsLesson, makeKindsClass } from "@/tests/factories/kinds-lesson";
import { currentGrades, makeEditor } from "@/tests/factories/regrading";

// Two items of one point each; in both exercises it counts how sure a student is.

const KINDS = ["sort-the-claims", "hedge-meter"] as const;
const LATER = hours(1);

function makeCertainClass() {
  const lesson = kindsLesson(KINDS);
  const exercises = lesson.exercises.map((exercise) => ({ ...exercise, settings: { sureness: "counts" } }));
  return makeKindsClass(KINDS, { ...lesson, exercises });
}

const said = (kind: (typeof KINDS)[number], answer: "full" | "partial" | "wrong", sure?: string) => ({
  ...jsonObjectSchema.parse(TRIED[kind]?.[answer]),
  ...(sure !== undefined && { sure }),
});
const SORT = "sort-the-claims";

type Answers = Parameters<typeof handInKinds>[2];
async function makeHandedIn(...answers: readonly Answers[]) {
  const room = await makeCertainClass();
  const students = [];
  for (const [index, each] of answers.entries()) students.push(await handInKinds(room, `Student ${index}`, each, KINDS));
  return { room, students, editor: await makeEditor(room) };
}
type Room = Awaited<ReturnType<typeof makeHandedIn>>["room"];

/** The next key of the lesson: the label of the first item is another one. */
async function relabelled({ lessonVersionId, keyVersionId, itemIds }: Room, label: Label): Promise<string> {
  const next = await db().keyVersion.create({ data: { lessonVersionId, number: 2 } });
  const entries = await db().keyEntry.findMany({ where: { keyVersionId } });
  await db().keyEntry.createMany({
    data: entries.map(({ keyVersionId: _, key, evidence, chain, ...entry }) => ({
      ...entry,
      keyVersionId: next.id,
      key: jsonObjectSchema.parse(entry.itemId === itemIds[0] ? { label, accepted: [] } : key),
      evidence: evidence ?? [],
      chain: chain ?? [],
    })),
  });
  await db().keyVersion.update({ where: { id: next.id }, data: { publishedAt: NOW } });
  return next.id;
}

const audit = (room: Room) => auditAssignment(asSystem("tests"), { assignmentId: room.assignmentId, judgement: false });

test("right earns 1, 2 or 3 thirds, wrong 0, −2 or −6; not said is guessing, blank nothing, and no total is below nothing", async () => {
  const sures = ["guessing", "fairly-sure", "certain", undefined];
  const { room } = await makeHandedIn(
    ...sures.map((sure) => ({ [SORT]: said(SORT, "full", sure) })),
    ...sures.map((sure) => ({ [SORT]: said(SORT, "wrong", sure) })),
    { [SORT]: said(SORT, "wrong", "fairly-sure"), "hedge-meter": said("hedge-meter", "full", "certain") },
    {},
  );
  const grades = await currentGrades(room);
  expect(grades.map(({ points }) => points[0])).toEqual([333, 667, 1000, 333, 0, -667, -2000, 0, -667, 0]);
  expect(grades.map(({ total }) => total)).toEqual([333, 667, 1000, 333, 0, 0, 0, 0, 333, 0]);
  expect(grades.every(({ possible }) => possible === 2000)).toBe(true);
  await sealHistory(asSystem("tests"), { assignmentId: room.assignmentId });
  expect(await audit(room)).toMatchObject({ grades: 10, differences: [] });
});

test("where it does not count, sureness earns and costs nothing", async () => {
  const room = await makeKindsClass(KINDS);
  for (const sure of ["guessing", "certain"])
    await handInKinds(room, sure, { [SORT]: said(SORT, "full", sure), "hedge-meter": said("hedge-meter", "wrong", sure) }, KINDS);
  expect((await currentGrades(room)).map(({ points }) => points)).toEqual([
    [1000, 0],
    [1000, 0],
  ]);
});

test("students know from the first that it counts, and feedback says what it did", async () => {
  const { students } = await makeHandedIn({ [SORT]: said(SORT, "partial", "certain"), "hedge-meter": said("hedge-meter", "full") });
  const [student] = students;
  if (!student) throw new Error("no student");
  expect((await getReading(student)).exercises.map(({ settings }) => settings)).toEqual([{ sureness: "counts" }, { sureness: "counts" }]);
  const feedback = await getFeedback(student, NOW);
  if (feedback.released !== true) throw new Error("not released");
  expect(reviewItems(feedback).map(({ rule, certainty, points }) => ({ rule, certainty, points }))).toEqual([
    // half right and certain: halfway between 1 and −2
    { rule: "accepted", certainty: { sure: "certain", credit: 0.5 }, points: -500 },
    { rule: "parts", certainty: { sure: "guessing", credit: 1 }, points: 333 },
  ]);
  expect(feedback.total).toBe(0);
});

test("a regrade moves results by their totals: what stays at nothing is the same", async () => {
  const { room, editor } = await makeHandedIn(
    { [SORT]: said(SORT, "full", "certain") },
    { [SORT]: said(SORT, "wrong", "certain") },
    { [SORT]: { class: "speculation", sure: "certain" } },
  );
  expect((await currentGrades(room)).map(({ points }) => points[0])).toEqual([1000, -2000, -500]);
  const keyVersionId = await relabelled(room, MAYBE);
  const preview = await previewRegrade(editor, { keyVersionId });
  expect(preview).toMatchObject({ attempts: 3, up: 1, down: 1, same: 1 });
  await applyKey(editor, { keyVersionId, policy: "all", reason: "A hedge." }, LATER);
  expect((await currentGrades(room)).map(({ points, total }) => [points[0], total])).toEqual([
    [-2000, 0],
    [-2000, 0],
    [1000, 1000],
  ]);
  expect(await audit(room)).toMatchObject({ differences: [] });
});

test("only upwards, nobody loses by another key", async () => {
  const { room, editor } = await makeHandedIn(
    { [SORT]: said(SORT, "full", "certain") },
    { [SORT]: { class: "reported-fact", sure: "certain" }, "hedge-meter": said("hedge-meter", "full", "certain") },
  );
  const before = (await currentGrades(room)).map(({ total }) => total);
  await applyKey(editor, { keyVersionId: await relabelled(room, SAID), policy: "upwards", reason: "Checked again." }, LATER);
  expect((await currentGrades(room)).map(({ total }) => total)).toEqual(before);
  expect(before).toEqual([1000, 0]);
});

test("what a teacher sets never costs anything, and stands in the place of what certainty took", async () => {
  const { room, students, editor } = await makeHandedIn({ [SORT]: said(SORT, "wrong", "certain") });
  const place = { attemptId: students[0]?.attemptId ?? randomUUID(), itemId: room.itemIds[0] ?? randomUUID() };
  const attempt = { ...editor, ...students[0] } as AttemptEditor;
  await adjustGrade(attempt, { ...place, kind: "override-item", points: 500, reason: "Well argued.", comment: "" }, LATER);
  expect((await currentGrades(room)).map(({ points, total }) => [points[0], total])).toEqual([[500, 500]]);
});
