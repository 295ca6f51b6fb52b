import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { present } from "@/lib/access/presence";
import { db } from "@/lib/db/client";
import { listen } from "@/lib/db/listen";
import type { AttemptStudent } from "@/lib/domain/proof";

// A page's streams are short, and each is followed by another: only who was away arrives, and is announced to the teachers.

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] }));
afterEach(() => void vi.useRealTimers());

const SOON = { timeout: 20_000 };
const studentOf = (assignmentId: string) => ({ attemptId: randomUUID(), assignmentId }) as unknown as AttemptStudent;

/** Lets so many milliseconds go by, with time for the database in between. */
async function pass(milliseconds: number) {
  for (let gone = 0; gone < milliseconds; gone += 250) {
    await vi.advanceTimersByTimeAsync(250);
    await db().$queryRaw`SELECT 1`;
  }
}

test("the next stream of a page is no arrival; coming back after being away is one", async () => {
  const heard: string[] = [];
  const deaf = listen((news) => news && heard.push(news.assignmentId));
  const [here, elsewhere] = [randomUUID(), randomUUID()];
  const arrivals = () => heard.filter((assignmentId) => assignmentId === here).length;
  const student = studentOf(here);
  try {
    await expect
      .poll(async () => {
        // until the listener has come to life
        present(studentOf(elsewhere))();
        await pass(1250);
        return heard;
      }, SOON)
      .toContain(elsewhere);
    let leave = present(student);
    await expect.poll(() => pass(250).then(arrivals), SOON).toBe(1);
    for (let streams = 0; streams < 6; streams++) {
      leave();
      await pass(2000);
      leave = present(student);
      await pass(10_000);
    }
    expect(arrivals()).toBe(1);
    leave();
    await pass(12_000);
    leave = present(student);
    await expect.poll(() => pass(250).then(arrivals), SOON).toBe(2);
    leave();
  } finally {
    deaf();
  }
});
