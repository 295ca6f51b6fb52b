import { expect, test } from "vitest";
import type { OperationStore } from "@/components/taking/operation-store";
import { randomId } from "@/components/taking/random-id";
import { sendKept } from "@/components/taking/send-kept";
import type { KeptResult } from "@/components/taking/student-api";
import type { Operation } from "@/lib/domain/operation";

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 23);

type Row = { attemptId: string; operation: Operation; at: number };
const row = (attemptId: string, name: string, at = NOW - DAY): Row => ({
  attemptId,
  at,
  operation: { id: randomId(), itemId: name, response: { class: "attribution" } },
});

/** A store in memory, and a server that answers for each attempt. */
function bench(rows: Row[], answers: Record<string, KeptResult | KeptResult[]>) {
  let held = rows;
  const sent: string[] = [];
  const store: OperationStore = {
    keeps: true,
    list: async (attemptId) => held.filter((one) => one.attemptId === attemptId).map((one) => one.operation),
    add: async () => {},
    remove: async (attemptId, ids) => {
      held = held.filter((one) => one.attemptId !== attemptId || !ids.has(one.operation.id));
    },
    attempts: async () => [...new Set(held.map((one) => one.attemptId))],
    dropBefore: async (moment) => {
      held = held.filter((one) => one.at >= moment);
    },
  };
  const send = async (attemptId: string, operations: readonly Operation[]): Promise<KeptResult> => {
    sent.push(`${attemptId}: ${operations.map((one) => one.itemId).join(" ")}`);
    const answer = answers[attemptId] ?? "sent";
    return typeof answer === "string" ? answer : (answer.shift() ?? "sent");
  };
  return { store, send, sent, held: () => held.map(({ attemptId, operation }) => `${attemptId}: ${operation.itemId}`) };
}

test("what the device keeps goes out in order, attempt by attempt, and is forgotten", async () => {
  const { store, send, sent, held } = bench([row("a", "one"), row("b", "x"), row("a", "two")], {});
  expect(await sendKept({ store, send }, NOW)).toEqual({ sent: 3, tooLate: 0, waiting: false });
  expect([sent, held()]).toEqual([["a: one two", "b: x"], []]);
});

test("what another student left stays, and own work goes out all the same", async () => {
  const { store, send, held } = bench([row("theirs", "x"), row("mine", "one")], { theirs: "not-yours" });
  expect(await sendKept({ store, send }, NOW)).toEqual({ sent: 1, tooLate: 0, waiting: false });
  expect(held()).toEqual(["theirs: x"]);
});

test("what comes after the end is dropped", async () => {
  const { store, send, held } = bench([row("a", "one"), row("a", "two")], { a: "over" });
  expect(await sendKept({ store, send }, NOW)).toEqual({ sent: 0, tooLate: 2, waiting: false });
  expect(held()).toEqual([]);
});

test("without an answer everything stays, and nothing more is tried", async () => {
  const { store, send, sent, held } = bench([row("a", "one"), row("b", "two")], { a: "later" });
  expect(await sendKept({ store, send }, NOW)).toEqual({ sent: 0, tooLate: 0, waiting: true });
  expect([sent.length, held().length]).toEqual([1, 2]);
});

test("what is refused is left to the attempt's own page, which says so", async () => {
  const { store, send, sent, held } = bench([row("bad", "y"), row("a", "one")], { bad: "refused" });
  expect(await sendKept({ store, send }, NOW)).toEqual({ sent: 1, tooLate: 0, waiting: false });
  expect([sent, held()]).toEqual([["bad: y", "a: one"], ["bad: y"]]);
});

test("after seven days it is dropped unsent; not a moment before", async () => {
  const { store, send, sent, held } = bench([row("a", "old", NOW - 7 * DAY - 1), row("a", "one", NOW - 7 * DAY), row("b", "old", 0)], {});
  await sendKept({ store, send }, NOW);
  expect([sent, held()]).toEqual([["a: one"], []]);
});
