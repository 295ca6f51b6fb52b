"use server";

import { redirect } from "next/navigation";
import { signInWith } from "@/app/sign-in/sign-in-with";
import { action } from "@/lib/access/action";
import { registerFirstAdministrator } from "@/lib/commands/register-first-administrator";
import { registerTeacher } from "@/lib/commands/register-teacher";
import { registerSchema } from "@/lib/domain/account";
import { firstAdministratorSchema } from "@/lib/domain/school";
import { env } from "@/lib/env";

export const registerAction = action(registerSchema, async (input) => {
  const made = await registerTeacher(input, env().REGISTRATION, new Date());
  return made.ok ? enter(input) : made;
});

export const registerFirstAction = action(firstAdministratorSchema, async (input) => {
  const made = await registerFirstAdministrator(input, new Date());
  return made.ok ? enter(input) : made;
});

/** Who made an account is signed in with it; should that fail, the sign-in page says why. */
async function enter({ email, password }: { email: string; password: string }): Promise<never> {
  const answer = await signInWith("teacher", { email, password });
  redirect(answer.ok ? "/teach" : "/sign-in");
}
