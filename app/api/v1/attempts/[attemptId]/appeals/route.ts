import { handler } from "@/lib/access/handler";
import { attemptStudent } from "@/lib/access/proofs";
import { makeAppeal } from "@/lib/commands/make-appeal";
import { makeAppealSchema } from "@/lib/domain/appeal";

export const POST = handler(makeAppealSchema, async (input, { attemptId }: { attemptId: string }) =>
  makeAppeal(await attemptStudent(attemptId), input, new Date()),
);
