import { grantTeacher } from "@/lib/access/grants";
import { handler } from "@/lib/access/handler";
import { currentPerson } from "@/lib/access/proofs";
import { digest } from "@/lib/commands/secrets";
import { findInvitation } from "@/lib/db/one-time-links";
import { getAccount } from "@/lib/db/users";
import { invitationSchema } from "@/lib/domain/account";
import { env } from "@/lib/env";

/** Tells whoever holds the secret what it invites to. Posted, so that it stands in no address. */
export const POST = handler(invitationSchema, async ({ secret }) => {
  const found = await findInvitation(digest(secret), new Date());
  if (!found) return { ok: false, reason: "no-invitation" };
  const person = await currentPerson();
  const teacher = person && grantTeacher(person);
  const signedInAs = teacher ? (await getAccount(teacher)).name : null;
  return { ok: true, invitation: { ...found, signedInAs, mayRegister: env().REGISTRATION !== "closed" } };
});
