// Measures the source analysis alone, in this process, and writes to stdout what came of it. The argument: "loaded" to analyse;
// "busy" to make as much garbage without it, and "idle" to do nothing, for the memory that such a process has anyway.
import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { type Token, tokenize } from "@/lib/source-analysis/tokens";

const LESSONS = ["long-range-missiles", "sleep-study", "swimming-pool-vote"];
const WORDS = 600;
const WARM_RUNS = 200;
const LONG_WARM_RUNS = 10;
const ROUNDS = 5;
const RUNS_A_ROUND = 40;
const LONG_TEXT = 12;
const MEGABYTE = 2 ** 20;

const paragraphs = LESSONS.map((slug) => readFileSync(`prisma/lessons/${slug}/article.txt`, "utf8")).join("\n\n");
const text = new RegExp(String.raw`^(?:\s*\S+){${WORDS}}`).exec(paragraphs)?.[0] ?? "";
const long = Array.from({ length: LONG_TEXT }, () => paragraphs).join("\n\n");

/** Resident memory in MB, once what nobody holds any more is given back. */
async function memory(): Promise<number> {
  for (let times = 0; times < 3; times++) {
    globalThis.gc?.();
    await pause(50);
  }
  return process.memoryUsage.rss() / MEGABYTE;
}

/** Every busy process lets its young generation grow to full size, whatever it is busy with. */
function makeGarbage(): void {
  const kept: object[] = [];
  for (let made = 0; made < 20_000_000; made++) {
    const one = { made, list: [made] };
    if (made % 200 === 0) kept.push(one);
    if (kept.length > 20_000) kept.length = 0;
  }
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

async function measure() {
  const { analyse } = await import("@/lib/source-analysis/analyse");
  const first = timed(() => analyse(text));
  for (let run = 0; run < WARM_RUNS; run++) analyse(text);
  const megabytes = await memory();
  const tokens: Token[] = [];
  tokenize(long, 0, long.length, tokens);
  for (let run = 0; run < LONG_WARM_RUNS; run++) analyse(long);
  const rounds = Array.from({ length: ROUNDS }, () => ({
    ms: timed(() => Array.from({ length: RUNS_A_ROUND }, () => analyse(text))) / RUNS_A_ROUND,
    tokensPerSecond: tokens.length / (timed(() => analyse(long)) / 1000),
  }));
  return { first, megabytes, rounds };
}

async function withoutAnalysis(busy: boolean) {
  // what the analysis shares with everything else in the program
  z.object({}).parse({});
  if (busy) makeGarbage();
  return { megabytes: await memory() };
}

const how = z.enum(["loaded", "busy", "idle"]).parse(process.argv[2]);
process.stdout.write(JSON.stringify(how === "loaded" ? await measure() : await withoutAnalysis(how === "busy")));
