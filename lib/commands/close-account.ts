import { eraseDrafts } from "@/lib/db/erase";
import { lockMembers } from "@/lib/db/schools";
import { inTransaction } from "@/lib/db/transaction";
import { clearAccount, listOwnClasses, listSchoolIds } from "@/lib/db/users";
import type { Teacher } from "@/lib/domain/proof";
import { checkOwnPassword } from "./check-own-password";

type Refusal = { ok: false; reason: "wrong" | "owns-classes" | "last-administrator" } | { ok: false; reason: "wait"; seconds: number };

/**
 * Closes the teacher's account: name, e-mail address and password are cleared, sessions, memberships and roles in classes end. Its id
 * stays, for the history of grades, and so do published lessons; drafts go. Refuses while the teacher owns classes, or leaves members of a school without an administrator.
 */
export async function closeAccount(teacher: Teacher, password: string, now: Date): Promise<{ ok: true } | Refusal> {
  const checked = await checkOwnPassword(teacher, password, now);
  if (!checked.ok) return checked;
  return inTransaction(async (tx) => {
    const members = await lockMembers(tx, await listSchoolIds(tx, teacher.userId));
    if ((await listOwnClasses(teacher, tx)).length > 0) return { ok: false, reason: "owns-classes" };
    if (leavesNoAdministrator(teacher.userId, members)) return { ok: false, reason: "last-administrator" };
    await eraseDrafts(tx, teacher.userId);
    await clearAccount(tx, teacher.userId, now);
    return { ok: true };
  });
}

function leavesNoAdministrator(userId: string, members: readonly { schoolId: string; userId: string; role: string }[]): boolean {
  const others = members.filter((member) => member.userId !== userId);
  return others.some(({ schoolId }) => !others.some((other) => other.schoolId === schoolId && other.role === "admin"));
}
