import { addClassTeacher } from "@/lib/db/class-teachers";
import type { LiveLink } from "@/lib/db/one-time-links";
import { addMember } from "@/lib/db/schools";
import type { Transaction } from "@/lib/db/transaction";

/** Makes somebody what a locked invitation says: a member of its school or a teacher of its class. */
export async function takeUpLink(tx: Transaction, userId: string, link: LiveLink, now: Date): Promise<void> {
  const { purpose, schoolId, classId, role } = link;
  if (purpose === "join-school" && schoolId && (role === "admin" || role === "teacher")) await addMember(tx, { schoolId, userId, role });
  else if (purpose === "join-class" && classId && (role === "editor" || role === "viewer"))
    await addClassTeacher(tx, { classId, userId, role }, now);
  else throw new Error(`a ${purpose} link is no invitation`);
}
