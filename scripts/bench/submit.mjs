// Handing in 30 answers that the server does not have yet, beside pgbench doing the same writes.
import { randomUUID } from "node:crypto";
import { Failure } from "../project.mjs";
import { journeys } from "./load.mjs";
import { shares } from "./reading.mjs";
import { interleaved, QUARTER } from "./rounds.mjs";

const CLASSES = ["reported-fact", "attribution", "speculation"];
/** Attempts a second to begin with, and how many more than the fastest round used the next one gets. */
const FIRST_RATE = 300;
const FIRST_LIMIT_RATE = 1500;
const RESERVE = 1.5;
const STARTERS = 16;

export async function measureSubmit(bench) {
  const desk = new Desk(bench);
  const side = (clients, part) => ({
    name: `submit c=${clients}`,
    part,
    prepare: (seconds) => desk.open(seconds),
    run: async (seconds) => desk.noting(await journeys({ clients: Array.from({ length: clients }), seconds, step: () => desk.handIn() })),
  });
  const limit = limitOf(bench);
  const samples = await interleaved(bench, [side(1, QUARTER), side(8), ...(limit ? [limit] : []), side(32, QUARTER)]);
  await desk.check();
  const eight = samples["submit c=8"];
  bench.figures.add("submit.per-second.8", ...eight.map(({ perSecond }) => perSecond));
  bench.figures.add("submit.p95-ms.8", ...eight.map(({ p95 }) => p95));
  if (limit) bench.figures.add("submit.of-pgbench.8", ...shares(eight, samples[limit.name]));
}

function limitOf({ limits }) {
  if (!limits) return undefined;
  let rate = FIRST_LIMIT_RATE;
  return {
    name: "pgbench submit c=8",
    prepare: (seconds) => limits.prepareSubmits(Math.ceil(rate * seconds * RESERVE)),
    run: async (seconds) => {
      const sample = await limits.submit(8, seconds);
      rate = Math.max(rate, sample.perSecond);
      return sample;
    },
  };
}

/** Attempts that are open, and those that were handed in with what was sent for them. */
class Desk {
  #bench;
  #open = [];
  #next = 0;
  #rate = FIRST_RATE;
  #sent = new Map();

  constructor(bench) {
    this.#bench = bench;
  }

  /** Starts attempts until there are enough for a round. Neighbours in the row are different students', who each have one connection. */
  async open(seconds) {
    const { students, data } = this.#bench;
    const { handingIn } = data.assignments;
    const missing = Math.ceil(this.#rate * seconds * RESERVE) - this.#open.length;
    const upTo = this.#next + Math.max(0, missing);
    if (upTo > students.length * handingIn.length)
      throw new Failure("The bench ran out of attempts to hand in: the machine is faster than it was made for.");
    const start = async () => {
      while (this.#next < upTo) {
        const turn = this.#next++;
        const { visitor } = students[turn % students.length];
        const { attemptId } = await visitor.post(`/api/v1/assignments/${handingIn[Math.floor(turn / students.length)]}/attempts`, {});
        this.#open.push({ visitor, attemptId });
      }
    };
    await Promise.all(Array.from({ length: STARTERS }, start));
  }

  async handIn() {
    const attempt = this.#open.shift();
    if (!attempt) throw new Error("no attempt was left to hand in");
    const answers = this.#bench.data.itemIds.map(() => Math.floor(Math.random() * CLASSES.length));
    const operations = this.#bench.data.itemIds.map((itemId, position) => ({
      id: randomUUID(),
      itemId,
      response: { class: CLASSES[answers[position]] },
    }));
    const { attemptId } = await attempt.visitor.post(`/api/v1/attempts/${attempt.attemptId}/submit`, { operations });
    if (attemptId !== attempt.attemptId) throw new Error("a submit was answered for another attempt");
    this.#sent.set(attemptId, answers.map((answer) => CLASSES[answer][0]).join(""));
  }

  noting(sample) {
    this.#rate = Math.max(this.#rate, sample.perSecond);
    return sample;
  }

  /** Every acknowledged attempt is stored as it was sent, no other one is, and every grade is what marking it anew gives. */
  async check() {
    const { client, data, recompute, voids } = this.#bench;
    const { rows } = await client.query(
      `SELECT x.id, string_agg(left(w.response->>'class', 1), '' ORDER BY i.position) AS said,
         (SELECT count(*)::int FROM operations o WHERE o.attempt_id = x.id) AS operations
       FROM attempts x JOIN answers w ON w.attempt_id = x.id JOIN items i ON i.id = w.item_id
       WHERE x.assignment_id = ANY ($1::uuid[]) AND x.submitted_at IS NOT NULL GROUP BY x.id`,
      [data.assignments.handingIn],
    );
    const right = rows.filter(({ id, said, operations }) => this.#sent.get(id) === said && operations === data.itemIds.length).length;
    if (right !== this.#sent.size || rows.length !== right) {
      voids(`submit: ${this.#sent.size} attempts were acknowledged, ${rows.length} are stored, ${right} of them as they were sent`);
    }
    await recompute("submit", data.assignments.handingIn, this.#sent.size);
  }
}
