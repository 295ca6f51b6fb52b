// npm run reset: throws the embedded database and its secrets away, after asking. `-- --yes` does not ask.
import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import { isOwnDatabase, removeEmbeddedData } from "./database.mjs";
import { dataFolder, Failure, main } from "./project.mjs";

await main(async () => {
  const { yes } = parseArgs({ options: { yes: { type: "boolean", default: false } } }).values;
  if (isOwnDatabase())
    throw new Failure("DATABASE_URL is set: reset empties only the embedded database and leaves a database of your own alone.");
  if (!yes && !(await confirmed())) throw new Failure("Nothing was removed.");
  if (!removeEmbeddedData().ok) throw new Failure("The embedded database is in use: stop Sourcework first.");
  console.log("Removed. The next start begins with new demo data and new passwords.");
});

async function confirmed() {
  if (!process.stdin.isTTY) throw new Failure("Nobody is there to ask: say `npm run reset -- --yes`.");
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`Every class, lesson and answer in ${dataFolder} will be lost. Type yes to go on: `);
  terminal.close();
  return answer.trim().toLowerCase() === "yes";
}
