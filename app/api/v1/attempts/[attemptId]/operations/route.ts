import { handler } from "@/lib/access/handler";
import { attemptStudent } from "@/lib/access/proofs";
import { saveOperations } from "@/lib/commands/save-operations";
import { announce } from "@/lib/db/notify";
import { operationsSchema } from "@/lib/domain/operation";

export const POST = handler(operationsSchema, async (input, { attemptId }: { attemptId: string }) => {
  const student = await attemptStudent(attemptId);
  const result = await saveOperations(student, input, new Date());
  if (result.ok) announce(student.assignmentId);
  return result;
});
