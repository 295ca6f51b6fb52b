import { addLink } from "@/lib/db/one-time-links";
import { getSchool } from "@/lib/db/schools";
import type { SchoolAdministrator, SchoolRole } from "@/lib/domain/proof";
import { digest, newSecret } from "./secrets";

type Result = { ok: true; secret: string } | { ok: false; reason: "personal" };

/** The secret of a link by which one person joins the school in this role, within a week. A personal school takes nobody in. */
export async function inviteToSchool(administrator: SchoolAdministrator, role: SchoolRole, now: Date): Promise<Result> {
  const { schoolId, personal } = await getSchool(administrator);
  if (personal) return { ok: false, reason: "personal" };
  const secret = newSecret();
  await addLink({ purpose: "join-school", schoolId, role, madeById: administrator.userId }, digest(secret), now);
  return { ok: true, secret };
}
