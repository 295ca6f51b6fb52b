import { z } from "zod";
import { deviceToken } from "@/lib/access/device";
import { grantJoiner } from "@/lib/access/grants";
import { handler } from "@/lib/access/handler";
import { findDoor, listPresence } from "@/lib/db/roster";
import { parseJoinCode } from "@/lib/domain/join-code";
import type { JoinRoster } from "@/lib/domain/joining";

const bodySchema = z.object({ code: z.string().max(100) });

export const POST = handler(bodySchema, async ({ code }): Promise<JoinRoster> => {
  const now = new Date();
  const joinCode = parseJoinCode(code);
  const door = joinCode && (await findDoor(joinCode, now));
  if (!door) return { ok: false, reason: "unknown-code" };
  const joiner = await grantJoiner(door, await deviceToken());
  if (!joiner) return { ok: false, reason: "not-open" };
  return { ok: true, className: joiner.className, teacherName: joiner.teacherName, students: await listPresence(joiner, now) };
});
