import type { TestProject } from "vitest/node";
import { makeTemplate, openTestServer } from "../../scripts/test-database.mjs";

declare module "vitest" {
  interface ProvidedContext {
    /** The address of each worker's own database; worker 1 has the first. */
    databases: string[];
    /** The address of the server's maintenance database, for tests that make databases of their own. */
    databaseServer: string;
  }
}

/** Runs once: a PostgreSQL (TEST_DATABASE_URL, or a temporary one), the migrations once, and a clone for every worker. */
export default async function setup(project: TestProject) {
  const server = await openTestServer();
  try {
    const template = await makeTemplate(server.url);
    const workers = Number(project.vitest.config.maxWorkers);
    project.provide("databases", await template.clones(workers));
    project.provide("databaseServer", server.url);
    return async () => {
      await template.remove();
      await server.stop();
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
