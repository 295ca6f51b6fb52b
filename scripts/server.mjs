import { spawn } from "node:child_process";
import { dirname } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { bin, Failure, root, stopSignal } from "./project.mjs";

const START_SECONDS = 120;
const STOP_SECONDS = 15;
/**
 * Without a limit V8 lets the heap grow fourfold before it collects; below 2 GB it collects earlier, and the server holds a quarter less.
 * A limit set by who runs it goes before this one. Files brought in are parsed in threads with a limit of their own.
 */
const HEAP_MB = 1024;
const PRODUCTION = { NODE_ENV: "production", NODE_OPTIONS: `--max-old-space-size=${HEAP_MB} ${process.env.NODE_OPTIONS ?? ""}` };

/**
 * Starts the built program, or the development server when there is no `entry`, and waits until it answers.
 * `output` is what `spawn` takes for standard output and error.
 */
export async function startServer({ entry, env, host, port, output = "inherit" }) {
  const options = {
    stdio: ["ignore", output, output],
    env: { ...process.env, ...env, PORT: String(port), HOSTNAME: host, NEXT_TELEMETRY_DISABLED: "1" },
  };
  const child = entry
    ? spawn(process.execPath, [entry], { ...options, cwd: dirname(entry), env: { ...options.env, ...PRODUCTION } })
    : spawn(bin("next"), ["dev", "--port", String(port), "--hostname", host], { ...options, cwd: root });
  const killChild = () => child.kill("SIGTERM");
  process.once("exit", killChild); // also when this process ends in a way that it did not mean to
  const ended = new Promise((resolve) => {
    child.once("close", (code, signal) => {
      process.off("exit", killChild);
      resolve(signal ?? code);
    });
  });
  const server = { process: child, ended, stop: () => stopChild(child, ended) };
  try {
    await answering(`http://${host === "0.0.0.0" ? "127.0.0.1" : host}:${port}/api/health`, ended);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return server;
}

// Any answer will do: a server whose database is away answers too.
async function answering(address, ended) {
  let end;
  ended.then((reason) => {
    end = { reason };
  });
  const until = Date.now() + START_SECONDS * 1000;
  while (Date.now() < until && !stopSignal.aborted) {
    if (end) throw new Failure(`The server ended while it was starting (${end.reason}).`);
    const answer = await fetch(address, { redirect: "manual" }).catch(() => undefined);
    if (answer) return;
    await pause(100);
  }
  if (!stopSignal.aborted) throw new Failure(`The server did not answer within ${START_SECONDS} seconds.`);
}

async function stopChild(child, ended) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGTERM");
  const deadline = setTimeout(() => child.kill("SIGKILL"), STOP_SECONDS * 1000);
  await ended;
  clearTimeout(deadline);
}
