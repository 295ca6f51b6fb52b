// npm run bench: how fast the program is, beside the limits of Next and of PostgreSQL in the same run. Asserts nothing on time.
// Options: --json (a line a figure on stdout), --only NAME (a figure, or the beginning of some), --quick (short rounds, to try the bench itself).
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Figures, partsFor } from "./bench/figures.mjs";
import { ensureInstalled } from "./install.mjs";
import { bin, demandGoingOn, Failure, main, runQuietly } from "./project.mjs";

const STUDENTS = 96;
/** The build that the tests use too, beside that of a running `npm start`. */
const DIST_DIR = ".next-test";
const ROUNDS = { full: { rounds: 5, seconds: 8 }, quick: { rounds: 2, seconds: 2 } };
/** Attempts that may be handed in: more a second than two cores manage, at c = 1, 8 and 32. */
const HAND_INS_PER_SECOND = 1500;

/** Order matters: memory is read after every c = 32, so what tells it comes last. */
const measurements = {
  pages: async (bench) => (await import("./bench/pages.mjs")).measurePages(bench),
  reading: async (bench) => (await import("./bench/reading.mjs")).measureReading(bench),
  results: async (bench) => (await import("./bench/results.mjs")).measureResults(bench),
  gradebook: async (bench) => (await import("./bench/gradebook.mjs")).measureGradebook(bench),
  live: async (bench) => (await import("./bench/live.mjs")).measureLive(bench),
  submit: async (bench) => (await import("./bench/submit.mjs")).measureSubmit(bench),
  autosave: async (bench) => (await import("./bench/autosave.mjs")).measureAutosave(bench),
  classroom: async (bench) => (await import("./bench/classroom.mjs")).measureClassroom(bench),
  regrade: async (bench) => (await import("./bench/regrade.mjs")).measureRegrade(bench),
  analysis: async (bench) => (await import("./bench/analysis.mjs")).measureAnalysis(bench),
};
/** What runs in processes of its own. */
const BY_ITSELF = ["analysis"];
/** What needs the database alone, and neither a build nor a server. */
const DATABASE_ONLY = ["regrade"];

const startedAt = Date.now();
const tell = (text) => console.error(text);
const progress = (text) => {
  demandGoingOn();
  tell(`[${((Date.now() - startedAt) / 1000).toFixed(0).padStart(4)} s] ${text}`);
};

await main(async () => {
  const { json, only, quick } = options();
  const parts = partsFor(only);
  if (parts.length === 0) throw new Failure(`No figure is called ${only}.`);
  await ensureInstalled();
  const stops = [];
  const voided = [];
  const voids = (reason) => voided.push(reason);
  try {
    const bench = await openFor(parts, { stops, voids, ...ROUNDS[quick ? "quick" : "full"] });
    for (const part of parts) {
      progress(part);
      await measurements[part](bench);
    }
    if (voided.length > 0) {
      tell(`\nThis run is void:\n${voided.map((reason) => `  ${reason}`).join("\n")}`);
      return 1;
    }
    for (const line of json ? bench.figures.jsonLines(only) : ["", ...bench.figures.table(only)]) console.log(line);
    progress(quick ? "done; rounds this short measure nothing" : "done");
    return 0;
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
});

function options() {
  try {
    const { values } = parseArgs({ options: { json: { type: "boolean" }, only: { type: "string" }, quick: { type: "boolean" } } });
    return values;
  } catch (error) {
    throw new Failure(`${error.message} The options are --json, --only NAME and --quick.`);
  }
}

/** As much as the parts need, and no more. */
function openFor(parts, { stops, voids, ...rounds }) {
  if (parts.every((part) => BY_ITSELF.includes(part))) return { figures: new Figures(), tell, voids };
  if (parts.every((part) => BY_ITSELF.includes(part) || DATABASE_ONLY.includes(part))) return openAlone({ stops, voids });
  return open({ stops, voids, ...rounds });
}

/** A migrated, empty database. */
async function openAlone({ stops, voids }) {
  const { withDatabaseLock } = await import("./database.mjs");
  const { migrate } = await import("./migration.mjs");
  const { ensureClient } = await import("./prisma-command.mjs");
  const { databaseUrl } = await openDatabase(stops);
  await ensureClient();
  await withDatabaseLock(databaseUrl, migrate);
  progress("database running");
  return { databaseUrl, figures: new Figures(), tell, voids };
}

/** Database, data, program and people: everything that the parts need. What must be stopped at the end is noted in `stops`. */
async function open({ stops, voids, rounds, seconds }) {
  const { withDatabaseLock } = await import("./database.mjs");
  const { migrate } = await import("./migration.mjs");
  const { ensureBuild } = await import("./build.mjs");
  const { ensureClient } = await import("./prisma-command.mjs");
  const { databaseUrl, path } = await openDatabase(stops);
  progress("database running");
  await ensureClient();
  await withDatabaseLock(databaseUrl, migrate);
  const entry = await ensureBuild({ distDir: DIST_DIR, quiet: true });
  progress("program built");
  const data = await makeData(databaseUrl, Math.ceil((HAND_INS_PER_SECOND * rounds * seconds) / STUDENTS));
  progress("classes, lessons and work made");
  const client = await connect(databaseUrl, stops);
  await client.query("VACUUM ANALYZE");
  const limits = path && (await openLimits({ path, databaseUrl, client, data, stops }));
  const { address, server, output } = await startProgram({ entry, databaseUrl, stops });
  const { teacher, students } = await signIn({ address, data, client });
  stops.push(() => {
    for (const visitor of [teacher, ...students.map((student) => student.visitor)]) visitor.close();
  });
  progress(`program serving, ${students.length} students and a teacher signed in`);
  const context = { address, server, output, databaseUrl, client, data, teacher, students, limits, rounds, seconds };
  const recompute = (part, assignmentIds, expected) => demandGrades({ databaseUrl, part, assignmentIds, expected, voids });
  const databasePid = await postmasterOf(client);
  return { ...context, recompute, databasePid, figures: new Figures(), memory: [], tell, voids, demandGoingOn };
}

async function openDatabase(stops) {
  const { openTemporaryDatabase } = await import("./database.mjs");
  const { debianBinaries, pgbenchPath } = await import("./bench/pgbench.mjs");
  const binaries = debianBinaries();
  const database = await openTemporaryDatabase({ ...(binaries && { binaries, provider: "libc" }), fast: false });
  stops.push(database.stop);
  const path = pgbenchPath(binaries);
  if (!path) tell("There is no pgbench (Debian's package postgresql has it): the figures …of-pgbench are left out.");
  return { databaseUrl: database.url, path };
}

async function makeData(databaseUrl, handIns) {
  const made = await runQuietly(
    bin("tsx"),
    ["--conditions=react-server", "scripts/bench/make-data.ts", String(STUDENTS), String(handIns)],
    {
      DATABASE_URL: databaseUrl,
    },
  );
  return JSON.parse(made.trim().split("\n").at(-1));
}

async function connect(connectionString, stops) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString });
  await client.connect();
  stops.push(() => client.end());
  return client;
}

