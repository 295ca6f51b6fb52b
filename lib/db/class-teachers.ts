import { sql, type Transaction } from "./client";

/** Makes somebody a second teacher of the class. Nobody loses a role by it: an owner stays one, an editor too. */
export async function addClassTeacher(
  tx: Transaction,
  { classId, userId, role }: { classId: string; userId: string; role: "editor" | "viewer" },
  now: Date,
): Promise<void> {
  await tx.$executeRaw(
    sql`INSERT INTO class_teachers AS t (class_id, user_id, role, added_at) VALUES (${classId}::uuid, ${userId}::uuid, ${role}, ${now})
        ON CONFLICT (class_id, user_id) DO UPDATE SET role = EXCLUDED.role WHERE t.role = 'viewer'`,
  );
}

/** Takes somebody out of the classes of a school that they do not own. */
export const leaveClassesOf = (tx: Transaction, schoolId: string, userId: string) =>
  tx.classTeacher.deleteMany({ where: { userId, role: { not: "owner" }, class: { is: { schoolId } } } });
