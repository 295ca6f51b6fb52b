import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bin, root, runQuietly, withFileLock } from "./project.mjs";

const generated = join(root, "lib", "db", "generated");

/**
 * The environment in which Prisma's commands run on a database.
 * The schema engine stand-in is used unless PRISMA_ENGINE=native asks for Prisma's own, which Prisma downloads.
 */
export const prismaEnv = (url) => ({
  DATABASE_URL: url,
  CHECKPOINT_DISABLE: "1",
  PRISMA_HIDE_UPDATE_MESSAGE: "1",
  ...(process.env.PRISMA_ENGINE !== "native" && { PRISMA_SCHEMA_ENGINE_BINARY: join(root, "scripts", "schema-engine.mjs") }),
});

/** Writes the database client from the schema, when the schema or Prisma itself has changed since. */
export async function ensureClient() {
  const inputs = ["prisma/schema.prisma", "package-lock.json"].map((file) => readFileSync(join(root, file)));
  const hash = createHash("sha256").update(Buffer.concat(inputs)).digest("hex");
  const stamp = join(generated, ".schema-hash");
  const isFresh = () => existsSync(stamp) && readFileSync(stamp, "utf8") === hash;
  if (isFresh()) return;
  await withFileLock(join(root, "node_modules", ".prisma-generate.lock"), async () => {
    if (isFresh()) return;
    await runQuietly(bin("prisma"), ["generate"], prismaEnv("postgresql://nobody@127.0.0.1:1/none"));
    writeFileSync(stamp, hash);
  });
}
