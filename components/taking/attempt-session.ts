import type { Operation } from "@/lib/domain/operation";
import type { SavedAnswers } from "@/lib/domain/reading";
import { sameJson } from "@/lib/domain/same-json";
import { isKeptPage, keepAnswers } from "./kept-pages";
import { createQueue, firstBatch, type OperationQueue, type QueueState, type Refused } from "./operation-queue";
import { openOperationStore } from "./operation-store";
import { randomId } from "./random-id";
import { fetchAnswers, type SendResult, sendOperations, sendSubmit } from "./student-api";

const LOOK_AGAIN = 1500;

type Response = Operation["response"];

/** What has just changed, for the words that a screen reader hears. `elsewhere`: in another tab or on another device. */
export type Change = { readonly by: "label" | "undo" | "elsewhere" | "device"; readonly itemIds: readonly string[] };

export type AttemptSnapshot = {
  readonly answers: SavedAnswers;
  readonly state: QueueState;
  readonly change: Change | null;
  readonly canUndo: boolean;
  /** why a change of this page was not taken; what the server has stands instead */
  readonly refused: Refused | null;
  /** changes of this page came after the end, and were not taken */
  readonly tooLate: boolean;
};

/**
 * An attempt as one open page has it: the answers, what of them is saved, and the changes of other tabs. The page shows each
 * change at once; the server's order of operations decides in the end, and the page follows it and says so.
 */
