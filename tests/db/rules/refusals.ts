import { type Client, DatabaseError } from "pg";

/** What PostgreSQL says to a statement that breaks a rule. */
type Refusal = { code: string | undefined; rule: string | undefined; message: string };

/**
 * Runs statements one after another in a transaction that is rolled back. The refusal, or null where all of them went through.
 * `erasing` sets the flag by which fixed rows may be erased.
 */
export async function refusalOf(client: Client, statements: string | readonly string[], { erasing = false } = {}): Promise<Refusal | null> {
  await client.query("BEGIN");
  try {
    if (erasing) await client.query("SELECT set_config('sourcework.erasing', 'on', true)");
    for (const statement of [statements].flat()) await client.query(statement);
    return null;
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    return { code: error.code, rule: error.constraint ?? functionOf(error.where), message: error.message };
  } finally {
    await client.query("ROLLBACK");
  }
}

/** A trigger's error names its function: "PL/pgSQL function refuse_born_published() line 4 at RAISE". */
const functionOf = (where: string | undefined) => /function (\w+)\(/.exec(where ?? "")?.[1];

export const UNIQUE_VIOLATION = "23505";
export const FOREIGN_KEY_VIOLATION = "23503";
export const CHECK_VIOLATION = "23514";
export const RESTRICT_VIOLATION = "23001";
