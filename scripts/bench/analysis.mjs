// The source analysis: how long a text takes, and what it costs in memory, each time in a process of its own.
import { bin, runQuietly } from "../project.mjs";

const PROCESSES = 3;

export async function measureAnalysis({ figures, tell }) {
  const rounds = [];
  const extra = { busy: [], idle: [] };
  for (let time = 0; time < PROCESSES; time++) {
    const loaded = await inProcess("loaded");
    rounds.push(...loaded.rounds);
    for (const how of Object.keys(extra)) extra[how].push(loaded.megabytes - (await inProcess(how)).megabytes);
    tell(`  the first text of a process takes ${loaded.first.toFixed(0)} ms`);
  }
  figures.add("analysis.ms.600", ...rounds.map(({ ms }) => ms));
  figures.add("analysis.tokens-per-s", ...rounds.map(({ tokensPerSecond }) => tokensPerSecond));
  figures.add("analysis.extra-mb", ...extra.busy);
  figures.add("analysis.extra-over-idle-mb", ...extra.idle);
}

async function inProcess(how) {
  const said = await runQuietly(bin("tsx"), ["--expose-gc", "--conditions=react-server", "scripts/bench/analysis.ts", how]);
  return JSON.parse(said.trim().split("\n").at(-1));
}
