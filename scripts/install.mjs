// Only Node's own modules at import time: this is what installs the others.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, runQuietly } from "./project.mjs";

const stamp = join(root, "node_modules", ".lock-hash");

/** Installs the locked dependencies when they are missing or the lockfile has changed since. */
export async function ensureInstalled() {
  const hash = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return;
  // Not on standard output: some commands write there what another program reads.
  console.error("Installing the dependencies …");
  await runQuietly("npm", ["ci", "--no-audit", "--no-fund"]);
  writeFileSync(stamp, hash);
}
