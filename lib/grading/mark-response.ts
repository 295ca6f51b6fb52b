import type { Credit } from "@/lib/domain/credit";
import { textAt } from "@/lib/domain/json-parts";
import { surenessOf } from "@/lib/domain/sureness";
import { mayCountSureness } from "@/lib/exercises/exercise-kind";
import { exerciseKind } from "@/lib/exercises/registry";
import { certaintyShare } from "./certainty-marks";
import { pointsOf } from "./grade-attempt";

/** An item by its key. `weight` in thousandths of a point; `countsSureness`: its exercise marks how sure a student is too. */
export type KeyedItem = { readonly kind: string; readonly key: unknown; readonly weight: number; readonly countsSureness: boolean };

/**
 * The mark of a response: what it earns in thousandths of a point, below nothing where certainty counts, and how. Whoever does not say
 * how sure they are is guessing. Throws where the kind can't read the response.
 */
export function markResponse(
  { kind: name, key, weight, countsSureness }: KeyedItem,
  response: unknown,
  judgement: boolean,
): { points: number; breakdown: Credit } {
  const kind = exerciseKind(name);
  const credit = kind.grade(key, response, { judgement });
  if (!countsSureness || !mayCountSureness(kind)) return { points: pointsOf(credit.credit, weight), breakdown: credit };
  const sure = surenessOf(textAt(response, "sure")) ?? "guessing";
  return { points: pointsOf(certaintyShare(credit.credit, sure), weight), breakdown: { ...credit, sure } };
}
