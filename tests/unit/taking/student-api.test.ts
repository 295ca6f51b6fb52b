import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { randomId } from "@/components/taking/random-id";
import { fetchAnswers, sendOperations, sendSubmit } from "@/components/taking/student-api";

// The browser's fetch, as far as a student's page uses it.

let answer: () => Response;
let hangs = false;
const signals: AbortSignal[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("fetch", (_address: string, { signal }: { signal: AbortSignal }) => {
    signals.push(signal);
    if (!hangs) return Promise.resolve(answer());
    return new Promise((_, refuse) => signal.addEventListener("abort", () => refuse(signal.reason)));
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  hangs = false;
  signals.length = 0;
});

const operations = [{ id: randomId(), itemId: randomId(), response: { class: "attribution" } }];

test("a server that takes a request and never answers is no connection after ten seconds, whatever was asked", async () => {
  hangs = true;
  const asked = [sendOperations("a", operations, false), sendSubmit("a", operations), fetchAnswers("a")];
  const settled = vi.fn();
  for (const one of asked) void one.then(settled);
  await vi.advanceTimersByTimeAsync(9999);
  expect(settled).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(await Promise.all(asked)).toEqual(["offline", "offline", null]);
  expect(signals.every((signal) => signal.aborted)).toBe(true);
});

test("an answer in time leaves no wait behind", async () => {
  answer = () => Response.json({ ok: true, acknowledged: [] });
  expect(await sendOperations("a", operations, false)).toBe("sent");
  expect(vi.getTimerCount()).toBe(0);
});

test.each([
  [409, "closed", "closed"],
  [409, "already-submitted", "already-submitted"],
  [409, "unknown-item", "refused"],
  [400, "invalid", "refused"],
  [413, "too-large", "too-large"],
  [401, "signed-out", "signed-out"],
  [404, "not-found", "signed-out"],
  [503, "unavailable", "unavailable"],
] as const)("%s %s is %s", async (status, reason, result) => {
  answer = () => Response.json({ ok: false, reason }, { status });
  expect(await sendOperations("a", operations, false)).toBe(result);
});

test("a page that is not ours, as a wifi sends it, has saved nothing", async () => {
  answer = () => new Response("<html>Sign in to the wifi</html>", { status: 200 });
  expect(await sendOperations("a", operations, false)).toBe("unavailable");
});
