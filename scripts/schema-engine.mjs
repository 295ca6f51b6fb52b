#!/usr/bin/env node
// Stands in for Prisma's native `schema-engine` (PostgreSQL only), which Prisma downloads from a host that may be out of reach.
// It takes the same arguments and speaks the same JSON-RPC over stdio; Prisma's own WebAssembly build of the engine does the work.
// Prisma's commands use it when PRISMA_SCHEMA_ENGINE_BINARY names this file. The decision record says when it can go.
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import engines from "@prisma/engines-version";
import * as engine from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";

// PostgreSQL's one-byte "char" of its catalogues, and text.
const CHAR_OID = 18;
const TEXT_OID = 25;
const RPC_ERROR = 4466;
const EMPTY_SCHEMA = { path: "schema.prisma", content: 'datasource db {\n  provider = "postgresql"\n}' };
const CONNECTION_ERRORS = { "3D000": "P1003", "28P01": "P1000" };

const { values, positionals } = parseArgs({
  args: process.argv.slice(2),
  allowPositionals: true,
  strict: false,
  options: { datamodels: { type: "string", multiple: true }, datasource: { type: "string" }, version: { type: "boolean" } },
});
const { url, shadowDatabaseUrl } = values.datasource ? JSON.parse(values.datasource) : {};

let panicMessage;

async function serve() {
  loadEngine();
  let current;
  // A panic in the engine is thrown outside the promise it was called through.
  process.on("uncaughtException", (error) => {
    send({ id: current, error: rpcError(error) });
    process.exitCode = 101;
    process.stdin.destroy();
  });
  for await (const line of createInterface({ input: process.stdin })) {
    if (!line.trim()) continue;
    const { id, method, params } = JSON.parse(line);
    if (!method) continue; // Prisma's answer to our `print`
    current = id;
    try {
      send({ id, result: await call(method, params) });
    } catch (error) {
      send({ id, error: rpcError(error) });
    }
  }
}

function send(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
}

function rpcError(error) {
  const message = panicMessage ?? error.message;
  const is_panic = error instanceof WebAssembly.RuntimeError;
  return {
    code: RPC_ERROR,
    message,
    data: { is_panic, message, error_code: error.code, meta: error.meta, ...(is_panic && { error: { message } }) },
  };
}

async function call(method, params) {
  if (method === "createDatabase") return { databaseName: await createDatabase() };
  const adapters = new MigrationAdapterFactory();
  const factory = bindMigrationAwareSqlAdapterFactory(adapters);
  // A new engine for each call, so that the call's connections, advisory lock and shadow database end with it.
  try {
    const instance = await engine.SchemaEngine.new({ datamodels: schemas(params) }, trace, factory);
    // These two read the migrations' schema from a cache that only the diagnosis fills, in a shadow database.
    if (method === "evaluateDataLoss" || method === "createMigration") {
      await instance.diagnoseMigrationHistory({ ...params, optInToShadowDatabase: true });
    }
    const result = await instance[method === "getDatabaseVersion" ? "version" : method](params);
    if (method !== "diff") return result ?? {};
    if (result.stdout) send({ id: 1_000_000, method: "print", params: { content: result.stdout.trimEnd() } });
    return { exitCode: result.exitCode };
  } catch (error) {
    // An error of the driver comes back as a number; the error itself is in the registry.
    const number = /External error id#(\d+)/.exec(error?.message)?.[1];
    throw (number && factory.errorRegistry.consumeError(Number(number))?.error) || error;
  } finally {
    await adapters.dispose();
  }
}

// The engine learns its provider from a schema, and `migrate diff` names none on the command line.
function schemas(params) {
  if (values.datamodels) return values.datamodels.map((path) => [path, readFileSync(path, "utf8")]);
  const files = params?.to?.files ?? params?.from?.files ?? [EMPTY_SCHEMA];
  return files.map(({ path, content }) => [path, content]);
}

function loadEngine() {
  globalThis.PRISMA_WASM_PANIC_REGISTRY = {
    set_message: (message) => {
      panicMessage = message;
    },
  };
  const file = new URL("./schema_engine_bg.wasm", import.meta.resolve("@prisma/schema-engine-wasm"));
  const instance = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(file)), { "./schema_engine_bg.js": engine });
  engine.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
}

