// npm run audit: verifies the history of every grade, and marks every grade that counts anew. What it does stands in audit.ts.
import { ensureInstalled } from "./install.mjs";
import { main } from "./project.mjs";

await main(async () => {
  await ensureInstalled();
  const { runProgram } = await import("./program.mjs");
  await runProgram("scripts/audit.ts", []);
});
