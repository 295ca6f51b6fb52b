import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { afterEach, expect, test, vi } from "vitest";
import { db } from "@/lib/db/client";
import { type Announcement, listen } from "@/lib/db/listen";
import { announce, CHANNEL } from "@/lib/db/notify";

const SOON = { timeout: 20_000, interval: 20 };

const deaf: (() => void)[] = [];
afterEach(() => {
  for (const stop of deaf.splice(0)) stop();
});

/** Listens, and waits until the connection is there. */
async function hearing(assignmentId: string) {
  const heard: Announcement[] = [];
  let ready = 0;
  deaf.push(
    listen((news) => {
      if (news === null) ready += 1;
      else if (news.assignmentId === assignmentId) heard.push(news);
    }),
  );
  // who comes to a connection that is there already is told nothing at the start
  await vi.waitUntil(async () => {
    await db().$executeRaw`SELECT pg_notify(${CHANNEL}, ${`${assignmentId} teachers`})`;
    return ready > 0 || heard.length > 0;
  }, SOON);
  await settled(assignmentId, heard);
  heard.length = 0;
  return { heard, ready: () => ready };
}

/** Waits until what was announced before has been heard: a word of our own comes after it. */
async function settled(assignmentId: string, heard: Announcement[]) {
  const before = heard.filter(({ audience }) => audience === "everybody").length;
  await db().$executeRaw`SELECT pg_notify(${CHANNEL}, ${`${assignmentId} everybody`})`;
  await vi.waitUntil(() => heard.filter(({ audience }) => audience === "everybody").length > before, SOON);
}

test("what another process announces is heard", async () => {
  const assignmentId = randomUUID();
  const { heard } = await hearing(assignmentId);
  const other = new Client({ connectionString: process.env.DATABASE_URL });
  await other.connect();
  await other.query("SELECT pg_notify($1, $2)", [CHANNEL, `${assignmentId} everybody`]);
  await vi.waitUntil(() => heard.length > 0, SOON);
  await other.end();
  expect(heard).toEqual([{ assignmentId, audience: "everybody" }]);
});

test("many announcements within a second are two messages, and the widest audience is told", async () => {
  const assignmentId = randomUUID();
  const { heard } = await hearing(assignmentId);
  for (let saves = 0; saves < 50; saves++) announce(assignmentId);
  announce(assignmentId, "everybody");
  announce(assignmentId);
  await vi.waitUntil(() => heard.length === 2, SOON);
  expect(heard.map(({ audience }) => audience)).toEqual(["teachers", "everybody"]);
});

test("what is no announcement is not heard", async () => {
  const assignmentId = randomUUID();
  const { heard } = await hearing(assignmentId);
  await db().$executeRaw`SELECT pg_notify(${CHANNEL}, 'nonsense')`;
  await db().$executeRaw`SELECT pg_notify(${CHANNEL}, ${`${assignmentId} nobody`})`;
  await settled(assignmentId, heard);
  expect(heard).toEqual([{ assignmentId, audience: "everybody" }]);
});

test("a connection that breaks comes back, and says that something may have been missed", async () => {
  const assignmentId = randomUUID();
  const { heard, ready } = await hearing(assignmentId);
  const before = ready();
  await db()
    .$executeRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'sourcework live' AND datname = current_database()`;
  await vi.waitUntil(() => ready() > before, SOON);
  announce(assignmentId);
  await vi.waitUntil(() => heard.length > 0, SOON);
  expect(heard).toEqual([{ assignmentId, audience: "teachers" }]);
});