export function createAttemptSession(attemptId: string, saved: SavedAnswers) {
  let snapshot: AttemptSnapshot = { answers: saved, state: "loading", change: null, canUndo: false, refused: null, tooLate: false };
  const listeners = new Set<() => void>();
  const undoable: { itemId: string; before: Response }[] = [];
  // counts what makes an answer of the server stale while it is on its way
  let moves = 0;
  let channel: BroadcastChannel | null = null;
  let lookTimer: ReturnType<typeof setTimeout> | undefined;
  // a kept page has the answers of when it was kept: newer ones are brought in once
  let outdated = false;

  const publish = (next: Partial<AttemptSnapshot>) => {
    snapshot = { ...snapshot, ...next, canUndo: undoable.length > 0 };
    for (const listener of listeners) listener();
  };

  const queue: OperationQueue = createQueue({
    attemptId,
    send: (operations, keepalive) => sendOperations(attemptId, operations, keepalive),
    onState: (state) => {
      moves += 1;
      const before = snapshot.state;
      // others may have changed something while nothing came through
      if (state === "saved" && isWaiting(before)) lookSoon();
      publish({ state, tooLate: isFinal(state) && queue.pending().length > 0 });
      // a page that has only just opened has nothing newer than what is kept
      if (state === "saved" && before !== "loading") keepAnswers(attemptId, snapshot.answers);
    },
    onRefused: (refused) => {
      publish({ refused });
      void look();
    },
  });

  const isOver = () => isFinal(snapshot.state);

  function apply(operations: readonly Operation[], by: Change["by"]) {
    if (operations.length === 0) return;
    moves += 1;
    publish({
      answers: withOperations(snapshot.answers, operations),
      change: { by, itemIds: [...new Set(operations.map((o) => o.itemId))] },
    });
  }

  function change(itemId: string, response: Response, by: "label" | "undo") {
    const operation: Operation = { id: randomId(), itemId, response };
    apply([operation], by);
    queue.add(operation);
    channel?.postMessage(operation);
  }

  /** Brings in what other tabs and devices have saved; own changes that are still to be sent stay on top. */
  async function look(): Promise<void> {
    clearTimeout(lookTimer);
    const before = moves;
    const found = await fetchAnswers(attemptId);
    if (!found || (found.kept && !outdated)) return;
    if (found.submitted) return queue.finish("already-submitted");
    if (before !== moves) return lookSoon();
    const answers = withOperations(found.answers, queue.pending());
    const itemIds = changedItems(snapshot.answers, answers);
    if (itemIds.length > 0) publish({ answers, change: { by: outdated ? "device" : "elsewhere", itemIds } });
    outdated = false;
  }
  function lookSoon() {
    clearTimeout(lookTimer);
    lookTimer = setTimeout(() => {
      if (document.visibilityState === "visible") void look();
    }, LOOK_AGAIN);
  }

  function start(): () => void {
    let stopped = false;
    const arrive = () => {
      void queue.flush();
      void look();
    };
    const leave = () => void queue.flushBeforeLeaving();
    const turn = () => (document.visibilityState === "hidden" ? leave() : arrive());
    const hear = (event: MessageEvent<Operation>) => {
      apply([event.data], "elsewhere");
      // both tabs may have changed the same claim at once: the server knows which came last
      lookSoon();
    };
    const stay = (event: BeforeUnloadEvent) => snapshot.state === "page-only" && event.preventDefault();
    const reshow = (event: PageTransitionEvent) => event.persisted && arrive();
    channel = "BroadcastChannel" in window ? new BroadcastChannel(`sourcework:${attemptId}`) : null;
    channel?.addEventListener("message", hear);
    document.addEventListener("visibilitychange", turn);
    window.addEventListener("focus", arrive);
    window.addEventListener("online", arrive);
    window.addEventListener("pagehide", leave);
    window.addEventListener("pageshow", reshow);
    window.addEventListener("beforeunload", stay);
    void openOperationStore().then(async (store) => {
      if (stopped) return;
      apply(await queue.start(store), "device");
      outdated = isKeptPage();
      if (outdated) void look();
    });
    return () => {
      stopped = true;
      clearTimeout(lookTimer);
      queue.close();
      channel?.close();
      channel = null;
      document.removeEventListener("visibilitychange", turn);
      window.removeEventListener("focus", arrive);
      window.removeEventListener("online", arrive);
      window.removeEventListener("pagehide", leave);
      window.removeEventListener("pageshow", reshow);
      window.removeEventListener("beforeunload", stay);
    };
  }

  return {
    start,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    snapshot: () => snapshot,
    /** Answers an item, or clears it with null. The same answer again changes nothing, so a double click is harmless. */
    answer(itemId: string, response: Response) {
      const before = snapshot.answers[itemId] ?? null;
      if (isOver() || sameResponse(before, response)) return;
      undoable.push({ itemId, before });
      if (snapshot.refused) publish({ refused: null });
      change(itemId, response, "label");
    },
    /** Takes the newest change of this page back; returns its item, or null where there is none. */
    undo(): string | null {
      const last = isOver() ? undefined : undoable.pop();
      if (!last) return null;
      change(last.itemId, last.before, "undo");
      return last.itemId;
    },
    /** Hands in, with everything that is not acknowledged yet. */
    async submit(): Promise<SendResult> {
      // what does not fit into one request goes before it
      for (let batch = firstBatch(queue.pending()); batch.length < queue.pending().length; batch = firstBatch(queue.pending())) {
        const saved = await sendOperations(attemptId, batch, false);
        if (saved !== "sent") return saved === "too-large" ? "refused" : saved;
        queue.acknowledge(batch);
      }
      const result = await sendSubmit(attemptId, queue.pending());
      if (result === "sent") queue.finish("already-submitted");
      if (result === "closed" || result === "already-submitted") queue.finish(result);
      return result;
    },
  };
}
export type AttemptSession = ReturnType<typeof createAttemptSession>;

const isFinal = (state: QueueState): boolean => state === "closed" || state === "already-submitted";
const isWaiting = (state: QueueState): boolean => state === "offline" || state === "unavailable" || state === "page-only";

/** The answers after these operations, one after the other. */
export function withOperations(answers: SavedAnswers, operations: readonly Operation[]): SavedAnswers {
  const next = new Map(Object.entries(answers));
  for (const { itemId, response } of operations) {
    if (response === null) next.delete(itemId);
    else next.set(itemId, response);
  }
  return Object.fromEntries(next);
}

const sameResponse = (a: Response | undefined, b: Response | undefined): boolean => sameJson(a ?? null, b ?? null);

/** The items whose answer differs between the two. */
export const changedItems = (before: SavedAnswers, after: SavedAnswers): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((itemId) => !sameResponse(before[itemId], after[itemId]));
