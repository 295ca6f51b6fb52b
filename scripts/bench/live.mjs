// 150 live pages of one class while it works: what they cost, and how long after a save they show it.
import { randomUUID } from "node:crypto";
import { get } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { percentile } from "./figures.mjs";
import { cpuMs } from "./processes.mjs";

const DASHBOARDS = 150;
/** By then everybody's stream has begun. */
const WARM_UP_MS = 5000;
/** A student at work changes something this often, in milliseconds. */
const CHANGE_EVERY = 8000;
const BACK_AFTER_MS = 500;
const CLASSES = ["reported-fact", "attribution", "speculation"];

export async function measureLive(bench) {
  const { address, data, students, teacher, server, databasePid, rounds, seconds } = bench;
  const { rows } = await bench.client.query(
    "SELECT i.id FROM items i JOIN assignments a ON a.lesson_version_id = i.lesson_version_id WHERE a.id = $1",
    [data.assignments.reading],
  );
  const saves = new Map();
  const hear = (text) => {
    for (const [attemptId, save] of saves) if (text.includes(attemptId)) save.arrive();
  };
  const live = `/teach/assignments/${data.assignments.reading}/live/events`;
  const stops = [
    ...students.map(({ visitor, readingId }) => follow(`${address}/api/v1/attempts/${readingId}/events`, visitor.cookie, () => {})),
    ...Array.from({ length: DASHBOARDS }, () => follow(address + live, teacher.cookie, hear)),
  ];
  const used = () => cpuMs(server.process.pid) + cpuMs(databasePid);
  const [percents, delays] = [[], []];
  try {
    await pause(WARM_UP_MS);
    for (let round = 0; round < rounds; round++) {
      bench.demandGoingOn();
      const arrived = [];
      const [before, started] = [used(), performance.now()];
      for (let turn = 0; performance.now() - started < seconds * 1000; turn++) {
        void change({ student: students[turn % students.length], itemId: rows[turn % rows.length].id, saves, arrived, bench });
        await pause(CHANGE_EVERY / students.length);
      }
      percents.push((100 * (used() - before)) / (performance.now() - started));
      delays.push(percentile(arrived, 0.95));
    }
  } finally {
    for (const stop of stops) stop();
  }
  bench.figures.add("live.cpu-percent.150", ...percents);
  bench.figures.add("live.delay-ms.150", ...delays);
}

/** A student changes an answer; the milliseconds until each page shows it go to `arrived`, from the moment when it is saved. */
async function change({ student: { visitor, readingId }, itemId, saves, arrived, bench }) {
  const response = { class: CLASSES[Math.floor(Math.random() * CLASSES.length)] };
  try {
    await visitor.post(`/api/v1/attempts/${readingId}/operations`, { operations: [{ id: randomUUID(), itemId, response }] });
  } catch (error) {
    return bench.voids(`live: ${error.message}`);
  }
  const saved = performance.now();
  let pages = 0;
  const arrive = () => {
    arrived.push(performance.now() - saved);
    pages += 1;
    if (pages === DASHBOARDS) saves.delete(readingId);
  };
  saves.set(readingId, { arrive });
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
