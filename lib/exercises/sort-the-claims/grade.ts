import type { Accepted, LabelledKey } from "@/lib/domain/answer-key";
import { type Credit, creditOfParts } from "@/lib/domain/credit";
import { type ClaimClass, classesOnOffer, classOf, type Label } from "@/lib/domain/label";
import { areNear } from "@/lib/domain/source-terms";
import type { AcceptedClass, MarkingOptions } from "@/lib/exercises/exercise-kind";
import type { AxesAnswer, SortTheClaimsResponse } from "./response";

/** The class that the key's label has in an assignment with these options: with judgement off, a judgement counts as reported fact. */
export function offeredClass(key: LabelledKey, { judgement }: MarkingOptions): ClaimClass {
  const own = classOf(key.label);
  return own === "judgement" && !judgement ? "reported-fact" : own;
}

/** The class that an accepted entry earns its credit for. An entry that names one axis has the key label's other axis. */
const acceptedClass = (entry: Accepted, label: Label): ClaimClass =>
  "class" in entry ? entry.class : classOf({ voucher: entry.voucher ?? label.voucher, certainty: entry.certainty ?? label.certainty });

/** The classes on offer, other than the key's own, that earn credit: the best of each, the largest first. */
export function acceptedClasses(key: LabelledKey, options: MarkingOptions): AcceptedClass[] {
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
export function gradeClaim(key: LabelledKey, response: SortTheClaimsResponse, options: MarkingOptions): Credit {
  if (!("class" in response)) return gradeAxes(key, response);
  if (response.class === offeredClass(key, options))
    return { credit: 1, rule: response.class === classOf(key.label) ? "key" : "judgement-off" };
  const accepted = acceptedClasses(key, options).find((entry) => entry.class === response.class);
  return accepted ? { credit: accepted.credit, rule: "accepted" } : { credit: 0, rule: "none" };
}

/** Who vouches and how certain it is are worth the same; a near kind of source is half right. */
const AXIS = 0.5;
const NEAR = 0.5;

/** The class of an answer on both axes: what is not said is as the reporter's own flat sentence. */
export const classOfAxes = ({ voucher, certainty }: AxesAnswer): ClaimClass =>
  classOf({ voucher: voucher ?? "own-voice", certainty: certainty ?? "asserted" });

/** The best over the key's entries of credit × (½ voucher, a near one ¼, + ½ certainty); an entry that names a class takes that class whole. */
function gradeAxes({ label, accepted }: LabelledKey, answer: AxesAnswer): Credit {
  const own = partsOf(label, answer);
  let best: Credit = own;
  for (const entry of accepted) {
    if ("class" in entry) {
      if (classOfAxes(answer) === entry.class && entry.credit > best.credit) best = { credit: entry.credit, rule: "accepted" };
      continue;
    }
    const other = partsOf({ voucher: entry.voucher ?? label.voucher, certainty: entry.certainty ?? label.certainty }, answer);
    if (other.credit * entry.credit > best.credit) best = { credit: other.credit * entry.credit, rule: "accepted" };
  }
  return best;
}

function partsOf(label: Label, { voucher, certainty }: AxesAnswer): Credit {
  const near = voucher !== null && areNear(voucher, label.voucher);
  return creditOfParts([
    { part: "Who vouches for it", credit: voucher === label.voucher ? 1 : near ? NEAR : 0, weight: AXIS },
    { part: "How it is put", credit: certainty === label.certainty ? 1 : 0, weight: AXIS },
  ]);
}
