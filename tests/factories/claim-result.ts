import type { ClaimClass } from "@/lib/domain/label";
import type { ClaimResult } from "@/lib/domain/results";

const NONE = { "reported-fact": 0, attribution: 0, speculation: 0, judgement: 0 };

/** What a class did with a claim, by how many chose each label. Full credit have those who chose the key’s. */
export function makeClaimResult(
  number: number,
  keyClass: ClaimClass | null,
  { chosen = {}, blank = 0, ...more }: Partial<Omit<ClaimResult, "chosen">> & { chosen?: Partial<ClaimResult["chosen"]> } = {},
): ClaimResult {
  const all = { ...NONE, ...chosen };
  return {
    number,
    position: number - 1,
    itemId: `item-${number}`,
    exercise: 0,
    ranges: [[0, 1]],
    question: "",
    keyClass,
    keyWords: "",
    evidence: [],
    explanation: "",
    skill: null,
    answers: blank + Object.values(all).reduce((sum, count) => sum + count, 0),
    full: keyClass === null ? 0 : all[keyClass],
    blank,
    chosen: all,
    ...more,
  };
}
