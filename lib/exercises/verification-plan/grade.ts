import { type Credit, creditOfParts } from "@/lib/domain/credit";
import { f1 } from "@/lib/exercises/overlap";
import type { PlanKey } from "./key";
import type { PlanResponse } from "./response";

/**
 * The choices are marked at once: whether it can be checked, the ways (F1), what would confirm it. The plan in words waits for the
 * teacher; left empty, it earns nothing and nobody waits.
 */
export function gradePlan(key: PlanKey, response: PlanResponse): Credit {
  const { checkable, ways, confirmation, text } = response;
  const { weights } = key;
  const waits = text !== "" && weights.plan > 0;
  const credit = creditOfParts([
    { part: "Can it be checked", credit: checkable !== null && key.checkable.includes(checkable) ? 1 : 0, weight: weights.checkable },
    { part: "Ways to check", credit: ways.length === 0 ? 0 : f1(new Set(key.ways), new Set(ways)), weight: weights.ways },
    {
      part: "What would confirm it",
      credit: confirmation !== null && key.confirmations.includes(confirmation) ? 1 : 0,
      weight: weights.confirmation,
    },
    { part: "The plan in words", credit: 0, weight: weights.plan, ...(waits && { waits }) },
  ]);
  return waits ? { ...credit, rule: "waits" } : credit;
}

/** What the choices earned and what the plan’s level earns of its weight, together; a share from 0 to 1. */
export function planCredit(machine: Credit, level: number, weights: PlanKey["weights"]): number {
  const all = Object.values(weights).reduce((sum, one) => sum + one, 0);
  return Math.min(1, machine.credit + (all > 0 ? (level * weights.plan) / all : 0));
}
