import { db, type Transaction as PrismaTransaction } from "./client";

/** What a function demands that must not run outside of a transaction. */
export type Transaction = PrismaTransaction;

/** Runs `work` in one transaction (READ COMMITTED): all of it is kept, or, where it throws, none. */
export const inTransaction = <Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> =>
  db().$transaction(work, { maxWait: 10_000, timeout: 60_000 });
