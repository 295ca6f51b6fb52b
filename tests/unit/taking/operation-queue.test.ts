import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createQueue, firstBatch, type QueueState, type Refused } from "@/components/taking/operation-queue";
import type { OperationStore } from "@/components/taking/operation-store";
import { randomId } from "@/components/taking/random-id";
import type { SendResult } from "@/components/taking/student-api";
import type { Operation } from "@/lib/domain/operation";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const operation = (name: string): Operation => ({ id: randomId(), itemId: name, response: { class: "attribution" } });
const settled = () => vi.advanceTimersByTimeAsync(0);

/** A store in memory, and a server whose next answers are given; null holds the answer back until `answer`. */
function bench(answers: (SendResult | Refused | null)[] = [], held: Operation[] = []) {
  const sent: { names: string[]; keepalive: boolean }[] = [];
  const states: QueueState[] = [];
  const stored = new Map(held.map((one) => [one.id, one]));
  const refused: Refused[] = [];
  const store: OperationStore = {
    keeps: true,
    attempts: async () => ["a"],
    dropBefore: async () => {},
    list: async () => [...stored.values()],
    add: async (_attempt, one) => void stored.set(one.id, one),
    remove: async (_attempt, ids) => {
      for (const id of ids) stored.delete(id);
    },
  };
  const waiting: ((result: SendResult | Refused) => void)[] = [];
  const queue = createQueue({
    attemptId: "a",
    send: async (operations, keepalive) => {
      sent.push({ names: operations.map((one) => one.itemId), keepalive });
      const answer = answers.length > 0 ? answers.shift() : "sent";
      return answer ?? new Promise<SendResult | Refused>((resolve) => waiting.push(resolve));
    },
    onState: (state) => states.push(state),
    onRefused: (reason) => refused.push(reason),
  });
  return { queue, store, sent, states, stored, refused, answer: (result: SendResult | Refused) => waiting.shift()?.(result) };
}

test("a change goes out at once and is forgotten when it is acknowledged", async () => {
  const { queue, store, sent, states, stored } = bench();
  await queue.start(store);
  queue.add(operation("one"));
  expect(sent).toEqual([{ names: ["one"], keepalive: false }]);
  await settled();
  expect(states).toEqual(["saved", "saving", "saved"]);
  expect([queue.pending(), stored.size]).toEqual([[], 0]);
});

test("changes made while a batch is under way go together in the next one, in order", async () => {
  const { queue, store, sent, answer } = bench([null]);
  await queue.start(store);
  for (const name of ["one", "two", "three"]) queue.add(operation(name));
  answer("sent");
  await settled();
  expect(sent.map((batch) => batch.names)).toEqual([["one"], ["two", "three"]]);
});

test("what the device held goes out before what is made now, even if that came first", async () => {
  const { queue, store, sent } = bench([], [operation("held")]);
  queue.add(operation("new"));
  expect(sent).toEqual([]);
  expect((await queue.start(store)).map((one) => one.itemId)).toEqual(["held"]);
  await settled();
  expect(sent.map((batch) => batch.names)).toEqual([["held", "new"]]);
});

test("nothing is called saved before the device has said what it holds", async () => {
  const { queue, store, states, answer } = bench([null], [operation("held")]);
  let said = () => {};
  const reading = new Promise<void>((resolve) => {
    said = resolve;
  });
  const started = queue.start({ ...store, list: (attemptId) => reading.then(() => store.list(attemptId)) });
  await settled();
  expect(states).toEqual([]);
  said();
  await started;
  expect(states).toEqual(["saving"]);
  answer("sent");
  await settled();
  expect(states).toEqual(["saving", "saved"]);
});

test("where the device can't be read, what the server has is all there is", async () => {
  const { queue, store, states } = bench();
  await queue.start({ ...store, list: () => Promise.reject(new Error("locked")) });
  expect(states).toEqual(["saved"]);
});

test("a server that never answers: each try is given up, the page says so, and the change goes out again in the same order", async () => {
  const { queue, store, sent, states, answer } = bench([null, null, "sent"]);
  await queue.start(store);
  queue.add(operation("one"));
  queue.add(operation("two"));
  answer("offline");
  await settled();
  expect(states.at(-1)).toBe("offline");
  await vi.advanceTimersByTimeAsync(1000);
  answer("offline");
  await settled();
  expect(states.at(-1)).toBe("offline");
  await vi.advanceTimersByTimeAsync(2000);
  expect(sent.map((batch) => batch.names)).toEqual([["one"], ["one", "two"], ["one", "two"]]);
  expect([states.at(-1), queue.pending()]).toEqual(["saved", []]);
});

test("without a connection a change stays on the device, and goes out again and again, ever less often", async () => {
  const { queue, store, sent, states, stored } = bench(["offline", "offline", "unavailable"]);
  await queue.start(store);
  queue.add(operation("one"));
  await settled();
  expect([states.at(-1), stored.size]).toEqual(["offline", 1]);
  await vi.advanceTimersByTimeAsync(1000);
  expect(sent).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(1999);
  expect(sent).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(1);
  expect([sent.length, states.at(-1)]).toEqual([3, "unavailable"]);
  await vi.advanceTimersByTimeAsync(4000);
  expect([sent.length, states.at(-1), stored.size]).toEqual([4, "saved", 0]);
});

