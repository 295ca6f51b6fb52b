// npm run backup [-- FILE]: everything in the database, in one gzipped file, while the program runs.
import { createWriteStream, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { ensureInstalled } from "./install.mjs";
import { dataFolder, main } from "./project.mjs";

await main(async () => {
  await ensureInstalled();
  const { openDatabase, withDatabaseLock } = await import("./database.mjs");
  const { migrate } = await import("./migration.mjs");
  const { backupLines } = await import("./backup-file.mjs");
  const file = resolve(
    process.argv[2] ?? join(dataFolder, "backups", `sourcework-${new Date().toISOString().replace(/[:.]/g, "-")}.jsonl.gz`),
  );
  const database = await openDatabase();
  try {
    mkdirSync(dirname(file), { recursive: true });
    await withDatabaseLock(database.url, async ({ client, url }) => {
      await migrate({ client, url });
      await writeWhole(file, backupLines(client));
    });
    console.log(`Written to ${file}. It holds names, work and password hashes: keep it as safe as the database.`);
  } finally {
    await database.stop();
  }
});

// Under another name until it is whole, so that half a file is never taken for a backup.
async function writeWhole(file, lines) {
  const unfinished = `${file}.unfinished`;
  async function* text() {
    for await (const line of lines) yield `${line}\n`;
  }
  try {
    await pipeline(Readable.from(text()), createGzip(), createWriteStream(unfinished, { mode: 0o600 }));
    renameSync(unfinished, file);
  } finally {
    rmSync(unfinished, { force: true });
  }
}
