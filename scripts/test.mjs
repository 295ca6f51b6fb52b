// npm test: brings what the tests need and runs all of them. `-- --only checks|unit|db|e2e [PATTERN]` runs a part.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ensureInstalled } from "./install.mjs";
import { bin, demandGoingOn, Failure, finished, main, root } from "./project.mjs";

const parts = ["checks", "unit", "db", "e2e"];
const debianBinaries = "/usr/lib/postgresql/15/bin";

const reports = mkdtempSync(join(tmpdir(), "sourcework-reports-"));

await main(async () => {
  const { only, pattern } = options();
  // The tests have databases of their own and must not see the installation's.
  for (const name of ["DATABASE_URL", "DIRECT_URL", "AUTH_URL", "AUTH_SECRET", "REGISTRATION", "DEMO", "PORT", "HOST"])
    delete process.env[name];
  await ensureInstalled();
  const { ensureClient } = await import("./prisma-command.mjs");
  await ensureClient();
  const total = { passed: 0, failed: 0, skipped: 0 };
  const runners = {
    checks: runChecks,
    unit: () => runVitest("unit", pattern),
    db: () => runDatabaseTests(pattern),
    e2e: () => runBrowserTests(pattern),
  };
  try {
    for (const part of only ? [only] : parts) {
      add(total, await runners[part]());
      demandGoingOn();
    }
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
  if (total.skipped > 0) console.log(`\n${total.skipped} skipped`);
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed > 0 ? 1 : 0;
});

function options() {
  const { values, positionals } = parseArgs({ options: { only: { type: "string" } }, allowPositionals: true });
  if (values.only && !parts.includes(values.only)) throw new Failure(`--only takes one of: ${parts.join(", ")}.`);
  return { only: values.only, pattern: positionals };
}

function add(total, part) {
  for (const name of Object.keys(total)) total[name] += part[name] ?? 0;
}

async function runChecks() {
  const { checks, runCheck } = await import("./checks.mjs");
  const count = { passed: 0, failed: 0 };
  for (const check of checks) {
    if (await runCheck(check)) count.passed += 1;
    else count.failed += 1;
  }
  return count;
}

async function runDatabaseTests(pattern) {
  const count = { passed: 0, failed: 0, skipped: 0 };
  add(count, await runVitest("db", pattern));
  // Production may run on PostgreSQL 15; as root on Debian its binaries can be started here.
  if (process.getuid?.() !== 0 || !existsSync(debianBinaries)) return count;
  console.log("\nThe database tests once more, on Debian's PostgreSQL");
  const { openTemporaryDatabase } = await import("./database.mjs");
  const server = await openTemporaryDatabase({ binaries: debianBinaries, provider: "libc" });
  try {
    add(count, await runVitest("db", pattern, { TEST_DATABASE_URL: server.url }));
  } finally {
    await server.stop();
  }
  return count;
}

async function runVitest(project, pattern, env = {}) {
  const report = join(reports, `${project}.json`);
  rmSync(report, { force: true });
  const args = ["run", "--project", project, "--reporter=dot", "--reporter=json", `--outputFile.json=${report}`, ...pattern];
  const passed = await succeeds(bin("vitest"), args, env);
  const result = readReport(report);
  return counted(passed, { passed: result?.numPassedTests, failed: result?.numFailedTests, skipped: result?.numPendingTests });
}

async function runBrowserTests(pattern) {
  const { ensureBrowser } = await import("./browser.mjs");
  try {
    await ensureBrowser();
  } catch (error) {
    console.error(error.message);
    return { failed: 1 };
  }
  const report = join(reports, "e2e.json");
  const passed = await succeeds(bin("playwright"), ["test", ...pattern], { E2E_REPORT: report });
  const stats = readReport(report)?.stats;
  return counted(passed, { passed: stats?.expected, failed: stats && stats.unexpected + stats.flaky, skipped: stats?.skipped });
}

// A run that ended badly without naming a failed test has failed all the same.
function counted(succeeded, { passed = 0, failed = 0, skipped = 0 }) {
  return { passed, failed: succeeded ? failed : Math.max(failed, 1), skipped };
}

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
}

async function succeeds(command, args, env) {
  const { code } = await finished(spawn(command, args, { cwd: root, stdio: "inherit", env: { ...process.env, ...env } }));
  return code === 0;
}
