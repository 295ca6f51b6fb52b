import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { sourceHash } from "../../../scripts/build.mjs";

function makeSources() {
  const folder = mkdtempSync(join(tmpdir(), "sourcework-sources-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const name of ["app/teach", "lib/db/generated", "tests"]) mkdirSync(join(folder, name), { recursive: true });
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  write("app/page.tsx", "one");
  write("proxy.ts", "two");
  return { folder, write, hash: () => sourceHash(folder) };
}

it("changes when a source is changed, added, renamed or removed", () => {
  const { folder, write, hash } = makeSources();
  const seen = new Set([hash()]);
  const demandNew = () => {
    expect(seen.has(hash())).toBe(false);
    seen.add(hash());
  };
  write("app/page.tsx", "other");
  demandNew();
  write("app/teach/page.tsx", "three");
  demandNew();
  renameSync(join(folder, "app/teach/page.tsx"), join(folder, "app/teach/layout.tsx"));
  demandNew();
  write("next.config.mjs", "four");
  demandNew();
  rmSync(join(folder, "proxy.ts"));
  demandNew();
});

it("stays when only what the build does not read changes", () => {
  const { write, hash } = makeSources();
  const before = hash();
  write("app/page.tsx", "one");
  write("tests/page.test.ts", "a test");
  write("lib/db/generated/client.ts", "written from the schema");
  expect(hash()).toBe(before);
});
