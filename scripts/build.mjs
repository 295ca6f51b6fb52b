import { createHash } from "node:crypto";
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bin, root, run, runQuietly, withFileLock } from "./project.mjs";

const folders = ["app", "components", "lib", "prisma", "public"];
const files = [
  "instrumentation.ts",
  "next.config.mjs",
  "package-lock.json",
  "postcss.config.mjs",
  "proxy.ts",
  "scripts/route-words.mjs",
  "tsconfig.json",
];
// Written from the schema, which is hashed itself.
const ignored = join("lib", "db", "generated");

/** A digest of everything that the build is made from. */
export function sourceHash(base = root) {
  const hash = createHash("sha256");
  for (const path of [...folders.flatMap((folder) => filesIn(base, folder)), ...files].filter((path) => existsSync(join(base, path)))) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(base, path)))
      .update("\0");
  }
  return hash.digest("hex");
}

function filesIn(base, folder) {
  if (folder === ignored || !existsSync(join(base, folder))) return [];
  return readdirSync(join(base, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesIn(base, join(folder, entry.name)) : [join(folder, entry.name)]));
}

/** The file that starts the server of a build. */
export const entryOf = (distDir) => join(root, distDir, "standalone", "server.js");

/**
 * Builds the program into `distDir` if its sources have changed since the last build there.
 * Returns the file that starts the server. Two processes that want the same build make it once.
 */
export async function ensureBuild({ distDir = ".next", quiet = false } = {}) {
  const standalone = join(root, distDir, "standalone");
  const stamp = join(root, distDir, "source-hash");
  const isFresh = () => existsSync(stamp) && readFileSync(stamp, "utf8") === sourceHash();
  if (!isFresh()) {
    await withFileLock(join(root, "node_modules", `.build${distDir}.lock`), async () => {
      if (isFresh()) return;
      const hash = sourceHash();
      rmSync(stamp, { force: true });
      const env = { NEXT_DIST_DIR: distDir, NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production" };
      await (quiet ? runQuietly : run)(bin("next"), ["build"], env);
      // The standalone server serves these too, but the build leaves copying them to us.
      cpSync(join(root, distDir, "static"), join(standalone, distDir, "static"), { recursive: true });
      if (existsSync(join(root, "public"))) cpSync(join(root, "public"), join(standalone, "public"), { recursive: true });
      writeFileSync(stamp, hash);
    });
  }
  return entryOf(distDir);
}
