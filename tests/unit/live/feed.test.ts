import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openFeed } from "@/components/live/feed";

// The browser's EventSource, its clock and its network, as far as a feed uses them.

class FakeSource {
  static readonly CLOSED = 2;
  static opened: FakeSource[] = [];
  readyState = 0;
  onmessage: ((event: { data: string }) => void) | null = null;
  onerror: (() => void) | null = null;
  readonly #beats: (() => void)[] = [];
  constructor(readonly address: string) {
    FakeSource.opened.push(this);
  }
  says(news: unknown) {
    this.readyState = 1;
    this.onmessage?.({ data: JSON.stringify(news) });
  }
  addEventListener(name: string, hear: () => void) {
    if (name === "beat") this.#beats.push(hear);
  }
  beats() {
    for (const hear of this.#beats) hear();
  }
  /** The connection ends; a browser goes on trying by itself. */
  breaks() {
    this.readyState = 0;
    this.onerror?.();
  }
  close() {
    this.readyState = 2;
  }
}

let answer: () => Promise<Response>;
const asked = vi.fn(() => answer());
const heard: unknown[] = [];
const lost: boolean[] = [];
const waits: number[] = [];
let giveUp = new AbortController();
let close = () => {};
const start = () => {
  close = openFeed({ address: "/events", askEvery: 4000, hear: (news) => heard.push(news), onLost: (now) => lost.push(now) });
  return FakeSource.opened.at(-1) as FakeSource;
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "performance"] });
  vi.spyOn(AbortSignal, "timeout").mockImplementation((after) => {
    waits.push(after);
    return giveUp.signal;
  });
  vi.stubGlobal("window", new EventTarget());
  vi.stubGlobal("EventSource", FakeSource);
  vi.stubGlobal("fetch", asked);
  answer = () => Promise.resolve(Response.json("asked"));
});
afterEach(() => {
  close();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  giveUp = new AbortController();
  waits.length = 0;
  asked.mockClear();
  FakeSource.opened = [];
  heard.length = 0;
  lost.length = 0;
});
const later = (ms: number) => vi.advanceTimersByTimeAsync(ms);

test("hears what the stream says, and asks nothing while it does", async () => {
  const source = start();
  source.says(1);
  for (const news of [2, 3]) {
    for (let beat = 0; beat < 8; beat++) {
      await later(5000);
      source.beats();
    }
    source.says(news);
  }
  expect(heard).toEqual([1, 2, 3]);
  expect(asked).not.toHaveBeenCalled();
});

test("asks where a stream falls silent: the network went away without a word", async () => {
  start().says(1);
  await later(12_000);
  expect(asked).not.toHaveBeenCalled();
  await later(4000);
  expect(heard).toEqual([1, "asked"]);
});

test("a question that nobody answers is given up, and another one asked", async () => {
  answer = () =>
    new Promise((_, refuse) => giveUp.signal.addEventListener("abort", () => refuse(new DOMException("late", "TimeoutError"))));
  start().close();
  await later(12_000);
  expect(asked).toHaveBeenCalledTimes(1);
  expect([waits, lost]).toEqual([[10_000], []]);
  giveUp.abort();
  answer = () => Promise.resolve(Response.json("asked"));
  await later(4000);
  expect([heard, lost]).toEqual([["asked"], [true, false]]);
});

test("a stream that ends is no loss where the next one speaks at once, and one where it does not", async () => {
  const source = start();
  source.says(1);
  await later(2000);
  source.breaks();
  await later(2000);
  source.says(2);
  await later(8000);
  source.beats();
  expect(asked).not.toHaveBeenCalled();
  answer = () => Promise.reject(new TypeError("no network"));
  source.breaks();
  await later(8000);
  expect(lost).toEqual([true]);
  source.says(3);
  expect([heard, lost]).toEqual([
    [1, 2, 3],
    [true, false],
  ]);
});

test("asks where the stream is refused or ends for good, and tries another now and then", async () => {
  const source = start();
  source.says(1);
  source.close();
  await later(4000);
  expect(heard).toEqual([1, "asked"]);
  await later(28_000);
  expect(FakeSource.opened).toHaveLength(2);
  FakeSource.opened.at(-1)?.says(3);
  asked.mockClear();
  await later(8000);
  expect(asked).not.toHaveBeenCalled();
});

test("asks where a stream is held up on the way", async () => {
  start().readyState = 1;
  await later(8000);
  expect(heard).toEqual(["asked"]);
});

test("says that the server does not answer, and that it does again", async () => {
  const source = start();
  source.close();
  answer = () => Promise.reject(new TypeError("no network"));
  await later(4000);
  expect(lost).toEqual([true]);
  answer = () => Promise.resolve(Response.json("back"));
  await later(4000);
  expect(lost).toEqual([true, false]);
  expect(heard).toEqual(["back"]);
});

test.each([401, 404])("ends where the answer is %s: nobody is signed in, or it is not theirs", async (status) => {
  start().close();
  answer = () => Promise.resolve(new Response("{}", { status }));
  await later(4000);
  await later(60_000);
  expect(asked).toHaveBeenCalledTimes(1);
  expect(FakeSource.opened).toHaveLength(1);
  expect(lost).toEqual([true]);
});

test("nothing is heard after its end", async () => {
  const source = start();
  close();
  expect(source.readyState).toBe(FakeSource.CLOSED);
  await later(60_000);
  expect(asked).not.toHaveBeenCalled();
});
