// What an operator does from the command line: npm run admin -- COMMAND.
import { asSystem } from "@/lib/access/system";
import { foundSchool } from "@/lib/commands/found-school";
import { makeFirstLink } from "@/lib/commands/make-first-link";
import { makeResetLink } from "@/lib/commands/make-reset-link";
import { emailSchema } from "@/lib/domain/account";
import { type LinkPurpose, linkPath } from "@/lib/domain/one-time-link";
import { schoolNameSchema } from "@/lib/domain/school";
import { env } from "@/lib/env";

const USAGE = `npm run admin -- reset EMAIL              a link by which this teacher sets a new password: once, within an hour
npm run admin -- first-link               a link that makes the first administrator; nothing where there is an account
npm run admin -- add-school NAME EMAIL    a school whose administrator is this teacher`;

const system = asSystem("the operator's command line");
const addressOf = (purpose: LinkPurpose, secret: string) =>
  `${new URL(env().AUTH_URL ?? "http://127.0.0.1:3000").origin}${linkPath(purpose, secret)}`;

/** Prints the answer and returns the exit code: 0 done, 1 refused, 2 asked wrongly. */
async function answer([command, ...words]: readonly string[], now: Date): Promise<number> {
  if (command === "first-link" && words.length === 0) return printFirstLink(now);
  if (command === "reset" && words.length === 1) return printReset(words[0] ?? "", now);
  if (command === "add-school" && words.length === 2) return addSchool(words[0] ?? "", words[1] ?? "", now);
  console.error(USAGE);
  return 2;
}

async function printFirstLink(now: Date): Promise<number> {
  const secret = await makeFirstLink(system, now);
  if (secret) console.log(addressOf("first-administrator", secret));
  return 0;
}

async function printReset(typed: string, now: Date): Promise<number> {
  const email = emailSchema.safeParse(typed);
  const made = email.success ? await makeResetLink(system, email.data, now) : null;
  if (!made?.ok) return refuse("Nobody has an account with this e-mail address.");
  console.log(addressOf("reset-password", made.secret));
  return 0;
}

async function addSchool(typedName: string, typedEmail: string, now: Date): Promise<number> {
  const [name, email] = [schoolNameSchema.safeParse(typedName), emailSchema.safeParse(typedEmail)];
  if (!name.success) return refuse(name.error.issues[0]?.message ?? "That is no name for a school.");
  const founded = email.success ? await foundSchool(system, { name: name.data, email: email.data }, now) : null;
  if (!founded?.ok) return refuse("Nobody has an account with this e-mail address.");
  console.log(`The school is there, and ${typedEmail} is its administrator.`);
  return 0;
}

function refuse(sentence: string): number {
  console.error(sentence);
  return 1;
}

process.exit(await answer(process.argv.slice(2), new Date()));
