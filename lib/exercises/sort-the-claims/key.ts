import type { LabelledKey } from "@/lib/domain/answer-key";
import { MOST_ACCEPTED } from "@/lib/domain/key-limits";
import type { AcceptedClass } from "@/lib/exercises/exercise-kind";

/** The key with this class accepted, in the place of an entry of the same class; null where it holds no more. */
export function acceptingClass(key: LabelledKey, { class: name, credit }: AcceptedClass): LabelledKey | null {
  const others = key.accepted.filter((entry) => !("class" in entry && entry.class === name));
  return others.length < MOST_ACCEPTED ? { ...key, accepted: [...others, { class: name, credit }] } : null;
}
