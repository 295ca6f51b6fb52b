// npm run admin -- COMMAND: what an operator does from the command line. The commands stand in admin.ts.
import { ensureInstalled } from "./install.mjs";
import { main } from "./project.mjs";

await main(async () => {
  await ensureInstalled();
  const { runProgram } = await import("./program.mjs");
  await runProgram("scripts/admin.ts", process.argv.slice(2));
});