test("back online, it goes out without waiting", async () => {
  const { queue, store, states } = bench(["offline"]);
  await queue.start(store);
  queue.add(operation("one"));
  await settled();
  await queue.flush();
  expect(states).toEqual(["saved", "saving", "offline", "saved"]);
});

test("signed out: the work is kept and nothing is tried by itself", async () => {
  const { queue, store, sent, states, stored } = bench(["signed-out"]);
  await queue.start(store);
  queue.add(operation("one"));
  await vi.advanceTimersByTimeAsync(60_000);
  expect([sent.length, states.at(-1), stored.size]).toEqual([1, "signed-out", 1]);
});

test.each(["closed", "already-submitted"] as const)("%s is final, and the device forgets", async (reason) => {
  const { queue, store, sent, states, stored } = bench([reason]);
  await queue.start(store);
  queue.add(operation("one"));
  await settled();
  queue.add(operation("two"));
  await queue.flush();
  expect([sent.length, states.at(-1), stored.size]).toEqual([1, reason, 0]);
});

test("what came too late is still known when the page hears of the end; what was handed in is not too late", async () => {
  const late: [QueueState, number][] = [];
  const make = () => {
    const queue = createQueue({
      attemptId: "a",
      send: async () => "already-submitted",
      onState: (state) => late.push([state, queue.pending().length]),
      onRefused: () => {},
    });
    return queue;
  };
  const { store } = bench();
  const tardy = make();
  await tardy.start(store);
  tardy.add(operation("one"));
  await settled();
  expect([late.at(-1), tardy.pending()]).toEqual([["already-submitted", 1], []]);
  const handedIn = make();
  handedIn.add(operation("one"));
  handedIn.finish("already-submitted");
  expect(late.at(-1)).toEqual(["already-submitted", 0]);
});

test("one change that is never taken does not hold up the others, and the page is told why", async () => {
  const { queue, store, sent, states, refused, answer } = bench([null, "refused", "sent", "refused", "refused", "sent"]);
  await queue.start(store);
  for (const name of ["zero", "one", "bad", "three"]) queue.add(operation(name));
  answer("sent");
  await settled();
  expect(sent.map((batch) => batch.names)).toEqual([["zero"], ["one", "bad", "three"], ["one"], ["bad", "three"], ["bad"], ["three"]]);
  expect([queue.pending(), states.at(-1), refused]).toEqual([[], "saved", ["refused"]]);
});

test("a text that is too long is given up, and what came before it is saved", async () => {
  const { queue, store, sent, refused, stored } = bench(["sent", "too-large"]);
  await queue.start(store);
  queue.add(operation("one"));
  await settled();
  queue.add({ ...operation("long"), response: { text: "x".repeat(1_000_000) } });
  await settled();
  expect([sent.length, refused, queue.pending(), stored.size]).toEqual([2, ["too-large"], [], 0]);
});

test("long texts go in several requests, in order, and a short one never waits for more", () => {
  const long = (name: string) => ({ ...operation(name), response: { text: "x".repeat(15_000) } });
  const names = (operations: readonly Operation[]) => operations.map((one) => one.itemId);
  expect(names(firstBatch([long("one"), operation("two"), long("three")]))).toEqual(["one", "two"]);
  expect(names(firstBatch([{ ...operation("huge"), response: { text: "x".repeat(1_000_000) } }, operation("two")]))).toEqual(["huge"]);
  expect(firstBatch([])).toEqual([]);
  expect(firstBatch(Array.from({ length: 300 }, () => ({ ...operation("x"), response: null })))).toHaveLength(200);
});

test("what another tab kept while nothing came through goes out in the order in which it was made", async () => {
  const { queue, store, sent, stored } = bench(["offline"]);
  await queue.start(store);
  const elsewhere = operation("elsewhere");
  stored.set(elsewhere.id, elsewhere);
  queue.add(operation("here"));
  await settled();
  await queue.flush();
  expect(sent.map((batch) => batch.names)).toEqual([["here"], ["elsewhere", "here"]]);
});

test("where nothing is kept, the page says that it must stay open", async () => {
  const { queue, store, states } = bench(["offline", "sent"]);
  await queue.start({ ...store, keeps: false });
  queue.add(operation("one"));
  await settled();
  await queue.flush();
  expect(states).toEqual(["saved", "saving", "page-only", "saved"]);
});

test("a device that is full keeps nothing either", async () => {
  const { queue, store, states } = bench(["unavailable"]);
  await queue.start({ ...store, add: () => Promise.reject(new Error("full")) });
  queue.add(operation("one"));
  await settled();
  expect(states).toEqual(["saved", "saving", "page-only"]);
});

test("when the page goes, everything waiting goes out beside the batch under way", async () => {
  const { queue, store, sent, answer, states } = bench([null, "sent"]);
  await queue.start(store);
  queue.add(operation("one"));
  queue.add(operation("two"));
  await queue.flushBeforeLeaving();
  expect(sent).toEqual([
    { names: ["one"], keepalive: false },
    { names: ["one", "two"], keepalive: true },
  ]);
  answer("sent");
  await settled();
  expect([sent.length, states.at(-1)]).toEqual([2, "saved"]);
});

test("handing in forgets what is waiting", async () => {
  const { queue, store, states, stored } = bench(["offline"]);
  await queue.start(store);
  queue.add(operation("one"));
  await settled();
  queue.finish("already-submitted");
  await settled();
  expect([queue.pending(), states.at(-1), stored.size]).toEqual([[], "already-submitted", 0]);
});
