import { leaveClassesOf } from "@/lib/db/class-teachers";
import { addPersonalSchool, dropMember, lockMembers, ownsClassIn } from "@/lib/db/schools";
import { inTransaction } from "@/lib/db/transaction";
import { listSchoolIds } from "@/lib/db/users";
import type { SchoolAdministrator } from "@/lib/domain/proof";

type Result = { ok: true } | { ok: false; reason: "not-a-member" | "last-administrator" | "owns-classes" };

/**
 * Takes a member out of the school and out of its classes; the account stays, with a personal school where it has no other. Refuses
 * for the last administrator and for who owns classes of the school: those are handed over first.
 */
export const removeMember = (administrator: SchoolAdministrator, userId: string, now: Date): Promise<Result> =>
  inTransaction(async (tx) => {
    const { schoolId } = administrator;
    const members = await lockMembers(tx, [schoolId]);
    const member = members.find((one) => one.userId === userId);
    if (!member) return { ok: false, reason: "not-a-member" };
    if (!members.some((one) => one.role === "admin" && one.userId !== userId)) return { ok: false, reason: "last-administrator" };
    if (await ownsClassIn(tx, schoolId, userId)) return { ok: false, reason: "owns-classes" };
    await leaveClassesOf(tx, schoolId, userId);
    await dropMember(tx, schoolId, userId);
    if ((await listSchoolIds(tx, userId)).length === 0) await addPersonalSchool(tx, userId, now);
    return { ok: true };
  });
