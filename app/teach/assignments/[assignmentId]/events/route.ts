import { eventStream, wantsStream } from "@/lib/access/event-stream";
import { reader } from "@/lib/access/handler";
import { lookAtAssignment, type Watched, watchAssignment } from "@/lib/access/live-rooms";
import { assignmentTeacher } from "@/lib/access/proofs";
import { type LiveResults, resultsNews } from "@/lib/domain/live-results";
import { lookAtResults } from "../live-results";

/** What the class has handed in. Every change is announced: a look without one is for an announcement that was lost. */
const handedIn: Watched<LiveResults> = { name: "results", most: 20_000, look: lookAtResults, news: resultsNews };

export const GET = reader(async ({ assignmentId }: { assignmentId: string }, request) => {
  const teacher = await assignmentTeacher(assignmentId);
  if (wantsStream(request)) return eventStream((send) => watchAssignment(handedIn, teacher, send));
  return Response.json(await lookAtAssignment(handedIn, teacher), { headers: { "cache-control": "no-store" } });
});
