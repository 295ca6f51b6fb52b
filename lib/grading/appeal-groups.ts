import type { AppealGroup, OpenAppeal } from "@/lib/domain/appeal";
import type { ClaimClass } from "@/lib/domain/label";
import { exerciseKind } from "@/lib/exercises/registry";

type Appealed = OpenAppeal & { readonly itemId: string; readonly kind: string; readonly response: unknown };

/** Open appeals by claim and by the label that their students gave it, the largest group first; of two alike, the earlier claim. */
export function appealGroups(
  appeals: readonly Appealed[],
  claims: readonly { readonly itemId: string; readonly number: number }[],
): AppealGroup[] {
  const groups = new Map<string, { itemId: string; number: number; chosen: ClaimClass | null; appeals: OpenAppeal[] }>();
  for (const { itemId, kind, response, ...appeal } of appeals) {
    const claim = claims.find((one) => one.itemId === itemId);
    if (!claim) continue;
    const chosen = response === null ? null : (exerciseKind(kind).classes?.ofResponse(response) ?? null);
    const key = `${itemId} ${chosen}`;
    const group = groups.get(key) ?? { itemId, number: claim.number, chosen, appeals: [] };
    groups.set(key, group);
    group.appeals.push(appeal);
  }
  return [...groups.values()].sort((a, b) => b.appeals.length - a.appeals.length || a.number - b.number);
}
