import "server-only";
import { createHash } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "@/lib/env";
import { Prisma, PrismaClient } from "./generated/client";

const CONNECTIONS = 10;

const PREPARED = "/* prepared */ ";
const names = new Map<string, string>();

/** The name under which a connection keeps a query that begins with `prepared`; none for others. */
function statementName({ sql }: { sql: string }): string {
  if (!sql.startsWith(PREPARED)) return "";
  const name = names.get(sql) ?? createHash("sha256").update(sql).digest("hex").slice(0, 32);
  names.set(sql, name);
  return name;
}

function connect() {
  const { DATABASE_URL, DIRECT_URL } = env();
  // a pooler may give the next query another connection, which does not know the statement
  const options = DIRECT_URL === undefined ? { statementNameGenerator: statementName } : {};
  return new PrismaClient({ adapter: new PrismaPg({ connectionString: DATABASE_URL, max: CONNECTIONS }, options) });
}

// one pool a process, also across reloads in development
const store: { sourceworkDb?: ReturnType<typeof connect> } = globalThis as object;

/** The connection pool, opened on first use. */
export function db(): PrismaClient {
  store.sourceworkDb ??= connect();
  return store.sourceworkDb;
}

/** What a query runs in: the pool, or a transaction. */
export type Queryable = PrismaClient | Prisma.TransactionClient;
/** A transaction: what demands one must not run outside. */
export type Transaction = Prisma.TransactionClient;
export const sql = Prisma.sql;

/**
 * Begins a query that students at work send all the time, so that a connection plans it once. Not for reports: their plan must fit
 * the class that they are about.
 */
export const prepared = Prisma.raw(PREPARED);
