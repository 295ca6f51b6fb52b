import { spawn } from "node:child_process";
import { bin, finished, root } from "./project.mjs";

const node = process.execPath;

/** What is true of the sources without running them, quickest to explain first. */
export const checks = [
  { name: "types", command: node, args: ["scripts/check-types.mjs"] },
  { name: "format and lint", command: bin("biome"), args: ["ci", "--colors=off", "."] },
  { name: "import rules", command: node, args: ["scripts/check-imports.mjs"] },
  { name: "unused code", command: bin("knip"), args: ["--no-progress"] },
  { name: "schema drift", command: node, args: ["scripts/check-schema.mjs"] },
  { name: "purity", command: node, args: ["scripts/check-purity.mjs"] },
];

/** Runs one check and says how it went; what it wrote is shown when it failed. */
export async function runCheck({ name, command, args }) {
  const child = spawn(command, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  let written = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text) => {
      written += text;
    });
  }
  const { code } = await finished(child);
  console.log(`${code === 0 ? "passed" : "FAILED"}  ${name}`);
  if (code !== 0) console.log(written.trimEnd());
  return code === 0;
}
