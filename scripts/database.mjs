// Which database this installation works on, and how long an embedded one stays up.
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { embeddedBinaries, ensureCluster, runningPort, startCluster, stopCluster } from "./postgres.mjs";
import { dataFolder, ensureDataFolder, Failure, isAlive, withFileLock } from "./project.mjs";
import { secretIn } from "./secret.mjs";

// Any number that nothing else locks by.
const PREPARATION_LOCK = 7_310_442_001;

/** True when the operator named a database; else the embedded one is used. */
export const isOwnDatabase = () => Boolean(process.env.DATABASE_URL);

/**
 * The database that DATABASE_URL names, or the embedded one in the data folder.
 * Several processes may use the embedded one at a time: whoever stops last turns it off.
 */
export async function openDatabase() {
  if (process.env.DATABASE_URL) return { url: process.env.DATABASE_URL, stop: async () => {} };
  const home = ensureDataFolder();
  const folder = join(home, "postgres");
  const leases = join(home, "leases");
  mkdirSync(leases, { recursive: true });
  const password = secretIn(join(home, "database-password"));
  const binaries = embeddedBinaries();
  const lock = join(home, "database.lock");
  const lease = join(leases, String(process.pid));
  const port = await withFileLock(lock, async () => {
    ensureCluster({ binaries, folder, password });
    writeFileSync(lease, "");
    return runningPort(folder) ?? (await startCluster({ binaries, folder }));
  });
  const url = addressOf({ port, password });
  await createIfMissing(url);
  const stop = () =>
    withFileLock(lock, async () => {
      rmSync(lease, { force: true });
      if (otherUsers(leases).length === 0) stopCluster({ binaries, folder });
    });
  return { url, stop };
}

/** A database that is thrown away at the end: of the embedded PostgreSQL, or of another one's binaries. `fast`: not safe against a power cut. */
export async function openTemporaryDatabase({ binaries = embeddedBinaries(), provider, fast = true } = {}) {
  const home = mkdtempSync(join(tmpdir(), "sourcework-"));
  chmodSync(home, 0o755); // mkdtemp closes it, and as root the user postgres must pass through
  const folder = join(home, "postgres");
  const password = secretIn(join(home, "database-password"));
  try {
    ensureCluster({ binaries, folder, password, provider });
    const port = await startCluster({ binaries, folder, fast });
    const url = addressOf({ port, password });
    await createIfMissing(url);
    const remove = () => {
      stopCluster({ binaries, folder });
      rmSync(home, { recursive: true, force: true });
    };
    process.once("exit", remove); // also when this process ends in a way that it did not mean to
    const stop = async () => {
      process.off("exit", remove);
      remove();
    };
    return { url, stop };
  } catch (error) {
    rmSync(home, { recursive: true, force: true });
    throw error;
  }
}

/** Runs `work` with the address of a temporary database. */
export async function withTemporaryDatabase(work) {
  const database = await openTemporaryDatabase();
  try {
    return await work(database.url);
  } finally {
    await database.stop();
  }
}

/**
 * Runs `work` with a connection that holds a lock on the database: whoever else wants it waits.
 * Behind a pooler DIRECT_URL leads to the database itself, where a lock lasts as long as its connection.
 */
export function withDatabaseLock(url, work) {
  const direct = process.env.DIRECT_URL ?? url;
  return withClient(direct, async (client) => {
    await client.query("SELECT pg_advisory_lock($1)", [PREPARATION_LOCK]);
    return work({ client, url: direct });
  });
}

/** Runs `work` with an open connection. */
export async function withClient(connectionString, work) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString });
  client.on("error", () => {}); // the query that was running tells it
  await client.connect().catch((error) => {
    throw unreachable(error, connectionString) ?? error;
  });
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Throws the embedded data away. Refuses while another process uses them. */
export function removeEmbeddedData() {
  const users = otherUsers(join(dataFolder, "leases"));
  if (users.length > 0) return { ok: false, reason: "in-use" };
  // A process that was killed leaves its database running.
  const folder = join(dataFolder, "postgres");
  if (runningPort(folder)) stopCluster({ binaries: embeddedBinaries(), folder });
  for (const name of ["postgres", "leases", "database-password", "auth-secret", "demo.json", "seeding", "seeded"]) {
    rmSync(join(dataFolder, name), { recursive: true, force: true });
  }
  return { ok: true };
}

const addressOf = ({ port, password }) => `postgresql://app:${password}@127.0.0.1:${port}/app`;

function otherUsers(leases) {
  try {
    return readdirSync(leases).filter((pid) => Number(pid) !== process.pid && isAlive(Number(pid)));
  } catch {
    return [];
  }
}

async function createIfMissing(url) {
  const server = new URL(url);
  server.pathname = "/postgres";
  await withClient(server.href, async (client) => {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = 'app'");
    if (rowCount === 0) await client.query("CREATE DATABASE app");
  }).catch((error) => {
    if (!["42P04", "23505"].includes(error.code)) throw error; // another process was quicker
  });
}

// The sentence for a database that can't be opened; nothing when the error is of another kind.
function unreachable(error, url) {
  const { hostname, port, pathname } = new URL(url);
  const place = `${hostname}:${port || 5432}`;
  if (error.code === "3D000") return new Failure(`The database ${pathname.slice(1)} does not exist at ${place}: create it first.`);
  if (["28P01", "28000"].includes(error.code)) return new Failure(`PostgreSQL at ${place} refused the name or the password.`);
  if (["ECONNREFUSED", "ENOTFOUND", "ETIMEDOUT", "EAI_AGAIN"].includes(error.code))
    return new Failure(`No PostgreSQL answers at ${place} (${error.code}).`);
  return undefined;
}
