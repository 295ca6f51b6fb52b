import { addLink } from "@/lib/db/one-time-links";
import type { InvitedRole } from "@/lib/domain/class";
import type { ClassOwner } from "@/lib/domain/proof";
import { digest, newSecret } from "./secrets";

/** The secret of a link by which one person becomes a teacher of the class in this role, within a week. */
export async function inviteClassTeacher(owner: ClassOwner, role: InvitedRole, now: Date): Promise<{ ok: true; secret: string }> {
  const secret = newSecret();
  await addLink({ purpose: "join-class", classId: owner.classId, role, madeById: owner.userId }, digest(secret), now);
  return { ok: true, secret };
}