function trace(line) {
  if (process.env.DEBUG) process.stderr.write(`${line}\n`);
}

class MigrationAdapterFactory {
  provider = "postgres";
  adapterName = "@prisma/adapter-pg";
  #cleanups = [];

  connect() {
    return this.#open(url);
  }

  async connectToShadowDb() {
    if (shadowDatabaseUrl) {
      await emptySchema(shadowDatabaseUrl);
      return this.#open(shadowDatabaseUrl);
    }
    const name = `prisma_migrate_shadow_db_${randomUUID()}`;
    await withClient(url, (client) => client.query(`CREATE DATABASE "${name}"`));
    this.#cleanups.push(() => withClient(url, (client) => client.query(`DROP DATABASE "${name}" WITH (FORCE)`)));
    const shadow = new URL(url);
    shadow.pathname = `/${name}`;
    return this.#open(shadow.href);
  }

  async dispose() {
    while (this.#cleanups.length > 0) await this.#cleanups.pop()();
  }

  async #open(connectionString) {
    const schema = new URL(connectionString).searchParams.get("schema") ?? undefined;
    // One connection: the engine takes an advisory lock of its session.
    const pool = new pg.Pool({ connectionString, max: 1 });
    pool.on("error", () => {});
    let ended;
    const end = () => {
      ended ??= pool.end();
      return ended;
    };
    this.#cleanups.push(end);
    const adapter = await new PrismaPg(pool, { schema }).connect();
    adapter.dispose = end;
    readCharColumns(adapter);
    // The adapter splits scripts at every ";", which breaks function bodies and strings: send the script whole, as the native engine does.
    adapter.executeScript = (script) => pool.query(script).then(ignore, (error) => adapter.onError(error));
    return adapter;
  }
}

const ignore = () => undefined;

// The adapter rejects the catalogues' "char" type, which the engine reads: pass it as text and declare it a character.
function readCharColumns(adapter) {
  const { queryRaw, performIO } = adapter;
  adapter.queryRaw = async (query) => {
    const { fields, rows } = await performIO.call(adapter, query);
    const readable = fields.map((field) => (field.dataTypeID === CHAR_OID ? { ...field, dataTypeID: TEXT_OID } : field));
    const result = await queryRaw.call({ performIO: async () => ({ fields: readable, rows }) }, query);
    for (const [i, field] of fields.entries()) if (field.dataTypeID === CHAR_OID) result.columnTypes[i] = ColumnTypeEnum.Character;
    return result;
  };
}

// The WebAssembly engine does not empty a shadow database that is kept between runs, as the native one does.
async function emptySchema(connectionString) {
  const schema = new URL(connectionString).searchParams.get("schema") ?? "public";
  await withClient(connectionString, async (client) => {
    await client.query(`DROP SCHEMA IF EXISTS ${client.escapeIdentifier(schema)} CASCADE`);
    await client.query(`CREATE SCHEMA ${client.escapeIdentifier(schema)}`);
  });
}

// `schema-engine cli COMMAND`
async function runCliCommand(command) {
  try {
    if (command === "can-connect-to-database") await withClient(url, (client) => client.query("SELECT 1"));
    else if (command === "create-database") await createDatabase();
    else throw new Error(`The stand-in schema engine has no command ${command}`);
  } catch (error) {
    const fields = {
      message: error.message || `Can't reach database server: ${error.code}`,
      error_code: CONNECTION_ERRORS[error.code] ?? "P1001",
    };
    process.stderr.write(`\n${JSON.stringify({ level: "ERROR", target: "schema_engine::logger", fields })}`);
    process.exitCode = 1;
  }
}

async function createDatabase() {
  const server = new URL(url);
  const name = decodeURIComponent(server.pathname.slice(1));
  server.pathname = "/postgres";
  await withClient(server.href, (client) => client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`));
  return name;
}

async function withClient(connectionString, work) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

if (values.version) console.log(`schema-engine-cli ${engines.enginesVersion}`);
else if (positionals[0] === "cli") await runCliCommand(positionals[1]);
else await serve();
