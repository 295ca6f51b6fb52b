import { Worker } from "node:worker_threads";
import type { ParsedArticle, ParseTask } from "./parsed-article";

/** How long one input may be parsed, in milliseconds, and what that may take, in megabytes. */
const LONGEST_PARSE = 10_000;
const HEAP_MB = 256;
/** Buffers lie outside of the heap's limit: the whole process is watched while a thread works. */
const GROWTH_BYTES = 500 * 1024 * 1024;
const LOOK_EVERY = 25;
const MOST_AT_ONCE = 2;
const MOST_WAITING = 16;

let working = 0;
const waiting: (() => void)[] = [];

/**
 * Parses in a thread of its own, which is ended when it takes too long or too much memory: somebody's file must not take the
 * server down. Two at once in a process; the rest wait their turn, and are refused as `busy` when too many do.
 */
export async function parseInThread(task: ParseTask): Promise<ParsedArticle> {
  if (working < MOST_AT_ONCE) working++;
  else if (waiting.length >= MOST_WAITING) return { ok: false, reason: "busy" };
  // whoever is done hands its place on
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    return await run(task);
  } finally {
    const next = waiting.shift();
    if (next) next();
    else working--;
  }
}

function run(task: ParseTask): Promise<ParsedArticle> {
  const worker = new Worker(new URL("./parse-worker.ts", import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
    // somebody's file is parsed with no secret in reach
    env: {},
    stdout: true,
    stderr: true,
  });
  const most = process.memoryUsage.rss() + GROWTH_BYTES;
  return new Promise<ParsedArticle>((resolve, reject) => {
    const tooComplex = () => resolve({ ok: false, reason: "too-complex" });
    const deadline = setTimeout(tooComplex, LONGEST_PARSE);
    const watch = setInterval(() => process.memoryUsage.rss() > most && tooComplex(), LOOK_EVERY);
    worker.once("message", resolve);
    worker.once("error", (error) => ("code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY" ? tooComplex() : reject(error)));
    worker.postMessage(task);
    worker.once("exit", () => {
      clearTimeout(deadline);
      clearInterval(watch);
    });
  }).finally(() => worker.terminate());
}
