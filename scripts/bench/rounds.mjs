// Rounds of several sides that are measured against each other, interleaved so that a slow minute of the machine meets them all.
import { median } from "./figures.mjs";
import { cpuMs, memoryMb, ownCpuMs } from "./processes.mjs";

const WARM_SECONDS = 3;
const LEAST_SECONDS = 2;
/** What a side’s round may take of a whole one, for the bench to end in time: pages that are opened one at a time or stay open, and what has no bar. */
export const HALF = 1 / 2;
export const QUARTER = 1 / 4;

/**
 * Runs each side `bench.rounds` times for `bench.seconds` seconds, in the order A B B A A B …, after a warm-up of each that is not counted.
 * A side has a name, `run(seconds)` and, where it needs them, `prepare(seconds)`, the `pid` of another server than the program's, and the
 * `part` of a round's length that is its own. Returns the samples of each side by its name.
 * An answer that is an error voids the bench.
 */
export async function interleaved(bench, sides) {
  for (const side of sides) await once(bench, side, Math.min(WARM_SECONDS, bench.seconds));
  const samples = Object.fromEntries(sides.map(({ name }) => [name, []]));
  for (let round = 0; round < bench.rounds; round++) {
    const order = round % 2 === 0 ? sides : [...sides].reverse();
    for (const side of order) samples[side.name].push(await once(bench, side, lengthOf(side, bench)));
  }
  for (const [name, taken] of Object.entries(samples)) bench.tell(summary(name, taken));
  return samples;
}

const lengthOf = ({ part = 1 }, { seconds }) => Math.max(LEAST_SECONDS, part * seconds);

async function once(bench, { name, pid, prepare, run }, seconds) {
  bench.demandGoingOn();
  await prepare?.(seconds);
  const server = bench.server.process.pid;
  const used = () => ({ server: cpuMs(pid ?? server), database: cpuMs(bench.databasePid), load: ownCpuMs() });
  const before = used();
  const sample = await run(seconds);
  const after = used();
  for (const error of sample.errors) bench.voids(`${name}: ${error}`);
  if (sample.requests === 0) bench.voids(`${name}: nothing was answered`);
  bench.memory.push(memoryMb(server));
  const cpu = Object.fromEntries(Object.keys(before).map((who) => [who, (after[who] - before[who]) / sample.requests]));
  return { ...sample, cpu, memory: memoryMb(pid ?? server) };
}

function summary(name, samples) {
  const of = (pick, digits) => {
    const values = samples.map(pick).filter((value) => Number.isFinite(value));
    if (values.length === 0) return "–";
    return `${median(values).toFixed(digits)} (${Math.min(...values).toFixed(digits)}–${Math.max(...values).toFixed(digits)})`;
  };
  const times = samples[0].p50 === undefined ? "" : `p50 ${of((one) => one.p50, 1)} ms, p95 ${of((one) => one.p95, 1)} ms; `;
  const cpu = `CPU ms a request: server ${of((one) => one.cpu.server, 2)}, Postgres ${of((one) => one.cpu.database, 2)}, load ${of((one) => one.cpu.load, 2)}; server’s memory ${of((one) => one.memory, 0)} MB`;
  return `  ${name.padEnd(22)} ${of((one) => one.perSecond, 1)} /s; ${times}${cpu}`;
}
