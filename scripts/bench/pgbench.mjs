// The limit: pgbench doing the writes of a save and of a submit, each in one statement, on the same tables of the same server.
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { runQuietly } from "../project.mjs";

const DEBIAN = "/usr/lib/postgresql";
const THREADS = 2;

/** The binaries of the newest PostgreSQL of this Debian that brings pgbench; nothing elsewhere. */
export function debianBinaries() {
  if (!existsSync(DEBIAN)) return undefined;
  const versions = readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a));
  return versions
    .map((version) => join(DEBIAN, version, "bin"))
    .find((bin) => ["pgbench", "initdb"].every((name) => existsSync(join(bin, name))));
}

/** Where pgbench is: beside those binaries, or on the path; nothing where it is not installed. */
export function pgbenchPath(binaries) {
  const folders = [...(binaries ? [binaries] : []), ...(process.env.PATH ?? "").split(delimiter)];
  return folders.map((folder) => join(folder, "pgbench")).find((path) => existsSync(path));
}

// A save: the attempt is locked, the operation noted, the answer put in its place. Each client has an attempt of its own, as in the program.
const SAVE = String.raw`\set position random(0, 29)
\set class random(1, 3)
WITH chosen AS MATERIALIZED (
  SELECT b.attempt_id, c.item_id, c.response FROM bench.attempts b, bench.choices c WHERE b.client = :client_id AND c.position = :position AND c.class = :class
), attempt AS MATERIALIZED (
  SELECT x.id FROM attempts x JOIN assignments a ON a.id = x.assignment_id
  WHERE x.id = (SELECT attempt_id FROM chosen) AND x.submitted_at IS NULL AND (a.closes_at IS NULL OR a.closes_at > now()) FOR NO KEY UPDATE OF x
), added AS (
  INSERT INTO operations (attempt_id, id, item_id, response, received_at)
  SELECT a.id, gen_random_uuid(), c.item_id, c.response, now() FROM chosen c, attempt a
  ON CONFLICT DO NOTHING RETURNING attempt_id, id, item_id, response
)
INSERT INTO answers (attempt_id, item_id, response, operation_id, saved_at) SELECT attempt_id, item_id, response, id, now() FROM added
ON CONFLICT (attempt_id, item_id) DO UPDATE SET response = EXCLUDED.response, operation_id = EXCLUDED.operation_id, saved_at = EXCLUDED.saved_at;
`;

// A submit: 30 operations and 30 answers, then the attempt and its grade.
const SUBMIT = `WITH turn AS MATERIALIZED (
  SELECT nextval('bench.turn') AS n
), attempt AS MATERIALIZED (
  SELECT x.id FROM attempts x WHERE x.id = (SELECT o.attempt_id FROM bench.open_attempts o WHERE o.n = (SELECT n FROM turn)) FOR UPDATE OF x
), chosen AS MATERIALIZED (
  SELECT c.*, gen_random_uuid() AS id FROM bench.choices c
  JOIN (SELECT position, 1 + floor(random() * 3)::int AS class FROM generate_series(0, 29) position OFFSET 0) r USING (position, class)
), added AS (
  INSERT INTO operations (attempt_id, id, item_id, response, received_at)
  SELECT a.id, c.id, c.item_id, c.response, now() FROM chosen c, attempt a RETURNING id
), kept AS (
  INSERT INTO answers (attempt_id, item_id, response, operation_id, saved_at)
  SELECT a.id, c.item_id, c.response, c.id, now() FROM chosen c, attempt a RETURNING item_id
), handed_in AS (
  UPDATE attempts x SET submitted_at = now(), handed_in_by = 'student', late = false,
    response_ids = (SELECT array_agg(c.response_id ORDER BY c.position) FROM chosen c)
  WHERE x.id = (SELECT id FROM attempt) AND (SELECT count(*) FROM added) + (SELECT count(*) FROM kept) = 60 RETURNING x.id
)
INSERT INTO grades (attempt_id, number, key_version_id, grader_version, points, graded_at)
SELECT h.id, 0, (SELECT key_version_id FROM chosen LIMIT 1), 1, (SELECT array_agg(c.points ORDER BY c.position) FROM chosen c), now() FROM handed_in h;
`;

const SCHEMA = `
CREATE SCHEMA bench;
CREATE SEQUENCE bench.turn CACHE 1;
CREATE TABLE bench.choices (position int, class int, item_id uuid, response jsonb, response_id bigint, points int, key_version_id uuid, PRIMARY KEY (position, class));
CREATE TABLE bench.attempts (client int PRIMARY KEY, attempt_id uuid NOT NULL);
CREATE TABLE bench.open_attempts (n int PRIMARY KEY, attempt_id uuid NOT NULL);`;

