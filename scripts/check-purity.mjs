// No clock, randomness, input or output, and nothing that waits in the pure folders. `node scripts/check-purity.mjs FOLDER` checks another tree.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Failure, main, root } from "./project.mjs";
import { impurities, pureFolders } from "./purity.mjs";

await main(() => {
  const base = resolve(process.argv[2] ?? root);
  const files = pureFolders.filter((folder) => existsSync(join(base, folder))).flatMap((folder) => sourcesIn(base, folder));
  if (files.length === 0) throw new Failure("0 files were read: purity has not been checked.");
  const found = files.flatMap((file) => impurities(file, readFileSync(join(base, file), "utf8")).map((it) => ({ file, ...it })));
  for (const { file, line, what } of found) console.error(`${file}:${line}: ${what}`);
  if (found.length > 0) throw new Failure(`${found.length} places in the pure folders are not pure.`);
  console.log(`${files.length} files of the pure folders are pure.`);
});

function sourcesIn(base, folder) {
  return readdirSync(join(base, folder), { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((name) => /\.tsx?$/.test(name))
    .sort();
}
