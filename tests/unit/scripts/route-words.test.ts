import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { routeWords } from "@/scripts/route-words.mjs";

it("finds the literal parts of routes and no parameters", () => {
  const root = mkdtempSync(path.join(tmpdir(), "routes-"));
  const folder = (name: string) => mkdirSync(path.join(root, name), { recursive: true });
  try {
    folder("app/teach/classes/[classId]/cards");
    folder("app/(students)/learn");
    folder("public");
    writeFileSync(path.join(root, "app/teach/classes/[classId]/cards/page.tsx"), "");
    writeFileSync(path.join(root, "app/(students)/learn/page.tsx"), "");
    writeFileSync(path.join(root, "app/icon.svg"), "");
    writeFileSync(path.join(root, "public/sw.js"), "");
    expect(routeWords(path.join(root, "app"), path.join(root, "public"))).toEqual([
      "cards",
      "classes",
      "icon.svg",
      "learn",
      "manifest.webmanifest",
      "sw.js",
      "teach",
    ]);
  } finally {
    rmSync(root, { recursive: true });
  }
});
