import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");

/** A small tree of sources in a temporary folder, with this project's rules and packages. */
export function makeTree(files: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), "sourcework-tree-"));
  for (const name of [".dependency-cruiser.cjs", "tsconfig.json", "package.json"]) copyFileSync(join(root, name), join(folder, name));
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return {
    /** Runs one of the project's checks on the tree. */
    check(script: string) {
      const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, "scripts", script), folder], { encoding: "utf8" });
      return { status, output: stdout + stderr };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
