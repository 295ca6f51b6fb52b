import type { Operation } from "@/lib/domain/operation";
import { keptSince } from "./kept-for";
import { firstBatch } from "./operation-queue";
import type { OperationStore } from "./operation-store";
import type { KeptResult } from "./student-api";

export type KeptOutcome = {
  /** how many changes the server has now */
  readonly sent: number;
  /** how many came after the end: the device has dropped them */
  readonly tooLate: number;
  /** something is still only on this device, for want of an answer */
  readonly waiting: boolean;
};

type Send = (attemptId: string, operations: readonly Operation[]) => Promise<KeptResult>;

/**
 * Sends what the device keeps of attempts, in order, and drops what is too old. What another student
 * left stays: the server takes it from nobody else. So does what the server refuses, until its own page can say so.
 */
export async function sendKept({ store, send }: { store: OperationStore; send: Send }, now: number): Promise<KeptOutcome> {
  await store.dropBefore(keptSince(now));
  let [sent, tooLate] = [0, 0];
  for (const attemptId of await store.attempts()) {
    let rest: readonly Operation[] = await store.list(attemptId);
    while (rest.length > 0) {
      const batch = firstBatch(rest);
      const result = await send(attemptId, batch);
      if (result === "later") return { sent, tooLate, waiting: true };
      if (result === "not-yours" || result === "refused") break;
      const gone = result === "over" ? rest : batch;
      await store.remove(attemptId, new Set(gone.map(({ id }) => id)));
      rest = rest.slice(gone.length);
      if (result === "over") tooLate += gone.length;
      else sent += gone.length;
    }
  }
  return { sent, tooLate, waiting: false };
}
