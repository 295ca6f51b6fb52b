import { handler } from "@/lib/access/handler";
import { attemptStudent } from "@/lib/access/proofs";
import { saveOperations } from "@/lib/commands/save-operations";
import { operationsSchema } from "@/lib/domain/operation";

export const POST = handler(operationsSchema, async (input, { attemptId }: { attemptId: string }) =>
  saveOperations(await attemptStudent(attemptId), input, new Date()),
);
