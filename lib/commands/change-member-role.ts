import { lockMembers, setMemberRole } from "@/lib/db/schools";
import { inTransaction } from "@/lib/db/transaction";
import type { SchoolAdministrator, SchoolRole } from "@/lib/domain/proof";

type Result = { ok: true } | { ok: false; reason: "not-a-member" | "last-administrator" };

/** Makes a member of the school an administrator, or a teacher again. Refuses to take the role from the last administrator. */
export const changeMemberRole = (administrator: SchoolAdministrator, input: { userId: string; role: SchoolRole }): Promise<Result> =>
  inTransaction(async (tx) => {
    const { schoolId } = administrator;
    const members = await lockMembers(tx, [schoolId]);
    if (!members.some(({ userId }) => userId === input.userId)) return { ok: false, reason: "not-a-member" };
    const staying = members.filter(({ userId, role }) => role === "admin" && userId !== input.userId);
    if (input.role === "teacher" && staying.length === 0) return { ok: false, reason: "last-administrator" };
    await setMemberRole(tx, { schoolId, ...input });
    return { ok: true };
  });
