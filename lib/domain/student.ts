import { z } from "zod";

/** Names taken in at once. */
export const NAMES_AT_ONCE = 200;
/** Longest name, in characters (code points). */
export const LONGEST_NAME = 300;
/** Digits of a PIN. */
export const PIN_LENGTH = 6;

// characters that would turn the line they stand in around, and those that no database or screen can show
const UNWANTED = /[\p{Cc}\p{Surrogate}\u202A-\u202E\u2066-\u2069]/gu;
const SEEN = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** A name as it is kept: NFC, one space between words, nothing unseen; "" where nothing is left. */
export function cleanName(typed: string): string {
  const name = typed.replace(/\s/gu, " ").replace(UNWANTED, "").replace(/ +/g, " ").trim().normalize("NFC");
  return SEEN.test(name) ? name : "";
}

/** The names in a pasted list, one a line, in its order; empty lines are dropped, equal names stay. */
export const namesIn = (pasted: string): string[] =>
  pasted
    .split(/\r\n|[\n\r\u0085\u2028\u2029]/u)
    .map(cleanName)
    .filter((name) => name !== "");

const fits = (name: string) => [...name].length <= LONGEST_NAME;

export const studentNameSchema = z
  .string()
  .max(4 * LONGEST_NAME)
  .transform(cleanName)
  .refine((name) => name !== "", "Write a name.")
  .refine(fits, `A name has at most ${LONGEST_NAME} characters.`);

/** A pasted list of 1 to 200 names. */
export const rosterPasteSchema = z
  .string()
  .max(NAMES_AT_ONCE * 4 * LONGEST_NAME)
  .transform(namesIn)
  .superRefine((names, context) => {
    const refuse = (message: string) => context.addIssue({ code: "custom", message });
    if (names.length === 0) refuse("Write or paste at least one name.");
    if (names.length > NAMES_AT_ONCE) refuse(`${names.length} names: add at most ${NAMES_AT_ONCE} at once.`);
    const long = names.findIndex((name) => !fits(name));
    if (long >= 0) refuse(`Name ${long + 1} has more than ${LONGEST_NAME} characters.`);
  });
