import { askAttempt, followAttempt } from "@/lib/access/attempt-events";
import { eventStream, wantsStream } from "@/lib/access/event-stream";
import { reader } from "@/lib/access/handler";
import { attemptStudent } from "@/lib/access/proofs";

/** Milliseconds, shorter than a teacher's: a student whose network went away without a word counts as present until the stream ends. */
const LASTS = 10_000;

export const GET = reader(async ({ attemptId }: { attemptId: string }, request) => {
  const student = await attemptStudent(attemptId);
  if (wantsStream(request)) return eventStream((send) => followAttempt(student, send), LASTS);
  return Response.json(await askAttempt(student), { headers: { "cache-control": "no-store" } });
});
