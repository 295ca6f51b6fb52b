"use server";

import { after } from "next/server";
import { action } from "@/lib/access/action";
import { sendMail, sendsMail } from "@/lib/access/mail";
import { siteAddress } from "@/lib/access/site-address";
import { askForResetLink } from "@/lib/commands/ask-for-reset-link";
import { resetPassword } from "@/lib/commands/reset-password";
import { askForResetSchema, resetPasswordSchema } from "@/lib/domain/account";
import { linkPath } from "@/lib/domain/one-time-link";
import { log } from "@/lib/log";

export const resetPasswordAction = action(resetPasswordSchema, (input) => resetPassword(input, new Date()));

/** Answers the same, as fast, whether there is such an account or not: all work is done after the answer. */
export const askForResetAction = action(askForResetSchema, async ({ email }): Promise<{ ok: true }> => {
  const address = await siteAddress();
  after(() =>
    mailLink(email, address).catch((error) => log("mail-error", { level: "error", name: error instanceof Error ? error.name : "unknown" })),
  );
  return { ok: true };
});

async function mailLink(to: string, address: string): Promise<void> {
  const secret = sendsMail() ? await askForResetLink(to, new Date()) : null;
  if (!secret) return;
  const text = [
    "Somebody, you we hope, asked for a new password for Sourcework.",
    `Choose it here: ${address}${linkPath("reset-password", secret)}`,
    "The link works once, for one hour. If it was not you, do nothing: your password stays as it is.",
  ].join("\n\n");
  await sendMail({ to, subject: "A new password for Sourcework", text });
}
