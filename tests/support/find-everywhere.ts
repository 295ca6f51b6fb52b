import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";

type Table = { schema: string; table: string };

/**
 * The tables of the database, of every schema, that hold this text in any column of any row, as it stands or as bytes.
 * The text has no quotes and no backslashes: a row's own writing would double them.
 */
export async function findEverywhere(text: string): Promise<string[]> {
  const tables = await db().$queryRaw<Table[]>`
    SELECT table_schema AS "schema", table_name AS "table" FROM information_schema.tables
    WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema') ORDER BY 1, 2`;
  if (tables.length < 20) throw new Error("the search sees too few tables to mean anything");
  const found: string[] = [];
  for (const { schema, table } of tables) {
    const [row] = await db().$queryRaw<{ held: boolean }[]>`
      SELECT EXISTS (SELECT FROM ${Prisma.raw(`"${schema}"."${table}"`)} t
        WHERE strpos(lower(t::text), lower(${text})) > 0 OR strpos(t::text, encode(convert_to(${text}, 'UTF8'), 'hex')) > 0) AS held`;
    if (row?.held) found.push(table);
  }
  return found;
}
