// A school at work: 300 students label the same lesson at once, each in their own time; some lose the network for a minute and send later
// what they did meanwhile; then all hand in within the same minute. Beside pgbench's figure for the same rows at the same time of the run.
import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { percentile } from "./figures.mjs";
import { Visitor } from "./visitor.mjs";

const CLASSES = ["reported-fact", "attribution", "speculation"];
/** One change each 8 ± 4 s. */
const SHORTEST_PAUSE = 4;
const LONGEST_PAUSE = 12;
const WORK_SECONDS = 90;
const HAND_IN_SECONDS = 60;
/** Every tenth student is without a network for a minute. */
const DROPS_EVERY = 10;
const DROP_SECONDS = 60;
const SIGN_INS_AT_ONCE = 8;

export async function measureClassroom(bench) {
  const pupils = await signInAll(bench);
  bench.tell(`  ${pupils.length} students signed in`);
  const times = [];
  const errors = [];
  const started = performance.now();
  await Promise.all(pupils.map((pupil, place) => takeLesson(pupil, { place, times, errors })));
  const seconds = (performance.now() - started) / 1000;
  for (const error of errors.slice(0, 5)) bench.voids(`classroom: ${error}`);
  const lost = await countLost(bench, pupils);
  if (lost > 0) bench.voids(`classroom: ${lost} acknowledged changes are not in the database as they were sent`);
  await bench.recompute("classroom", [bench.data.classroom.assignmentId], pupils.length);
  for (const { visitor } of pupils) visitor.close();
  bench.tell(`  ${times.length} requests in ${seconds.toFixed(0)} s, p50 ${percentile(times, 0.5).toFixed(1)} ms`);
  bench.figures.add("classroom.p95-ms.300", percentile(times, 0.95));
  bench.figures.add("classroom.lost.300", lost);
  if (bench.limits) {
    const limit = await bench.limits.save(8, bench.seconds);
    bench.tell(`  pgbench writes the rows of ${limit.perSecond.toFixed(0)} changes a second`);
  }
}

async function signInAll({ address, data }) {
  const { pins, joinCode, assignmentId } = data.classroom;
  const left = [...pins];
  const pupils = [];
  const worker = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const visitor = await new Visitor(address).signInStudent({ code: joinCode, ...next });
      const { attemptId } = await visitor.post(`/api/v1/assignments/${assignmentId}/attempts`, {});
      pupils.push({ visitor, attemptId, itemIds: data.itemIds, answers: new Map(), sent: 0, waiting: [] });
    }
  };
  await Promise.all(Array.from({ length: SIGN_INS_AT_ONCE }, worker));
  return pupils;
}

/** A whole lesson: claim after claim in the student's own time, then handing in at a moment of the last minute. */
async function takeLesson(pupil, { place, times, errors }) {
  const started = performance.now();
  const since = () => (performance.now() - started) / 1000;
  const dropAt = place % DROPS_EVERY === 0 ? 10 + Math.random() * (WORK_SECONDS - DROP_SECONDS - 20) : Number.POSITIVE_INFINITY;
  const offline = () => since() >= dropAt && since() < dropAt + DROP_SECONDS;
  try {
    for (let turn = 0; since() < WORK_SECONDS; turn++) {
      await pause((SHORTEST_PAUSE + Math.random() * (LONGEST_PAUSE - SHORTEST_PAUSE)) * 1000);
      change(pupil, turn);
      if (!offline()) times.push(await send(pupil));
    }
    await pause(Math.random() * HAND_IN_SECONDS * 1000);
    times.push(await handIn(pupil));
  } catch (error) {
    errors.push(error.message);
  }
}

/** Labels the next claim, on the device first. */
function change(pupil, turn) {
  const itemId = pupil.itemIds[turn % pupil.itemIds.length];
  const operation = { id: randomUUID(), itemId, response: { class: CLASSES[Math.floor(Math.random() * CLASSES.length)] } };
  pupil.waiting.push(operation);
  pupil.answers.set(itemId, operation.response.class);
}

/** Sends what waits and takes how long it took, in milliseconds. */
async function send(pupil) {
  const operations = pupil.waiting;
  const sent = performance.now();
  const { acknowledged } = await pupil.visitor.post(`/api/v1/attempts/${pupil.attemptId}/operations`, { operations });
  if (acknowledged?.length !== operations.length) throw new Error("a save was answered without being acknowledged");
  pupil.sent += operations.length;
  pupil.waiting = [];
  return performance.now() - sent;
}

async function handIn(pupil) {
  const operations = pupil.waiting;
  const sent = performance.now();
  await pupil.visitor.post(`/api/v1/attempts/${pupil.attemptId}/submit`, { operations });
  pupil.sent += operations.length;
  pupil.waiting = [];
  return performance.now() - sent;
}

/** Operations that are not there, and answers that are not the last that was given. */
async function countLost({ client }, pupils) {
  const { rows } = await client.query(
    `SELECT x.id, (SELECT count(*)::int FROM operations o WHERE o.attempt_id = x.id) AS operations,
       (SELECT jsonb_object_agg(w.item_id, w.response->>'class') FROM answers w WHERE w.attempt_id = x.id) AS answers
     FROM attempts x WHERE x.id = ANY ($1::uuid[])`,
    [pupils.map(({ attemptId }) => attemptId)],
  );
  const stored = new Map(rows.map((row) => [row.id, row]));
  let lost = 0;
  for (const { attemptId, answers, sent } of pupils) {
    const row = stored.get(attemptId);
    lost += Math.max(0, sent - (row?.operations ?? 0));
    for (const [itemId, chosen] of answers) if (row?.answers?.[itemId] !== chosen) lost += 1;
  }
  return lost;
}