async function openLimits({ path, databaseUrl, client, data, stops }) {
  const pgbench = await import("./bench/pgbench.mjs");
  const limits = await pgbench.openLimits({ path, url: databaseUrl, client, assignmentId: data.assignments.results[30] });
  stops.push(limits.close);
  return limits;
}

async function startProgram({ entry, databaseUrl, stops }) {
  const { freePort } = await import("./postgres.mjs");
  const { startServer } = await import("./server.mjs");
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const folder = mkdtempSync(join(tmpdir(), "sourcework-bench-"));
  const output = openSync(join(folder, "server.log"), "w");
  const env = {
    DATABASE_URL: databaseUrl,
    AUTH_URL: address,
    AUTH_SECRET: "of the bench only, of the bench only",
    REGISTRATION: "invite",
    JOBS: "on",
  };
  const server = await startServer({ entry, env, host: "127.0.0.1", port, output });
  stops.push(async () => {
    await server.stop();
    closeSync(output);
    rmSync(folder, { recursive: true, force: true });
  });
  return { address, server, output };
}

/** Everybody signs in as people do, and every student begins the lesson that will be read. */
async function signIn({ address, data, client }) {
  const { Visitor } = await import("./bench/visitor.mjs");
  const teacher = await new Visitor(address).signInTeacher(data.account);
  const { rows: items } = await client.query(
    "SELECT i.id FROM items i JOIN assignments a ON a.lesson_version_id = i.lesson_version_id WHERE a.id = $1 ORDER BY i.position",
    [data.assignments.reading],
  );
  const students = [];
  for (const { studentId, pin } of data.pins) {
    const visitor = await new Visitor(address).signInStudent({ code: data.joinCode, studentId, pin });
    const { attemptId } = await visitor.post(`/api/v1/assignments/${data.assignments.reading}/attempts`, {});
    const half = items
      .slice(0, items.length / 2)
      .map(({ id }) => ({ id: crypto.randomUUID(), itemId: id, response: { class: "attribution" } }));
    await visitor.post(`/api/v1/attempts/${attemptId}/operations`, { operations: half });
    students.push({ visitor, readingId: attemptId });
  }
  return { teacher, students };
}

/** Voids the run unless so many attempts are graded and every grade is what marking its answers anew gives. */
async function demandGrades({ databaseUrl, part, assignmentIds, expected, voids }) {
  const args = ["--conditions=react-server", "scripts/bench/recompute.ts", JSON.stringify(assignmentIds)];
  const said = await runQuietly(bin("tsx"), args, { DATABASE_URL: databaseUrl });
  const { attempts, wrong } = JSON.parse(said.trim().split("\n").at(-1));
  tell(`  ${attempts} grades marked anew, ${wrong} differ`);
  if (attempts !== expected || wrong > 0) voids(`${part}: ${expected} grades expected, ${attempts} found, ${wrong} wrong`);
}

/** The process that all of Postgres's processes are children of. */
async function postmasterOf(client) {
  const { rows } = await client.query("SELECT pg_backend_pid() AS pid");
  try {
    return Number(
      readFileSync(`/proc/${rows[0].pid}/stat`, "utf8")
        .replace(/^.*\) /s, "")
        .split(" ")[1],
    );
  } catch {
    return rows[0].pid;
  }
}
