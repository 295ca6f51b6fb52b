import { randomInt } from "node:crypto";
import { inTransaction, type Transaction } from "@/lib/db/transaction";
import { makeJoinCode } from "@/lib/domain/join-code";
import type { SchoolMember } from "@/lib/domain/proof";

/** Makes a class of this school, owned by whoever makes it. `timeZone` is an IANA name. */
export async function createClass(
  member: SchoolMember,
  input: { name: string; timeZone: string },
  now: Date,
): Promise<{ ok: true; classId: string }> {
  return inTransaction(async (tx) => {
    const made = await tx.class.create({
      data: {
        schoolId: member.schoolId,
        name: input.name,
        timeZone: input.timeZone,
        joinCode: await freeJoinCode(tx),
        createdAt: now,
        teachers: { create: { userId: member.userId, role: "owner", addedAt: now } },
      },
      select: { id: true },
    });
    return { ok: true, classId: made.id };
  });
}

async function freeJoinCode(tx: Transaction): Promise<string> {
  const joinCode = makeJoinCode(randomInt);
  return (await tx.class.count({ where: { joinCode } })) > 0 ? freeJoinCode(tx) : joinCode;
}
