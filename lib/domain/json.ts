import { z } from "zod";

/** An object that holds nothing but JSON, as kinds of exercises keep their parts: settings, content, keys and responses. */
export const jsonObjectSchema = z.record(z.string(), z.json());
export type JsonObject = z.infer<typeof jsonObjectSchema>;

/** True where the database can keep every text in the value: JSON may hold the character 0 and halves of characters, `jsonb` may not. */
export function isStorable(value: unknown): boolean {
  if (typeof value === "string") return !value.includes("\0") && !/\p{Cs}/u.test(value);
  if (typeof value !== "object" || value === null) return true;
  return Object.entries(value).every(([name, part]) => isStorable(name) && isStorable(part));
}

/** As jsonObjectSchema, of what the database can keep. */
export const storableObjectSchema = jsonObjectSchema.refine(isStorable, "a character that can’t be kept");
