// npm run analyze -- [--jsonl] [FILE]: what the source analysis says of a text, as JSON. The command stands in analyze.ts.
import { ensureInstalled } from "./install.mjs";
import { bin, main, run } from "./project.mjs";

await main(async () => {
  await ensureInstalled();
  await run(bin("tsx"), ["--conditions=react-server", "scripts/analyze.ts", ...process.argv.slice(2)]);
});
