import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openFeed } from "@/components/live/feed";

// The browser's EventSource, its clock and its network, as far as a feed uses them.

class FakeSource {
  static readonly CLOSED = 2;
  static opened: FakeSource[] = [];
  readyState = 0;
  onmessage: ((event: { data: string }) => void) | null = null;
  constructor(readonly address: string) {
    FakeSource.opened.push(this);
  }
  says(news: unknown) {
    this.readyState = 1;
    this.onmessage?.({ data: JSON.stringify(news) });
  }
  close() {
    this.readyState = 2;
  }
}

let answer: () => Promise<Response>;
const asked = vi.fn(() => answer());
const heard: unknown[] = [];
const lost: boolean[] = [];
let close = () => {};
const start = () => {
  close = openFeed({ address: "/events", askEvery: 4000, hear: (news) => heard.push(news), onLost: (now) => lost.push(now) });
  return FakeSource.opened.at(-1) as FakeSource;
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "performance"] });
  vi.stubGlobal("window", new EventTarget());
  vi.stubGlobal("EventSource", FakeSource);
  vi.stubGlobal("fetch", asked);
  answer = () => Promise.resolve(Response.json("asked"));
});
afterEach(() => {
  close();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  asked.mockClear();
  FakeSource.opened = [];
  heard.length = 0;
  lost.length = 0;
});
const later = (ms: number) => vi.advanceTimersByTimeAsync(ms);

test("hears what the stream says, and asks nothing while it does", async () => {
  const source = start();
  source.says(1);
  await later(40_000);
  source.says(2);
  await later(40_000);
  expect(heard).toEqual([1, 2]);
  expect(asked).not.toHaveBeenCalled();
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
