import type { Accepted } from "@/lib/domain/answer-key";
import type { Credit } from "@/lib/domain/credit";
import { type ClaimClass, classesOnOffer, classOf, type Label } from "@/lib/domain/label";
import type { AcceptedClass, MarkingOptions } from "@/lib/exercises/exercise-kind";
import type { SortTheClaimsKey } from "./key";
import type { SortTheClaimsResponse } from "./response";

/** The class that the key's label has in an assignment with these options: with judgement off, a judgement counts as reported fact. */
export function offeredClass(key: SortTheClaimsKey, { judgement }: MarkingOptions): ClaimClass {
  const own = classOf(key.label);
  return own === "judgement" && !judgement ? "reported-fact" : own;
}

/** The class that an accepted entry earns its credit for. An entry that names one axis has the key label's other axis. */
const acceptedClass = (entry: Accepted, label: Label): ClaimClass =>
  "class" in entry ? entry.class : classOf({ voucher: entry.voucher ?? label.voucher, certainty: entry.certainty ?? label.certainty });

/** The classes on offer, other than the key's own, that earn credit: the best of each, the largest first. */
export function acceptedClasses(key: SortTheClaimsKey, options: MarkingOptions): AcceptedClass[] {
  const best = new Map<ClaimClass, number>();
  for (const entry of key.accepted) {
    const name = acceptedClass(entry, key.label);
    if (name !== offeredClass(key, options)) best.set(name, Math.max(best.get(name) ?? 0, entry.credit));
  }
  return classesOnOffer(options.judgement)
    .map((name) => ({ class: name, credit: best.get(name) ?? 0 }))
    .filter(({ credit }) => credit > 0)
    .sort((a, b) => b.credit - a.credit);
}

/**
 * The credit of a class answer: the best among the key's entries of that class; the key's own label counts 1. With judgement
 * off, reported fact earns everything where the key says judgement, and judgement, which is not on offer, earns nothing.
 */
export function gradeClaim(key: SortTheClaimsKey, response: SortTheClaimsResponse, options: MarkingOptions): Credit {
  if (response.class === offeredClass(key, options))
    return { credit: 1, rule: response.class === classOf(key.label) ? "key" : "judgement-off" };
  const accepted = acceptedClasses(key, options).find((entry) => entry.class === response.class);
  return accepted ? { credit: accepted.credit, rule: "accepted" } : { credit: 0, rule: "none" };
}
