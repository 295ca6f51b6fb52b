import { z } from "zod";
import { sql } from "./client";
import { queryRows } from "./query-rows";
import type { Transaction } from "./transaction";

const keyRow = z.object({ itemId: z.string(), key: z.unknown(), weight: z.int() });

/** What a key version says of these items, and their weights in thousandths of a point. */
export const listKeys = (tx: Transaction, keyVersionId: string, itemIds: readonly string[]) =>
  queryRows(
    keyRow,
    sql`SELECT item_id AS "itemId", key, points AS weight FROM key_entries
        WHERE key_version_id = ${keyVersionId}::uuid AND item_id = ANY (${[...itemIds]}::uuid[])`,
    tx,
  );
