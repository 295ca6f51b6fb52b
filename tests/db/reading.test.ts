import { expect, test } from "vitest";
import { saveOperations } from "@/lib/commands/save-operations";
import { startAttempt } from "@/lib/commands/start-attempt";
import { submitAttempt } from "@/lib/commands/submit-attempt";
import { getAssignmentOfStudent, getReceipt, listAssignmentsOfStudent } from "@/lib/db/attempts";
import { db } from "@/lib/db/client";
import { getReading } from "@/lib/db/reading";
import { FACT, hours, MAYBE, makeAttempt, makeGradedClass, NOW, SAID } from "../factories/graded-class";

const claims = [{ label: FACT }, { label: SAID }, { label: MAYBE }];
const id = (index: number) => `00000000-0000-4000-8000-00000000000${index}`;

test("the reading has the text, the claims in order, the saved answers and the place", async () => {
  const room = await makeGradedClass(claims, { judgement: true, attemptsAllowed: 3 });
  const student = await makeAttempt(room, []);
  const [first = "", second = ""] = room.itemIds;
  await saveOperations(student, { operations: [{ id: id(1), itemId: second, response: { class: "attribution" } }] }, NOW);
  await saveOperations(student, { operations: [{ id: id(2), itemId: first, response: { class: "speculation" } }] }, hours(0.5));
  const reading = await getReading(student);
  expect(reading).toMatchObject({ title: "Who says so?", judgement: true, attemptsLeft: 2, submittedAt: null, newestItemId: first });
  expect(reading.exercises.map(({ kind, items }) => [kind, items.map(({ itemId }) => itemId)])).toEqual([
    ["sort-the-claims", room.itemIds],
  ]);
  expect(reading.claims).toHaveLength(3);
  expect(reading.answers).toEqual({ [first]: { class: "speculation" }, [second]: { class: "attribution" } });
  expect(reading.article.text).toBe("Claim 1 says so. Claim 2 says so. Claim 3 says so.");
});

test("nothing of the key is in a reading: another key gives the same bytes", async () => {
  const room = await makeGradedClass(claims);
  const student = await makeAttempt(room, []);
  const before = JSON.stringify(await getReading(student));
  await db().$transaction([
    db().$executeRaw`SELECT set_config('sourcework.erasing', 'on', true)`,
    db()
      .$executeRaw`UPDATE key_entries SET key = '{"label": {"voucher": "implicit", "certainty": "predicted"}, "accepted": []}', skill = 'drift',
      points = 7000, evidence = '[[0, 1]]', explanation = 'a secret' WHERE key_version_id = ${room.keyVersionId}::uuid`,
  ]);
  expect(JSON.stringify(await getReading(student))).toBe(before);
  for (const secret of ["voucher", "certainty", "skill", "evidence", "points", "explanation"]) expect(before).not.toContain(secret);
});

test("the list of lessons shows what is open and what is done, and leaves out other classes", async () => {
  const room = await makeGradedClass(claims, { attemptsAllowed: 2 });
  await makeGradedClass(claims);
  const student = await makeAttempt(room, ["attribution", null, null]);
  expect(await listAssignmentsOfStudent(student)).toMatchObject([
    { assignmentId: room.assignmentId, claims: 3, attempts: 1, newest: { attemptId: student.attemptId, submittedAt: null, answers: 1 } },
  ]);
  await submitAttempt(student, { operations: [] }, NOW);
  expect(await getAssignmentOfStudent(student)).toMatchObject({ attempts: 1, newest: { submittedAt: NOW, answers: 1 } });
  expect(await getReceipt(student)).toMatchObject({ submittedAt: NOW, handedInBy: "student", late: false, answers: 1, claims: 3 });
  const again = await startAttempt(student, NOW);
  expect(await getAssignmentOfStudent(student)).toMatchObject({
    attempts: 2,
    newest: { attemptId: again.ok && again.attemptId, answers: 0 },
  });
});

test("a class that is archived or left is not in the list", async () => {
  const room = await makeGradedClass(claims);
  const student = await makeAttempt(room, []);
  await db().class.update({ where: { id: room.classId }, data: { archivedAt: NOW } });
  expect(await listAssignmentsOfStudent(student)).toEqual([]);
});
