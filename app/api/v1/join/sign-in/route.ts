import { signInWith } from "@/app/sign-in/sign-in-with";
import { keepDeviceToken } from "@/lib/access/device";
import { handler } from "@/lib/access/handler";
import type { JoinAnswer } from "@/lib/domain/joining";
import { studentSignInSchema } from "@/lib/domain/sign-in";

export const POST = handler(studentSignInSchema, async (input): Promise<JoinAnswer> => {
  await keepDeviceToken();
  const answer = await signInWith("student", input);
  // the wrapper answers 503
  if (!answer.ok && answer.reason === "unavailable") throw new Error("the database is away");
  return answer;
});
