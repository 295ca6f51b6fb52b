import { randomBytes } from "node:crypto";
import { inject, onTestFinished } from "vitest";
import { withClient } from "../../scripts/database.mjs";

/** The address of a new, empty database on the test server, dropped when the test ends. */
export async function makeEmptyDatabase(): Promise<string> {
  const server = inject("databaseServer");
  const name = `empty_${randomBytes(4).toString("hex")}`;
  await withClient(server, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE template0`));
  onTestFinished(async () => {
    await withClient(server, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
  });
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
