import { z } from "zod";
import { LONGEST_PASSWORD } from "./account";
import { parseJoinCode } from "./join-code";

/** What a teacher signs in with. Any text passes as an e-mail: one that is none is as wrong as an unknown one. */
export const teacherSignInSchema = z.object({
  email: z.string().trim().toLowerCase().min(1, "Write your e-mail address.").max(1000),
  password: z.string().min(1, "Write your password.").max(LONGEST_PASSWORD),
});
export type TeacherSignIn = z.infer<typeof teacherSignInSchema>;

const pinSchema = z
  .string()
  .max(40)
  .transform((typed) => typed.normalize("NFKC").replace(/\s/g, ""))
  .pipe(z.string().regex(/^\d{6}$/, "A PIN has six digits."));

const codeSchema = z
  .string()
  .max(100)
  .transform((typed) => parseJoinCode(typed) ?? "");

/** What a student signs in with: a card, or the class's code, the own name in its list and the PIN. */
export const studentSignInSchema = z.union([
  z.object({ card: z.string().min(20).max(100) }),
  z.object({ code: codeSchema, studentId: z.uuid(), pin: pinSchema }),
]);
export type StudentSignIn = z.infer<typeof studentSignInSchema>;

/** How a sign-in ends. Whatever was wrong is one answer; `wait`: refused unchecked, for so many seconds. */
export type SignInResult =
  | { ok: true; sessionId: string }
  | { ok: false; reason: "wrong" }
  | { ok: false; reason: "wait"; seconds: number };
