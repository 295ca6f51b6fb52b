import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { saveOperations } from "@/lib/commands/save-operations";
import { submitAttempt } from "@/lib/commands/submit-attempt";
import { db } from "@/lib/db/client";
import type { Operation } from "@/lib/domain/operation";
import { FACT, makeAttempt, makeGradedClass, NOW, SAID } from "../../factories/graded-class";
import { gradesOf, recomputedPoints, submittedAttempt } from "../../support/grades";
import { killedServer } from "../../support/killed-server";

// A process with a submit under way at each named point is killed outright.
const POINTS = {
  "the lock": null,
  "an operation": { table: "operations", when: "AFTER INSERT", subject: "attempt_id" },
  "an answer": { table: "answers", when: "AFTER INSERT OR UPDATE", subject: "attempt_id" },
  "a response": { table: "responses", when: "AFTER INSERT", subject: "item_id" },
  "a mark": { table: "response_marks", when: "AFTER INSERT", subject: "key_version_id" },
  "the attempt": { table: "attempts", when: "AFTER UPDATE", subject: "id" },
  "the grade": { table: "grades", when: "AFTER INSERT", subject: "attempt_id" },
  "the commit": { table: "grades", when: "AFTER INSERT", subject: "attempt_id", deferred: true },
} as const;
type Point = keyof typeof POINTS;
const NAMES = Object.keys(POINTS) as Point[];
const killed = killedServer({
  server: "submitting-server",
  program: new URL("../../support/submitting-server.ts", import.meta.url),
  gate: 4711,
  points: POINTS,
});

beforeAll(killed.install);
afterAll(killed.remove);

const answer = (itemId: string, name: string): Operation => ({ id: randomUUID(), itemId, response: { class: name } });

async function makeCase(name: Point) {
  const room = await makeGradedClass([{ label: FACT }, { label: SAID }]);
  const [first = "", second = ""] = room.itemIds;
  const student = await makeAttempt(room, []);
  await saveOperations(student, { operations: [answer(first, "reported-fact")] }, NOW);
  const subjects = { id: student.attemptId, attempt_id: student.attemptId, item_id: second, key_version_id: room.keyVersionId };
  await killed.stopAt(name, subjects[POINTS[name]?.subject ?? "id"]);
  return { name, student, operations: [answer(second, "attribution")] };
}

test("the server killed at any point of a submit loses nothing it acknowledged, and keeps no half of the rest", {
  timeout: 120_000,
}, async () => {
  const cases = await Promise.all(NAMES.map(makeCase));
  const written = await killed.killAtEveryPoint({ submits: cases, now: NOW }, { table: "attempts", id: cases[0]?.student.attemptId });
  expect(written).toBeNull();

  for (const { name, student, operations } of cases) {
    const saved = await db().answer.findMany({ where: { attemptId: student.attemptId } });
    const kept = {
      name,
      submitted: (await submittedAttempt(student.attemptId))?.submittedAt ?? null,
      grades: (await gradesOf(student.attemptId)).length,
    };
    // once Postgres was told to commit, the whole is kept, though nobody was there to hear it; else nothing is
    const committed = name === "the commit";
    expect({ ...kept, answers: saved.length }).toEqual({
      name,
      submitted: committed ? NOW : null,
      grades: committed ? 1 : 0,
      answers: committed ? 2 : 1,
    });
    // the device sends it again, and now it is whole: once
    const again = await submitAttempt(student, { operations }, NOW);
    expect(again.ok || again.reason).toBe(committed ? "already-submitted" : true);
    const grades = await gradesOf(student.attemptId);
    expect(grades.map((grade) => grade.points)).toEqual([[1000, 1000]]);
    expect(grades[0]?.points).toEqual(await recomputedPoints(student.attemptId));
  }
});
