import type { z } from "zod";
import type { Prisma } from "../generated/client";
import { queryRows } from "../query-rows";
import { inTransaction } from "../transaction";

/** Runs a query of many parts over the work of a class: compiling it (`jit`) costs PostgreSQL more than it gains. Parses its rows. */
export const queryUncompiled = <Row>(schema: z.ZodType<Row>, query: Prisma.Sql): Promise<Row[]> =>
  inTransaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('jit', 'off', true)`;
    return queryRows(schema, query, tx);
  });
