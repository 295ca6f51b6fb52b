import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { eventStream, type Send, wantsStream } from "@/lib/access/event-stream";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "setTimeout", "clearTimeout"] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A stream with what sends into it, and how often it was ended. */
function opened(lasts?: number) {
  let send: Send = () => {};
  const stop = vi.fn();
  const response = eventStream((to) => {
    send = to;
    return stop;
  }, lasts);
  const reader = response.body?.getReader();
  if (!reader) throw new Error("no body");
  const decoder = new TextDecoder();
  const read = async () => decoder.decode((await reader.read()).value);
  return { response, reader, read, stop, send: (json: string) => send(json) };
}

test("begins with when to come back, then says what is sent, and beats", async () => {
  const { read, send, reader } = opened();
  expect(await read()).toMatch(/^retry: \d{3,4}\n\n$/);
  send('{"a":1}');
  expect(await read()).toBe('data: {"a":1}\n\n');
  vi.advanceTimersByTime(5000);
  expect(await read()).toBe("event: beat\ndata: 1\n\n");
  await reader.cancel();
});

test("nobody between keeps it, packs it or holds it back", async () => {
  const { response, reader } = opened();
  expect(response.headers.get("content-type")).toMatch(/^text\/event-stream/);
  expect(response.headers.get("cache-control")).toBe("no-store, no-transform");
  expect(response.headers.get("x-accel-buffering")).toBe("no");
  await reader.cancel();
});

test("ends by itself within 36 seconds, so that the page asks again with its proof", async () => {
  const { reader, stop } = opened();
  vi.advanceTimersByTime(23_999);
  expect(stop).not.toHaveBeenCalled();
  vi.advanceTimersByTime(12_001);
  expect(stop).toHaveBeenCalledTimes(1);
  const said: boolean[] = [];
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) said.push(true);
  expect(said.length).toBeGreaterThan(0);
});

test("where it matters who is there it ends sooner", async () => {
  const { reader, stop } = opened(10_000);
  vi.advanceTimersByTime(9999);
  expect(stop).not.toHaveBeenCalled();
  vi.advanceTimersByTime(5001);
  expect(stop).toHaveBeenCalledTimes(1);
  await reader.cancel();
});

test("is ended once when the page goes; what is sent later goes nowhere", async () => {
  const { reader, stop, send } = opened();
  await reader.cancel();
  expect(stop).toHaveBeenCalledTimes(1);
  send("1");
  vi.advanceTimersByTime(60_000);
  expect(stop).toHaveBeenCalledTimes(1);
});

test("the page that can hear a stream asks for one", () => {
  const asking = (accept?: string) => wantsStream(new Request("http://127.0.0.1/", { headers: accept ? { accept } : {} }));
  expect([asking("text/event-stream"), asking("application/json"), asking()]).toEqual([true, false, false]);
});
