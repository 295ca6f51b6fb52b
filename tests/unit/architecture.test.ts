import { createRequire } from "node:module";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeTree } from "../support/program-tree";

const { forbidden }: { forbidden: { name: string }[] } = createRequire(import.meta.url)("../../.dependency-cruiser.cjs");

// What the mutants import; none of these files breaks a rule.
const healthy = {
  "app/page.tsx": 'import { Card } from "@/components/card";\nexport default function Page() { return Card; }\n',
  "app/api/route.ts":
    'import { grants } from "@/lib/access/grants";\nimport { readFile } from "@/lib/reading-in/read-file";\nexport const GET = [grants, readFile];\n',
  "components/card.tsx": 'import { Button } from "@/components/ui/button";\nexport const Card = Button;\n',
  "components/ui/button.tsx": 'import type { ReactNode } from "react";\nexport const Button: ReactNode = null;\n',
  "lib/access/grants.ts": 'import { rows } from "@/lib/db/rows";\nimport { auth } from "next-auth";\nexport const grants = [rows, auth];\n',
  "lib/access/system.ts": 'import { claim } from "@/lib/domain/claim";\nexport const system = claim;\n',
  "lib/commands/submit-attempt.ts":
    'import { rows } from "@/lib/db/rows";\nimport { grade } from "@/lib/grading/grade";\nexport const submit = [rows, grade];\n',
  "lib/db/client.ts": 'import pg from "pg";\nexport const db = pg;\n',
  "lib/db/rows.ts": 'import { db } from "./client";\nexport const rows = db;\n',
  "lib/db/generated/client.ts": "export interface Grade { id: string }\n",
  "lib/domain/claim.ts": 'import { z } from "zod";\nexport const claim = z.string();\n',
  "lib/env.ts": 'import { z } from "zod";\nexport const env = z.string();\n',
  "lib/exercises/sort/grade.ts": 'import { claim } from "@/lib/domain/claim";\nexport const gradeItem = claim;\n',
  "lib/grading/grade.ts": 'import { gradeItem } from "@/lib/exercises/sort/grade";\nexport const grade = gradeItem;\n',
  "lib/jobs/close.ts":
    'import { run } from "graphile-worker";\nimport { system } from "@/lib/access/system";\nexport const close = [run, system];\n',
  "lib/reading-in/read-file.ts":
    'import mammoth from "mammoth";\nimport { claim } from "@/lib/domain/claim";\nexport const readFile = [mammoth, claim];\n',
  "lib/statistics/mean.ts": "export const mean = 1;\n",
  "scripts/tool.ts": 'import { submit } from "@/lib/commands/submit-attempt";\nexport const tool = submit;\n',
  "tests/support/thing.ts": "export const thing = 1;\n",
  "instrumentation.ts": 'import { close } from "@/lib/jobs/close";\nexport const register = close;\n',
};

// One broken import each: the rule it breaks, the file it stands in, its text.
const mutants: [rule: string, file: string, text: string][] = [
  ["no-circular", "lib/domain/ring-a.ts", 'import { b } from "./ring-b";\nexport const a = b;'],
  ["no-unresolved", "lib/domain/lost.ts", 'export * from "./nowhere";'],
  ["nothing-imports-app", "lib/access/m-app.ts", 'export * from "@/app/page";'],
  ["nothing-imports-tests", "lib/commands/m-tests.ts", 'export * from "@/tests/support/thing";'],
  ["nothing-imports-scripts", "app/m-scripts.ts", 'export * from "@/scripts/tool";'],
  ["components-only-show", "components/m-db.tsx", 'export { rows } from "@/lib/db/rows";'],
  [
    "components-only-show",
    "components/m-commands.tsx",
    'import type { submit } from "@/lib/commands/submit-attempt";\nexport type S = typeof submit;',
  ],
  ["components-only-show", "components/m-env.tsx", 'export { env } from "@/lib/env";'],
  ["ui-knows-no-domain", "components/ui/m-domain.tsx", 'export * from "@/lib/domain/claim";'],
  ["ui-knows-no-domain", "components/ui/m-parts.tsx", 'export * from "@/components/card";'],
  ["access-only-from-the-edge", "lib/commands/m-access.ts", 'export * from "@/lib/access/grants";'],
  ["access-only-from-the-edge", "lib/jobs/m-access.ts", 'export * from "@/lib/access/grants";'],
  ["system-proofs-for-jobs-seed-and-bench", "app/m-system.ts", 'export * from "@/lib/access/system";'],
  ["access-knows-db-and-domain-only", "lib/access/m-commands.ts", 'export * from "@/lib/commands/submit-attempt";'],
  ["commands-decide-alone", "lib/commands/m-jobs.ts", 'export * from "@/lib/jobs/close";'],
  ["jobs-run-from-the-server-only", "app/m-jobs.ts", 'export * from "@/lib/jobs/close";'],
  ["jobs-have-no-screen", "lib/jobs/m-card.ts", 'export * from "@/components/card";'],
  ["only-jobs-know-the-worker", "lib/commands/m-worker.ts", 'export { run } from "graphile-worker";'],
  ["reading-in-knows-domain-only", "lib/reading-in/m-rows.ts", 'export * from "@/lib/db/rows";'],
  ["reading-in-only-from-the-edge", "lib/commands/m-reading.ts", 'export * from "@/lib/reading-in/read-file";'],
  ["reading-in-only-from-the-edge", "components/m-reading.tsx", 'export * from "@/lib/reading-in/read-file";'],
  ["only-reading-in-knows-the-readers", "app/m-mammoth.ts", 'export { default } from "mammoth";'],
  ["only-reading-in-knows-the-readers", "lib/access/m-linkedom.ts", 'export { parseHTML } from "linkedom";'],
  ["db-is-below-commands", "lib/db/m-commands.ts", 'export * from "@/lib/commands/submit-attempt";'],
  ["only-db-knows-prisma", "lib/commands/m-client.ts", 'export { db } from "@/lib/db/client";'],
  ["only-db-knows-prisma", "app/m-generated.ts", 'import type { Grade } from "@/lib/db/generated/client";\nexport type G = Grade;'],
  ["only-db-knows-prisma", "app/m-pg.ts", 'export { default } from "pg";'],
  ["pure-stays-pure", "lib/grading/m-react.ts", 'import type { ReactNode } from "react";\nexport type R = ReactNode;'],
  ["pure-stays-pure", "lib/statistics/m-node.ts", 'export { readFileSync } from "node:fs";'],
  ["domain-is-the-floor", "lib/domain/m-grading.ts", 'export * from "@/lib/grading/grade";'],
  ["pure-packages-are-strangers", "lib/statistics/m-grading.ts", 'export * from "@/lib/grading/grade";'],
  ["grading-knows-exercises-only", "lib/grading/m-statistics.ts", 'export * from "@/lib/statistics/mean";'],
  ["no-framework-below-the-edge", "lib/commands/m-next.ts", 'export { revalidatePath } from "next/cache";'],
  ["settings-and-log-are-leaves", "lib/env.ts", 'export { rows } from "@/lib/db/rows";'],
];

