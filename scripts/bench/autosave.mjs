// Saving one answer after another, beside pgbench doing the same writes.
import { randomUUID } from "node:crypto";
import { arrivals, journeys } from "./load.mjs";
import { shares } from "./reading.mjs";
import { interleaved, QUARTER } from "./rounds.mjs";

const CLASSES = ["reported-fact", "attribution", "speculation"];
/** A student who is at work saves this often, in seconds. */
const SAVES_EVERY = 10;
const PATIENCE_MS = 500;

export async function measureAutosave(bench) {
  const savers = await Promise.all(bench.students.map((student) => startSaving(bench, student)));
  const side = (clients, part) => ({
    name: `autosave c=${clients}`,
    part,
    run: (seconds) => journeys({ clients: savers.slice(0, clients), seconds, step: save }),
  });
  const pgbench = { name: "pgbench save c=32", run: (seconds) => bench.limits.save(32, seconds) };
  const samples = await interleaved(bench, [side(1, QUARTER), side(8, QUARTER), side(32), ...(bench.limits ? [pgbench] : [])]);
  const lost = await countLost(bench, savers);
  if (lost > 0) bench.voids(`autosave: ${lost} saves that were acknowledged are not in the database as they were sent`);
  const full = samples["autosave c=32"];
  bench.figures.add("autosave.per-second.32", ...full.map(({ perSecond }) => perSecond));
  bench.figures.add("autosave.p95-ms.32", ...full.map(({ p95 }) => p95));
  if (bench.limits) bench.figures.add("autosave.of-pgbench.32", ...shares(full, samples["pgbench save c=32"]));
  bench.figures.add("autosave.lost.32", lost);
  await mostStudents(bench, savers, full);
  bench.figures.add("server.memory-mb", Math.max(...bench.memory));
}

async function startSaving(bench, { visitor }) {
  const { attemptId } = await visitor.post(`/api/v1/assignments/${bench.data.assignments.saving}/attempts`, {});
  return { visitor, attemptId, itemIds: bench.data.itemIds, turn: 0, acknowledged: new Map(), answers: new Map() };
}

/** Labels the next claim otherwise than it is labelled now. */
async function save(saver) {
  const position = saver.turn % saver.itemIds.length;
  const round = Math.floor(saver.turn / saver.itemIds.length);
  saver.turn += 1;
  const itemId = saver.itemIds[position];
  const chosen = CLASSES[(position + round) % CLASSES.length];
  const id = randomUUID();
  const operations = [{ id, itemId, response: { class: chosen } }];
  const { acknowledged } = await saver.visitor.post(`/api/v1/attempts/${saver.attemptId}/operations`, { operations });
  if (acknowledged?.[0] !== id) throw new Error("a save was answered without being acknowledged");
  saver.acknowledged.set(id, `${itemId} ${chosen}`);
  saver.answers.set(itemId, `${id} ${chosen}`);
}

/** Acknowledged saves that are not stored, stored ones that nobody sent, and answers that are not the last that was acknowledged. */
async function countLost({ client }, savers) {
  const attemptIds = savers.map(({ attemptId }) => attemptId);
  const stored = await client.query(
    `SELECT id, item_id || ' ' || (response->>'class') AS said FROM operations WHERE attempt_id = ANY ($1::uuid[])`,
    [attemptIds],
  );
  const answers = await client.query(
    `SELECT attempt_id, item_id, operation_id || ' ' || (response->>'class') AS said FROM answers WHERE attempt_id = ANY ($1::uuid[])`,
    [attemptIds],
  );
  const operations = new Map(stored.rows.map(({ id, said }) => [id, said]));
  const standing = new Map(answers.rows.map(({ attempt_id, item_id, said }) => [`${attempt_id} ${item_id}`, said]));
  let lost = 0;
  let sent = 0;
  for (const saver of savers) {
    sent += saver.acknowledged.size;
    for (const [id, said] of saver.acknowledged) if (operations.get(id) !== said) lost += 1;
    for (const [itemId, said] of saver.answers) if (standing.get(`${saver.attemptId} ${itemId}`) !== said) lost += 1;
  }
  return lost + Math.max(0, operations.size - sent);
}

/** The largest number of students of whom each saves every ten seconds, told beside the figures. */
async function mostStudents(bench, savers, full) {
  const rate = full.map(({ perSecond }) => perSecond).sort((a, b) => a - b)[full.length >> 1];
  let most = 0;
  for (const share of [0.5, 0.65, 0.8, 0.9, 1]) {
    bench.demandGoingOn();
    const sample = await arrivals({ clients: savers, seconds: bench.seconds, perSecond: rate * share, step: save });
    for (const error of sample.errors) bench.voids(`arrivals: ${error}`);
    if (sample.p95 > PATIENCE_MS) break;
    most = Math.floor(rate * share * SAVES_EVERY);
  }
  const lost = await countLost(bench, savers);
  if (lost > 0) bench.voids(`arrivals: ${lost} acknowledged saves are not in the database as they were sent`);
  bench.tell(`  ${most} students, each saving every ${SAVES_EVERY} s, are served with p95 ≤ ${PATIENCE_MS} ms`);
}
