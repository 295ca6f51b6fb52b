// What an installation begins with comes from prisma/seed.ts, which makes it with the program's own commands:
// the starter lessons everywhere, and the demo school where SOURCEWORK_DEMO_FILE names the file for its passwords.
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sourceHash } from "./build.mjs";
import { isOwnDatabase } from "./database.mjs";
import { bin, dataFolder, ensureDataFolder, run } from "./project.mjs";

const demoFile = join(dataFolder, isOwnDatabase() ? "demo-of-database-url.json" : "demo.json");
// Stands while the demo data are being written, so that an interrupted start is noticed by the next.
const marker = join(dataFolder, "seeding");
// The sources with which the embedded database was seeded last.
const stamp = join(dataFolder, "seeded");

/** Demo data go only into the embedded database, or where DEMO=1 asks for them. */
export const wantsDemo = () => (isOwnDatabase() ? process.env.DEMO === "1" : process.env.DEMO !== "0");

/** Empties the embedded database if the last start was interrupted while it wrote the demo data. */
export async function dropHalfWrittenDemo({ client }) {
  if (isOwnDatabase() || !existsSync(marker)) return;
  await client.query("DROP SCHEMA IF EXISTS public, graphile_worker CASCADE");
  await client.query("CREATE SCHEMA public");
  rmSync(marker);
}

/**
 * Brings the starter lessons of this version, and the demo school into a database without schools. `env` is what the server will get.
 * Returns what was done, in words; nothing when there was nothing to do.
 */
export async function seed({ client, env }) {
  const { rows } = await client.query("SELECT NOT EXISTS (SELECT 1 FROM schools) AS empty");
  const demo = wantsDemo() && rows[0].empty;
  const version = sourceHash();
  if (!demo && !isOwnDatabase() && existsSync(stamp) && readFileSync(stamp, "utf8") === version) return undefined;
  ensureDataFolder();
  if (demo) writeFileSync(marker, "");
  await run(bin("tsx"), ["--conditions=react-server", "prisma/seed.ts"], { ...env, SOURCEWORK_DEMO_FILE: demo ? demoFile : "" });
  rmSync(marker, { force: true });
  if (!isOwnDatabase()) writeFileSync(stamp, version);
  return demo ? "starter lessons and demo data written" : "starter lessons up to date";
}

/** How to sign in to the demo school; nothing when this installation did not make it. */
export function demoSignIn(address) {
  if (!existsSync(demoFile)) return [];
  const { teacher, classCode, students } = JSON.parse(readFileSync(demoFile, "utf8"));
  const [student] = students;
  return [
    `  Teacher   ${address}/sign-in   ${teacher.email}   ${teacher.password}`,
    `  Student   ${address}/join   class code ${classCode}, name ${student.name}, PIN ${student.pin}`,
    `  All demo passwords are in ${demoFile}`,
  ];
}
