import { z } from "zod";

const envSchema = z.object({
  DATABASE_URL: z.string().min(1),
  /** the database itself, where DATABASE_URL leads through a pooler */
  DIRECT_URL: z.string().optional(),
  AUTH_URL: z.url().optional(),
  REGISTRATION: z.enum(["open", "invite", "closed"]).default("invite"),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().optional(),
  JOBS: z.enum(["on", "off"]).default("on"),
});

/** The settings of this process. Parsed on use, so that a build needs none. Throws naming the setting that is wrong. */
export const env = () => envSchema.parse(process.env);
