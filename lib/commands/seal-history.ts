import { findLastEntry, insertEntries, listUnsealed, lockChain, type NewEntry } from "@/lib/db/history";
import { inTransaction } from "@/lib/db/transaction";
import type { System } from "@/lib/domain/proof";
import { chainHash, chainStart } from "./chain-hash";

/** So many entries are made in one transaction. */
const AT_ONCE = 1000;

/**
 * Appends to an assignment's chain what has no entry yet, and says how much that was. After the fact, so that nobody who hands in waits
 * for a hash or for the chain. Safe to repeat, and from several processes at once.
 */
export async function sealHistory(_system: System, { assignmentId }: { assignmentId: string }): Promise<number> {
  for (let sealed = 0; ; ) {
    const count = await inTransaction(async (tx) => {
      await lockChain(tx, assignmentId);
      const last = await findLastEntry(tx, assignmentId);
      const contents = await listUnsealed(tx, assignmentId, AT_ONCE);
      let previousHash = last?.hash ?? chainStart(assignmentId);
      let number = last?.number ?? 0;
      const entries = contents.map((content): NewEntry => {
        const entry = { ...content, number: ++number, previousHash };
        previousHash = chainHash(previousHash, entry);
        return { ...entry, hash: previousHash };
      });
      if (entries.length > 0) await insertEntries(tx, assignmentId, entries);
      return entries.length;
    });
    sealed += count;
    if (count < AT_ONCE) return sealed;
  }
}
