import "server-only";
import { endSession } from "@/lib/db/sign-in-sessions";
import { signOut } from "./auth";
import { currentPerson } from "./proofs";

/** Ends the session that this request came with, in the database and in the browser. For actions and route handlers. */
export async function endCurrentSession(): Promise<void> {
  const person = await currentPerson();
  if (person) await endSession(person.sessionId);
  await signOut({ redirect: false });
}