// every response that the class gave, with its mark
const CHOICES = `
INSERT INTO bench.choices
SELECT i.position, c.class::int, i.id, r.response, r.id, m.points, m.key_version_id
FROM assignments a JOIN items i ON i.lesson_version_id = a.lesson_version_id JOIN responses r ON r.item_id = i.id
JOIN response_marks m ON m.response_id = r.id AND m.key_version_id = a.key_version_id
JOIN unnest(ARRAY['reported-fact', 'attribution', 'speculation']) WITH ORDINALITY c(name, class) ON c.name = r.response->>'class'
WHERE a.id = $1::uuid`;

// students of nobody's class, each with an attempt to hand in
const OPEN = `
WITH students AS (
  INSERT INTO students (id, school_id, name)
  SELECT gen_random_uuid(), (SELECT c.school_id FROM assignments a JOIN classes c ON c.id = a.class_id WHERE a.id = $1::uuid), 'Nobody' FROM generate_series(1, $2::int)
  RETURNING id
), opened AS (
  INSERT INTO attempts (assignment_id, student_id, number, started_at) SELECT $1::uuid, id, 1, now() FROM students RETURNING id
)`;

/** Prepares what pgbench writes to, and returns the two limits: `save(clients, seconds)` and `submit(clients, seconds)`. */
export async function openLimits({ path, url, client, assignmentId }) {
  await client.query(SCHEMA);
  await client.query(CHOICES, [assignmentId]);
  const { rowCount } = await client.query(`${OPEN} INSERT INTO bench.attempts SELECT row_number() OVER () - 1, id FROM opened`, [
    assignmentId,
    64,
  ]);
  if (rowCount !== 64) throw new Error("pgbench's attempts are not there");
  const folder = mkdtempSync(join(tmpdir(), "sourcework-bench-"));
  writeFileSync(join(folder, "save.sql"), SAVE);
  writeFileSync(join(folder, "submit.sql"), SUBMIT);
  const run = (script, clients, seconds) => runPgbench({ path, url, script: join(folder, script), clients, seconds });
  let prepared = 0;
  return {
    close: () => rmSync(folder, { recursive: true, force: true }),
    save: (clients, seconds) => counted(() => run("save.sql", clients, seconds), operations(client)),
    submit: (clients, seconds) => counted(() => run("submit.sql", clients, seconds), grades(client)),
    /** Opens so many attempts more than have been handed in. */
    prepareSubmits: async (count) => {
      const { rows } = await client.query("SELECT CASE WHEN is_called THEN last_value ELSE 0 END::int AS used FROM bench.turn");
      const missing = rows[0].used + count - prepared;
      if (missing <= 0) return;
      await client.query(`${OPEN} INSERT INTO bench.open_attempts SELECT $3::int + row_number() OVER (), id FROM opened`, [
        assignmentId,
        missing,
        prepared,
      ]);
      prepared += missing;
      await client.query("ANALYZE bench.open_attempts, attempts");
    },
  };
}

const operations = (client) => async () =>
  (await client.query("SELECT count(*)::int AS count FROM operations o JOIN bench.attempts b ON b.attempt_id = o.attempt_id")).rows[0]
    .count;
const grades = (client) => async () =>
  (await client.query("SELECT count(*)::int AS count FROM grades g JOIN bench.open_attempts o ON o.attempt_id = g.attempt_id")).rows[0]
    .count;

/** Runs pgbench and holds what it says against the rows that are there afterwards. */
async function counted(run, count) {
  const before = await count();
  const sample = await run();
  const written = (await count()) - before;
  if (written !== sample.requests) sample.errors.push(`pgbench says ${sample.requests}, the tables ${written}`);
  return sample;
}

async function runPgbench({ path, url, script, clients, seconds }) {
  const { hostname, port, username, password, pathname } = new URL(url);
  const env = { PGHOST: hostname, PGPORT: port, PGUSER: username, PGPASSWORD: password, PGDATABASE: pathname.slice(1) };
  const args = [
    "-n",
    "-M",
    "prepared",
    "-c",
    String(clients),
    "-j",
    String(Math.min(THREADS, clients)),
    "-T",
    String(Math.max(1, Math.round(seconds))),
    "-f",
    script,
  ];
  const said = await runQuietly(path, args, env);
  const figure = (pattern) => Number(pattern.exec(said)?.[1]);
  const failed = figure(/number of failed transactions: (\d+)/);
  return {
    requests: figure(/transactions actually processed: (\d+)/),
    perSecond: figure(/tps = ([\d.]+)/),
    errors: failed > 0 ? [`pgbench failed ${failed} times`] : [],
  };
}
