import "server-only";
import { env } from "@/lib/env";

/** Whether this installation sends mail. */
export const sendsMail = (): boolean => env().SMTP_URL !== undefined;

/** Sends a mail in plain text. Throws without SMTP_URL, or where the mail server refuses. */
export async function sendMail(mail: { to: string; subject: string; text: string }): Promise<void> {
  const { SMTP_URL, MAIL_FROM, AUTH_URL } = env();
  if (!SMTP_URL) throw new Error("there is no SMTP_URL");
  const { createTransport } = await import("nodemailer");
  const host = AUTH_URL ? new URL(AUTH_URL).hostname : "localhost";
  await createTransport(SMTP_URL).sendMail({ from: MAIL_FROM ?? `Sourcework <no-reply@${host}>`, ...mail });
}
