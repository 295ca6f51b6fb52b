import type { z } from "zod";
import { db, type Queryable, type sql } from "./client";

type Sql = ReturnType<typeof sql>;

/** Runs one SELECT; every row passes the schema. Throws where a row does not. */
export async function queryRows<Row>(schema: z.ZodType<Row>, query: Sql, on: Queryable = db()): Promise<Row[]> {
  const rows = await on.$queryRaw<unknown[]>(query);
  return rows.map((row) => schema.parse(row));
}

/** As queryRows, for a query that finds one row or none. Throws where it finds more. */
export async function queryRow<Row>(schema: z.ZodType<Row>, query: Sql, on: Queryable = db()): Promise<Row | null> {
  const rows = await queryRows(schema, query, on);
  if (rows.length > 1) throw new Error(`one row expected, ${rows.length} found`);
  return rows[0] ?? null;
}
