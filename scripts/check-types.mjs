// TypeScript over everything, with the route types that Next writes from the folders of app/.
import { bin, main, runQuietly } from "./project.mjs";

await main(async () => {
  await runQuietly(bin("next"), ["typegen"], { NEXT_TELEMETRY_DISABLED: "1" });
  await runQuietly(bin("tsc"), ["--noEmit", "--project", "tsconfig.check.json"]);
});
