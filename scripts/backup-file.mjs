// A backup as lines of JSON: a header, then each table's name and columns followed by its rows, the queue's jobs, and an end line.
// Every value stands as PostgreSQL writes it as text, so that any type comes back as it was.

import { appliedMigrations } from "./migration.mjs";
import { Failure } from "./project.mjs";

const FORMAT = 1;
const ROWS_AT_A_TIME = 1000;

/**
 * Yields the lines of a backup, from one snapshot: what is written meanwhile is in it wholly or not at all.
 * `client` must not be used for anything else until the last line has come.
 */
export async function* backupLines(client) {
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  try {
    await client.query(
      "SET LOCAL TimeZone = 'UTC'; SET LOCAL DateStyle = 'ISO'; SET LOCAL IntervalStyle = 'iso_8601'; SET LOCAL bytea_output = 'hex'",
    );
    const { rows } = await client.query("SELECT now() AS at");
    yield JSON.stringify({ sourcework: "backup", format: FORMAT, madeAt: rows[0].at, migrations: await appliedMigrations(client) });
    let count = 0;
    for (const { name, columns } of await listTables(client)) {
      yield JSON.stringify({ table: name, columns: columns.map((column) => column.name) });
      for await (const row of textRows(client, { name, columns })) {
        count += 1;
        yield row;
      }
    }
    for (const { sequence, value } of await listSequences(client)) yield JSON.stringify({ sequence, value });
    const jobs = await client.query(WAITING_JOBS);
    for (const { job } of jobs.rows) yield JSON.stringify({ job });
    yield JSON.stringify({ end: true, rows: count });
  } finally {
    await client.query("ROLLBACK");
  }
}

/**
 * Reads a backup into an empty database with the same migrations, wholly or not at all. Returns how many rows it held.
 * Throws a `Failure` that says what is wrong with the file or the database.
 */
