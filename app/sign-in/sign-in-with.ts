import "server-only";
import { AuthError, CredentialsSignin } from "next-auth";
import { forgetLeft } from "@/lib/access/left";
import { currentPerson } from "@/lib/access/proofs";
import { endSession } from "@/lib/db/sign-in-sessions";
import { signIn } from "./providers";

/** How a sign-in from one of our pages ends; `unavailable`: the database is away. */
export type SignInAnswer =
  | { ok: true }
  | { ok: false; reason: "wrong" }
  | { ok: false; reason: "unavailable" }
  | { ok: false; reason: "wait"; seconds: number };

type Credentials = { email: string; password: string } | { card: string } | { code: string; studentId: string; pin: string };

/** Signs somebody in with what they sent; who was signed in on this browser before is signed out. For actions and route handlers. */
export async function signInWith(provider: "teacher" | "student", credentials: Credentials): Promise<SignInAnswer> {
  try {
    const before = await currentPerson().catch(() => null);
    await signIn(provider, { ...credentials, redirect: false });
    if (before) await endSession(before.sessionId);
    await forgetLeft();
    return { ok: true };
  } catch (error) {
    if (error instanceof CredentialsSignin) return refusal(error.code);
    if (error instanceof AuthError) return { ok: false, reason: "unavailable" };
    throw error;
  }
}

/** next-auth carries a refusal as text: "wrong", or "wait:30". */
function refusal(code: string): SignInAnswer {
  const [reason, seconds] = code.split(":");
  return reason === "wait" ? { ok: false, reason, seconds: Number(seconds) } : { ok: false, reason: "wrong" };
}
