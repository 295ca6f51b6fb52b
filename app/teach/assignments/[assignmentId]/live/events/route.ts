import { eventStream, wantsStream } from "@/lib/access/event-stream";
import { reader } from "@/lib/access/handler";
import { lookAtAssignment, watchAssignment } from "@/lib/access/live-rooms";
import { assignmentTeacher } from "@/lib/access/proofs";
import { atWork } from "../at-work";

export const GET = reader(async ({ assignmentId }: { assignmentId: string }, request) => {
  const teacher = await assignmentTeacher(assignmentId);
  if (wantsStream(request)) return eventStream((send) => watchAssignment(atWork, teacher, send));
  return Response.json(await lookAtAssignment(atWork, teacher), { headers: { "cache-control": "no-store" } });
});
