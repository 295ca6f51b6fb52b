import { handler } from "@/lib/access/handler";
import { assignmentStudent } from "@/lib/access/proofs";
import { startAttempt } from "@/lib/commands/start-attempt";
import { startAttemptSchema } from "@/lib/domain/attempt";

export const POST = handler(startAttemptSchema, async (_input, { assignmentId }: { assignmentId: string }) =>
  startAttempt(await assignmentStudent(assignmentId), new Date()),
);
