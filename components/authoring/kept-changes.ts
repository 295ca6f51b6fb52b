import type { OwnChange, OwnChanges } from "@/lib/domain/draft-merging";
import type { DraftFacts } from "@/lib/domain/lesson-draft";

/** What this window has not been able to send yet. */
export type KeptChanges = { readonly own: OwnChanges; readonly facts: { readonly facts: DraftFacts; readonly seen: number } | null };

/** Keeps unsent changes in this window, through a reload and an error of the server. */
export type ChangeKeeper = { readonly read: () => KeptChanges | null; readonly write: (kept: KeptChanges) => void };

/**
 * The keeper of a draft in the session storage of this window. It holds only what this program wrote there itself; what does not
 * read as such, or can't be stored, counts as nothing.
 */
export function keeperOf(draftId: string): ChangeKeeper {
  const name = `draft:${draftId}`;
  return {
    read: () => {
      try {
        const stored: { own: [string, OwnChange][]; facts: KeptChanges["facts"] } | null = JSON.parse(
          window.sessionStorage.getItem(name) ?? "null",
        );
        return stored && { own: new Map(stored.own), facts: stored.facts };
      } catch {
        return null;
      }
    },
    write: ({ own, facts }) => {
      try {
        if (own.size === 0 && facts === null) window.sessionStorage.removeItem(name);
        else window.sessionStorage.setItem(name, JSON.stringify({ own: [...own], facts }));
      } catch {
        // storage is full or switched off: the changes stand in the page still
      }
    },
  };
}
