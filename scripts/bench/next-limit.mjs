// The framework's own limit: a bare Next page of about 33 kB with two queries, built and served as the program is.
import { cpSync } from "node:fs";
import { join } from "node:path";
import { freePort } from "../postgres.mjs";
import { bin, root, runQuietly } from "../project.mjs";
import { startServer } from "../server.mjs";

const FOLDER = join("scripts", "bench", "next-limit");

/** Builds and starts the bare page on the same database; the address asks for a session and an article that exist. */
export async function startNextLimit({ databaseUrl, client, output }) {
  const { rows } = await client.query(
    `SELECT (SELECT id FROM sign_in_sessions LIMIT 1) AS session, (SELECT id FROM article_revisions WHERE title <> 'The bridges of the town' LIMIT 1) AS revision`,
  );
  const home = join(root, FOLDER);
  await runQuietly(bin("next"), ["build", home], { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" });
  const standalone = join(home, ".next", "standalone", FOLDER);
  cpSync(join(home, ".next", "static"), join(standalone, ".next", "static"), { recursive: true });
  const port = await freePort();
  const server = await startServer({
    entry: join(standalone, "server.js"),
    env: { DATABASE_URL: databaseUrl },
    host: "127.0.0.1",
    port,
    output,
  });
  const { session, revision } = rows[0];
  return {
    address: `http://127.0.0.1:${port}`,
    path: `/?session=${session}&revision=${revision}`,
    pid: server.process.pid,
    stop: server.stop,
  };
}
