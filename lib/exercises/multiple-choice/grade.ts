import type { Credit } from "@/lib/domain/credit";
import type { MultipleChoiceKey } from "./key";
import type { MultipleChoiceResponse } from "./response";

/**
 * The credit of a choice. Of one right answer: everything or nothing. Of several: right ones chosen less wrong ones chosen, over all
 * right ones, and never below 0, so that choosing everything earns no more than it knows.
 */
export function gradeChoice({ right }: MultipleChoiceKey, { chosen }: MultipleChoiceResponse): Credit {
  const hits = chosen.filter((index) => right.includes(index)).length;
  const misses = chosen.length - hits;
  const credit = Math.max(0, (hits - misses) / right.length);
  if (credit === 1) return { credit, rule: "key" };
  if (hits === 0) return { credit: 0, rule: "none" };
  const parts = [
    { part: "Right answers chosen", credit: hits / right.length, weight: 1 },
    { part: "Wrong answers chosen", credit: -Math.min(hits, misses) / right.length, weight: 1 },
  ];
  return { credit, rule: "parts", parts: parts.filter((one) => one.credit !== 0) };
}
