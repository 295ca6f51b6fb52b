import type { Block } from "./article";
import type { Operation } from "./operation";
import type { Range } from "./range";

// What the student's page is given: chosen field by field, and nothing that depends on the answer key.

/** A claim to be answered: its item and its ranges in the text. In the order of the text; the first is claim 1. */
export type ReadingClaim = { readonly itemId: string; readonly ranges: readonly Range[] };

/** The saved answers of an open attempt, by item. */
export type SavedAnswers = Readonly<Record<string, Operation["response"]>>;

export type Reading = {
  readonly title: string;
  readonly instructions: string;
  readonly judgement: boolean;
  readonly closesAt: Date | null;
  readonly dueAt: Date | null;
  readonly submittedAt: Date | null;
  /** how many attempts can still be started after this one */
  readonly attemptsLeft: number;
  readonly article: {
    readonly title: string;
    readonly byline: string;
    readonly outlet: string;
    /** ISO date */
    readonly publishedOn: string | null;
    readonly retells: string;
    readonly language: string;
    readonly direction: "ltr" | "rtl";
    readonly text: string;
    readonly blocks: readonly Block[];
  };
  readonly claims: readonly ReadingClaim[];
  readonly answers: SavedAnswers;
  /** The index of the claim to go on with: after the one answered last; 0 at the start. */
  readonly place: number;
};

/** The claim to go on with: the first without an answer after the one answered last, else the first without one, else the last answered. */
export function placeOf(claims: readonly ReadingClaim[], answers: SavedAnswers, newestItemId: string | null): number {
  const newest = claims.findIndex((claim) => claim.itemId === newestItemId);
  const open = (claim: ReadingClaim) => !answers[claim.itemId];
  const after = claims.findIndex((claim, index) => index > newest && open(claim));
  if (after >= 0) return after;
  const first = claims.findIndex(open);
  return first >= 0 ? first : Math.max(newest, 0);
}
