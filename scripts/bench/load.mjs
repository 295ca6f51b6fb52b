// Closed loops: so many clients, each of whom sends the next request when the last one is answered.
import { setTimeout as pause } from "node:timers/promises";
import autocannon from "autocannon";
import { percentile } from "./figures.mjs";

const MOST_ERRORS = 5;

/** What a round came to: requests a second and times to the last byte, in milliseconds. */
function sample({ times, seconds, errors }) {
  return { requests: times.length, perSecond: times.length / seconds, p50: percentile(times, 0.5), p95: percentile(times, 0.95), errors };
}

/** Asks for one address a client, over and over. `requestOf(index)` gives a client's path and headers. */
export async function hammer({ url, clients, seconds, requestOf }) {
  const times = [];
  const statuses = new Map();
  let next = 0;
  const instance = autocannon({
    url,
    connections: clients,
    duration: seconds,
    setupClient: (client) => client.setRequests([requestOf(next++)]),
  });
  instance.on("response", (_client, status, _bytes, ms) => {
    if (status === 200) times.push(ms);
    else statuses.set(status, (statuses.get(status) ?? 0) + 1);
  });
  const result = await instance;
  const errors = [...statuses].map(([status, count]) => `${count} answers were ${status}`);
  if (result.errors > 0) errors.push(`${result.errors} connections failed`);
  return sample({ times, seconds: result.duration, errors });
}

/** Runs `step(client)` over and over for each client, until the time is up; what has begun is finished. */
export async function journeys({ clients, seconds, step }) {
  const times = [];
  const errors = [];
  const started = performance.now();
  const until = started + seconds * 1000;
  const work = async (client) => {
    while (performance.now() < until && errors.length < MOST_ERRORS) {
      const sent = performance.now();
      try {
        await step(client);
        times.push(performance.now() - sent);
      } catch (error) {
        errors.push(error.message);
      }
    }
  };
  await Promise.all(clients.map(work));
  return sample({ times, seconds: (performance.now() - started) / 1000, errors });
}

/** As `journeys`, but so many steps a second whether the last ones are answered or not: how long a step waits counts too. */
export async function arrivals({ clients, seconds, perSecond, step }) {
  const times = [];
  const errors = [];
  const free = [...clients];
  const waiting = [];
  const started = performance.now();
  const running = [];
  const work = async (client, due) => {
    try {
      await step(client);
      times.push(performance.now() - due);
    } catch (error) {
      errors.push(error.message);
    }
    const next = waiting.shift();
    if (next === undefined) free.push(client);
    else await work(client, next);
  };
  for (let sent = 0; sent < perSecond * seconds && errors.length < MOST_ERRORS; sent++) {
    const due = started + (sent / perSecond) * 1000;
    if (due > performance.now()) await pause(due - performance.now());
    const client = free.shift();
    if (client) running.push(work(client, due));
    else waiting.push(due);
  }
  await Promise.all(running);
  return sample({ times, seconds: (performance.now() - started) / 1000, errors });
}
