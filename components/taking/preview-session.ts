import type { Operation } from "@/lib/domain/operation";
import { type AttemptSession, type AttemptSnapshot, type Change, withOperations } from "./attempt-session";

/** A session as an attempt has one, for looking only: answers stay in this page's memory, and nothing is sent. */
export function createPreviewSession(): AttemptSession {
  let snapshot: AttemptSnapshot = { answers: {}, state: "saved", change: null, canUndo: false, refused: null, tooLate: false };
  const listeners = new Set<() => void>();
  const undoable: { itemId: string; before: Operation["response"] }[] = [];

  function write(itemId: string, response: Operation["response"], by: Change["by"]) {
    const answers = withOperations(snapshot.answers, [{ id: "", itemId, response }]);
    snapshot = { ...snapshot, answers, change: { by, itemIds: [itemId] }, canUndo: undoable.length > 0 };
    for (const listener of listeners) listener();
  }

  return {
    start: () => () => {},
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    snapshot: () => snapshot,
    answer(itemId, response) {
      undoable.push({ itemId, before: snapshot.answers[itemId] ?? null });
      write(itemId, response, "label");
    },
    undo() {
      const last = undoable.pop();
      if (!last) return null;
      write(last.itemId, last.before, "undo");
      return last.itemId;
    },
    submit: async () => "sent",
  };
}