describe("import rules", () => {
  const broken = makeTree({
    ...healthy,
    "lib/domain/ring-b.ts": 'import { a } from "./ring-a";\nexport const b = a;\n',
    ...Object.fromEntries(mutants.map(([, file, text]) => [file, `${text}\n`])),
  });
  let output = "";
  beforeAll(() => {
    output = broken.check("check-imports.mjs").output;
  });
  afterAll(broken.remove);

  it.each(mutants)("%s refuses %s", (rule, file) => {
    expect(output.split("\n").some((line) => line.startsWith(`${rule}: ${file} →`))).toBe(true);
  });

  it("has a mutant for every rule", () => {
    expect(forbidden.map(({ name }) => name).filter((name) => !mutants.some(([rule]) => rule === name))).toEqual([]);
  });

  it("lets the permitted imports through", () => {
    const tree = makeTree(healthy);
    try {
      const result = tree.check("check-imports.mjs");
      expect(result.output).toMatch(/^\d+ modules keep the import rules/);
      expect(result.status).toBe(0);
    } finally {
      tree.remove();
    }
  });

  it("fails when no module of the program was read", () => {
    const tree = makeTree({ "tests/support/thing.ts": healthy["tests/support/thing.ts"] });
    try {
      const result = tree.check("check-imports.mjs");
      expect(result.output).toContain("0 modules");
      expect(result.status).toBe(1);
    } finally {
      tree.remove();
    }
  });
});

const impure: [what: string, text: string][] = [
  ["Date.now", "export const now = () => Date.now();"],
  ["Date.now", 'export const now = () => Date["now"]();'],
  ["new Date()", "export const now = () => new Date();"],
  ["Date()", "export const now = () => Date();"],
  ["Math.random", "export const pick = () => Math.random();"],
  ["crypto", "export const id = () => crypto.randomUUID();"],
  ["node:crypto", 'import { randomUUID } from "node:crypto";\nexport const id = randomUUID;'],
  ["async", "export async function wait() {}"],
  ["await", "export const x = await 1;"],
  ["Promise", "export const later = () => Promise.resolve(1);"],
  ["process", "export const zone = () => process.env.TZ;"],
  ["fetch", 'export const page = () => fetch("/");'],
  ["setTimeout", "export const later = (f: () => void) => setTimeout(f, 1);"],
  ["performance", "export const now = () => performance.now();"],
  ["Temporal.Now", "export const now = () => Temporal.Now.instant();"],
  ["import()", 'export const other = () => import("./other");'],
];

describe("purity", () => {
  const file = (i: number) => `lib/grading/impure-${i}.ts`;
  const tree = makeTree(Object.fromEntries(impure.map(([, text], i) => [file(i), `${text}\n`])));
  let result: ReturnType<typeof tree.check>;
  beforeAll(() => {
    result = tree.check("check-purity.mjs");
  });
  afterAll(tree.remove);

  it.each(impure.map(([what], i) => [what, file(i)] as const))("refuses %s (%s)", (what, path) => {
    expect(result.output.split("\n").some((line) => line.startsWith(`${path}:`) && line.endsWith(`: ${what}`))).toBe(true);
    expect(result.status).toBe(1);
  });

  it("lets dates that are arguments, and names that only sound impure, through", () => {
    const text = "export const at = (text: string) => new Date(text);\nexport const process2 = { fetch: 1, process: 2 }.process;\n";
    const allowed = makeTree({ "lib/domain/pure.ts": text });
    try {
      expect(allowed.check("check-purity.mjs")).toEqual({ status: 0, output: "1 files of the pure folders are pure.\n" });
    } finally {
      allowed.remove();
    }
  });

  it("fails when no file was read", () => {
    const empty = makeTree({});
    try {
      expect(empty.check("check-purity.mjs")).toEqual({ status: 1, output: "0 files were read: purity has not been checked.\n" });
    } finally {
      empty.remove();
    }
  });
});
