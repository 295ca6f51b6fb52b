"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { action } from "@/lib/access/action";
import { teacher } from "@/lib/access/proofs";
import { endCurrentSession } from "@/lib/access/sign-out";
import { changePassword } from "@/lib/commands/change-password";
import { closeAccount } from "@/lib/commands/close-account";
import { endOwnSession, renameAccount } from "@/lib/db/users";
import { changePasswordSchema, closeAccountSchema, endSessionSchema, renameAccountSchema } from "@/lib/domain/account";

export const renameAccountAction = action(renameAccountSchema, async ({ name }): Promise<{ ok: true }> => {
  await renameAccount(await teacher(), name);
  revalidatePath("/teach", "layout");
  return { ok: true };
});

export const changePasswordAction = action(changePasswordSchema, async (input) => {
  const changed = await changePassword(await teacher(), input, new Date());
  revalidatePath("/teach/account");
  return changed;
});

export const closeAccountAction = action(closeAccountSchema, async ({ password }) => {
  const closed = await closeAccount(await teacher(), password, new Date());
  if (!closed.ok) return closed;
  await endCurrentSession();
  redirect("/");
});

/** Ends another session of the teacher; one that is gone already is as well. */
export async function endSessionAction(form: FormData): Promise<void> {
  const who = await teacher();
  const parsed = endSessionSchema.safeParse({ sessionId: form.get("sessionId") });
  if (parsed.success) await endOwnSession(who, parsed.data.sessionId);
  revalidatePath("/teach/account");
}
