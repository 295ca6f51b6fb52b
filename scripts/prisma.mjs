// npm run prisma -- COMMAND: Prisma's command line on this installation's database.
import { ensureInstalled } from "./install.mjs";
import { bin, main, run } from "./project.mjs";

await main(async () => {
  await ensureInstalled();
  const { openDatabase } = await import("./database.mjs");
  const { prismaEnv } = await import("./prisma-command.mjs");
  const database = await openDatabase();
  try {
    await run(bin("prisma"), process.argv.slice(2), prismaEnv(database.url));
  } finally {
    await database.stop();
  }
});
