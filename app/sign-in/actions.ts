"use server";

import { redirect } from "next/navigation";
import { action } from "@/lib/access/action";
import { endCurrentSession } from "@/lib/access/sign-out";
import { teacherSignInSchema } from "@/lib/domain/sign-in";
import { signInWith } from "./sign-in-with";

export const signInAction = action(teacherSignInSchema, async (input) => {
  const answer = await signInWith("teacher", input);
  if (answer.ok) redirect("/teach");
  return answer;
});

/** Signs a teacher out on this browser. */
export async function signOutAction(): Promise<void> {
  await endCurrentSession();
  redirect("/sign-in");
}
