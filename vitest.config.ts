import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));

export default defineConfig({
  resolve: {
    // Outside of Next's server the package refuses to load; its empty file is what the server gets.
    alias: { "server-only": path("./node_modules/server-only/empty.js"), "@": path("./") },
  },
  test: {
    maxWorkers: Math.min(4, availableParallelism()),
    server: { deps: { inline: ["next-auth", "@auth/core"] } },
    projects: [
      {
        extends: true,
        // threads that the program starts read TypeScript too
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.{ts,tsx}"],
          testTimeout: 60_000,
          execArgv: ["--import", "./tests/support/typescript-threads.mjs"],
        },
      },
      {
        extends: true,
        test: {
          name: "db",
          include: ["tests/db/**/*.test.ts"],
          globalSetup: ["tests/support/database.ts"],
          setupFiles: ["tests/support/database-of-worker.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
    coverage: { provider: "v8", include: ["lib/**"], exclude: ["lib/db/generated/**"], reporter: ["text", "json-summary"] },
  },
});
