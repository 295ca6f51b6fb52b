import { handler } from "@/lib/access/handler";
import { assignmentStudent } from "@/lib/access/proofs";
import { startAttempt } from "@/lib/commands/start-attempt";
import { announce } from "@/lib/db/notify";
import { startAttemptSchema } from "@/lib/domain/attempt";

export const POST = handler(startAttemptSchema, async (_input, { assignmentId }: { assignmentId: string }) => {
  const student = await assignmentStudent(assignmentId);
  const result = await startAttempt(student, new Date());
  if (result.ok) announce(student.assignmentId);
  return result;
});
