import type { DraftClaim, DraftFacts } from "@/lib/domain/lesson-draft";

export type ClaimRevision = { readonly id: string; readonly revision: number };

/** Which revisions a draft has: of what it says around its claims, and of each claim. */
export type DraftRevisions = { readonly revision: number; readonly claims: readonly ClaimRevision[] };

/** All that others may have changed. */
export type DraftContents = { readonly revision: number; readonly facts: DraftFacts; readonly claims: readonly DraftClaim[] };

/** Reads what the server holds of a draft; null where it does not answer, "gone" where there is no such draft any more. Never rejects. */
export type DraftReader = {
  readonly revisions: () => Promise<DraftRevisions | "gone" | null>;
  readonly contents: () => Promise<DraftContents | null>;
};

const NOT_FOUND = 404;

export function readerOf(draftId: string): DraftReader {
  const read = async (what: "revisions" | "contents") => {
    try {
      const response = await fetch(`/teach/drafts/${draftId}/${what}`);
      if (response.status === NOT_FOUND) return "gone";
      return response.ok ? await response.json() : null;
    } catch {
      // the network: the next look may find it
      return null;
    }
  };
  return {
    revisions: () => read("revisions"),
    contents: async () => {
      const contents = await read("contents");
      return contents === "gone" ? null : contents;
    },
  };
}
