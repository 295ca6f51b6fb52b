// Runs one of the program's own command-line scripts (TypeScript, on this installation's database).
import { join } from "node:path";
import { openDatabase, withDatabaseLock } from "./database.mjs";
import { migrate } from "./migration.mjs";
import { ensureClient } from "./prisma-command.mjs";
import { dataFolder, runScript } from "./project.mjs";
import { secretIn } from "./secret.mjs";

/** Runs `script` with the given arguments; the database is migrated first, and an embedded one is started if it is not running. */
export async function runProgram(script, args) {
  await ensureClient();
  const database = await openDatabase();
  try {
    await withDatabaseLock(database.url, migrate);
    const secretFile = join(dataFolder, "auth-secret");
    const secret = process.env.AUTH_SECRET ?? (process.env.DATABASE_URL ? undefined : secretIn(secretFile));
    const address = process.env.AUTH_URL ?? `http://127.0.0.1:${process.env.PORT ?? 3000}`;
    const env = { DATABASE_URL: database.url, AUTH_URL: address, ...(secret && { AUTH_SECRET: secret }) };
    await runScript(script, args, env);
  } finally {
    await database.stop();
  }
}
