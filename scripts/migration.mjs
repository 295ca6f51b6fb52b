import { readdirSync } from "node:fs";
import { join } from "node:path";
import { prismaEnv } from "./prisma-command.mjs";
import { bin, Failure, root, runQuietly } from "./project.mjs";

/** The names of the program's migrations, oldest first. */
export const migrationNames = () =>
  readdirSync(join(root, "prisma", "migrations"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

/**
 * Brings the database to the program's migrations and the queue's own; returns the names of those that were missing.
 * `client` is a connection that holds the lock of `withDatabaseLock`, so that two servers starting at once migrate once.
 */
export async function migrate({ client, url }) {
  const applied = await appliedMigrations(client);
  const known = migrationNames();
  const strange = applied.find((name) => !known.includes(name));
  if (strange) {
    throw new Failure(
      `The database has the migration ${strange}, which this version of Sourcework does not know: the program is too old for it.`,
    );
  }
  const missing = known.filter((name) => !applied.includes(name));
  if (missing.length > 0) await runQuietly(bin("prisma"), ["migrate", "deploy"], prismaEnv(url));
  await migrateQueue(url);
  return missing;
}

/** The migrations that a database has finished, oldest first. */
export async function appliedMigrations(client) {
  const { rows } = await client.query("SELECT to_regclass('_prisma_migrations') IS NOT NULL AS exists");
  if (!rows[0].exists) return [];
  const finished = await client.query(
    "SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name",
  );
  return finished.rows.map((row) => row.migration_name);
}

async function migrateQueue(connectionString) {
  const { Logger, runMigrations } = await import("graphile-worker");
  await runMigrations({ connectionString, logger: new Logger(() => () => {}) });
}
