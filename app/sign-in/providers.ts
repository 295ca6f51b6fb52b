import "server-only";
import NextAuth, { CredentialsSignin } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { authConfig } from "@/lib/access/auth";
import { deviceName, deviceToken } from "@/lib/access/device";
import { signInStudent } from "@/lib/commands/sign-in-student";
import { signInTeacher } from "@/lib/commands/sign-in-teacher";
import { type SignInResult, studentSignInSchema, teacherSignInSchema } from "@/lib/domain/sign-in";

/** A sign-in that was refused; `code` is the refusal's reason, and for `wait` the seconds: "wait:30". */
class Refused extends CredentialsSignin {
  constructor(reason: string) {
    super();
    this.code = reason;
  }
}

function admitted(result: SignInResult) {
  if (result.ok) return { id: result.sessionId, sessionId: result.sessionId };
  throw new Refused(result.reason === "wait" ? `wait:${result.seconds}` : result.reason);
}

const WRONG: SignInResult = { ok: false, reason: "wrong" };

const teacher = Credentials({
  id: "teacher",
  credentials: { email: {}, password: {} },
  authorize: async (input) => {
    const parsed = teacherSignInSchema.safeParse(input);
    return admitted(parsed.success ? await signInTeacher({ ...parsed.data, device: await deviceName() }, new Date()) : WRONG);
  },
});

const student = Credentials({
  id: "student",
  credentials: { code: {}, studentId: {}, pin: {}, card: {} },
  authorize: async (input) => {
    const parsed = studentSignInSchema.safeParse(input);
    return admitted(parsed.success ? await signInStudent({ ...parsed.data, deviceToken: await deviceToken() }, new Date()) : WRONG);
  },
});

export const { handlers, signIn } = NextAuth({ ...authConfig, providers: [teacher, student] });
