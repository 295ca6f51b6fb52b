import { reader } from "@/lib/access/handler";
import { attemptStudent } from "@/lib/access/proofs";
import { getAnswers } from "@/lib/db/answers";

export const GET = reader(async ({ attemptId }: { attemptId: string }) =>
  Response.json(await getAnswers(await attemptStudent(attemptId)), { headers: { "cache-control": "no-store" } }),
);
