// Databases for the tests: one server, one migrated template, and a clone of it for everyone who needs one.
import { randomBytes } from "node:crypto";
import { openTemporaryDatabase, withClient, withDatabaseLock } from "./database.mjs";
import { migrate } from "./migration.mjs";

/** The server that TEST_DATABASE_URL names, or a temporary one. */
export async function openTestServer() {
  delete process.env.DIRECT_URL; // a test must never reach the database of the installation
  const given = process.env.TEST_DATABASE_URL;
  return given ? { url: given, stop: async () => {} } : openTemporaryDatabase();
}

/** Makes a database with all migrations on the server and gives clones of it, which cost a fifth of a second each. */
export async function makeTemplate(serverUrl) {
  const prefix = `test_${randomBytes(4).toString("hex")}`;
  const made = [`${prefix}_template`];
  const addressOf = (name) => {
    const url = new URL(serverUrl);
    url.pathname = `/${name}`;
    return url.href;
  };
  const onServer = (work) => withClient(serverUrl, work);
  await onServer((client) => client.query(`CREATE DATABASE ${prefix}_template TEMPLATE template0`));
  await withDatabaseLock(addressOf(`${prefix}_template`), migrate);
  return {
    clones: (count) =>
      onServer(async (client) => {
        const names = Array.from({ length: count }, (_, i) => `${prefix}_${made.length + i}`);
        for (const name of names) await client.query(`CREATE DATABASE ${name} TEMPLATE ${prefix}_template`);
        made.push(...names);
        return names.map(addressOf);
      }),
    remove: () =>
      onServer(async (client) => {
        for (const name of made.splice(0)) await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      }),
  };
}
