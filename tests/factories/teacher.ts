import { randomUUID } from "node:crypto";
import { grantTeacher } from "@/lib/access/grants";
import { registerTeacher } from "@/lib/commands/register-teacher";
import { signInTeacher } from "@/lib/commands/sign-in-teacher";
import type { Teacher } from "@/lib/domain/proof";

/** Every made teacher's password. */
export const PASSWORD = "correct horse battery";

/** A teacher with a personal school, signed in at `now`. */
export async function makeTeacher(now: Date, name = "E. Lindqvist"): Promise<{ teacher: Teacher; userId: string; email: string }> {
  const email = `${randomUUID()}@school.example`;
  const made = await registerTeacher({ email, name, password: PASSWORD }, "open", now);
  if (!made.ok) throw new Error(made.reason);
  const { teacher } = await signInAgain(made.userId, email, now);
  return { teacher, userId: made.userId, email };
}

/** Another session of the same teacher. */
export async function signInAgain(userId: string, email: string, now: Date): Promise<{ teacher: Teacher; sessionId: string }> {
  const signedIn = await signInTeacher({ email, password: PASSWORD, device: "Firefox on Linux" }, now);
  if (!signedIn.ok) throw new Error(signedIn.reason);
  const teacher = grantTeacher({ kind: "teacher", userId, sessionId: signedIn.sessionId });
  if (!teacher) throw new Error("a teacher is none");
  return { teacher, sessionId: signedIn.sessionId };
}
