"use server";

import { redirect } from "next/navigation";
import { signInWith } from "@/app/sign-in/sign-in-with";
import { action } from "@/lib/access/action";
import { teacher } from "@/lib/access/proofs";
import { acceptInvitation } from "@/lib/commands/accept-invitation";
import { invitationSchema } from "@/lib/domain/account";
import { teacherSignInSchema } from "@/lib/domain/sign-in";

export const acceptInvitationAction = action(invitationSchema, async ({ secret }) => {
  const accepted = await acceptInvitation(await teacher(), secret, new Date());
  if (!accepted.ok) return accepted;
  redirect(accepted.classId ? `/teach/classes/${accepted.classId}` : "/teach");
});

/** Signs in and stays on the page, which holds the secret of the invitation. */
export const signInHereAction = action(teacherSignInSchema, (input) => signInWith("teacher", input));
