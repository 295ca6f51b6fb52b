import { applyEdits, areApart, type ClaimEdit, reverseOf, type WorkingClaim } from "@/lib/domain/draft-editing";
import { type Conflict, mergeDraft, settle } from "@/lib/domain/draft-merging";
import type { DraftFacts } from "@/lib/domain/lesson-draft";
import type { Range } from "@/lib/domain/range";
import type { DraftReader } from "./draft-reader";
import { createSaver, type SaveResult, type SaveState } from "./draft-saver";
import type { ChangeKeeper } from "./kept-changes";
import { createOwnClaims } from "./own-claims";
import { createOwnFacts } from "./own-facts";
import type { ReviewDraft } from "./review-draft";
import type { ReviewActions } from "./review-sends";

const LONGEST_HISTORY = 100;

/** An act that can be undone. `at`: the claim to come back to; `field`: further changes of the same field are the same act. */
type Act = { readonly back: readonly ClaimEdit[]; readonly words: string; readonly at: string; readonly field: string | null };

export type ReviewSnapshot = {
  readonly claims: readonly WorkingClaim[];
  /** the ranges of the claims; the same value as long as no cut has changed */
  readonly cuts: readonly (readonly Range[])[];
  readonly conflicts: readonly Conflict[];
  readonly facts: DraftFacts;
  /** what somebody else made of the facts meanwhile */
  readonly theirFacts: DraftFacts | null;
  readonly state: SaveState;
  readonly canUndo: boolean;
};

type StoreParts = {
  readonly draft: ReviewDraft;
  readonly actions: Pick<ReviewActions, "changeClaims" | "changeFacts">;
  readonly reader: DraftReader;
  readonly keeper: ChangeKeeper;
  readonly isOnline: () => boolean;
};

/** What others changed: the ids of claims, and whether they changed what the lesson says around them. */
export type News = { readonly claims: readonly string[]; readonly facts: boolean };

/** A draft as one window works on it: every change stands at once, is kept in the window, and is on the server within a second. */
export function createReviewStore({ draft, actions, reader, keeper, isOnline }: StoreParts) {
  const own = createOwnClaims(draft, actions.changeClaims);
  const facts = createOwnFacts(draft, actions.changeFacts);
  let history: Act[] = [];
  let state: SaveState = "saved";
  /** published or discarded by somebody else: nothing that is sent arrives any more */
  let gone = false;
  /** counts what was sent and answered: what was read meanwhile may be older than that */
  let sendings = 0;
  let looking = false;
  const listeners = new Set<() => void>();

  let drawn = -1;
  const cutsOf = (claims: readonly WorkingClaim[], before: ReviewSnapshot["cuts"]) =>
    claims.length === before.length && claims.every((claim, index) => claim.ranges === before[index])
      ? before
      : claims.map((claim) => claim.ranges);
  const draw = (before: ReviewSnapshot | null): ReviewSnapshot => {
    const rest = { facts: facts.shown(), theirFacts: facts.theirs(), state, canUndo: history.length > 0 };
    if (before && drawn === own.version()) return { ...before, ...rest };
    drawn = own.version();
    const { claims, conflicts } = mergeDraft(own.rows(), own.changes());
    return { claims, cuts: cutsOf(claims, before?.cuts ?? []), conflicts, ...rest };
  };
  let snapshot = draw(null);
  const show = () => {
    snapshot = draw(snapshot);
    for (const listener of listeners) listener();
  };
  const keep = () => keeper.write({ own: own.changes(), facts: facts.change() });

  /** An act of one's own can't be taken back any more once somebody else has changed a claim of it. */
  const forget = (theirs: readonly string[]) => {
    const changed = new Set(theirs);
    history = history.filter(({ back }) => !back.some(({ id }) => changed.has(id)));
  };

  async function send(): Promise<SaveResult> {
    if (gone) return "gone";
    sendings += 1;
    try {
      const sent = facts.waits() ? await facts.send() : await own.send(snapshot.conflicts, forget);
      keep();
      show();
      return sent;
    } catch {
      // the network or the server failed; both are tried again
      return isOnline() ? "unavailable" : "offline";
    } finally {
      sendings += 1;
    }
  }
  const saver = createSaver({
    send,
    waiting: () => facts.waits() || own.waits(snapshot.conflicts),
    onState: (next) => {
      if (next === state) return;
      state = next;
      show();
    },
  });
  const change = () => {
    keep();
    show();
    saver.touch();
  };
  const put = (edits: readonly ClaimEdit[]) => {
    for (const edit of edits) own.set(edit);
    change();
  };

  /** What others changed, or null: nothing, or it can't be taken in now. */
  async function look(isTyping: () => boolean): Promise<News | null> {
    const before = sendings;
    const current = await reader.revisions();
    if (current === "gone") {
      gone = true;
      state = "gone";
      show();
      return null;
    }
    if (!current || (own.isCurrent(current.claims) && facts.isCurrent(current.revision))) return null;
    const next = await reader.contents();
    // what is being typed is not in the store yet: it must meet theirs as a change of what was there before
    if (!next || sendings !== before || isTyping()) return null;
    const news = { facts: facts.take({ ...next.facts, revision: next.revision }), claims: own.take(next.claims) };
    forget(news.claims);
    keep();
    show();
    return news.facts || news.claims.length > 0 ? news : null;
  }

  return {
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    snapshot: () => snapshot,
    /** Makes edits as one act. */
    edit(edits: readonly ClaimEdit[], { words, at, field = null }: { words: string; at: string; field?: string | null }) {
      const last = history.at(-1);
      if (field === null || last?.field !== field) {
        const back = reverseOf(snapshot.claims, edits);
        history = [...history, { back, words, at, field }].slice(-LONGEST_HISTORY);
      }
      put(edits);
    },
    /** Takes the last act back and says which; null where there is none, or somebody else's claims stand in its place now. */
    undo(): { words: string; at: string } | null {
      const act = history.at(-1);
      if (!act) return null;
      history = history.slice(0, -1);
      if (!areApart(applyEdits(snapshot.claims, act.back))) {
        show();
        return null;
      }
      put(act.back);
      return { words: act.words, at: act.at };
    },
    changeFacts(next: Partial<DraftFacts>) {
      facts.set(next);
      change();
    },
    settle(conflict: Conflict, take: "mine" | "theirs") {
      own.replace(settle(own.rows(), own.changes(), conflict, take));
      change();
    },
    settleFacts(take: "mine" | "theirs") {
      facts.settle(take);
      change();
    },
    flush: () => saver.flush(),
    /** Takes in what others changed meanwhile, and says what that was; one look at a time. */
    async refresh(isTyping: () => boolean): Promise<News | null> {
      if (looking || gone) return null;
      looking = true;
      return look(isTyping).finally(() => {
        looking = false;
      });
    },
    /** Takes up what the window still held, and saves it. Returns what to do when the page is left: send what waits. */
    start(): () => void {
      const kept = keeper.read();
      if (kept) {
        own.replace(new Map([...kept.own, ...own.changes()]));
        facts.takeUp(kept.facts);
        change();
      }
      return () => void saver.flush();
    },
    /** The draft has been published or discarded: nothing is kept of it, or asked about it. */
    finish() {
      gone = true;
      keeper.write({ own: new Map(), facts: null });
    },
  };
}
export type ReviewStore = ReturnType<typeof createReviewStore>;
