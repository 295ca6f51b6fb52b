import { expect, it } from "vitest";
import { withClient, withDatabaseLock } from "../../scripts/database.mjs";
import { appliedMigrations, migrate, migrationNames } from "../../scripts/migration.mjs";
import { makeEmptyDatabase } from "../support/empty-database";

it("migrates once when two servers start at the same time", async () => {
  const url = await makeEmptyDatabase();
  const done = await Promise.all([withDatabaseLock(url, migrate), withDatabaseLock(url, migrate)]);
  expect(done.map((names) => names.length).sort()).toEqual([0, migrationNames().length]);
  expect(await withClient(url, appliedMigrations)).toEqual(migrationNames());
  const queue = await withClient(url, (client) => client.query("SELECT to_regclass('graphile_worker._private_jobs') AS jobs"));
  expect(queue.rows[0].jobs).not.toBeNull();
});

it("refuses a database that a newer version has migrated", async () => {
  const url = await makeEmptyDatabase();
  await withDatabaseLock(url, migrate);
  await withClient(url, (client) =>
    client.query(
      "INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count) VALUES ('x', 'x', '99990101000000_later', now(), 1)",
    ),
  );
  await expect(withDatabaseLock(url, migrate)).rejects.toThrow("99990101000000_later");
});
