import type { Operation } from "@/lib/domain/operation";
import type { OperationStore } from "./operation-store";
import type { SendResult } from "./student-api";

const AT_ONCE = 200;
/** What goes out while a page closes may have 64 KiB in all; a character has three bytes at most. */
const CHARACTERS_AT_ONCE = 20_000;
const FIRST_RETRY = 1000;
const LAST_RETRY = 15_000;

/**
 * `loading`: whether the device holds something unsent is not known yet. `closed` and `already-submitted` are final: nothing more is sent.
 * `page-only`: not sent, and this device keeps nothing.
 */
export type QueueState =
  | "loading"
  | "saved"
  | "saving"
  | "offline"
  | "unavailable"
  | "page-only"
  | "signed-out"
  | "closed"
  | "already-submitted";

/** Why the server will never take a change. */
export type Refused = "refused" | "too-large";

type QueueParts = {
  readonly attemptId: string;
  readonly send: (operations: readonly Operation[], keepalive: boolean) => Promise<SendResult | Refused>;
  /** what came too late is still pending then */
  readonly onState: (state: QueueState) => void;
  /** a change is given up: the server will never take it */
  readonly onRefused: (reason: Refused) => void;
};

/** The oldest operations that go into one request: at least one, where there is one. */
export function firstBatch(pending: readonly Operation[], atMost = AT_ONCE): readonly Operation[] {
  let characters = 0;
  const fits = (operation: Operation, index: number) => {
    characters += JSON.stringify(operation).length;
    return index === 0 || (index < atMost && characters <= CHARACTERS_AT_ONCE);
  };
  const end = pending.findIndex((operation, index) => !fits(operation, index));
  return end < 0 ? pending : pending.slice(0, end);
}

/**
 * Sends operations one batch after the other, in the order in which they were made, until the server has acknowledged each.
 * Nothing goes out before `start` has brought in what the device still holds, so that older changes stay older.
 */
export function createQueue({ attemptId, send, onState, onRefused }: QueueParts) {
  let pending: Operation[] = [];
  let store: OperationStore | null = null;
  let state: QueueState = "loading";
  let sending = false;
  let failures = 0;
  let batchSize = AT_ONCE;
  let keeps = true;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const isFinal = () => state === "closed" || state === "already-submitted";
  const enter = (next: QueueState) => {
    if (isFinal() || next === state) return;
    state = next;
    onState(next);
  };

  function drop(batch: readonly Operation[]) {
    const ids = new Set(batch.map((operation) => operation.id));
    pending = pending.filter((operation) => !ids.has(operation.id));
    void store?.remove(attemptId, ids).catch(() => {});
  }

  const keep = (operation: Operation) =>
    store?.add(attemptId, operation).catch(() => {
      // the device is full
      keeps = false;
    });

  /** Other tabs keep theirs in the same store, in one order for all: what waited goes out in that order, whichever tab sends it. */
  async function takeInOthers(from: OperationStore) {
    const held = await from.list(attemptId).catch(() => []);
    const known = new Set(held.map((operation) => operation.id));
    pending = [...held, ...pending.filter((operation) => !known.has(operation.id))];
  }

  function retryLater() {
    const wait = Math.min(FIRST_RETRY * 2 ** failures, LAST_RETRY);
    failures += 1;
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), wait);
  }

  function settle(result: SendResult | Refused, batch: readonly Operation[]) {
    switch (result) {
      case "sent":
        failures = 0;
        batchSize = AT_ONCE;
        drop(batch);
        return enter(pending.length > 0 ? "saving" : "saved");
      case "refused":
      case "too-large":
        // one that can never be saved must not hold up the others: they go one by one from here
        if (batch.length === 1) drop(batch);
        batchSize = 1;
        enter(pending.length > 0 ? "saving" : "saved");
        return batch.length === 1 ? onRefused(result) : undefined;
      case "offline":
      case "unavailable":
        enter(keeps ? result : "page-only");
        return retryLater();
      case "signed-out":
        return enter(result);
      default:
        enter(result);
        // the server takes nothing more of this attempt: the device need not keep it
        return drop(pending);
    }
  }

  /** Sends what is waiting; does nothing while a batch is under way. */
  async function flush(): Promise<void> {
    clearTimeout(timer);
    while (store && !sending && pending.length > 0 && !isFinal()) {
      sending = true;
      if (state !== "saving") await takeInOthers(store);
      const batch = firstBatch(pending, batchSize);
      const result = await send(batch, false);
      sending = false;
      settle(result, batch);
      if (result !== "sent" && result !== "refused" && result !== "too-large") return;
    }
  }

  return {
    pending: (): readonly Operation[] => pending,
    flush,
    /** Takes in what the device holds from before, opens the gate, and sends. Returns the operations taken in. */
    async start(opened: OperationStore): Promise<readonly Operation[]> {
      const held = await opened.list(attemptId).catch(() => []);
      const made = pending;
      const known = new Set(made.map((operation) => operation.id));
      const older = held.filter((operation) => !known.has(operation.id));
      store = opened;
      keeps = opened.keeps;
      for (const operation of made) void keep(operation);
      pending = [...older, ...made];
      enter(pending.length > 0 ? "saving" : "saved");
      void flush();
      return older;
    },
    add(operation: Operation) {
      if (isFinal()) return;
      pending = [...pending, operation];
      void keep(operation);
      if (state === "saved" || state === "loading") enter("saving");
      void flush();
    },
    /** The page may be going: everything waiting goes out at once, beside a batch under way. The server counts each once. */
    async flushBeforeLeaving(): Promise<void> {
      const batch = firstBatch(pending);
      if (batch.length === 0 || isFinal()) return;
      if ((await send(batch, true)) === "sent") settle("sent", batch);
    },
    /** The server has these, sent past the queue. */
    acknowledge: drop,
    /** Nothing more is taken, as was found out otherwise: the device may forget the operations. */
    finish(reason: "closed" | "already-submitted") {
      drop(pending);
      enter(reason);
    },
    close: () => clearTimeout(timer),
  };
}
export type OperationQueue = ReturnType<typeof createQueue>;
