import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { startLearnWorker, studentPage } from "../../support/learn-worker";

const [ANA, BEN] = [randomUUID(), randomUUID()];
const [A, B] = [randomUUID(), randomUUID()];
const lesson = (id = A) => `/learn/attempts/${id}`;
const answersOf = (id = A) => `/api/v1/attempts/${id}/answers`;
const SCRIPT = "/_next/static/chunks/abc.js";
const DAY = 86_400_000;

async function bench(more = {}) {
  const worker = startLearnWorker({
    "/offline/lessons": new Response(`<script src="/_next/static/chunks/offline.js"></script>You are offline`),
    "/_next/static/chunks/offline.js": new Response("offline()"),
    [SCRIPT]: new Response("abc()"),
    [lesson()]: studentPage(ANA, `the lesson <script src="${SCRIPT}"></script>`),
    [lesson(B)]: studentPage(ANA, "another lesson"),
    ...more,
  });
  await worker.start();
  return worker;
}
const textOf = async (answer: Response | undefined) => answer?.text().catch(() => "");

test("the open lesson comes back on a reload while nobody answers, with its files, marked as kept", async () => {
  const worker = await bench();
  expect(await textOf(await worker.visit(lesson()))).toContain("the lesson");
  worker.server.away = true;
  const kept = await worker.visit(lesson());
  expect(await textOf(kept)).toMatch(/^<!DOCTYPE html><html data-kept="" lang="en">.*the lesson/);
  expect(kept?.headers.get("content-security-policy")).toBe("script-src 'nonce-x'");
  expect(await textOf(await worker.load(SCRIPT))).toBe("abc()");
});

test("the view in the address does not matter, and the lesson is kept once", async () => {
  const worker = await bench();
  await worker.visit(lesson());
  await worker.visit(`${lesson()}?view=list`);
  expect(await worker.keptLessons()).toEqual([`${lesson()}?view=list`]);
  worker.server.away = true;
  expect(await textOf(await worker.visit(lesson()))).toContain("the lesson");
});

test("while the server answers, what is kept is never shown", async () => {
  const worker = await bench();
  await worker.visit(lesson());
  worker.answers[lesson()] = studentPage(ANA, "the lesson of today");
  expect(await textOf(await worker.visit(lesson()))).toContain("of today");
  worker.answers[lesson()] = new Response("in trouble", { status: 500 });
  expect(await textOf(await worker.visit(lesson()))).toBe("in trouble");
  worker.answers[lesson()] = "away";
  expect(await textOf(await worker.visit(lesson()))).toContain("of today");
});

test("a gateway that reaches no program is nobody", async () => {
  const worker = await bench();
  await worker.visit(lesson());
  for (const path of [lesson(), "/learn"]) worker.answers[path] = new Response("bad gateway", { status: 502 });
  expect(await textOf(await worker.visit(lesson()))).toContain("the lesson");
  expect(await textOf(await worker.visit("/learn"))).toBe("bad gateway");
});

test("no other page is kept: neither the list, the receipt nor the feedback", async () => {
  const others = ["/learn", `/learn/assignments/${A}`, `${lesson()}/receipt`, `${lesson()}/feedback`];
  const worker = await bench(Object.fromEntries(others.map((path) => [path, studentPage(ANA, "private")])));
  for (const path of others) expect(await textOf(await worker.visit(path))).toContain("private");
  expect(await worker.keptLessons()).toEqual([]);
  worker.server.away = true;
  for (const path of others) expect(await textOf(await worker.visit(path))).toContain("You are offline");
});

test("what is sent is left alone, and so is what comes from elsewhere", async () => {
  const worker = await bench();
  expect(await worker.load(`/api/v1/attempts/${A}/operations`, "POST")).toBeUndefined();
  expect(await worker.load(`/api/v1/attempts/${A}/events`)).toBeUndefined();
  expect(await worker.load("/icon.svg")).toBeUndefined();
});

test("another student's first page drops what was kept for the one before", async () => {
  const worker = await bench({ "/learn": studentPage(BEN, "Hello, Ben") });
  await worker.visit(lesson());
  await worker.visit("/learn");
  expect(await worker.keptLessons()).toEqual([]);
  worker.server.away = true;
  expect(await textOf(await worker.visit(lesson()))).toContain("You are offline");
});

