import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { saveOperations } from "@/lib/commands/save-operations";
import { submitAttempt } from "@/lib/commands/submit-attempt";
import { getAnswers } from "@/lib/db/answers";
import { db } from "@/lib/db/client";
import { afterGrace } from "@/lib/domain/attempt-clock";
import { CLAIM_CLASSES, type ClaimClass } from "@/lib/domain/label";
import type { Operation } from "@/lib/domain/operation";
import type { AttemptStudent } from "@/lib/domain/proof";
import { FACT, hours, MAYBE, makeAttempt, makeGradedClass, NOW, SAID } from "../../factories/graded-class";

const room = () => makeGradedClass([{ label: FACT }, { label: SAID }, { label: MAYBE }]);
const operation = (itemId: string | undefined, name: ClaimClass | null): Operation => ({
  id: randomUUID(),
  itemId: itemId ?? "",
  response: name && { class: name },
});
const save = (student: AttemptStudent, operations: Operation[], now = NOW) => saveOperations(student, { operations }, now);
const saved = async (student: AttemptStudent) => (await getAnswers(student)).answers;

test("changes are saved in order, a clearing one removes the answer, and each id is acknowledged", async () => {
  const { itemIds, ...rest } = await room();
  const student = await makeAttempt({ itemIds, ...rest }, []);
  const operations = [operation(itemIds[0], "attribution"), operation(itemIds[1], "speculation"), operation(itemIds[0], "reported-fact")];
  expect(await save(student, operations)).toEqual({ ok: true, acknowledged: operations.map(({ id }) => id) });
  expect(await saved(student)).toEqual({ [itemIds[0] ?? ""]: { class: "reported-fact" }, [itemIds[1] ?? ""]: { class: "speculation" } });
  await save(student, [operation(itemIds[1], null)]);
  expect(await saved(student)).toEqual({ [itemIds[0] ?? ""]: { class: "reported-fact" } });
});

test("an operation sent again changes nothing, not even after a later one", async () => {
  const { itemIds, ...rest } = await room();
  const student = await makeAttempt({ itemIds, ...rest }, []);
  const first = operation(itemIds[0], "attribution");
  await save(student, [first]);
  await save(student, [operation(itemIds[0], "speculation")]);
  expect(await save(student, [first, first])).toEqual({ ok: true, acknowledged: [first.id, first.id] });
  expect(await saved(student)).toEqual({ [itemIds[0] ?? ""]: { class: "speculation" } });
});

test("sureness is kept with the class", async () => {
  const { itemIds, ...rest } = await room();
  const student = await makeAttempt({ itemIds, ...rest }, []);
  const response = { class: "attribution", sure: "certain" };
  await save(student, [{ id: randomUUID(), itemId: itemIds[0] ?? "", response }]);
  expect(await saved(student)).toEqual({ [itemIds[0] ?? ""]: response });
});

test.each([
  ["an item of another lesson", async (_own: string) => operation((await room()).itemIds[0], "attribution")],
  ["an unknown item", async (_own: string) => operation(randomUUID(), "attribution")],
  ["an unknown class", async (own: string): Promise<Operation> => ({ id: randomUUID(), itemId: own, response: { class: "rumour" } })],
  [
    "a response with more in it",
    async (own: string): Promise<Operation> => ({ id: randomUUID(), itemId: own, response: { class: "attribution", points: 9 } }),
  ],
])("%s refuses the whole request", async (_what, bad) => {
  const { itemIds, ...rest } = await room();
  const student = await makeAttempt({ itemIds, ...rest }, []);
  const operations = [operation(itemIds[0], "attribution"), await bad(itemIds[1] ?? "")];
  expect(await save(student, operations)).toEqual({ ok: false, reason: "unknown-item" });
  expect(await saved(student)).toEqual({});
});

