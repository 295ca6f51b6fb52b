import { reader } from "@/lib/access/handler";
import { classTeacher } from "@/lib/access/proofs";
import { getPresence } from "@/lib/db/roster";

export const GET = reader<{ classId: string }>(async ({ classId }) =>
  Response.json(await getPresence(await classTeacher(classId), new Date()), { headers: { "cache-control": "no-store" } }),
);
