// 150 open pages of one class: how long after a student's act they show it, and what that costs. Results pages while work is handed in,
// and live pages while it is done.
import { randomUUID } from "node:crypto";
import { get } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { percentile } from "./figures.mjs";
import { cpuMs } from "./processes.mjs";
import { HALF } from "./rounds.mjs";

const DASHBOARDS = 150;
/** By then everybody's stream has begun. */
const WARM_UP_MS = 5000;
/** A student at work changes something this often, in milliseconds. */
const CHANGE_EVERY = 8000;
/** A class of 30 hands in within a quarter of a minute, all together. */
const HAND_IN_EVERY = 500;
const BACK_AFTER_MS = 500;
const CLASSES = ["reported-fact", "attribution", "speculation"];

export async function measureLive(bench) {
  await measureResultsPages(bench);
  await measureWorkPages(bench);
}

/** Every hand-in is an attempt that counts from then on, so that its page's figures change. */
async function measureResultsPages(bench) {
  const { client, data, students, address } = bench;
  const assignmentId = await copyOf(client, data.assignments.handingIn[0]);
  const handIn = async (turn) => {
    const { visitor } = students[turn % students.length];
    const { attemptId } = await visitor.post(`/api/v1/assignments/${assignmentId}/attempts`, {});
    const operations = data.itemIds.map((itemId) => ({ id: randomUUID(), itemId, response: someLabel() }));
    await visitor.post(`/api/v1/attempts/${attemptId}/submit`, { operations });
    return attemptId;
  };
  const { percents, delays } = await measurePages(bench, {
    streams: [],
    pages: `${address}/teach/assignments/${assignmentId}/events`,
    act: handIn,
    every: HAND_IN_EVERY,
  });
  bench.figures.add("live.cpu-percent.150", ...percents);
  bench.figures.add("live.delay-ms.150", ...delays);
}

/** The same assignment once more, for as many attempts as there may be, of which the last counts. */
async function copyOf(client, assignmentId) {
  const { rows } = await client.query(
    `INSERT INTO assignments SELECT (jsonb_populate_record(NULL::assignments,
       to_jsonb(a) || jsonb_build_object('id', gen_random_uuid(), 'attempts_allowed', 10, 'attempt_policy', 'last'))).*
     FROM assignments a WHERE a.id = $1 RETURNING id`,
    [assignmentId],
  );
  return rows[0].id;
}

async function measureWorkPages(bench) {
  const { client, data, students, address } = bench;
  const { rows } = await client.query(
    "SELECT i.id FROM items i JOIN assignments a ON a.lesson_version_id = i.lesson_version_id WHERE a.id = $1",
    [data.assignments.reading],
  );
  const change = async (turn) => {
    const { visitor, readingId } = students[turn % students.length];
    const operation = { id: randomUUID(), itemId: rows[turn % rows.length].id, response: someLabel() };
    await visitor.post(`/api/v1/attempts/${readingId}/operations`, { operations: [operation] });
    return readingId;
  };
  const { percents, delays } = await measurePages(bench, {
    streams: students.map(({ visitor, readingId }) => [`${address}/api/v1/attempts/${readingId}/events`, visitor.cookie]),
    pages: `${address}/teach/assignments/${data.assignments.reading}/live/events`,
    act: change,
    every: CHANGE_EVERY / students.length,
  });
  bench.figures.add("live.work-cpu-percent.150", ...percents);
  bench.figures.add("live.work-delay-ms.150", ...delays);
}

const someLabel = () => ({ class: CLASSES[Math.floor(Math.random() * CLASSES.length)] });

/**
 * Opens the pages and, in each round, has a student act again and again: what server and database use of a core, and the 95th percentile
 * of the milliseconds from the answer that the student gets until each page is told of the attempt, which `act` names.
 */
async function measurePages(bench, { streams, pages, act, every }) {
  const waiting = new Map();
  const hear = (text) => {
    for (const [attemptId, arrive] of waiting) if (text.includes(attemptId)) arrive();
  };
  const stops = [
    ...streams.map(([address, cookie]) => follow(address, cookie, () => {})),
    ...Array.from({ length: DASHBOARDS }, () => follow(pages, bench.teacher.cookie, hear)),
  ];
  const used = () => cpuMs(bench.server.process.pid) + cpuMs(bench.databasePid);
  const [percents, delays] = [[], []];
  let turn = 0;
  try {
    await pause(WARM_UP_MS);
    for (let round = 0; round < bench.rounds; round++) {
      bench.demandGoingOn();
      const arrived = [];
      const [before, started] = [used(), performance.now()];
      while (performance.now() - started < HALF * bench.seconds * 1000) {
        act(turn++).then(
          (attemptId) => waiting.set(attemptId, arrivalsOf(attemptId, { waiting, arrived })),
          (error) => bench.voids(`live: ${error.message}`),
        );
        await pause(every);
      }
      percents.push((100 * (used() - before)) / (performance.now() - started));
      delays.push(percentile(arrived, 0.95));
    }
  } finally {
    for (const stop of stops) stop();
  }
  return { percents, delays };
}

/** Counts the pages that have been told, from now on. */
function arrivalsOf(attemptId, { waiting, arrived }) {
  const saved = performance.now();
  let pages = 0;
  return () => {
    arrived.push(performance.now() - saved);
    pages += 1;
    if (pages === DASHBOARDS) waiting.delete(attemptId);
  };
}

/** Holds a stream open as a browser does, which comes back when one ends. Returns what ends it. */
function follow(address, cookie, hear) {
  let over = false;
  let asked;
  const open = () => {
    if (over) return;
    const again = () => setTimeout(open, BACK_AFTER_MS);
    asked = get(address, { headers: { cookie, accept: "text/event-stream" }, agent: false }, (answer) => {
      answer
        .setEncoding("utf8")
        .on("data", hear)
        .on("close", again)
        .on("error", () => {});
    });
    asked.on("error", () => over || again());
  };
  open();
  return () => {
    over = true;
    asked.destroy();
  };
}
