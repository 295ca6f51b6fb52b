// Only Node's own modules at import time: this runs on a fresh clone, before anything is installed.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

export const root = resolve(import.meta.dirname, "..");

/** Where an installation keeps what is its own: the embedded database, its secrets, the demo's passwords. */
export const dataFolder = resolve(root, process.env.SOURCEWORK_DATA ?? ".data");

/** The path of a tool that a dependency brings. */
export const bin = (name) => join(root, "node_modules", ".bin", name);

const stopping = new AbortController();

/** Aborted when this process is asked to stop: by Ctrl-C, by a signal, or because whoever started it has gone. */
export const stopSignal = stopping.signal;

/** Runs a command with our own output and throws when it fails. A request to stop is passed on to it. */
export async function run(command, args, env = {}) {
  const { code, signal } = await finished(spawn(command, args, { cwd: root, stdio: "inherit", env: { ...process.env, ...env } }));
  if (code !== 0) throw new Failure(`${commandLine(command, args)} failed${signal ? ` (${signal})` : ""}.`, code ?? 1);
}

/** Runs one of our own TypeScript scripts, which says itself what is wrong: where it fails, only its exit code goes on. */
export async function runScript(script, args, env = {}) {
  const { code, signal } = await finished(
    spawn(bin("tsx"), ["--conditions=react-server", script, ...args], { cwd: root, stdio: "inherit", env: { ...process.env, ...env } }),
  );
  if (code !== 0) throw new Failure(signal ? `${script} was ended (${signal}).` : "", code ?? 1);
}

/** Runs a command in silence, returns what it wrote, and throws with what it said when it fails. */
export async function runQuietly(command, args, env = {}) {
  const child = spawn(command, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, ...env } });
  const written = { stdout: "", stderr: "" };
  for (const stream of ["stdout", "stderr"]) {
    child[stream].setEncoding("utf8").on("data", (text) => {
      written[stream] += text;
    });
  }
  const { code } = await finished(child);
  if (code !== 0) throw new Failure(`${commandLine(command, args)} failed.\n${written.stdout}${written.stderr}`.trim(), code ?? 1);
  return written.stdout;
}

/** Throws when this process was asked to stop. */
export function demandGoingOn() {
  if (stopSignal.aborted) throw new Stopped();
}

/** Waits for a child to end; asks it to stop when we are asked to. */
export async function finished(child) {
  const stop = () => child.kill("SIGTERM");
  stopSignal.addEventListener("abort", stop);
  try {
    if (stopSignal.aborted) stop();
    const [code, signal] = await once(child, "close");
    demandGoingOn();
    return { code, signal };
  } finally {
    stopSignal.removeEventListener("abort", stop);
  }
}

const commandLine = (command, args) => [basename(command), ...args].join(" ");

/** A failure that is told in its own words, without a stack trace; without words where it was told already. */
export class Failure extends Error {
  constructor(message, status = 1) {
    super(message);
    this.status = status;
  }
}

/** Thrown where work ends because this process was asked to stop. */
class Stopped extends Failure {
  constructor() {
    super("Stopped.", 130);
  }
}

/** Runs a script's main function, which returns an exit code or nothing; a `Failure` becomes its sentence and its code. */
export async function main(work) {
  // When the terminal or npm has gone there is nobody to tell, but the work of stopping must still be done.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => stopping.abort());
  const starters = startingProcesses();
  // A signal sent to npm ends npm and does not reach us.
  const watch = setInterval(() => starters.every(isAlive) || stopping.abort(), 500);
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    const told = error instanceof Failure ? error.message : error;
    if (!(error instanceof Stopped) && told !== "") console.error(told);
    process.exitCode = error instanceof Failure ? error.status : 1;
  } finally {
    clearInterval(watch);
  }
}

// npm starts us through a shell, which may stay alive when npm has ended: watch npm as well.
function startingProcesses() {
  const parent = process.ppid;
  if (!process.env.npm_lifecycle_event) return [];
  const row = spawnSync("ps", ["-o", "ppid=,comm=", "-p", String(parent)], { encoding: "utf8" }).stdout ?? "";
  const [grandparent, name = ""] = row.trim().split(/\s+/);
  return /^(.*\/)?(sh|dash|bash|zsh)$/.test(name) && Number(grandparent) > 1 ? [parent, Number(grandparent)] : [parent];
}

export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** Runs `work` while holding a lock between processes of this machine; a lock whose owner has died is taken over. */
export async function withFileLock(path, work) {
  for (;;) {
    try {
      writeFileSync(path, String(process.pid), { flag: "wx" });
      break;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
      const owner = Number(existsSync(path) ? readFileSync(path, "utf8") : 0);
      if (owner > 0 && !isAlive(owner)) rmSync(path, { force: true });
      else await pause(100);
    }
  }
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}

/** The data folder, made if it is missing. */
export function ensureDataFolder() {
  mkdirSync(dataFolder, { recursive: true });
  return dataFolder;
}
