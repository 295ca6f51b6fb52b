import { z } from "zod";
import { acceptedSchema, labelSchema } from "@/lib/domain/answer-key";
import type { AcceptedClass } from "@/lib/exercises/exercise-kind";

const MOST_ACCEPTED = 20;

/** What a key says of one claim: the label, on both axes, and the others that are accepted, in any order. */
export const sortTheClaimsKeySchema = z.strictObject({ label: labelSchema, accepted: z.array(acceptedSchema).max(MOST_ACCEPTED) });
export type SortTheClaimsKey = z.infer<typeof sortTheClaimsKeySchema>;

/** The key with this class accepted, in the place of an entry of the same class; null where it holds no more. */
export function acceptingClass(key: SortTheClaimsKey, { class: name, credit }: AcceptedClass): SortTheClaimsKey | null {
  const others = key.accepted.filter((entry) => !("class" in entry && entry.class === name));
  return others.length < MOST_ACCEPTED ? { ...key, accepted: [...others, { class: name, credit }] } : null;
}
