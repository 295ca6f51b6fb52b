import type { AppealGroup, OpenAppeal } from "@/lib/domain/appeal";
import { exerciseKind } from "@/lib/exercises/registry";

type Appealed = OpenAppeal & { readonly itemId: string; readonly kind: string; readonly response: unknown };

/**
 * Open appeals by item and by what their students answered, the largest group first; of two alike, the earlier item. `inWords` says a
 * response that is no label.
 */
export function appealGroups(
  appeals: readonly Appealed[],
  claims: readonly { readonly itemId: string; readonly number: number }[],
  inWords: (itemId: string, response: unknown) => string = () => "",
): AppealGroup[] {
  const groups = new Map<string, AppealGroup & { appeals: OpenAppeal[] }>();
  for (const { itemId, kind, response, ...appeal } of appeals) {
    const claim = claims.find((one) => one.itemId === itemId);
    if (!claim) continue;
    const { classes } = exerciseKind(kind);
    const chosen = response === null ? null : (classes?.ofResponse(response) ?? null);
    const words = response === null || classes ? "" : inWords(itemId, response);
    const key = JSON.stringify([itemId, chosen, words]);
    const group = groups.get(key) ?? { itemId, number: claim.number, chosen, words, appeals: [] };
    groups.set(key, group);
    group.appeals.push(appeal);
  }
  return [...groups.values()].sort((a, b) => b.appeals.length - a.appeals.length || a.number - b.number);
}
