// The migrations build exactly prisma/schema.prisma.
import { spawnSync } from "node:child_process";
import { withTemporaryDatabase } from "./database.mjs";
import { prismaEnv } from "./prisma-command.mjs";
import { bin, Failure, main, root, runQuietly } from "./project.mjs";

await main(() =>
  withTemporaryDatabase(async (url) => {
    const env = prismaEnv(url);
    await runQuietly(bin("prisma"), ["validate"], env);
    await runQuietly(bin("prisma"), ["migrate", "deploy"], env);
    demandSameAsSchema(env, ["--from-migrations", "prisma/migrations"]);
    demandSameAsSchema(env, ["--from-config-datasource"]);
  }),
);

// `migrate diff --exit-code` exits 0 in silence when its engine dies at start: only its own words count.
function demandSameAsSchema(env, from) {
  const args = ["migrate", "diff", ...from, "--to-schema", "prisma/schema.prisma", "--exit-code"];
  const { stdout, stderr, status } = spawnSync(bin("prisma"), args, { cwd: root, encoding: "utf8", env: { ...process.env, ...env } });
  if (status === 0 && stdout.includes("No difference detected")) return;
  throw new Failure(`${from.join(" ")} differs from prisma/schema.prisma.\n${stdout}${stderr}`);
}
