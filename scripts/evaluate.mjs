// npm run evaluate: the source analysis against the development split of the corpus. The work stands in source-analysis/evaluate.ts.
import { ensureInstalled } from "./install.mjs";
import { bin, main, run } from "./project.mjs";

await main(async () => {
  await ensureInstalled();
  await run(bin("tsx"), ["scripts/source-analysis/evaluate.ts"]);
});
