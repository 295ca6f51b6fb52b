import { handler } from "@/lib/access/handler";
import { attemptStudent } from "@/lib/access/proofs";
import { submitAttempt } from "@/lib/commands/submit-attempt";
import { operationsSchema } from "@/lib/domain/operation";

export const POST = handler(operationsSchema, async (input, { attemptId }: { attemptId: string }) =>
  submitAttempt(await attemptStudent(attemptId), input, new Date()),
);
