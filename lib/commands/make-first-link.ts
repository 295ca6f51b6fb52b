import { addLink, dropFirstLinks, lockFirstLinks } from "@/lib/db/one-time-links";
import { inTransaction } from "@/lib/db/transaction";
import { countUsers } from "@/lib/db/users";
import type { System } from "@/lib/domain/proof";
import { digest, newSecret } from "./secrets";

/** The secret of a link that makes the first administrator, or null where there is an account. Links made before stop working. */
export const makeFirstLink = (_system: System, now: Date): Promise<string | null> =>
  inTransaction(async (tx) => {
    await lockFirstLinks(tx);
    if ((await countUsers(tx)) > 0) return null;
    await dropFirstLinks(tx);
    const secret = newSecret();
    await addLink({ purpose: "first-administrator" }, digest(secret), now, tx);
    return secret;
  });
