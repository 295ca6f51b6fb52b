import { ensureClient } from "../../scripts/prisma-command.mjs";
import { makeTemplate, openTestServer } from "../../scripts/test-database.mjs";
import { startProgram } from "./program-server";

/**
 * Runs once before all stories: a migrated, empty database and the program on it.
 * A story makes its own school with the program's commands, in this database, and opens pages under the base address.
 */
export default async function setup() {
  await ensureClient();
  const started: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const step of started.splice(0).reverse()) await step();
  };
  try {
    const server = await openTestServer();
    started.push(server.stop);
    const template = await makeTemplate(server.url);
    started.push(template.remove);
    const [databaseUrl = ""] = await template.clones(1);
    const program = await startProgram({ databaseUrl });
    started.push(program.stop);
    // What follows reaches the workers, which start after this.
    Object.assign(process.env, program.settings, { E2E_BASE_URL: program.address });
    return stop;
  } catch (error) {
    await stop();
    throw error;
  }
}
