import { addLink } from "@/lib/db/one-time-links";
import { findMember } from "@/lib/db/schools";
import type { SchoolAdministrator } from "@/lib/domain/proof";
import { digest, newSecret } from "./secrets";

type Result = { ok: true; secret: string } | { ok: false; reason: "not-a-member" | "elsewhere" };

/**
 * The secret of a link by which a member of the administrator's school sets a new password. Who holds it gets into everything of that
 * member, so it is refused for a personal school, and where the member belongs to another school too: there the operator helps.
 */
export async function makeMemberResetLink(administrator: SchoolAdministrator, userId: string, now: Date): Promise<Result> {
  const member = await findMember(administrator, userId);
  if (!member || member.personal) return { ok: false, reason: "not-a-member" };
  if (member.elsewhere) return { ok: false, reason: "elsewhere" };
  const secret = newSecret();
  await addLink(
    { purpose: "reset-password", userId, schoolId: administrator.schoolId, madeById: administrator.userId },
    digest(secret),
    now,
  );
  return { ok: true, secret };
}
