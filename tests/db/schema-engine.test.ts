import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { withClient } from "../../scripts/database.mjs";
import { makeEmptyDatabase } from "../support/empty-database";

const root = resolve(import.meta.dirname, "../..");
const engine = join(root, "scripts", "schema-engine.mjs");

const schema =
  'generator client {\n  provider = "prisma-client"\n  output = "./client"\n}\ndatasource db {\n  provider = "postgresql"\n}\nmodel Thing {\n  id Int @id\n}\n';
const table = 'CREATE TABLE "Thing" ("id" INTEGER NOT NULL, CONSTRAINT "Thing_pkey" PRIMARY KEY ("id"));\n';
const withFunction = `${table}CREATE FUNCTION twice(x int) RETURNS int LANGUAGE plpgsql AS $$
DECLARE doubled int;
BEGIN
  doubled := x * 2; -- a semicolon; inside
  RETURN doubled;
END $$;
INSERT INTO "Thing" VALUES (twice(21));
`;

/** Prisma's own command line on a project of one migration, with the stand-in as its engine. */
function makeProject(url: string, migration: string) {
  // Inside the project, where Prisma's configuration finds its packages.
  const folder = mkdtempSync(join(root, "node_modules", ".schema-engine-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, "migrations", "20260101000000_first"), { recursive: true });
  writeFileSync(join(folder, "schema.prisma"), schema);
  writeFileSync(join(folder, "migrations", "migration_lock.toml"), 'provider = "postgresql"\n');
  writeFileSync(join(folder, "migrations", "20260101000000_first", "migration.sql"), migration);
  writeFileSync(
    join(folder, "prisma.config.ts"),
    `export default { schema: "schema.prisma", migrations: { path: "migrations" }, datasource: { url: ${JSON.stringify(url)} } };\n`,
  );
  return (...args: string[]) => {
    const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: engine, CHECKPOINT_DISABLE: "1", PRISMA_HIDE_UPDATE_MESSAGE: "1" };
    const { status, stdout, stderr } = spawnSync(join(root, "node_modules", ".bin", "prisma"), args, {
      cwd: folder,
      encoding: "utf8",
      env,
    });
    return { status, output: stdout + stderr };
  };
}

it("has the version of the engine that Prisma asks for", () => {
  const version = (name: string): string => JSON.parse(readFileSync(join(root, "node_modules", name, "package.json"), "utf8")).version;
  expect(version("@prisma/schema-engine-wasm")).toBe(version("@prisma/engines-version"));
  expect(
    JSON.parse(readFileSync(join(root, "node_modules/@prisma/engines/package.json"), "utf8")).dependencies["@prisma/engines-version"],
  ).toBe(version("@prisma/engines-version"));
  const { stdout } = spawnSync(process.execPath, [engine, "--version"], { encoding: "utf8" });
  expect(version("@prisma/engines-version")).toContain(stdout.trim().split(" ")[1]);
});

it("runs a migration with a function body, and then says that nothing is left to do", async () => {
  const url = await makeEmptyDatabase();
  const prisma = makeProject(url, withFunction);
  expect(prisma("migrate", "status").status).toBe(1);
  expect(prisma("migrate", "deploy")).toMatchObject({ status: 0, output: expect.stringContaining("successfully applied") });
  const { rows } = await withClient(url, (client) => client.query('SELECT id FROM "Thing"'));
  expect(rows).toEqual([{ id: 42 }]);
  expect(prisma("migrate", "deploy")).toMatchObject({ status: 0, output: expect.stringContaining("No pending migrations") });
  expect(prisma("migrate", "status").status).toBe(0);
});

it("fails on a failing migration, keeps nothing of it, and refuses to go on", async () => {
  const url = await makeEmptyDatabase();
  const prisma = makeProject(url, `${table}SELECT 1 / 0;\n`);
  const first = prisma("migrate", "deploy");
  expect(first.status).toBe(1);
  expect(first.output).toContain("20260101000000_first");
  expect(first.output).toContain("division by zero");
  const { rows } = await withClient(url, (client) => client.query(`SELECT to_regclass('"Thing"') AS thing`));
  expect(rows).toEqual([{ thing: null }]);
  expect(prisma("migrate", "deploy")).toMatchObject({ status: 1, output: expect.stringContaining("P3009") });
});

it("tells a difference by exit code 2", async () => {
  const url = await makeEmptyDatabase();
  const prisma = makeProject(url, table);
  const diff = () => prisma("migrate", "diff", "--from-config-datasource", "--to-schema", "schema.prisma", "--exit-code");
  expect(diff()).toMatchObject({ status: 2, output: expect.stringContaining("Thing") });
  expect(prisma("migrate", "deploy").status).toBe(0);
  expect(diff()).toMatchObject({ status: 0, output: expect.stringContaining("No difference detected") });
});

it("fails when no database answers", () => {
  const prisma = makeProject("postgresql://nobody@127.0.0.1:1/none", table);
  expect(prisma("migrate", "deploy")).toMatchObject({ status: 1, output: expect.stringContaining("P1001") });
});
