import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "@/lib/env";
import { Prisma, PrismaClient } from "./generated/client";

const CONNECTIONS = 10;

const connect = () => new PrismaClient({ adapter: new PrismaPg({ connectionString: env().DATABASE_URL, max: CONNECTIONS }) });

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
