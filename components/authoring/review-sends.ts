import type { ChangeClaims, DraftClaim, DraftFacts, PublishDraft } from "@/lib/domain/lesson-draft";

// What the page's actions answer, as the review screen reads it.

type Invalid = { readonly ok: false; readonly reason: "invalid"; readonly fields: Readonly<Record<string, string>> };

export type ClaimsAnswer =
  | { readonly ok: true; readonly revisions: readonly { readonly id: string; readonly revision: number }[] }
  | { readonly ok: false; readonly reason: "changed-meanwhile"; readonly claims: readonly DraftClaim[] }
  | { readonly ok: false; readonly reason: "overlap" | "outside-block" | "too-many" | "cuts-fixed" | "gone" }
  | Invalid;

export type FactsAnswer =
  | { readonly ok: true; readonly revision: number }
  | { readonly ok: false; readonly reason: "changed-meanwhile"; readonly facts: DraftFacts & { readonly revision: number } }
  | { readonly ok: false; readonly reason: "cuts-fixed" | "gone" }
  | Invalid;

export type PublishAnswer =
  | { readonly ok: true; readonly lessonId: string; readonly made: string }
  | { readonly ok: false; readonly reason: "unreviewed" | "faulty-items"; readonly count: number }
  | { readonly ok: false; readonly reason: "no-claims" | "nothing-counts" | "nothing-changed" | "too-many" | "gone" }
  | Invalid;

export type ReviewActions = {
  readonly changeClaims: (before: null, input: ChangeClaims) => Promise<ClaimsAnswer>;
  readonly changeFacts: (before: null, input: DraftFacts & { draftId: string; revision: number }) => Promise<FactsAnswer>;
  readonly publish: (before: null, input: PublishDraft) => Promise<PublishAnswer>;
  readonly discard: (before: null, input: { draftId: string }) => Promise<{ readonly ok: true } | Invalid>;
};
