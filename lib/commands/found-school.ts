import { addSchool } from "@/lib/db/schools";
import { inTransaction } from "@/lib/db/transaction";
import { findPasswordOf } from "@/lib/db/users";
import type { System } from "@/lib/domain/proof";

type Result = { ok: true; schoolId: string } | { ok: false; reason: "unknown" };

/** Makes a school whose administrator is the teacher with this e-mail address. Refuses where nobody has it. */
export async function foundSchool(_system: System, input: { name: string; email: string }, now: Date): Promise<Result> {
  const user = await findPasswordOf(input.email);
  if (!user) return { ok: false, reason: "unknown" };
  const schoolId = await inTransaction((tx) => addSchool(tx, { name: input.name, userId: user.userId }, now));
  return { ok: true, schoolId };
}