export async function restoreLines(client, lines) {
  const iterator = lines[Symbol.asyncIterator]();
  const header = parseLine((await iterator.next()).value ?? "");
  if (header?.sourcework !== "backup") throw new Failure("This is not a backup of Sourcework.");
  if (header.format !== FORMAT)
    throw new Failure(`The backup has format ${header.format}; this version of Sourcework reads format ${FORMAT}.`);
  await client.query("BEGIN");
  try {
    await demandSameMigrations(client, header.migrations);
    const tables = new Map((await listTables(client)).map((table) => [table.name, table]));
    await demandEmpty(client, tables);
    // The triggers of fixed rows let erasing and restoring pass. Foreign keys go in any order when they are put back at the end.
    await client.query("SET LOCAL sourcework.erasing = 'on'; SET LOCAL TimeZone = 'UTC'; SET LOCAL DateStyle = 'ISO'");
    const foreignKeys = await takeForeignKeys(client);
    const rows = await readParts(client, { iterator, tables });
    for (const { table, name, definition } of foreignKeys) await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`);
    await client.query("COMMIT");
    return rows;
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
}

async function readParts(client, { iterator, tables }) {
  let table;
  let columns = [];
  let waiting = [];
  let rows = 0;
  const flush = async () => {
    if (waiting.length > 0) await insertRows(client, { table, columns, rows: waiting });
    waiting = [];
  };
  for (let step = await iterator.next(); !step.done; step = await iterator.next()) {
    const part = parseLine(step.value);
    if (Array.isArray(part)) {
      waiting.push(part);
      rows += 1;
      if (waiting.length === ROWS_AT_A_TIME) await flush();
      continue;
    }
    await flush();
    if (part.end) {
      if (part.rows !== rows) throw new Failure(`The backup is damaged: it should hold ${part.rows} rows and holds ${rows}.`);
      return rows;
    }
    if (part.table) ({ table, columns } = tableFor(tables, part));
    if (part.sequence) await client.query("SELECT setval($1::regclass, $2)", [part.sequence, part.value]);
    if (part.job) await client.query(ADD_JOB, [JSON.stringify(part.job)]);
  }
  throw new Failure("The backup is damaged: its end is missing.");
}

function parseLine(line) {
  try {
    return JSON.parse(line);
  } catch {
    throw new Failure("The backup is damaged: a line can't be read.");
  }
}

function tableFor(tables, { table: name, columns: names }) {
  const table = tables.get(name);
  const columns = names.map((column) => table?.columns.find((known) => known.name === column));
  if (!table || columns.includes(undefined)) throw new Failure(`The database has no such table or column: ${name} (${names.join(", ")}).`);
  return { table, columns };
}

async function demandSameMigrations(client, expected) {
  const applied = await appliedMigrations(client);
  const missing = expected.filter((name) => !applied.includes(name));
  const extra = applied.filter((name) => !expected.includes(name));
  if (missing.length > 0)
    throw new Failure(`The backup comes from a newer version of Sourcework: this one lacks the migration ${missing[0]}.`);
  if (extra.length > 0) {
    throw new Failure(
      `The backup comes from an older version of Sourcework, which lacked the migration ${extra[0]}: restore it with that version, then upgrade.`,
    );
  }
}

async function demandEmpty(client, tables) {
  for (const { name } of tables.values()) {
    const { rows } = await client.query(`SELECT EXISTS (SELECT 1 FROM ${name}) AS used`);
    if (rows[0].used) throw new Failure(`The database is not empty (${name} has rows): a backup is restored only into an empty one.`);
  }
}

/** The program's tables with the columns that a row is written with, but for unlogged ones: what they hold is reckoned again. Names come quoted where they must be. */
async function listTables(client) {
  const { rows } = await client.query(`
    SELECT quote_ident(c.relname) AS name,
      json_agg(json_build_object('name', quote_ident(a.attname), 'type', format_type(a.atttypid, a.atttypmod)) ORDER BY a.attnum) AS columns
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relpersistence = 'p' AND c.relname <> '_prisma_migrations'
    GROUP BY c.relname ORDER BY c.relname`);
  return rows;
}

async function* textRows(client, { name, columns }) {
  const values = columns.map((column) => `${column.name}::text`).join(", ");
  await client.query(`DECLARE backup_rows NO SCROLL CURSOR FOR SELECT to_json(ARRAY[${values}])::text AS line FROM ${name}`);
  for (;;) {
    const { rows } = await client.query(`FETCH ${ROWS_AT_A_TIME} FROM backup_rows`);
    for (const { line } of rows) yield line;
    if (rows.length < ROWS_AT_A_TIME) break;
  }
  await client.query("CLOSE backup_rows");
}

async function insertRows(client, { table, columns, rows }) {
  const names = columns.map((column) => column.name).join(", ");
  const values = columns.map((column, i) => `(r ->> ${i})::${column.type}`).join(", ");
  await client.query(
    `INSERT INTO ${table.name} (${names}) OVERRIDING SYSTEM VALUE SELECT ${values} FROM json_array_elements($1::json) WITH ORDINALITY AS x(r, n) ORDER BY n`,
    [JSON.stringify(rows)],
  );
}

/** Drops the foreign keys and returns what puts them back. The transaction restores them if it fails. */
async function takeForeignKeys(client) {
  const { rows } = await client.query(`
    SELECT conrelid::regclass::text AS table, quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition
    FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace ORDER BY conname`);
  for (const { table, name } of rows) await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
  return rows;
}

async function listSequences(client) {
  const { rows } = await client.query(`
    SELECT format('%I.%I', schemaname, sequencename) AS sequence, last_value::text AS value
    FROM pg_sequences WHERE schemaname = 'public' AND last_value IS NOT NULL ORDER BY sequencename`);
  return rows;
}

// What the queue still has to do, such as closing an assignment next week. A job that is running when the backup is made runs again.
const WAITING_JOBS = `
  SELECT json_build_object('task', t.identifier, 'payload', j.payload, 'queue', q.queue_name, 'runAt', j.run_at, 'maxAttempts', j.max_attempts,
    'key', j.key, 'priority', j.priority, 'flags', (SELECT array_agg(f) FROM jsonb_object_keys(j.flags) f)) AS job
  FROM graphile_worker._private_jobs j
  JOIN graphile_worker._private_tasks t ON t.id = j.task_id
  LEFT JOIN graphile_worker._private_job_queues q ON q.id = j.job_queue_id
  WHERE j.attempts < j.max_attempts ORDER BY j.id`;

const ADD_JOB = `
  SELECT graphile_worker.add_job(identifier => j ->> 'task', payload => j -> 'payload', queue_name => j ->> 'queue',
    run_at => (j ->> 'runAt')::timestamptz, max_attempts => (j ->> 'maxAttempts')::int, job_key => j ->> 'key', priority => (j ->> 'priority')::int,
    flags => (SELECT array_agg(f) FROM json_array_elements_text(CASE WHEN json_typeof(j -> 'flags') = 'array' THEN j -> 'flags' ELSE '[]' END) f))
  FROM (SELECT $1::json AS j) x`;
