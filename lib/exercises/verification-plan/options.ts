import { CHECKABLE, CHECKABLE_WORDS, CONFIRMATION_WORDS, CONFIRMATIONS, WAY_WORDS, WAYS } from "@/lib/domain/verification";
import type { AskedItem, ItemOptions } from "@/lib/exercises/exercise-kind";
import { gradePlan } from "./grade";
import type { PlanKey } from "./key";
import type { PlanResponse } from "./response";

const NOTHING: PlanResponse = { checkable: null, ways: [], confirmation: null, text: "", log: [] };

/** What may be chosen beside the plan in words, which is free. */
export function planOptions({ key }: AskedItem<Record<string, never>, PlanKey>): ItemOptions<PlanResponse> {
  const earned = (choice: Partial<PlanResponse>) => gradePlan(key, { ...NOTHING, ...choice }).credit;
  return {
    options: [
      ...CHECKABLE.map((one) => ({ part: "Can it be checked", words: CHECKABLE_WORDS[one], credit: earned({ checkable: one }) })),
      ...WAYS.map((one) => ({ part: "Ways to check", words: WAY_WORDS[one], credit: earned({ ways: [one] }) })),
      ...CONFIRMATIONS.map((one) => ({
        part: "What would confirm it",
        words: CONFIRMATION_WORDS[one],
        credit: earned({ confirmation: one }),
      })),
    ],
    guess: null,
    chosen: ({ checkable, ways, confirmation }) => [
      ...(checkable ? [CHECKABLE.indexOf(checkable)] : []),
      ...[...new Set(ways)].map((way) => CHECKABLE.length + WAYS.indexOf(way)),
      ...(confirmation ? [CHECKABLE.length + WAYS.length + CONFIRMATIONS.indexOf(confirmation)] : []),
    ],
  };
}
