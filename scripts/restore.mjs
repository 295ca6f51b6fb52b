// npm run restore -- FILE: reads a backup into an empty database.
import { createReadStream, existsSync } from "node:fs";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { ensureInstalled } from "./install.mjs";
import { Failure, main } from "./project.mjs";

await main(async () => {
  const [file] = process.argv.slice(2);
  if (!file) throw new Failure("Say which file: npm run restore -- FILE");
  if (!existsSync(file)) throw new Failure(`There is no file ${file}.`);
  await ensureInstalled();
  const { openDatabase, withDatabaseLock } = await import("./database.mjs");
  const { migrate } = await import("./migration.mjs");
  const { restoreLines } = await import("./backup-file.mjs");
  const database = await openDatabase();
  try {
    const rows = await withDatabaseLock(database.url, async ({ client, url }) => {
      await migrate({ client, url });
      return restoreLines(client, linesOf(file));
    });
    console.log(`Restored ${rows} rows.`);
  } finally {
    await database.stop();
  }
});

async function* linesOf(file) {
  const unpacked = createReadStream(file).pipe(createGunzip());
  const damaged = new Promise((_, reject) => {
    unpacked.once("error", () => reject(new Failure("The file is not a backup, or it is damaged.")));
  });
  damaged.catch(() => {});
  const lines = createInterface({ input: unpacked })[Symbol.asyncIterator]();
  for (;;) {
    const { value, done } = await Promise.race([lines.next(), damaged]);
    if (done) return;
    yield value;
  }
}
