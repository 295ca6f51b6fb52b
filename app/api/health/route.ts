import { databaseAnswers } from "@/lib/db/health";

export const dynamic = "force-dynamic";

/** For whoever watches the server: 200 while the database answers, 503 while it does not. */
export async function GET(): Promise<Response> {
  const ok = await databaseAnswers();
  return Response.json({ ok }, { status: ok ? 200 : 503, headers: { "cache-control": "no-store" } });
}
