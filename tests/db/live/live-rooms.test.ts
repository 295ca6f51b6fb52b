import { randomUUID } from "node:crypto";
import { afterEach, expect, test, vi } from "vitest";
import { type Watched, watchAssignment } from "@/lib/access/live-rooms";
import { db } from "@/lib/db/client";
import { listen } from "@/lib/db/listen";
import { CHANNEL } from "@/lib/db/notify";
import type { AssignmentTeacher } from "@/lib/domain/proof";

// Many pages that watch one assignment at one process share one look at it.

const SOON = { timeout: 20_000, interval: 20 };
const PAGES = 150;

const leaving: (() => void)[] = [];
afterEach(() => {
  for (const leave of leaving.splice(0)) leave();
});

/** Watches that count how often is looked, and see the number. */
function counting() {
  const looked = { times: 0 };
  const watched: Watched<number> = {
    name: `of the tests ${randomUUID()}`,
    most: 600_000,
    look: async () => ++looked.times,
    news: (_before, after) => ({ changed: after }),
  };
  return { looked, watched };
}
const teacherOf = (assignmentId: string) => ({ assignmentId }) as unknown as AssignmentTeacher;
const notify = (assignmentId: string) => db().$executeRaw`SELECT pg_notify(${CHANNEL}, ${`${assignmentId} teachers`})`;

function open(watched: Watched<number>, assignmentId: string, pages: number) {
  const heard = Array.from({ length: pages }, (): string[] => []);
  const leave = heard.map((said) => watchAssignment(watched, teacherOf(assignmentId), (json) => said.push(json)));
  leaving.push(...leave);
  return { heard, leave };
}

test("a change is one look for all, and all are told the same", async () => {
  const { looked, watched } = counting();
  const assignmentId = randomUUID();
  const { heard } = open(watched, assignmentId, PAGES);
  await vi.waitUntil(() => heard.every((said) => said.length > 0), SOON);
  for (let change = 1; change <= 3; change++) {
    const before = heard[0]?.length ?? 0;
    await notify(assignmentId);
    await vi.waitUntil(() => heard.every((said) => said.length > before), SOON);
  }
  expect(heard[0]?.[0]).toBe('{"all":1}');
  for (const said of heard) expect(said).toEqual(heard[0]);
  // one for the first page, one more as the listener comes to life, and one a change
  expect(looked.times).toBeLessThanOrEqual(6);
});

test("who comes later is told at once what was seen, and then what changes", async () => {
  const { watched } = counting();
  const assignmentId = randomUUID();
  const { heard } = open(watched, assignmentId, 1);
  await vi.waitUntil(() => (heard[0]?.length ?? 0) > 0, SOON);
  const { heard: late } = open(watched, assignmentId, 1);
  expect(late[0]?.[0]).toMatch(/^\{"all":\d+\}$/);
  await notify(assignmentId);
  await vi.waitUntil(() => (late[0]?.length ?? 0) > 1, SOON);
  expect(late[0]?.at(-1)).toBe(heard[0]?.at(-1));
});

test("nothing is looked at for other assignments, nor when the last page has gone", async () => {
  const { looked, watched } = counting();
  const assignmentId = randomUUID();
  const { heard, leave } = open(watched, assignmentId, 2);
  await vi.waitUntil(() => heard.every((said) => said.length > 0), SOON);
  for (const one of leave) one();
  const before = looked.times;
  const other = randomUUID();
  let told = false;
  leaving.push(listen((news) => (told ||= news?.assignmentId === other)));
  await notify(assignmentId);
  // what is announced later is heard later
  await vi.waitUntil(async () => {
    await notify(other);
    return told;
  }, SOON);
  expect(looked.times).toBe(before);
});

test("a look that fails is made again at the next change", async () => {
  const { watched } = counting();
  const assignmentId = randomUUID();
  let broken = true;
  const look = async () => {
    if (broken) throw new Error("the database is away");
    return 1;
  };
  const { heard } = open({ ...watched, look }, assignmentId, 1);
  broken = false;
  await vi.waitUntil(async () => {
    await notify(assignmentId);
    return (heard[0]?.length ?? 0) > 0;
  }, SOON);
  expect(heard[0]?.[0]).toBe('{"all":1}');
});
