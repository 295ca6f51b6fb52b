import type { Operation } from "@/lib/domain/operation";
import type { OperationStore } from "./operation-store";
import type { SendResult } from "./student-api";

const AT_ONCE = 200;
const FIRST_RETRY = 1000;
const LAST_RETRY = 15_000;

/** `closed` and `already-submitted` are final: nothing more is sent. */
export type QueueState = "saved" | "saving" | "offline" | "unavailable" | "signed-out" | "closed" | "already-submitted";

type QueueParts = {
  readonly attemptId: string;
  readonly send: (operations: readonly Operation[], keepalive: boolean) => Promise<SendResult>;
  readonly onState: (state: QueueState) => void;
};

/**
 * Sends operations one batch after the other, in the order in which they were made, until the server has acknowledged each.
 * Nothing goes out before `start` has brought in what the device still holds, so that older changes stay older.
 */
export function createQueue({ attemptId, send, onState }: QueueParts) {
  let pending: Operation[] = [];
  let store: OperationStore | null = null;
  let state: QueueState = "saved";
  let sending = false;
  let failures = 0;
  let batchSize = AT_ONCE;
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

  function retryLater() {
    const wait = Math.min(FIRST_RETRY * 2 ** failures, LAST_RETRY);
    failures += 1;
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), wait);
  }

  function settle(result: SendResult, batch: readonly Operation[]) {
    switch (result) {
      case "sent":
        failures = 0;
        batchSize = AT_ONCE;
        drop(batch);
        return enter(pending.length > 0 ? "saving" : "saved");
      case "refused":
        // one that can never be saved must not hold up the others: they go one by one from here
        if (batch.length === 1) drop(batch);
        batchSize = 1;
        return enter(pending.length > 0 ? "saving" : "saved");
      case "offline":
      case "unavailable":
        enter(result);
        return retryLater();
      default:
        return enter(result);
    }
  }

  /** Sends what is waiting; does nothing while a batch is under way. */
  async function flush(): Promise<void> {
    clearTimeout(timer);
    while (store && !sending && pending.length > 0 && !isFinal()) {
      const batch = pending.slice(0, batchSize);
      sending = true;
      const result = await send(batch, false);
      sending = false;
      settle(result, batch);
      if (result !== "sent" && result !== "refused") return;
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
      for (const operation of made) void opened.add(attemptId, operation).catch(() => {});
      pending = [...older, ...made];
      if (pending.length > 0) enter("saving");
      void flush();
      return older;
    },
    add(operation: Operation) {
      if (isFinal()) return;
      pending = [...pending, operation];
      void store?.add(attemptId, operation).catch(() => {});
      if (state === "saved") enter("saving");
      void flush();
    },
    /** The page may be going: everything waiting goes out at once, beside a batch under way. The server counts each once. */
    async flushBeforeLeaving(): Promise<void> {
      const batch = pending.slice(0, AT_ONCE);
      if (batch.length === 0 || isFinal()) return;
      if ((await send(batch, true)) === "sent") settle("sent", batch);
    },
    /** The attempt is handed in: the device may forget its operations. */
    finish() {
      drop(pending);
      enter("already-submitted");
    },
    /** Found out otherwise: another tab or the closing job has handed the attempt in. */
    stop: (reason: "closed" | "already-submitted") => enter(reason),
    close: () => clearTimeout(timer),
  };
}
export type OperationQueue = ReturnType<typeof createQueue>;
