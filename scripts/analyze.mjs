// npm run analyze -- [--jsonl] [FILE]: what the source analysis says of a text, as JSON. The command stands in analyze.ts.
import { ensureInstalled } from "./install.mjs";
import { main, runScript } from "./project.mjs";

await main(async () => {
  await ensureInstalled();
  await runScript("scripts/analyze.ts", process.argv.slice(2));
});