test("nothing is saved once the grace after the close has passed, or once it is handed in", async () => {
  const made = await room();
  const student = await makeAttempt(made, []);
  expect(await save(student, [operation(made.itemIds[0], "attribution")], afterGrace(hours(2)))).toEqual({ ok: false, reason: "closed" });
  await submitAttempt(student, { operations: [] }, NOW);
  expect(await save(student, [operation(made.itemIds[0], "attribution")])).toEqual({ ok: false, reason: "already-submitted" });
  expect(await save(student, [operation(made.itemIds[0], null)])).toEqual({ ok: false, reason: "already-submitted" });
  expect(await saved(student)).toEqual({});
});

test("however the same changes are cut, repeated and resent, the answers are those of the last change of each item", async () => {
  const made = await room();
  const change = fc.record({ item: fc.nat(2), name: fc.option(fc.constantFrom(...CLAIM_CLASSES), { nil: null }) });
  const script = fc.record({ changes: fc.array(change, { minLength: 1, maxLength: 12 }), cuts: fc.array(fc.nat(12), { maxLength: 4 }) });
  await fc.assert(
    fc.asyncProperty(script, async ({ changes, cuts }) => {
      const student = await makeAttempt(made, []);
      const operations = changes.map(({ item, name }) => operation(made.itemIds[item], name));
      const bounds = [...cuts.filter((cut) => cut < operations.length), operations.length].sort((a, b) => a - b);
      // a device resends from the first change that was not acknowledged
      let from = 0;
      for (const [index, to] of bounds.entries()) {
        await save(student, operations.slice(from, to));
        if (index % 2 === 1) from = to;
      }
      const last = new Map(changes.map(({ item, name }) => [made.itemIds[item] ?? "", name]));
      const expected = Object.fromEntries([...last].flatMap(([itemId, name]) => (name ? [[itemId, { class: name }]] : [])));
      expect(await saved(student)).toEqual(expected);
    }),
    { numRuns: 40 },
  );
});

test("two tabs at once: every change counts once, and the answer is that of one of them", async () => {
  const made = await room();
  for (let round = 0; round < 10; round++) {
    const student = await makeAttempt(made, []);
    const tabs = [
      [operation(made.itemIds[0], "attribution"), operation(made.itemIds[1], "speculation")],
      [operation(made.itemIds[0], null), operation(made.itemIds[1], "judgement")],
      [operation(made.itemIds[0], "reported-fact")],
    ];
    await Promise.all([...tabs, ...tabs].map((operations) => save(student, operations)));
    const rows = await db().operation.findMany({ where: { attemptId: student.attemptId } });
    expect(rows).toHaveLength(5);
    const answers = await db().answer.findMany({ where: { attemptId: student.attemptId } });
    for (const answer of answers) {
      const source = rows.find((row) => row.id === answer.operationId);
      expect(source?.response).toEqual(answer.response);
      expect(source?.itemId).toBe(answer.itemId);
    }
    expect(answers.map((answer) => answer.itemId)).toContain(made.itemIds[1]);
  }
});

test("a clearing change that waited for another save clears what that save put in", async () => {
  const made = await room();
  for (let round = 0; round < 20; round++) {
    const student = await makeAttempt(made, []);
    const given = operation(made.itemIds[0], "attribution");
    const cleared = operation(made.itemIds[0], null);
    await Promise.all([save(student, [given]), save(student, [given, cleared])]);
    expect(await saved(student)).toEqual({});
  }
});

test("a save and a submit at once: what was acknowledged is handed in", async () => {
  const made = await room();
  for (let round = 0; round < 10; round++) {
    const student = await makeAttempt(made, []);
    const [result] = await Promise.all([
      save(student, [operation(made.itemIds[0], "attribution")]),
      submitAttempt(student, { operations: [] }, NOW),
    ]);
    const attempt = await db().$queryRaw<{ answered: number }[]>`
      SELECT count(n)::int AS answered FROM attempts x CROSS JOIN LATERAL unnest(x.response_ids) n WHERE x.id = ${student.attemptId}::uuid`;
    expect(attempt[0]?.answered).toBe(result.ok ? 1 : 0);
  }
});
