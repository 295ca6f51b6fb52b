import { z } from "zod";
import { cleanName, LONGEST_NAME } from "./student";

/** Fewest characters of a teacher's password. Length is the whole rule: others make passwords worse. */
const SHORTEST_PASSWORD = 10;
export const LONGEST_PASSWORD = 200;
const LONGEST_EMAIL = 254;

const secret = z.string().max(100);

export const personNameSchema = z
  .string()
  .max(4 * LONGEST_NAME)
  .transform(cleanName)
  .refine((name) => name !== "", "Write your name.")
  .refine((name) => [...name].length <= LONGEST_NAME, `A name has at most ${LONGEST_NAME} characters.`);

/** An e-mail address as it is kept: lower case, no spaces around it. */
export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(LONGEST_EMAIL, "That is too long for an e-mail address.")
  .pipe(z.email("Write an e-mail address, like name@school.example."));

/** A password that somebody chooses. */
export const newPasswordSchema = z
  .string()
  .min(SHORTEST_PASSWORD, `Use at least ${SHORTEST_PASSWORD} characters.`)
  .max(LONGEST_PASSWORD, `Use at most ${LONGEST_PASSWORD} characters.`);

/** A password that somebody has chosen before. */
const knownPasswordSchema = z.string().min(1, "Write your password.").max(LONGEST_PASSWORD, "That is not your password.");

// what the pages of an account send

const newAccount = { name: personNameSchema, email: emailSchema, password: newPasswordSchema };
export const registerSchema = z.object({ ...newAccount, secret: secret.optional() });
export type Register = z.infer<typeof registerSchema>;
export const renameAccountSchema = z.object({ name: personNameSchema });
export const changePasswordSchema = z.object({ current: knownPasswordSchema, next: newPasswordSchema });
export const closeAccountSchema = z.object({ password: knownPasswordSchema });
export const endSessionSchema = z.object({ sessionId: z.uuid() });
export const askForResetSchema = z.object({ email: emailSchema });
export const resetPasswordSchema = z.object({ secret, password: newPasswordSchema });
export const invitationSchema = z.object({ secret });
