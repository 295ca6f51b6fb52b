import { closeSync, openSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { ensureBuild, entryOf } from "../../scripts/build.mjs";
import { freePort } from "../../scripts/postgres.mjs";
import { startServer } from "../../scripts/server.mjs";

interface ProgramOptions {
  databaseUrl: string;
  host?: string;
  /** The host name in the address that people open; the server's own by default. */
  name?: string;
  port?: number;
  env?: Record<string, string>;
  /** Where the build lies: another folder is another build of the same sources. */
  distDir?: string;
}

const DIST_DIR = ".next-test";

/**
 * Starts the built program, as production runs it, on a free port. The build is made first if the sources have changed; stories keep the
 * one that their run began with, since other servers run from it.
 */
export async function startProgram({ databaseUrl, host = "127.0.0.1", name = host, port, env = {}, distDir = DIST_DIR }: ProgramOptions) {
  const isServed = distDir === DIST_DIR && process.env.E2E_BASE_URL !== undefined;
  const entry = isServed ? entryOf(distDir) : await ensureBuild({ distDir, quiet: true });
  const chosenPort = port ?? (await freePort());
  const address = `http://${name}:${chosenPort}`;
  const log = resolve(import.meta.dirname, "../..", distDir, `server-${chosenPort}.log`);
  const output = openSync(log, "w");
  const settings = {
    DATABASE_URL: databaseUrl,
    AUTH_URL: address,
    AUTH_SECRET: "of the tests only, of the tests only",
    REGISTRATION: "invite",
    JOBS: "on",
    ...env,
  };
  const server = await startServer({ entry, host, port: chosenPort, output, env: settings });
  closeSync(output);
  return {
    address,
    port: chosenPort,
    settings,
    stop: server.stop,
    /** Ends the process at once, as a power cut would. */
    kill: async () => {
      server.process.kill("SIGKILL");
      await server.ended;
    },
    /** Leaves the process standing: its connections stay open, and nothing is answered until `goOn`. */
    hang: () => void server.process.kill("SIGSTOP"),
    goOn: () => void server.process.kill("SIGCONT"),
    /** Everything that the server has written so far. */
    output: () => readFileSync(log, "utf8"),
  };
}
