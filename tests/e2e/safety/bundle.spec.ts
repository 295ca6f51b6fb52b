import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "@playwright/test";
import weights from "@/lib/source-analysis/tagger-weights.json" with { type: "json" };

const STATIC = resolve(import.meta.dirname, "../../../.next-test/static");
const MARK = 200;

test("nothing of the source analysis is sent to a browser", () => {
  const files = readdirSync(STATIC, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && entry.name.endsWith(".js"),
  );
  expect(files.length).toBeGreaterThan(10);
  const sent = files.map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8")).join("\n");
  expect(sent).not.toContain(weights.vocabulary.slice(0, MARK));
  expect(sent).not.toContain("tagger-weights");
});