test("signed out elsewhere, the next page drops everything; a lesson that is handed in goes by itself", async () => {
  const worker = await bench({ "/learn": "elsewhere" });
  await worker.visit(lesson());
  await worker.visit(lesson(B));
  worker.answers[lesson()] = "elsewhere";
  await worker.visit(lesson());
  expect(await worker.keptLessons()).toEqual([lesson(B)]);
  await worker.visit("/learn");
  expect(await worker.keptLessons()).toEqual([]);
});

test("signing out forgets at once, also what is on its way", async () => {
  const worker = await bench();
  await worker.visit(lesson());
  const late = worker.tell({ type: "keep", address: lesson(B) });
  await worker.tell({ type: "forget" });
  await late;
  expect(await worker.keptLessons()).toEqual([]);
  expect(worker.cacheNames()).toEqual(["sourcework-files-1"]);
});

test("a page that was open before the worker is kept when it asks", async () => {
  const worker = await bench();
  await worker.tell({ type: "keep", address: `https://school.example${lesson()}` });
  await worker.tell({ type: "keep", address: "/learn" });
  await worker.tell({ type: "something else" });
  expect(await worker.keptLessons()).toEqual([lesson()]);
});

test("after seven days it is kept no longer", async () => {
  const worker = await bench();
  const { now } = worker.clock;
  await worker.visit(lesson());
  worker.server.away = true;
  worker.clock.now = now + 7 * DAY - 1;
  expect(await textOf(await worker.visit(lesson()))).toContain("the lesson");
  worker.clock.now = now + 7 * DAY;
  expect(await textOf(await worker.visit(lesson()))).toContain("You are offline");
  worker.server.away = false;
  await worker.visit(lesson(B));
  expect(await worker.keptLessons()).toEqual([lesson(B)]);
});

test("three lessons are kept, and of the files of the program the newest", async () => {
  const ids = [1, 2, 3, 4].map(() => randomUUID());
  const files = Array.from({ length: 160 }, (_, index) => `/_next/static/chunks/${index}.js`);
  const worker = await bench({
    ...Object.fromEntries(ids.map((id) => [lesson(id), studentPage(ANA, files.map((file) => `"${file}"`).join(" "))])),
    ...Object.fromEntries(files.map((file) => [file, new Response("")])),
  });
  for (const id of ids) await worker.visit(lesson(id));
  expect(await worker.keptLessons()).toEqual(ids.slice(1).map((id) => lesson(id)));
  const kept = (await (await worker.openCache("sourcework-files-1")).keys()).map(({ url }) => new URL(url).pathname);
  expect(kept.filter((path) => path !== "/offline/lessons")).toEqual(files.slice(-150));
});

test("the newest answers come with the kept lesson, and only while nobody answers", async () => {
  const worker = await bench();
  await worker.tell({ type: "answers", attemptId: A, answers: { x: { class: "attribution" } } });
  expect(await worker.keptLessons()).toEqual([]);
  await worker.visit(lesson());
  await worker.tell({ type: "answers", attemptId: A, answers: { x: { class: "attribution" } } });
  worker.answers[answersOf()] = Response.json({ answers: {}, submittedAt: null });
  expect(await (await worker.load(answersOf()))?.json()).toEqual({ answers: {}, submittedAt: null });
  worker.server.away = true;
  expect(await (await worker.load(answersOf()))?.json()).toEqual({
    answers: { x: { class: "attribution" } },
    submittedAt: null,
    kept: true,
  });
  expect((await worker.load(answersOf(B)))?.status).toBe(0);
});

test("a file that a newer build has taken away still comes to the page that needs it", async () => {
  const worker = await bench();
  await worker.load(SCRIPT);
  worker.answers[SCRIPT] = new Response("", { status: 404 });
  expect(await textOf(await worker.load(SCRIPT))).toBe("abc()");
  expect((await worker.load("/_next/static/chunks/unknown.js"))?.status).toBe(404);
});

test("what another version kept is dropped when this one takes over; what is not of this program stays", async () => {
  const worker = await bench();
  for (const name of ["sourcework-files-0", `sourcework-pages-0:${ANA}`, "of-another-program"]) await worker.openCache(name);
  await worker.start();
  expect(worker.cacheNames()).toEqual(["of-another-program", "sourcework-files-1"]);
});

test("a worker that was installed without the page that says so still does its work", async () => {
  const worker = await bench({ "/offline/lessons": "away" });
  await worker.visit(lesson());
  worker.server.away = true;
  expect(await textOf(await worker.visit(lesson()))).toContain("the lesson");
  expect((await worker.visit("/learn"))?.status).toBe(0);
});
