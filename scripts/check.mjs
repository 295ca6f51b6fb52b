// npm run check: everything that can be said of the sources without running them.
import { ensureInstalled } from "./install.mjs";
import { main } from "./project.mjs";

await main(async () => {
  await ensureInstalled();
  const { checks, runCheck } = await import("./checks.mjs");
  const { ensureClient } = await import("./prisma-command.mjs");
  await ensureClient();
  let failed = 0;
  for (const check of checks) if (!(await runCheck(check))) failed += 1;
  return failed > 0 ? 1 : 0;
});
