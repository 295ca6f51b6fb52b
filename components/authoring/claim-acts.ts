import { randomId } from "@/components/taking/random-id";
import * as editing from "@/lib/domain/draft-editing";
import { acceptAll, sureOnes } from "@/lib/domain/draft-queue";
import type { ClaimClass, Label } from "@/lib/domain/label";
import { CLASS_WORDS } from "@/lib/domain/label-words";
import type { Range } from "@/lib/domain/range";
import type { ReviewArticle } from "./review-draft";
import type { ReviewStore } from "./review-store";
import { labelSpoken } from "./review-words";

export type ActParts = {
  readonly store: ReviewStore;
  readonly article: ReviewArticle;
  /** how many exercises may ask about a claim */
  readonly exercises: number;
  /** announces what was done */
  readonly say: (words: string) => void;
  /** offers to take it back */
  readonly toast: (words: string) => void;
  /** goes to a claim's card */
  readonly show: (id: string) => void;
};

/** What can be done to claims; each act is said, saved and undone as one. Claims are looked up when they are needed: others may act. */
export function claimActs({ store, article, exercises, say, toast, show }: ActParts) {
  const now = () => store.snapshot().claims;
  const find = (id: string) => now().find((claim) => claim.id === id) ?? null;
  const numberOf = (id: string) => now().findIndex((claim) => claim.id === id) + 1;
  /** Makes one act of edits; says why not where there are none. */
  const act = (edits: editing.ClaimEdit[] | null, { words, at, refusal }: { words: string; at: string; refusal?: string }): boolean => {
    if (!edits || edits.length === 0) {
      say(refusal ?? "That can’t be done here.");
      return false;
    }
    store.edit(edits, { words, at });
    say(`${words}.`);
    return true;
  };
  return {
    ...labelActs({ find, numberOf, act, store, article }),
    ...cutActs({ now, find, numberOf, act, article, exercises, toast, show }),
  };
}

type Found = {
  readonly now: () => readonly editing.WorkingClaim[];
  readonly find: (id: string) => editing.WorkingClaim | null;
  readonly numberOf: (id: string) => number;
  readonly act: (edits: editing.ClaimEdit[] | null, said: { words: string; at: string; refusal?: string }) => boolean;
};

/** What the key says of a claim. */
function labelActs({ find, numberOf, act, store, article }: Omit<Found, "now"> & Pick<ActParts, "store" | "article">) {
  return {
    setLabel(id: string, label: Label) {
      const claim = find(id);
      if (claim) act(editing.setLabel(claim, label), { words: `Claim ${numberOf(id)} is ${labelSpoken({ label })}`, at: id });
    },
    acceptToo(id: string, name: ClaimClass) {
      const claim = find(id);
      const edits = claim && editing.toggleAccepted(claim, name);
      const more = (edits?.[0]?.claim?.accepted.length ?? 0) > (claim?.accepted.length ?? 0);
      const words = `Claim ${numberOf(id)}: ${CLASS_WORDS[name].name.toLowerCase()} ${more ? "accepted too" : "no longer accepted"}`;
      act(edits, { words, at: id, refusal: claim?.label ? "That is the claim’s own label." : "Choose the claim’s own label first." });
    },
    ring(id: string, word: Range) {
      const claim = find(id);
      const refusal = "There are rings enough.";
      act(claim && editing.toggleEvidence(article, claim, word), { words: `Claim ${numberOf(id)}: ring changed`, at: id, refusal });
    },
    /** Changes parts of a claim that need no rule. Changes of one field in a row are undone together. */
    change(id: string, parts: Partial<editing.WorkingClaim>, field: string) {
      const claim = find(id);
      if (!claim) return;
      const edit = { id, claim: { ...editing.proposed(claim), ...parts } };
      store.edit([edit], { words: `Claim ${numberOf(id)}: ${field} changed`, at: id, field: `${id} ${field}` });
    },
  };
}

/** Which words are claims, and taking many at once. */
function cutActs({ now, find, numberOf, act, article, exercises, toast, show }: Found & Omit<ActParts, "store" | "say">) {
  return {
    split(id: string, at: number) {
      const claim = find(id);
      const number = numberOf(id);
      const edits = claim && editing.splitClaim(article, claim, { at, newId: randomId() });
      if (!act(edits, { words: `Claim ${number} split in two`, at: id, refusal: "It can’t be split there." })) return;
      toast(`Claim ${number} is now claims ${number} and ${number + 1}.`);
      show(id);
    },
    merge(id: string) {
      const number = numberOf(id);
      const words = `Claims ${number} and ${number + 1} made one`;
      const refusal = "There is no next claim in this paragraph to merge with.";
      if (act(editing.mergeWithNext(article, now(), id), { words, at: id, refusal })) toast(`${words}.`);
    },
    remove(id: string) {
      const number = numberOf(id);
      const next = now()[number] ?? now()[number - 2];
      if (act([{ id, claim: null }], { words: `Claim ${number} removed`, at: id })) toast(`Claim ${number} is removed.`);
      if (next) show(next.id);
    },
    add(range: Range) {
      const newId = randomId();
      const askedIn = Array.from({ length: exercises }, (_, index) => index);
      const words = "A new claim made: give it a label with keys 1 to 4";
      if (!act(editing.addClaim(article, now(), { range, newId, askedIn }), { words, at: newId })) return;
      toast("A new claim is made.");
      show(newId);
    },
    acceptSure() {
      const sure = sureOnes(now());
      const words = sure.length === 1 ? "One sure claim accepted" : `${sure.length} sure claims accepted`;
      if (act(acceptAll(sure), { words, at: sure[0]?.id ?? "" })) toast(`${words}.`);
    },
    moveEdge(move: editing.EdgeMove) {
      const words = `Claim ${numberOf(move.id)}: ${move.edge} moved by a word`;
      act(editing.moveEdge(article, now(), move), { words, at: move.id, refusal: "That end can’t be moved further." });
    },
  };
}
