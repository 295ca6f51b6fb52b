import { afterEach, expect, test, vi } from "vitest";
import { openOperationStore } from "@/components/taking/operation-store";
import { randomId } from "@/components/taking/random-id";

const DAY = 86_400_000;
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const operation = (name: string) => ({ id: randomId(), itemId: name, response: { class: "attribution" } });

/** The key-value storage of a browser: its keys are its own names. */
function storage(): Storage {
  const methods = {
    getItem(this: Record<string, string>, key: string) {
      return this[key] ?? null;
    },
    setItem(this: Record<string, string>, key: string, value: string) {
      this[key] = value;
    },
    removeItem(this: Record<string, string>, key: string) {
      delete this[key];
    },
  };
  return Object.create(methods);
}

test("without IndexedDB the key-value storage keeps operations in order, by attempt and for seven days", async () => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 23) });
  const localStorage = storage();
  localStorage.setItem("sourcework-session", "x");
  vi.stubGlobal("window", { localStorage });
  const store = await openOperationStore();
  const [a, b] = [randomId(), randomId()];
  const [one, two, other] = [operation("one"), operation("two"), operation("other")];
  await store.add(a, one);
  vi.advanceTimersByTime(DAY);
  await store.add(b, other);
  await store.add(a, two);
  expect([store.keeps, await store.list(a), await store.attempts()]).toEqual([true, [one, two], [a, b]]);
  await store.dropBefore(Date.now());
  expect([await store.list(a), await store.list(b)]).toEqual([[two], [other]]);
  await store.remove(a, new Set([two.id, other.id]));
  expect([await store.list(a), await store.attempts(), localStorage.getItem("sourcework-session")]).toEqual([[], [b], "x"]);
});

test("where the browser keeps nothing, the store says so", async () => {
  vi.stubGlobal("window", {});
  const store = await openOperationStore();
  await store.add("a", operation("one"));
  await store.remove("a", new Set());
  await store.dropBefore(0);
  expect([store.keeps, await store.list("a"), await store.attempts()]).toEqual([false, [], []]);
});
