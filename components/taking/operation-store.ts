import { type DBSchema, openDB } from "idb";
import type { Operation } from "@/lib/domain/operation";

/** Keeps operations that the server has not acknowledged, in the order in which they were made, across crashes and tabs. */
export type OperationStore = {
  readonly list: (attemptId: string) => Promise<Operation[]>;
  readonly add: (attemptId: string, operation: Operation) => Promise<void>;
  readonly remove: (attemptId: string, ids: ReadonlySet<string>) => Promise<void>;
};

interface DeviceSchema extends DBSchema {
  operations: { key: number; value: { attemptId: string; operation: Operation }; indexes: { attempt: string } };
}

/** In IndexedDB. Its growing key is one order for all tabs. */
async function openIndexedStore(): Promise<OperationStore> {
  const device = await openDB<DeviceSchema>("sourcework", 1, {
    upgrade: (created) => {
      created.createObjectStore("operations", { autoIncrement: true }).createIndex("attempt", "attemptId");
    },
  });
  return {
    list: async (attemptId) => (await device.getAllFromIndex("operations", "attempt", attemptId)).map((row) => row.operation),
    add: async (attemptId, operation) => void (await device.add("operations", { attemptId, operation })),
    remove: async (attemptId, ids) => {
      const change = device.transaction("operations", "readwrite");
      for await (const row of change.store.index("attempt").iterate(attemptId)) {
        if (ids.has(row.value.operation.id)) await row.delete();
      }
      await change.done;
    },
  };
}

/** In the old key-value storage, a key an operation, so that two tabs never write the same one. */
function keyedStore(storage: Storage): OperationStore {
  const prefix = (attemptId: string) => `sourcework:${attemptId}:`;
  const keys = (attemptId: string) => Object.keys(storage).filter((key) => key.startsWith(prefix(attemptId)));
  let made = 0;
  return {
    list: async (attemptId) =>
      keys(attemptId)
        .sort()
        .map((key): Operation => JSON.parse(storage.getItem(key) ?? "null")),
    add: async (attemptId, operation) => {
      const order = `${Date.now()}`.padStart(15, "0") + `${made++}`.padStart(6, "0");
      storage.setItem(`${prefix(attemptId)}${order}:${operation.id}`, JSON.stringify(operation));
    },
    remove: async (attemptId, ids) => {
      for (const key of keys(attemptId)) if (ids.has(key.slice(-36))) storage.removeItem(key);
    },
  };
}

/** Nowhere: the page itself still holds what is not sent. */
const noStore: OperationStore = { list: async () => [], add: async () => {}, remove: async () => {} };

/** The best store that this browser gives. Some refuse all of them, in private windows or by a school's policy. */
export async function openOperationStore(): Promise<OperationStore> {
  try {
    return await openIndexedStore();
  } catch {
    try {
      return keyedStore(window.localStorage);
    } catch {
      return noStore;
    }
  }
}
