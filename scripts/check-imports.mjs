// Who may import whom (.dependency-cruiser.cjs). `node scripts/check-imports.mjs FOLDER` checks another tree: the tests' own.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { bin, Failure, main, root } from "./project.mjs";

const parts = ["app", "components", "lib", "prisma", "scripts", "tests", "instrumentation.ts", "proxy.ts"];

await main(() => {
  const base = resolve(process.argv[2] ?? root);
  const present = parts.filter((part) => existsSync(join(base, part)));
  const args = ["--config", ".dependency-cruiser.cjs", "--output-type", "json", ...present];
  const { stdout, stderr } = spawnSync(bin("depcruise"), args, { cwd: base, encoding: "utf8", maxBuffer: 256 * 1024 * 1024 });
  if (!stdout.startsWith("{")) throw new Failure(`dependency-cruiser failed.\n${stdout}${stderr}`);
  const { modules, summary } = JSON.parse(stdout);
  // With a TypeScript that it does not know dependency-cruiser passes over every .ts file in silence.
  const read = modules.filter(({ source }) => /^(app|components|lib)\/.*\.tsx?$/.test(source)).length;
  if (read === 0) throw new Failure("0 modules of the program were read: the import rules have checked nothing.");
  for (const { rule, from, to } of summary.violations) console.error(`${rule.name}: ${from} → ${to}`);
  if (summary.violations.length > 0) throw new Failure(`${summary.violations.length} imports break the rules.`);
  console.log(`${read} modules keep the import rules.`);
});
