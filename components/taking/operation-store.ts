import { type DBSchema, openDB } from "idb";
import type { Operation } from "@/lib/domain/operation";

/**
 * Keeps operations that the server has not acknowledged, in the order in which they were made, across crashes and tabs. They stand
 * under the id of their attempt, without a name: devices are shared.
 */
export type OperationStore = {
  /** false where it keeps nothing: then the page alone holds what is not sent */
  readonly keeps: boolean;
  readonly list: (attemptId: string) => Promise<Operation[]>;
  readonly add: (attemptId: string, operation: Operation) => Promise<void>;
  readonly remove: (attemptId: string, ids: ReadonlySet<string>) => Promise<void>;
  /** the attempts of which it holds something */
  readonly attempts: () => Promise<string[]>;
  /** drops what was made before this moment, in milliseconds */
  readonly dropBefore: (moment: number) => Promise<void>;
};

/** `at`: when it was made, in milliseconds. */
interface DeviceSchema extends DBSchema {
  operations: { key: number; value: { attemptId: string; operation: Operation; at: number }; indexes: { attempt: string } };
}

/** A browser may leave the opening unanswered for good; work must not wait for it. */
const OPENS_WITHIN = 3000;

/** In IndexedDB. Its growing key is one order for all tabs. */
async function openIndexedStore(): Promise<OperationStore> {
  const opening = openDB<DeviceSchema>("sourcework", 1, {
    upgrade: (created) => {
      created.createObjectStore("operations", { autoIncrement: true }).createIndex("attempt", "attemptId");
    },
  });
  const late = new Promise<never>((_, refuse) => setTimeout(refuse, OPENS_WITHIN));
  const device = await Promise.race([opening, late]);

  async function removeWhere(attemptId: string | null, goes: (row: DeviceSchema["operations"]["value"]) => boolean) {
    const change = device.transaction("operations", "readwrite");
    for await (const row of change.store.index("attempt").iterate(attemptId)) if (goes(row.value)) await row.delete();
    await change.done;
  }

  return {
    keeps: true,
    list: async (attemptId) => (await device.getAllFromIndex("operations", "attempt", attemptId)).map((row) => row.operation),
    add: async (attemptId, operation) => {
      // on the disk when it is done: a battery may run out any time
      const change = device.transaction("operations", "readwrite", { durability: "strict" });
      await Promise.all([change.store.add({ attemptId, operation, at: Date.now() }), change.done]);
    },
    remove: (attemptId, ids) => removeWhere(attemptId, (row) => ids.has(row.operation.id)),
    attempts: async () => [...new Set((await device.getAll("operations")).map((row) => row.attemptId))],
    dropBefore: (moment) => removeWhere(null, (row) => row.at < moment),
  };
}

const PREFIX = "sourcework:";

/** In the old key-value storage, a key an operation, so that two tabs never write the same one: attempt, order, operation. */
function keyedStore(storage: Storage): OperationStore {
  const keys = (attemptId = "") => Object.keys(storage).filter((key) => key.startsWith(PREFIX + attemptId));
  const attemptOf = (key: string) => key.slice(PREFIX.length).split(":")[0] ?? "";
  let made = 0;
  return {
    keeps: true,
    list: async (attemptId) =>
      keys(attemptId)
        .sort()
        .map((key): Operation => JSON.parse(storage.getItem(key) ?? "null")),
    add: async (attemptId, operation) => {
      const order = `${Date.now()}`.padStart(15, "0") + `${made++}`.padStart(6, "0");
      storage.setItem(`${PREFIX}${attemptId}:${order}:${operation.id}`, JSON.stringify(operation));
    },
    remove: async (attemptId, ids) => {
      for (const key of keys(attemptId)) if (ids.has(key.slice(-36))) storage.removeItem(key);
    },
    attempts: async () => [...new Set(keys().map(attemptOf))],
    dropBefore: async (moment) => {
      for (const key of keys()) if (Number(key.split(":")[2]?.slice(0, 15)) < moment) storage.removeItem(key);
    },
  };
}

/** Nowhere: the page itself still holds what is not sent. */
const noStore: OperationStore = {
  keeps: false,
  list: async () => [],
  add: async () => {},
  remove: async () => {},
  attempts: async () => [],
  dropBefore: async () => {},
};

/** The best store that this browser gives. Some refuse all of them, in private windows or by a school's policy. */
export async function openOperationStore(): Promise<OperationStore> {
  try {
    return await openIndexedStore();
  } catch {
    try {
      // in the windows of some apps there is none
      return window.localStorage ? keyedStore(window.localStorage) : noStore;
    } catch {
      return noStore;
    }
  }
}
