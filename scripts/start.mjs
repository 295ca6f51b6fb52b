// npm start: from a fresh clone to a server that answers. Options: --dev (npm run dev), --lan.
import { join } from "node:path";
import { parseArgs } from "node:util";
import { demandFreePort, localNetworkAddress } from "./address.mjs";
import { ensureInstalled } from "./install.mjs";
import { bin, demandGoingOn, ensureDataFolder, Failure, main, runQuietly, stopSignal } from "./project.mjs";
import { secretIn } from "./secret.mjs";

const startedAt = Date.now();

function progress(what) {
  console.log(`[${((Date.now() - startedAt) / 1000).toFixed(1).padStart(5)} s] ${what}`);
  demandGoingOn();
}

function options() {
  try {
    return parseArgs({ options: { dev: { type: "boolean", default: false }, lan: { type: "boolean", default: false } } }).values;
  } catch (error) {
    throw new Failure(`${error.message} The options are --lan and --dev.`);
  }
}

/** What the server is told, or the sentence that says what is missing. */
function settings({ lan }) {
  const port = Number(process.env.PORT ?? 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Failure(`PORT must be a number from 1 to 65535, not ${process.env.PORT}.`);
  const host = lan ? "0.0.0.0" : (process.env.HOST ?? "127.0.0.1");
  if (process.env.DATABASE_URL) {
    const missing = ["AUTH_SECRET", "AUTH_URL"].filter((name) => !process.env[name]);
    if (missing.length > 0) {
      throw new Failure(
        `Sourcework does not start: DATABASE_URL is set but ${missing.join(" and ")} ${missing.length > 1 ? "are" : "is"} not. A database of your own may hold real classes: ` +
          "AUTH_SECRET (32 random characters or more) signs their sessions and must stay the same from start to start, " +
          "and AUTH_URL is the address under which people reach this server.",
      );
    }
  }
  const registration = process.env.REGISTRATION ?? "invite";
  if (!["open", "invite", "closed"].includes(registration))
    throw new Failure(`REGISTRATION must be open, invite or closed, not ${registration}.`);
  const address = (process.env.AUTH_URL ?? `http://${lan ? localNetworkAddress() : "127.0.0.1"}:${port}`).replace(/\/$/, "");
  return { port, host, address, env: { AUTH_URL: address, REGISTRATION: registration } };
}

await main(async () => {
  const { dev, lan } = options();
  const { port, host, address, env } = settings({ lan });
  await demandFreePort(port, host);
  await ensureInstalled();
  progress("dependencies installed");
  const { openDatabase } = await import("./database.mjs");
  const database = await openDatabase();
  try {
    progress("database running");
    const secret = process.env.AUTH_SECRET ?? secretIn(join(ensureDataFolder(), "auth-secret"));
    await serve({ dev, port, host, address, env: { ...env, AUTH_SECRET: secret, DATABASE_URL: database.url } });
  } finally {
    await database.stop();
  }
});

async function serve({ dev, port, host, address, env }) {
  const { ensureClient } = await import("./prisma-command.mjs");
  const { startServer } = await import("./server.mjs");
  await ensureClient();
  const demo = await prepareDatabase(env);
  const entry = dev ? undefined : await built();
  const server = await startServer({ entry, env, host, port });
  try {
    progress("serving");
    console.log(`\nSourcework is running at ${address}`);
    console.log((demo && (await signInLines(address))) || (await firstLinkLines(env)));
    console.log("Stop it with Ctrl-C.\n");
    await ended(server);
  } finally {
    await server.stop();
  }
}

async function prepareDatabase(env) {
  const { withDatabaseLock } = await import("./database.mjs");
  const { migrate } = await import("./migration.mjs");
  const { dropHalfWrittenDemo, seed, wantsDemo } = await import("./seed.mjs");
  await withDatabaseLock(env.DATABASE_URL, async ({ client, url }) => {
    await dropHalfWrittenDemo({ client });
    const missing = await migrate({ client, url });
    progress(missing.length > 0 ? `database migrated (${missing.length})` : "database up to date");
    const seeded = await seed({ client, env });
    if (seeded) progress(seeded);
  });
  return wantsDemo();
}

async function built() {
  const { ensureBuild } = await import("./build.mjs");
  const entry = await ensureBuild();
  progress("program built");
  return entry;
}

async function signInLines(address) {
  const { demoSignIn } = await import("./seed.mjs");
  return demoSignIn(address).join("\n");
}

// Prints a link only as long as nobody has an account.
async function firstLinkLines(env) {
  const link = await runQuietly(bin("tsx"), ["--conditions=react-server", "scripts/admin.ts", "first-link"], env);
  return link.trim() ? `  Nobody has an account yet. This link makes the first administrator, once:\n  ${link.trim()}` : "";
}

async function ended(server) {
  const asked = new Promise((resolve) => {
    stopSignal.addEventListener("abort", () => resolve("asked"));
    if (stopSignal.aborted) resolve("asked");
  });
  const reason = await Promise.race([asked, server.ended]);
  if (reason === "asked") console.log("Stopping …");
  else throw new Failure(`The server ended by itself (${reason}).`);
}
